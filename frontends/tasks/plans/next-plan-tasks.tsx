import { useT } from '@hub/runtime';
import type { DraftContentFragment, DraftNoteCode } from '../gql/graphql.ts';
import { SheetHead } from '../sheet-head.tsx';

const codes: Record<DraftNoteCode, { zh: string; en: string }> = {
  UNIT_RENAMED: { zh: '更名：{from} → {to}', en: 'Renamed: {from} → {to}' },
  UNIT_SUCCEEDED: { zh: '职能承接：{from} → {to}', en: 'In its place: {from} → {to}' },
  UNIT_SPLIT: { zh: '已拆分：{from} → {to}，请确认牵头单位', en: 'Split: {from} → {to}; confirm who leads' },
  UNIT_ENDED: { zh: '{from}已撤销，没有承接单位，请指定', en: '{from} ended without a successor; name one' },
  DAY_MOVED: { zh: '日期：{from} → {to}', en: 'Day: {from} → {to}' },
  YEAR_CHANGED: { zh: '年份已更新', en: 'Years moved on' },
};
const urgent = new Set<DraftNoteCode>(['UNIT_SPLIT', 'UNIT_ENDED']);

/** The tasks as they would stand in the document, each with what differs from the plan before. */
export function NextPlanTasks({ content }: { content: DraftContentFragment }) {
  const t = useT();
  const noted = content.tasks.filter(({ notes }) => notes.some(({ code }) => code !== 'YEAR_CHANGED')).length;
  const heads = {
    category: t({ zh: '类别', en: 'Category' }),
    text: t({ zh: '重点任务', en: 'Key task' }),
    lead: t({ zh: '牵头单位', en: 'Lead' }),
    co: t({ zh: '配合单位', en: 'Co-units' }),
    targets: t({ zh: '量化目标', en: 'Targets' }),
    due: t({ zh: '完成时限', en: 'Due' }),
    notes: t({ zh: '与上年度不同', en: 'What differs' }),
  };
  return (
    <table className="tasks-sheet">
      <caption className="hub-soft">
        {t(
          { zh: '共 {all} 项任务，{noted} 项的单位或日期有变化', en: '{all} tasks, {noted} with other units or days' },
          { all: content.tasks.length, noted },
        )}
      </caption>
      <SheetHead first={t({ zh: '序号', en: 'No.' })} heads={heads} />
      <tbody>
        {content.tasks.map((task) => (
          <tr key={task.number}>
            <th scope="row">{task.number}</th>
            <td data-label={heads.category}>{task.category}</td>
            <td data-label={heads.text}>{task.text}</td>
            <td data-label={heads.lead}>{task.lead.name}</td>
            <td data-label={heads.co}>{task.co.map(({ name }) => name).join(t({ zh: '、', en: ', ' })) || '—'}</td>
            <td data-label={heads.targets}>{task.targets.join(t({ zh: '；', en: '; ' })) || '—'}</td>
            <td data-label={heads.due}>{task.deadline ?? task.dueOn ?? '—'}</td>
            <td data-label={heads.notes}>
              {task.notes.length === 0
                ? '—'
                : task.notes.map(({ code, from, to }) => {
                    const words = t(codes[code], { from, to });
                    return (
                      <div key={`${code} ${from}`}>
                        {urgent.has(code) ? <strong className="tasks-late">{words}</strong> : words}
                      </div>
                    );
                  })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
