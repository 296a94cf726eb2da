import type { HubContext } from '@hub/kit';
import { todosFrom } from './rows.ts';
import type { TaskTodo, TaskTodoKind } from './todo.type.ts';

type Kind = Extract<
  TaskTodoKind,
  'SELF_ASSESS' | 'READ_FEEDBACK' | 'REVIEW_ASSESSMENT' | 'DECIDE_APPEAL' | 'FINALISE_ASSESSMENT'
>;

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

export const assessmentTodos = (ctx: HubContext): Promise<TaskTodo[]> => todosFrom(ctx, TODOS, NEEDS);
