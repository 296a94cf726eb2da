import { useT } from '@hub/runtime';
import { Facts, Note, Section, StatusTag } from '@hub/ui';
import { Input } from 'antd';
import type { Amendment } from './amend-page.tsx';
import { Changed } from './changed-text.tsx';

type Difference = Amendment['differences'][number];

const order = ['WITHDRAWN', 'CHANGED', 'ADDED', 'UNCHANGED'] as const;
const titles = {
  WITHDRAWN: { zh: '不再列入的任务', en: 'No longer in the plan' },
  CHANGED: { zh: '有变化的任务', en: 'Changed' },
  ADDED: { zh: '新增任务', en: 'New' },
  UNCHANGED: { zh: '没有变化的任务', en: 'Unchanged' },
};
const labels = {
  units: { zh: '责任单位', en: 'Units' },
  deadline: { zh: '完成时限', en: 'Deadline' },
  targets: { zh: '量化目标', en: 'Targets' },
};

interface Props {
  preview: Amendment;
  reason: (taskId: string) => string;
  explain: (taskId: string, reason: string) => void;
}

/** What the amendment would do: what goes first, since somebody must say why. */
export function AmendmentPreview({ preview, reason, explain }: Props) {
  const t = useT();
  const of = (change: Difference['change']) => preview.differences.filter((one) => one.change === change);
  return (
    <div className="tasks-preview">
      <div className="hub-box hub-pad">
        <Facts
          items={[
            { label: { zh: '发文字号', en: 'Number' }, value: preview.documentNumber ?? '—' },
            { label: { zh: '成文日期', en: 'Date' }, value: preview.date ?? '—' },
            {
              label: { zh: '比较结果', en: 'Compared' },
              value: t(
                {
                  zh: '新增 {a} 项，有变化 {c} 项，撤销 {w} 项，无变化 {u} 项',
                  en: '{a} new, {c} changed, {w} withdrawn, {u} unchanged',
                },
                {
                  a: of('ADDED').length,
                  c: of('CHANGED').length,
                  w: of('WITHDRAWN').length,
                  u: of('UNCHANGED').length,
                },
              ),
            },
            { label: { zh: '标题', en: 'Title' }, value: preview.title ?? '—', wide: true },
          ]}
        />
      </div>
      {preview.unknownUnits.length > 0 ? (
        <Note tone="attention">
          {{
            zh: `对应不到机构的单位：${preview.unknownUnits.map(({ name }) => name).join('、')}。修订后可在任务页更正。`,
            en: `Names that no unit bears: ${preview.unknownUnits.map(({ name }) => name).join(', ')}. They can be corrected on the task afterwards.`,
          }}
        </Note>
      ) : null}
      {order.map((change) =>
        of(change).length > 0 ? (
          <Section key={change} title={titles[change]}>
            <ul className="hub-box tasks-differences">
              {of(change).map((one) => (
                <li key={one.keyTaskId ?? `new ${one.after?.number}`}>
                  <OneDifference difference={one} />
                  {change === 'WITHDRAWN' && one.keyTaskId ? (
                    <Input
                      aria-label={t(
                        { zh: '任务{n}的撤销原因', en: 'Why task {n} goes' },
                        { n: one.before?.number ?? '' },
                      )}
                      placeholder={t({ zh: '撤销原因（必填）', en: 'Why it goes (required)' })}
                      maxLength={500}
                      value={reason(one.keyTaskId)}
                      onChange={(event) => explain(one.keyTaskId ?? '', event.target.value)}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
        ) : null,
      )}
    </div>
  );
}

function OneDifference({ difference: { change, before, after } }: { difference: Difference }) {
  const t = useT();
  const was = before && { ...before, units: before.units.join('、'), targets: before.targets.join('；') };
  const is = after && { ...after, units: after.units.join('、'), targets: after.targets.join('；') };
  const number =
    before && after && before.number !== after.number
      ? `${before.number} → ${after.number}`
      : String((after ?? before)?.number ?? '');
  return (
    <>
      <p>
        <StatusTag of="task-change" state={change} /> <strong>{number}</strong>{' '}
        <Changed before={before?.text ?? after?.text ?? ''} after={after?.text ?? before?.text ?? ''} />
      </p>
      {was && is
        ? (['units', 'deadline', 'targets'] as const).map((field) =>
            (was[field] ?? '') === (is[field] ?? '') ? null : (
              <p key={field} className="hub-soft">
                {t(labels[field])} <Changed before={was[field] || '—'} after={is[field] || '—'} />
              </p>
            ),
          )
        : null}
    </>
  );
}
