import type { HubContext } from '@hub/kit';
import { todosFrom } from './rows.ts';
import type { TaskTodo, TaskTodoKind } from './todo.type.ts';

type Kind = Extract<TaskTodoKind, 'RECTIFY' | 'RECHECK' | 'RECERTIFY' | 'CERTIFY' | 'REVIEW_CASE' | 'APPROVE'>;

/** What inspections, bases, cases and filed activities ask of the officer; each branch is for the units he acts for. */
const TODOS = /* sql */ `
  with me as (select string_to_array(?::text, ',')::uuid[] as units, ?::uuid as officer, ?::date as today)
  select 'RECTIFY' as kind, f.id as key, f.inspection_id as record, f.version, null::uuid as task, f.unit_id as unit, f.text as title,
      to_char(f.due_on, 'YYYY-MM-DD') as due
    from inspection_finding f, me where f.unit_id = any(me.units) and f.state in ('OPEN', 'RETURNED')
  union all
  select 'RECHECK', f.id, f.inspection_id, f.version, null, f.unit_id, f.text, null
    from inspection_finding f, me
    where f.inspecting_unit_id = any(me.units) and f.state = 'RECTIFIED' and f.rectified_by <> me.officer and not f.unit_id = any(me.units)
  union all
  select 'RECERTIFY', b.id, b.id, b.version, null, b.unit_id, b.name, to_char(b.valid_to, 'YYYY-MM-DD')
    from base b, me where b.unit_id = any(me.units) and b.state = 'CERTIFIED' and b.recertify_from <= me.today
  union all
  select 'CERTIFY', b.id, b.id, b.version, null, b.unit_id, b.name, null
    from base b, me
    where b.certifying_unit_id = any(me.units) and b.state in ('APPLIED', 'RECERTIFYING') and b.applied_by <> me.officer
  union all
  select 'REVIEW_CASE', c.id, c.id, c.version, c.key_task_id, c.unit_id, c.title, null
    from typical_case c, me where c.state = 'SUBMITTED' and not c.unit_id = any(me.units) and c.submitted_by <> me.officer
  union all
  select 'APPROVE', p.id, a.id, p.version, a.key_task_id, p.unit_id, a.title, to_char(p.answer_due_on, 'YYYY-MM-DD')
    from activity_approval p join activity a on a.id = p.activity_id, me
    where p.approving_unit_id = any(me.units) and p.state = 'FILED' and p.filed_by <> me.officer`;

const NEEDS: Readonly<Record<Kind, string>> = {
  APPROVE: 'tasks/activities.approve',
  RECTIFY: 'tasks/inspections.rectify',
  RECHECK: 'tasks/inspections.conduct',
  RECERTIFY: 'tasks/bases.keep',
  CERTIFY: 'tasks/bases.certify',
  REVIEW_CASE: 'tasks/typical-cases.review',
};

export const closedLoopTodos = (ctx: HubContext): Promise<TaskTodo[]> => todosFrom(ctx, TODOS, NEEDS);
