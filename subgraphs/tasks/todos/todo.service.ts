import { chinaDay, type HubContext, holds, make } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { signDueOn } from '../assignments/index.ts';
import { listRules, ruleOn } from '../lights/index.ts';
import { addMonths, monthOf } from '../months.ts';
import { lastFullQuarter, periodDueOn } from '../periods.ts';
import { OrgUnit } from '../stubs.ts';
import { TaskTodo, type TaskTodoKind } from './todo.type.ts';

/** What follows from a plan; other work has its own file. */
type Kind = Extract<TaskTodoKind, 'SIGN' | 'REPORT' | 'CORRECT' | 'REVIEW' | 'VERIFY' | 'PROVE'>;

interface Row {
  kind: Kind;
  record: string;
  version: number | null;
  task: string;
  unit: string | null;
  month: string | null;
  period: string | null;
  title: string;
  /** Of SIGN: the day on which the unit got the task. */
  given: string | null;
  reminded: string | null;
}

/** Asked for in one statement; each branch is for the units the officer acts for, whatever else he may see. */
const TODOS = /* sql */ `
  select todo.*, case when kind in ('SIGN', 'REPORT') then (select to_char(max(given_on), 'YYYY-MM-DD') from reminder r
    where r.key_task_id = todo.task and r.unit_id = todo.unit and r.period is not distinct from todo.period) end as reminded from (
  with me as (select string_to_array(?::text, ',')::uuid[] as units, ?::uuid as officer, ?::boolean as office, ?::text as month, ?::text as quarter)
  select 'SIGN' as kind, a.id as record, a.version, a.key_task_id as task, a.unit_id as unit, null::text as month, null::text as period, t.text as title,
      to_char(a.assigned_on, 'YYYY-MM-DD') as given
    from assignment a join key_task t on t.id = a.key_task_id, me
    where a.unit_id = any(me.units) and a.state = 'ASSIGNED'
  union all
  select 'REPORT', t.id, null, t.id, a.unit_id, due.month, due.period, t.text, null
    from me, assignment a join key_task t on t.id = a.key_task_id join plan p on p.id = t.plan_id
      -- The last full month and quarter, and of a plan of an earlier year its last ones, as the office asks for them.
      cross join lateral (select least((select month from me), p.year || '-12') as month, least((select quarter from me), p.year || '-Q4') as quarter) over
      cross join lateral (
        select over.month, over.month as period where rhythm_of(t.id, quarter_of(over.month)) <> 'QUARTERLY'
        union all
        select left(over.quarter, 5) || lpad((right(over.quarter, 1)::int * 3)::text, 2, '0'), over.quarter where rhythm_of(t.id, over.quarter) <> 'MONTHLY'
      ) due
    where a.unit_id = any(me.units) and a.state = 'SIGNED' and to_char(p.issued_on, 'YYYY-MM') <= due.month
      and not exists (select from progress_report r where r.key_task_id = t.id and r.unit_id = a.unit_id and r.period = due.period
        and r.state <> 'DRAFT')
  union all
  select 'CORRECT', r.id, r.version, r.key_task_id, r.unit_id, r.month, r.period, t.text, null
    from progress_report r join key_task t on t.id = r.key_task_id, me where r.unit_id = any(me.units) and r.state = 'RETURNED'
  union all
  select 'REVIEW', r.id, r.version, r.key_task_id, r.unit_id, r.month, r.period, t.text, null
    from progress_report r join key_task t on t.id = r.key_task_id, me
    where r.review_unit_id = any(me.units) and r.state = 'SUBMITTED' and r.submitted_by <> me.officer
  union all
  select 'VERIFY', a.id, a.version, a.key_task_id, a.unit_id, null, null, a.title, null from activity a, me
    where (me.office or a.review_unit_id = any(me.units)) and a.state = 'SUBMITTED' and a.reported_by <> me.officer
      and a.submitted_by <> me.officer
  union all
  select 'PROVE', a.id, a.version, a.key_task_id, a.unit_id, null, null, a.title, null from activity a, me
    where a.unit_id = any(me.units) and (a.state = 'HELD' or (a.state in ('PLANNED', 'POSTPONED') and a.planned_on < current_date))) todo`;

/** Which privilege a kind of to-do needs, so that nobody is shown what they cannot do. */
const NEEDS: Readonly<Record<Kind, readonly string[]>> = {
  SIGN: ['tasks/assignments.sign'],
  REPORT: ['tasks/progress-reports.submit'],
  CORRECT: ['tasks/progress-reports.submit'],
  REVIEW: ['tasks/progress-reports.review', 'tasks/progress-reports.review-leads'],
  VERIFY: ['tasks/activities.verify'],
  PROVE: ['tasks/activities.report'],
};

const ORDER: readonly Kind[] = ['CORRECT', 'REPORT', 'REVIEW', 'VERIFY', 'SIGN', 'PROVE'];

export async function listTodos(ctx: HubContext): Promise<TaskTodo[]> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') return [];
  const month = addMonths(monthOf(chinaDay()), -1);
  const quarter = lastFullQuarter(monthOf(chinaDay()));
  const office = holds(viewer, 'tasks/plans.correct');
  const { rows, rule } = await ctx.read(async (em: SqlEntityManager) => ({
    rows: await em.execute<Row[]>(TODOS, [viewer.units.join(','), viewer.id, office, month, quarter]),
    rule: ruleOn(await listRules(em), chinaDay()),
  }));
  return rows
    .filter((row) => NEEDS[row.kind].some((privilege) => holds(viewer, privilege)))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((row) =>
      make(TaskTodo, {
        id: `${row.kind}:${row.record}:${row.unit ?? ''}${row.kind === 'REPORT' ? `:${row.period}` : ''}`,
        kind: row.kind,
        recordId: row.record,
        version: row.version,
        unit: row.unit ? make(OrgUnit, { id: row.unit }) : null,
        month: row.month,
        period: row.period,
        title: row.title,
        dueOn: row.given
          ? signDueOn(row.given)
          : row.kind === 'REPORT' && row.period && [month, quarter].includes(row.period)
            ? periodDueOn(row.period, rule)
            : null,
        remindedOn: row.reminded,
        keyTaskId: row.task,
      }),
    );
}
