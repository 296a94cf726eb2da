import { chinaDay, type HubContext, holds, make } from '@hub/kit';
import { OrgUnit } from '../stubs.ts';
import { TaskTodo, type TaskTodoKind } from './todo.type.ts';

type Kind = Extract<
  TaskTodoKind,
  'SELF_ASSESS' | 'READ_FEEDBACK' | 'REVIEW_ASSESSMENT' | 'DECIDE_APPEAL' | 'FINALISE_ASSESSMENT'
>;

interface Row {
  kind: Kind;
  record: string;
  version: number;
  unit: string;
  title: string;
  due: string | null;
}

/** What a year's assessment asks of the unit and of whoever reviews it; nobody is asked for a step that another person must do. */
const TODOS = /* sql */ `
  with me as (select string_to_array(?::text, ',')::uuid[] as units, ?::uuid as officer, ?::date as today),
    open as (select a.*, s.name as title from assessment a join assessment_scheme s on s.id = a.scheme_id where a.state <> 'FINAL')
  select 'SELF_ASSESS' as kind, a.id as record, a.version, a.unit_id as unit, a.title, to_char(a.self_due_on, 'YYYY-MM-DD') as due
    from open a, me where a.unit_id = any(me.units) and a.state = 'SELF_ASSESSING'
  union all
  select 'READ_FEEDBACK', a.id, a.version, a.unit_id, a.title, to_char(a.appeal_until, 'YYYY-MM-DD')
    from open a, me where a.unit_id = any(me.units) and a.state = 'FEEDBACK' and a.appeal_until >= me.today
  union all
  select 'REVIEW_ASSESSMENT', a.id, a.version, a.unit_id, a.title, null
    from open a, me where a.review_unit_id = any(me.units) and not a.unit_id = any(me.units) and a.state = 'REVIEWING'
      and a.submitted_by <> me.officer
  union all
  select 'DECIDE_APPEAL', a.id, a.version, a.unit_id, a.title, null
    from open a, me where a.review_unit_id = any(me.units) and not a.unit_id = any(me.units) and a.state = 'APPEALED'
      and a.reviewed_by <> me.officer
  union all
  select 'FINALISE_ASSESSMENT', a.id, a.version, a.unit_id, a.title, null
    from open a, me where a.review_unit_id = any(me.units) and not a.unit_id = any(me.units) and a.reviewed_by <> me.officer
      and (a.state = 'SETTLED' or (a.state = 'FEEDBACK' and a.appeal_until < me.today))`;

const NEEDS: Readonly<Record<Kind, string>> = {
  SELF_ASSESS: 'tasks/assessments.self',
  READ_FEEDBACK: 'tasks/assessments.self',
  DECIDE_APPEAL: 'tasks/assessments.decide',
  REVIEW_ASSESSMENT: 'tasks/assessments.review',
  FINALISE_ASSESSMENT: 'tasks/assessments.decide',
};
const ORDER = Object.keys(NEEDS) as Kind[];

/** By kind, the earliest day first. */
export async function assessmentTodos(ctx: HubContext): Promise<TaskTodo[]> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') return [];
  const rows = await ctx.read((em) => em.execute<Row[]>(TODOS, [viewer.units.join(','), viewer.id, chinaDay()]));
  return rows
    .filter((row) => holds(viewer, NEEDS[row.kind]))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
    .map(({ kind, record, version, unit, title, due }) =>
      make(TaskTodo, {
        id: `${kind}:${record}`,
        kind,
        recordId: record,
        version,
        unit: make(OrgUnit, { id: unit }),
        month: null,
        title,
        dueOn: due,
        keyTaskId: null,
      }),
    );
}
