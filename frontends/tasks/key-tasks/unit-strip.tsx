import { can, useT } from '@hub/runtime';
import { dayOf, StatusTag } from '@hub/ui';
import { SignButton } from '../assignments/sign-button.tsx';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { monthWords } from '../months.ts';
import { useMyUnits, useUnitName } from '../units.ts';
import { TaskUnits } from './key-task-queries.ts';

const m = {
  strip: { zh: '责任单位', en: 'Units' },
  lead: { zh: '牵头', en: 'Lead' },
  co: { zh: '配合', en: 'Co-unit' },
  mine: { zh: '本单位', en: 'My unit' },
  unmatched: { zh: '未对应到机构名录', en: 'Not in the directory' },
  reported: { zh: '{month}进展已报 {day}', en: '{month} reported {day}' },
  missing: { zh: '{month}进展未报', en: '{month} not reported' },
  late: { zh: '逾期 {n} 天', en: '{n} days late' },
  due: { zh: '{day} 截止', en: 'due {day}' },
};

/** The units of a task at a glance: who leads, who has signed, who has reported, who is late. */
export function UnitStrip({ task: masked, reload }: { task: FragmentType<typeof TaskUnits>; reload: () => void }) {
  const t = useT();
  const mine = useMyUnits();
  const unitName = useUnitName();
  const { assignments, light } = readFragment(TaskUnits, masked);
  const month = light ? t(monthWords(light.month)) : '';
  return (
    <ul className="tasks-units" aria-label={t(m.strip)}>
      {assignments.map((part) => {
        const own = !!part.unit && mine.includes(part.unit.id);
        const reporting = light?.units.find(({ unit }) => unit.id === part.unit?.id);
        return (
          <li key={part.id} data-mine={own || undefined}>
            <p>
              <strong>{unitName(part.unit, part.unitName)}</strong>{' '}
              <span className="hub-soft">
                {t(part.role === 'LEAD' ? m.lead : m.co)}
                {own ? ` · ${t(m.mine)}` : null}
              </span>
            </p>
            <p>
              {part.unit ? (
                <StatusTag
                  of="assignment"
                  state={part.state}
                  {...(part.signedAt ? { note: dayOf(part.signedAt) } : {})}
                />
              ) : (
                <span className="hub-warn">{t(m.unmatched)}</span>
              )}
            </p>
            {reporting && light ? (
              <p className={reporting.daysLate > 0 ? 'hub-bad' : 'hub-soft'}>
                {reporting.submittedOn
                  ? t(m.reported, { month, day: reporting.submittedOn.slice(5) })
                  : `${t(m.missing, { month })}${reporting.daysLate ? '' : `（${t(m.due, { day: light.dueOn.slice(5) })}）`}`}
                {reporting.daysLate ? ` · ${t(m.late, { n: reporting.daysLate })}` : null}
              </p>
            ) : null}
            {own && part.state === 'ASSIGNED' && can('tasks/assignments.sign') ? (
              <SignButton id={part.id} version={part.version} done={reload} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
