import { Allow, LocalDate, rule } from '@hub/kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OrgUnit } from '../stubs.ts';

export type TaskTodoKind = keyof typeof TaskTodoKindEnum;
const TaskTodoKindEnum = {
  SIGN: 'SIGN',
  REPORT: 'REPORT',
  CORRECT: 'CORRECT',
  REVIEW: 'REVIEW',
  VERIFY: 'VERIFY',
  PROVE: 'PROVE',
  RECTIFY: 'RECTIFY',
  RECHECK: 'RECHECK',
  RECERTIFY: 'RECERTIFY',
  CERTIFY: 'CERTIFY',
  REVIEW_CASE: 'REVIEW_CASE',
  APPROVE: 'APPROVE',
} as const;
registerEnumType(TaskTodoKindEnum, {
  name: 'TaskTodoKind',
  description:
    'Sign for a task, report a month, correct a returned report, review a report, verify an activity, hand in evidence, put a finding right, look at it again, renew a base, certify a base, review a case, approve an activity (签收、填报、修改、审核、核实、提交佐证、整改、复核整改、申请基地复核、认定基地、评选案例、审批活动报备).',
});

@ObjectType('TaskTodo', { description: 'Something in the area of tasks that waits for the officer (任务待办).' })
@Allow(rule.officer)
export class TaskTodo {
  @Field(() => ID, { description: 'Kind and record (标识).' })
  id!: string;
  @Field(() => TaskTodoKindEnum, { description: 'What to do (事项).' })
  kind!: TaskTodoKind;
  @Field(() => ID, {
    description:
      'Assignment, report, activity, base or case; of REPORT the task, of RECTIFY and RECHECK the inspection (记录).',
  })
  recordId!: string;
  @Field(() => Int, { nullable: true, description: 'Version of the record for one-click actions (版本).' })
  version?: number | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit on whose behalf (单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { nullable: true, description: 'Month, where it is about one (月份).' })
  month?: string | null;
  @Field(() => String, { description: 'Title of the record or text of the task (标题).' })
  title!: string;
  @Field(() => LocalDate, { nullable: true, description: 'When it is due (截止日期).' })
  dueOn?: string | null;
  /** For field resolvers. */
  keyTaskId!: string | null;
}
