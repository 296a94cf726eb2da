import { publishedCalendar } from '@hub/directory/contract/working-days';
import { Allow, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Plan } from '../plans/index.ts';
import { OfficialFile, PlanType, toPlan } from '../plans/index.ts';
import type { PlanDraft } from './plan-draft.entity.ts';
import type { DraftNoteCode } from './plan-draft.rules.ts';
import type { Draft } from './plan-draft.service.ts';

export const drafters = rule.privilege('tasks/plans.draft');

const DraftNoteCodeEnum = {
  UNIT_RENAMED: 'UNIT_RENAMED',
  UNIT_SUCCEEDED: 'UNIT_SUCCEEDED',
  UNIT_SPLIT: 'UNIT_SPLIT',
  UNIT_ENDED: 'UNIT_ENDED',
  DAY_MOVED: 'DAY_MOVED',
  YEAR_CHANGED: 'YEAR_CHANGED',
} as const satisfies Record<DraftNoteCode, DraftNoteCode>;
registerEnumType(DraftNoteCodeEnum, {
  name: 'DraftNoteCode',
  description:
    'Why a draft says something else than the plan before: renamed unit, another unit in its place, split into several (the first leads), ended without one, day moved to a working day, year moved on (更名、职能承接、拆分、撤销、日期顺移、年份更新).',
});

@ObjectType('DraftNote', { description: 'What differs from the plan before and should be looked at (提示).' })
@Allow(drafters)
export class DraftNoteType {
  @Field(() => DraftNoteCodeEnum, { description: 'What (类型).' })
  code!: DraftNoteCode;
  @Field(() => String, { description: 'As it was (原).' })
  from!: string;
  @Field(() => String, { description: 'As it is in the draft; empty where nobody is named (现).' })
  to!: string;
}

@ObjectType('DraftUnit', { description: 'A unit in a draft (单位).' })
@Allow(drafters)
export class DraftUnitType {
  @Field(() => ID, { nullable: true, description: 'The unit; null where the directory has none for it (机构标识).' })
  unitId?: string | null;
  @Field(() => String, { description: 'Its name (名称).' })
  name!: string;
}

@ObjectType('DraftTask', { description: 'A task of a draft; nobody is assigned by it (草案任务).' })
@Allow(drafters)
export class DraftTaskType {
  @Field(() => Int, { description: 'Number (序号).' })
  number!: number;
  @Field(() => String, { description: 'Category (类别).' })
  category!: string;
  @Field(() => String, { description: 'Text (任务内容).' })
  text!: string;
  @Field(() => DraftUnitType, { description: 'Who would lead (牵头单位).' })
  lead!: DraftUnitType;
  @Field(() => [DraftUnitType], { description: 'Who would help (配合单位).' })
  co!: DraftUnitType[];
  @Field(() => [String], { description: 'Targets in words; nothing that was reached (量化目标).' })
  targets!: string[];
  @Field(() => String, { nullable: true, description: 'Deadline in words (完成时限).' })
  deadline?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Deadline as a working day (完成日期).' })
  dueOn?: string | null;
  @Field(() => [DraftNoteType], { description: 'What to look at (提示).' })
  notes!: DraftNoteType[];
}

@ObjectType('PlanDraftContent', { description: 'What a draft says (草案内容).' })
@Allow(drafters)
export class PlanDraftContent {
  @Field(() => Int, { description: 'Year of the work (年度).' })
  year!: number;
  @Field(() => String, { description: 'Title (标题).' })
  title!: string;
  @Field(() => Boolean, {
    description:
      'Whether the holidays of the year are announced; else only weekends were stepped over (节假日是否已公布).',
  })
  holidaysKnown!: boolean;
  @Field(() => [DraftTaskType], { description: 'Tasks in order (任务).' })
  tasks!: DraftTaskType[];
  @Field(() => [String], { description: 'Safeguards (保障措施).' })
  safeguards!: string[];
}

const PlanDraftStateEnum = { DRAFT: 'DRAFT', ISSUED: 'ISSUED', DISCARDED: 'DISCARDED' } as const;
registerEnumType(PlanDraftStateEnum, {
  name: 'PlanDraftState',
  description: 'A draft, issued as a plan since, discarded with a reason (草案、已印发、已作废).',
});

@ObjectType('PlanDraft', {
  description:
    'A plan to come, drafted from the one before; nothing counts or reminds by it until its document is imported (方案草案).',
})
@Allow(drafters)
export class PlanDraftType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => PlanDraftStateEnum, { description: 'ISSUED once a plan of its year and title is imported (状态).' })
  state!: keyof typeof PlanDraftStateEnum;
  @Field(() => String, { nullable: true, description: 'Why it was discarded (作废原因).' })
  stateReason?: string | null;
  @Field(() => DateTime, { description: 'When it was made (起草时间).' })
  createdAt!: Date;
  @Field(() => PlanType, { nullable: true, description: 'The plan that it became (印发的方案).' })
  plan?: PlanType | null;
  @Field(() => PlanDraftContent, { description: 'What it says (内容).' })
  content!: PlanDraftContent;
}

export const DraftPlanResult = resultUnion('DraftPlanResult', () => [PlanDraftType]);
export const toFile = (file: { name: string; mediaType: string; content: string }): OfficialFile =>
  make(OfficialFile, file);

export const toContent = ({ year, title, tasks, safeguards }: Draft): PlanDraftContent =>
  make(PlanDraftContent, {
    ...{ year, title, safeguards },
    holidaysKnown: publishedCalendar.announced(year),
    tasks: tasks.map((task) =>
      make(DraftTaskType, {
        ...task,
        lead: make(DraftUnitType, task.lead),
        co: task.co.map((one) => make(DraftUnitType, one)),
        notes: task.notes.map((one) => make(DraftNoteType, one)),
      }),
    ),
  });

export const toDraft = (row: PlanDraft, plan: Plan | null): PlanDraftType =>
  make(PlanDraftType, {
    id: row.id,
    version: row.version,
    state: row.state === 'DRAFT' && plan ? 'ISSUED' : row.state,
    stateReason: row.stateReason ?? null,
    createdAt: row.createdAt,
    plan: plan ? toPlan(plan) : null,
    content: toContent(row),
  });
