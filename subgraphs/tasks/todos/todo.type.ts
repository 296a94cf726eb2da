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
  INSTRUCT_SLIP: 'INSTRUCT_SLIP',
  ANSWER_SLIP: 'ANSWER_SLIP',
  REVIEW_SLIP: 'REVIEW_SLIP',
  ESCALATE_SLIP: 'ESCALATE_SLIP',
  RECTIFY_PROBLEM: 'RECTIFY_PROBLEM',
  CLOSE_PROBLEM: 'CLOSE_PROBLEM',
  DECIDE_ADJUSTMENT: 'DECIDE_ADJUSTMENT',
  SIGN_PART: 'SIGN_PART',
  FINISH_PART: 'FINISH_PART',
  MILESTONE: 'MILESTONE',
  CLOSE_SLIP: 'CLOSE_SLIP',
  ASSIGN_PROBLEM: 'ASSIGN_PROBLEM',
  SELF_ASSESS: 'SELF_ASSESS',
  READ_FEEDBACK: 'READ_FEEDBACK',
  REVIEW_ASSESSMENT: 'REVIEW_ASSESSMENT',
  DECIDE_APPEAL: 'DECIDE_APPEAL',
  FINALISE_ASSESSMENT: 'FINALISE_ASSESSMENT',
} as const;
registerEnumType(TaskTodoKindEnum, {
  name: 'TaskTodoKind',
  description:
    'Sign for a task, report a month, correct a returned report, review a report, verify an activity, hand in evidence, put a finding right, look at it again, renew a base, certify a base, review a case, approve an activity, instruct on a late slip, answer a slip, review an answer, put a late slip before the leaders, rectify a problem, strike one off, decide on a request, sign for a part, finish a part, reach a milestone, close a slip, assign a problem, assess the own unit, read the feedback, review an assessment, decide on an appeal, sign an assessment off (签收、填报、修改、审核、核实、提交佐证、整改、复核整改、申请基地复核、认定基地、评选案例、审批活动报备、批示、反馈督办单、复核督办单、升级督办单、整改问题、销号、审批申请、签收分解任务、办结分解任务、完成里程碑、办结督办单、交办问题、自评、阅处反馈、评审考核、处理申诉、定档).',
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
      'Assignment, report, activity, base, case, slip, problem, request, part, milestone or assessment; of REPORT the task, of RECTIFY and RECHECK the inspection (记录).',
  })
  recordId!: string;
  @Field(() => Int, { nullable: true, description: 'Version of the record for one-click actions (版本).' })
  version?: number | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit on whose behalf (单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { nullable: true, description: 'Month, where it is about one (月份).' })
  month?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Month 2026-10 or quarter 2026-Q4 of a report (填报周期).',
  })
  period?: string | null;
  @Field(() => String, { description: 'Title of the record or text of the task (标题).' })
  title!: string;
  @Field(() => LocalDate, { nullable: true, description: 'When it is due (截止日期).' })
  dueOn?: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which the unit that waits for it reminded (催办日期).',
  })
  remindedOn?: string | null;
  /** For field resolvers. */
  keyTaskId!: string | null;
}
