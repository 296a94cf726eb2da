import { LocalDate, PageArgs } from '@hub/kit';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Evidence } from './activity.entity.ts';
import type { ActivityState } from './activity.rules.ts';
import { ActivityStateEnum, EvidenceKindEnum } from './activity.type.ts';

@InputType({ description: 'An activity to come (活动计划).' })
export class PlanActivityInput {
  @Field(() => ID, { description: 'The task it serves (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit that holds it (举办单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'Title, 4 to 200 characters (名称).' })
  @Length(4, 200)
  title!: string;
  @Field(() => String, { description: 'Kind, a code of activityTypes (活动类型).' })
  @Length(1, 40)
  type!: string;
  @Field(() => String, { nullable: true, description: 'Which of the five entries, a code of activityEntries (五进).' })
  @IsOptional()
  @Length(1, 40)
  entry?: string | null;
  @Field(() => String, { nullable: true, description: 'District, by code (区县).' })
  @IsOptional()
  @Length(1, 20)
  districtCode?: string | null;
  @Field(() => String, { description: 'Place (地点).' })
  @Length(2, 200)
  place!: string;
  @Field(() => ID, { nullable: true, description: 'Speaker, a person of the talent registry (主讲人).' })
  @IsOptional()
  @IsUUID()
  speakerId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Speakers, in order; besides speakerId (主讲人).' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  speakerIds?: string[] | null;
  @Field(() => LocalDate, { description: 'Planned day (计划日期).' })
  plannedOn!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One activity and the version that was read (活动操作).' })
export class ActivityStepInput {
  @Field(() => ID, { description: 'The activity (活动).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'A step of an activity that needs a reason (须说明原因的活动操作).' })
export class ActivityReasonInput extends ActivityStepInput {
  @Field(() => String, { description: 'Why, 4 to 500 characters (原因).' })
  @Length(4, 500)
  reason!: string;
}

@InputType({ description: 'Another day, with the reason (活动延期).' })
export class PostponeActivityInput extends ActivityReasonInput {
  @Field(() => LocalDate, { description: 'The new day (新日期).' })
  plannedOn!: string;
}

@InputType({ description: 'A plan as it is to be; another place or speaker restarts the approval (修改活动计划).' })
export class AmendActivityInput extends ActivityStepInput {
  @Field(() => String, { description: 'Title, 4 to 200 characters (名称).' })
  @Length(4, 200)
  title!: string;
  @Field(() => String, { description: 'Place (地点).' })
  @Length(2, 200)
  place!: string;
  @Field(() => String, { nullable: true, description: 'District, by code (区县).' })
  @IsOptional()
  @Length(1, 20)
  districtCode?: string | null;
  @Field(() => [ID], { description: 'Speakers, in order (主讲人).' })
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  speakerIds!: string[];
}

@InputType({ description: 'Two reports of one event: this one goes into the other (合并重复活动).' })
export class MergeActivityInput extends ActivityReasonInput {
  @Field(() => ID, { description: 'The report that stays (保留的活动).' })
  @IsUUID()
  intoId!: string;
}

@InputType({ description: 'How an activity went (活动举办情况).' })
export class HoldActivityInput extends ActivityStepInput {
  @Field(() => LocalDate, { description: 'Day it was held (举办日期).' })
  heldOn!: string;
  @Field(() => Int, { description: 'How long, in minutes (时长).' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  minutes!: number;
  @Field(() => Int, { description: 'People on site (现场人次).' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  onsiteAudience!: number;
  @Field(() => Int, { nullable: true, description: 'Views online (线上观看).' })
  @IsOptional()
  @IsInt()
  @Min(0)
  onlineViews?: number | null;
}

@InputType({ description: 'A piece of evidence of an activity (佐证材料).' })
export class EvidenceInput {
  @Field(() => EvidenceKindEnum, { description: 'Kind (类型).' })
  kind!: Evidence['kind'];
  @Field(() => String, { description: 'What it shows (名称).' })
  @Length(2, 100)
  title!: string;
  @Field(() => String, { description: 'Address or archive number (地址或档案号).' })
  @Length(2, 500)
  reference!: string;
}

@InputType({ description: 'Evidence handed in for verification (提交佐证).' })
export class SubmitActivityInput extends ActivityStepInput {
  @Field(() => [EvidenceInput], { description: 'At least two pieces of different kinds (佐证材料).' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  evidence!: EvidenceInput[];
}

@ArgsType()
export class ActivitiesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'For this task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Held by this unit (举办单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'In this district (区县代码).' })
  districtCode?: string | null;
  @Field(() => ActivityStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: ActivityState | null;
  @Field(() => LocalDate, { nullable: true, description: 'Planned on this day or later (起始日期).' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Planned on this day or before (截止日期).' })
  to?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the title or the place, or the title in pinyin or initials (名称、地点、拼音或首字母).',
  })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}
