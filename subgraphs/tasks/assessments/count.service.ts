import { chinaDay, type HubContext } from '@hub/kit';
import { lightsLoader, listRules, ruleOn } from '../lights/index.ts';
import { addMonths, monthOf } from '../months.ts';
import { lastMonthOf, periodDueOn } from '../periods.ts';
import { rhythmLoader } from '../reporting-rhythms/index.ts';
import { type Counts, greenShare, type Part, reportCounts } from './count.rules.ts';

interface PartRow extends Part {
  role: 'LEAD' | 'CO';
}
interface LedgerRow {
  task: string;
  period: string;
  state: string;
  first: Date;
}

/** Every task in which the unit has a part in a year. */
const PARTS = /* sql */ `
  select a.key_task_id as "taskId", a.role, to_char(a.assigned_on, 'YYYY-MM') as "assignedMonth",
    (select min(m) from jsonb_object_keys(t.schedule) m) as "from", (select max(m) from jsonb_object_keys(t.schedule) m) as "to"
  from assignment a join key_task t on t.id = a.key_task_id join plan p on p.id = t.plan_id
  where a.unit_id = ?::uuid and a.state <> 'WITHDRAWN' and p.year = ? and t.schedule <> '{}'::jsonb`;
/** Through the ledger, so that a count is the same whoever asks for it. */
const LEDGER = /* sql */ `
  select key_task_id as task, period, state, first_submitted_at as first from progress_ledger(?::uuid[]) where unit_id = ?::uuid`;
const NUMBERS = /* sql */ `
  select (select count(*)::int from activity where unit_id = ?::uuid and state = 'VERIFIED' and held_on between ?::date and ?::date) as activities,
    (select count(*)::int from typical_case where unit_id = ?::uuid and year = ? and state in ('SELECTED', 'PUBLISHED')) as cases`;

/** What the records say of a unit's year until a day, the same for everybody who asks on that day. */
export async function countsOf(ctx: HubContext, unitId: string, year: number): Promise<{ counts: Counts; on: string }> {
  const on = [chinaDay(), `${year}-12-31`].sort()[0] ?? chinaDay();
  const { parts, ledger, numbers, rules } = await ctx.read(async (em) => {
    const rows = await em.execute<PartRow[]>(PARTS, [unitId, year]);
    return {
      parts: rows,
      ledger: await em.execute<LedgerRow[]>(LEDGER, [`{${rows.map((row) => row.taskId).join(',')}}`, unitId]),
      numbers: (
        await em.execute<{ activities: number; cases: number }[]>(NUMBERS, [unitId, `${year}-01-01`, on, unitId, year])
      )[0],
      rules: await listRules(em),
    };
  });
  const dueOn = (period: string) => periodDueOn(period, ruleOn(rules, `${lastMonthOf(period)}-28`));
  let lastDue = monthOf(on);
  // Reports of December are due in January: the year is counted to the end, as far as it has come by today.
  const until = on === `${year}-12-31` ? chinaDay() : on;
  while (dueOn(lastDue) > until) lastDue = addMonths(lastDue, -1);
  const reports = ledger.map(({ task, period, state, first }) => ({
    taskId: task,
    period,
    accepted: state === 'ACCEPTED',
    onTime: chinaDay(new Date(first)) <= dueOn(period),
  }));
  const rhythms = await Promise.all(parts.map(({ taskId }) => rhythmLoader(ctx).load(taskId)));
  const asked = parts.map((part, index) => ({ ...part, ...(rhythms[index] ? { rhythmIn: rhythms[index] } : {}) }));
  const { accepted, onTime } = reportCounts(asked, reports, lastDue, (period) => dueOn(period) <= until);
  const led = parts.filter(({ role }) => role === 'LEAD');
  const lit = await Promise.all(led.map(({ taskId }) => lightsLoader(ctx).load(taskId)));
  const colours = lit.flatMap((lights) =>
    (lights?.months ?? []).filter(({ month }) => month <= lastDue).map(({ colour }) => colour),
  );
  const number = (value: number | undefined) => ({ value: value ?? null, numerator: value ?? null, denominator: null });
  return {
    on,
    counts: {
      VERIFIED_ACTIVITIES: number(numbers?.activities),
      SELECTED_CASES: number(numbers?.cases),
      ACCEPTED_REPORTS: accepted,
      REPORTS_ON_TIME: onTime,
      GREEN_LIGHTS: greenShare(colours),
    },
  };
}
