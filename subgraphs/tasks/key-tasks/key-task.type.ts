import { Allow, connectionOf, JSONValue, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OrgUnit } from '../stubs.ts';
import type { KeyTask, PlanCategory } from './key-task.entity.ts';

/** Officers, other services, and partners whose grant covers tasks. */
export const readers = rule.any(rule.officer, rule.service, rule.scope('tasks:read'));

@ObjectType('PlanCategory', { description: 'A category of a plan’s tasks (任务类别).' })
@Allow(readers)
export class PlanCategoryType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Place in the plan (序号).' })
  number!: number;
  @Field(() => String, { description: 'Name as printed (名称).' })
  name!: string;
}

@ObjectType('TaskClause', {
  description: 'Where a task stands in the document (原文条款). Lines count from 1 in the plan’s raw text.',
})
@Allow(rule.officer)
export class TaskClause {
  @Field(() => Int, { description: 'First line of the annex row (起始行).' })
  line!: number;
  @Field(() => Int, { description: 'Last line of the annex row (结束行).' })
  endLine!: number;
  @Field(() => String, { description: 'The row as printed, cells parted by tabs (附件原文).' })
  quote!: string;
  @Field(() => String, { nullable: true, description: 'Number of the body’s section, such as （二） (正文章节).' })
  bodyMarker?: string | null;
  @Field(() => Int, { nullable: true, description: 'First line of that section (正文起始行).' })
  bodyLine?: number | null;
  @Field(() => Int, { nullable: true, description: 'Last line of that section (正文结束行).' })
  bodyEndLine?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The sentence of the body that speaks of the task; null when only the annex does (正文原句).',
  })
  bodyQuote?: string | null;
}

@ObjectType('PlannedShare', { description: 'How much of the year’s work is planned by the end of a month (计划进度).' })
@Allow(rule.officer)
export class PlannedShare {
  @Field(() => String, { description: 'Month, 2026-03 (月份).' })
  month!: string;
  @Field(() => Float, { description: 'Percent, 0 to 100 (计划百分比).' })
  percent!: number;
}

export const KeyTaskStateEnum = { ACTIVE: 'ACTIVE', WITHDRAWN: 'WITHDRAWN' } as const;
registerEnumType(KeyTaskStateEnum, {
  name: 'KeyTaskState',
  description: 'In force, or withdrawn by a later edition with a reason (在列、已撤销).',
});

@ObjectType('KeyTask', { description: 'A numbered task of a work plan (重点任务).' })
@Directive('@key(fields: "id")')
@Allow(readers)
export class KeyTaskType {
  @Field(() => ID, { description: 'Identifier; the same in every hub, made from the document (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => Int, { description: 'Number in the plan (序号).' })
  number!: number;
  @Field(() => String, { description: 'The task in the document’s words (任务内容).' })
  text!: string;
  @Field(() => OrgUnit, {
    nullable: true,
    description: 'Lead unit; null while its name is matched to no unit (牵头单位).',
  })
  lead?: OrgUnit | null;
  @Field(() => String, { description: 'Lead unit as printed (牵头单位名称).' })
  leadName!: string;
  @Field(() => Boolean, {
    description: 'True when the document lists units without saying who leads (牵头单位为推定).',
  })
  leadInferred!: boolean;
  @Field(() => String, { nullable: true, description: 'Deadline as printed (完成时限).' })
  deadline?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day that the deadline means (截止日期).' })
  dueOn?: string | null;
  @Field(() => JSONValue, {
    description: 'Columns of the document that the hub does not know: heading to text (其他栏目).',
  })
  @Allow(rule.officer)
  other!: Record<string, string>;
  @Field(() => TaskClause, { description: 'Where it stands in the document (原文条款).' })
  @Allow(rule.officer)
  clause!: TaskClause;
  @Field(() => [PlannedShare], { description: 'Planned share by month (计划进度).' })
  @Allow(rule.officer)
  schedule!: PlannedShare[];
  @Field(() => KeyTaskStateEnum, { description: 'ACTIVE, or WITHDRAWN by a later edition of the plan (状态).' })
  state!: keyof typeof KeyTaskStateEnum;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn (撤销原因).' })
  @Allow(rule.officer)
  stateReason?: string | null;
  /** For field resolvers. */
  planId!: string;
  categoryId!: string;
  row!: KeyTask;
}

export const KeyTaskConnection = connectionOf('KeyTask', () => KeyTaskType);
export const KeyTaskResult = resultUnion('KeyTaskResult', () => [KeyTaskType]);

export function toKeyTask(row: KeyTask): KeyTaskType {
  return make(KeyTaskType, {
    id: row.id,
    version: row.version,
    number: row.number,
    text: row.text,
    lead: row.leadUnitId ? make(OrgUnit, { id: row.leadUnitId }) : null,
    leadName: row.leadName,
    leadInferred: row.leadInferred,
    deadline: row.deadline ?? null,
    dueOn: row.dueOn ?? null,
    other: row.other,
    clause: {
      ...row.clause,
      bodyMarker: row.bodyClause?.marker ?? null,
      bodyLine: row.bodyClause?.line ?? null,
      bodyEndLine: row.bodyClause?.endLine ?? null,
      bodyQuote: row.bodyClause?.quote ?? null,
    },
    schedule: Object.entries(row.schedule)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, percent]) => ({ month, percent })),
    state: row.state,
    stateReason: row.stateReason ?? null,
    planId: row.planId,
    categoryId: row.categoryId,
    row,
  });
}

export const toCategory = ({ id, number, name }: PlanCategory): PlanCategoryType =>
  make(PlanCategoryType, { id, number, name });
