import { useT } from '@hub/runtime';
import { Facts, Note, Section } from '@hub/ui';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import { useUnitName } from '../units.ts';
import { categoryLabel } from './board.ts';
import type { Preview } from './import-page.tsx';
import { RawLines } from './raw-lines.tsx';

type Task = Preview['categories'][number]['tasks'][number];
type Unit = Task['lead'];

const m = {
  head: { zh: '文件', en: 'Document' },
  unmatched: { zh: '对应不到机构的单位', en: 'Names that no unit bears' },
  source: { zh: '原文', en: 'Source' },
  safeguards: { zh: '保障措施', en: 'Safeguards' },
  inferred: { zh: '推定', en: 'by order' },
};

interface Props {
  preview: Preview;
  match: (name: string, unitId: string | undefined) => void;
}

/** Everything that an import would create, each task beside the lines it was read from. */
export function ImportPreview({ preview, match }: Props) {
  const t = useT();
  const [line, setLine] = useState<number | null>(null);
  const tasks = preview.categories.flatMap((category) => category.tasks);
  const unmatched = [
    ...new Set(
      tasks
        .flatMap(({ lead, coUnits }) => [lead, ...coUnits])
        .filter(({ unit }) => !unit)
        .map(({ name }) => name),
    ),
  ];
  return (
    <div className="tasks-preview">
      {preview.existing && preview.identical ? (
        <Note tone="progress">
          {{ zh: '这份文件已经导入过，内容相同。', en: 'This document is imported already and says the same.' }}
        </Note>
      ) : null}
      <div className="hub-box hub-pad">
        <Facts
          items={[
            { label: { zh: '发文字号', en: 'Number' }, value: preview.documentNumber ?? '—' },
            { label: { zh: '发文机关', en: 'Issued by' }, value: preview.issuer ?? '—' },
            { label: { zh: '成文日期', en: 'Date' }, value: preview.date ?? '—' },
            {
              label: { zh: '识别结果', en: 'Found' },
              value: t(
                { zh: '{c} 类 {n} 项任务，{s} 条保障措施', en: '{c} categories, {n} tasks, {s} safeguards' },
                { c: preview.categories.length, n: tasks.length, s: preview.safeguards.length },
              ),
            },
            { label: { zh: '标题', en: 'Title' }, value: preview.title ?? '—', wide: true },
          ]}
        />
      </div>
      {unmatched.length > 0 ? (
        <Section title={m.unmatched}>
          <ul className="hub-box tasks-unmatched">
            {unmatched.map((name) => (
              <Unmatched key={name} name={name} match={match} />
            ))}
          </ul>
        </Section>
      ) : null}
      {preview.categories.map((category) => (
        <Section key={category.number} title={categoryLabel(category)}>
          <div className="hub-box" data-scrolls>
            <table className="hub-table tasks-preview-table">
              <TasksHead />
              <tbody>
                {category.tasks.map((task) => (
                  <Row key={task.number} task={task} open={setLine} />
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      ))}
      {preview.safeguards.length > 0 ? (
        <Section title={m.safeguards}>
          <ol className="hub-box tasks-safeguards">
            {preview.safeguards.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </Section>
      ) : null}
      <Drawer open={line !== null} onClose={() => setLine(null)} title={t(m.source)} size="min(760px, 100vw)">
        <div className="hub">{line === null ? null : <RawLines lines={preview.lines} at={line} />}</div>
      </Drawer>
    </div>
  );
}

function TasksHead() {
  const t = useT();
  const heads = [
    { zh: '序号', en: 'No.' },
    { zh: '任务内容', en: 'Task' },
    { zh: '牵头单位', en: 'Lead' },
    { zh: '配合单位', en: 'Co-units' },
    { zh: '时限与目标', en: 'Deadline, targets' },
    m.source,
  ];
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head.zh} scope="col">
            {t(head)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ task, open }: { task: Task; open: (line: number) => void }) {
  const t = useT();
  const other = Object.entries((task.other ?? {}) as Record<string, string>);
  return (
    <tr>
      <td>{task.number}</td>
      <td>{task.text}</td>
      <td>
        <UnitCell unit={task.lead} />
        {task.leadInferred ? <span className="hub-kind">{` ${t(m.inferred)}`}</span> : null}
      </td>
      <td>
        {task.coUnits.map((unit, index) => (
          <span key={unit.name}>
            {index > 0 ? t({ zh: '、', en: ', ' }) : null}
            <UnitCell unit={unit} />
          </span>
        ))}
      </td>
      <td>
        {[task.deadline, ...task.targets.map(({ text }) => text), ...other.map(([name, text]) => `${name}：${text}`)]
          .filter(Boolean)
          .join(t({ zh: '；', en: '; ' })) || '—'}
      </td>
      <td>
        <Button
          size="small"
          type="link"
          onClick={() => open(task.line)}
          aria-label={t({ zh: '任务{n}的原文', en: 'Source of task {n}' }, { n: task.number })}
        >
          {task.line === task.endLine ? task.line : `${task.line}–${task.endLine}`}
        </Button>
      </td>
    </tr>
  );
}

function UnitCell({ unit }: { unit: Unit }) {
  const unitName = useUnitName();
  return unit.unit ? unitName(unit.unit, unit.name) : <span className="hub-warn">{unit.name}</span>;
}

function Unmatched({ name, match }: { name: string; match: Props['match'] }) {
  const t = useT();
  const [unit, setUnit] = useState<string | undefined>();
  return (
    <li>
      <strong>{name}</strong>
      <UnitPicker
        aria-label={t({ zh: '“{name}”对应的机构', en: 'The unit that “{name}” means' }, { name })}
        placeholder={t({ zh: '选择对应的机构，或导入后再更正', en: 'Choose the unit, or correct it later' })}
        allowClear
        value={unit ?? null}
        onChange={(next) => {
          setUnit(next);
          match(name, next);
        }}
      />
    </li>
  );
}
