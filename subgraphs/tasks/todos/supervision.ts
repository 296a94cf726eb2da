import type { HubContext } from '@hub/kit';
import { todosFrom } from './rows.ts';
import type { TaskTodo, TaskTodoKind } from './todo.type.ts';

type Kind = Extract<
  TaskTodoKind,
  | 'INSTRUCT_SLIP'
  | 'ANSWER_SLIP'
  | 'REVIEW_SLIP'
  | 'ESCALATE_SLIP'
  | 'RECTIFY_PROBLEM'
  | 'CLOSE_PROBLEM'
  | 'DECIDE_ADJUSTMENT'
  | 'SIGN_PART'
  | 'FINISH_PART'
  | 'MILESTONE'
  | 'CLOSE_SLIP'
  | 'ASSIGN_PROBLEM'
>;

/**
 * What supervision and the parts of tasks ask of the officer; each branch is for the units he acts for, except that a
 * leader is shown every slip that was put before the leaders.
 */
const TODOS = /* sql */ `
  with me as (select string_to_array(?::text, ',')::uuid[] as units, ?::uuid as officer, ?::date as today),
    -- Of a task that a later edition of the plan withdrew nothing is asked any more.
    gone as (select id from key_task where state = 'WITHDRAWN'),
    slip as (select * from supervision_slip where key_task_id not in (select id from gone)),
    listed as (select * from problem where key_task_id is null or key_task_id not in (select id from gone))
  select 'INSTRUCT_SLIP' as kind, s.id as record, s.version, s.key_task_id as task, s.unit_id as unit, s.text as title,
      to_char(s.due_on, 'YYYY-MM-DD') as due,
      null::text as reminded
    from slip s where s.escalated_on is not null and s.instruction is null and s.state <> 'CLOSED'
  union all
  select 'ANSWER_SLIP', s.id, s.version, s.key_task_id, s.unit_id, s.text, to_char(s.due_on, 'YYYY-MM-DD'), null
    from slip s, me where s.unit_id = any(me.units) and s.state in ('ISSUED', 'RETURNED')
  union all
  select 'REVIEW_SLIP', s.id, s.version, s.key_task_id, s.unit_id, s.text, null, null
    from slip s, me where s.supervising_unit_id = any(me.units) and s.state = 'ANSWERED'
      and s.answered_by <> me.officer and not s.unit_id = any(me.units)
  union all
  select 'ESCALATE_SLIP', s.id, s.version, s.key_task_id, s.unit_id, s.text, to_char(s.due_on, 'YYYY-MM-DD'), null
    from slip s, me where s.supervising_unit_id = any(me.units) and s.state in ('ISSUED', 'RETURNED')
      and s.due_on < me.today and s.escalated_on is null
  union all
  select 'CLOSE_SLIP', s.id, s.version, s.key_task_id, s.unit_id, s.text, null, null
    from slip s, me where s.supervising_unit_id = any(me.units) and s.state = 'ACCEPTED'
      and s.answered_by <> me.officer and not s.unit_id = any(me.units)
  union all
  select 'ASSIGN_PROBLEM', b.id, b.version, b.key_task_id, b.supervising_unit_id, b.text, null, null
    from listed b, me where b.supervising_unit_id = any(me.units) and b.state = 'RAISED'
  union all
  select 'RECTIFY_PROBLEM', b.id, b.version, b.key_task_id, b.unit_id, b.text, to_char(b.due_on, 'YYYY-MM-DD'), null
    from listed b, me where b.unit_id = any(me.units) and b.state in ('ASSIGNED', 'RECTIFYING')
  union all
  select 'CLOSE_PROBLEM', b.id, b.version, b.key_task_id, b.unit_id, b.text, null, null
    from listed b, me where b.supervising_unit_id = any(me.units) and b.state = 'SUBMITTED'
      and b.submitted_by <> me.officer and not b.unit_id = any(me.units)
  union all
  select 'DECIDE_ADJUSTMENT', a.id, a.version, a.key_task_id, a.unit_id, t.text, null, null
    from adjustment a join key_task t on t.id = a.key_task_id and t.state = 'ACTIVE', me
    where a.state = 'REQUESTED' and a.requested_by <> me.officer and not a.unit_id = any(me.units)
  union all
  select 'SIGN_PART', p.id, p.version, p.key_task_id, p.unit_id, p.requirement, to_char(p.sign_due_on, 'YYYY-MM-DD'),
      to_char(p.reminded_on, 'YYYY-MM-DD')
    from sub_assignment p join key_task t on t.id = p.key_task_id and t.state = 'ACTIVE', me where p.unit_id = any(me.units) and p.state = 'ASSIGNED'
  union all
  select 'FINISH_PART', p.id, p.version, p.key_task_id, p.unit_id, p.requirement, to_char(p.due_on, 'YYYY-MM-DD'),
      to_char(p.reminded_on, 'YYYY-MM-DD')
    from sub_assignment p join key_task t on t.id = p.key_task_id and t.state = 'ACTIVE', me where p.unit_id = any(me.units) and p.state = 'SIGNED' and p.due_on <= me.today + 14
  union all
  select 'MILESTONE', m.id, m.version, m.key_task_id, t.lead_unit_id, m.title, to_char(m.planned_on, 'YYYY-MM-DD'), null
    from milestone m join key_task t on t.id = m.key_task_id and t.state = 'ACTIVE', me
    where t.lead_unit_id = any(me.units) and m.done_on is null and m.deleted_at is null and m.planned_on <= me.today + 7`;

const NEEDS: Readonly<Record<Kind, string>> = {
  INSTRUCT_SLIP: 'tasks/supervision.instruct',
  ANSWER_SLIP: 'tasks/supervision.answer',
  RECTIFY_PROBLEM: 'tasks/problems.rectify',
  REVIEW_SLIP: 'tasks/supervision.issue',
  ESCALATE_SLIP: 'tasks/supervision.issue',
  CLOSE_SLIP: 'tasks/supervision.issue',
  ASSIGN_PROBLEM: 'tasks/problems.supervise',
  CLOSE_PROBLEM: 'tasks/problems.supervise',
  DECIDE_ADJUSTMENT: 'tasks/adjustments.decide',
  SIGN_PART: 'tasks/assignments.sign',
  FINISH_PART: 'tasks/assignments.sign',
  MILESTONE: 'tasks/milestones.keep',
};

export const supervisionTodos = (ctx: HubContext): Promise<TaskTodo[]> => todosFrom(ctx, TODOS, NEEDS);
