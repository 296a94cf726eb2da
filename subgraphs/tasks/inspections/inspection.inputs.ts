import { LocalDate, PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../evidence.ts';
import type { FindingState, InspectionState } from './inspection.rules.ts';
import { FindingStateEnum, InspectionStateEnum } from './inspection.type.ts';

@InputType({ description: 'An inspection to come (督导计划).' })
export class PlanInspectionInput {
  @Field(() => ID, { description: 'Unit that inspects; one of the officer’s own (督导单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => ID, { nullable: true, description: 'The task it looks at (重点任务).' })
  @IsOptional()
  @IsUUID()
  keyTaskId?: string | null;
  @Field(() => String, { description: 'Title, 4 to 200 characters (名称).' })
  @Length(4, 200)
  title!: string;
  @Field(() => String, { description: 'What is looked at, 4 to 2000 characters (督导内容).' })
  @Length(4, 2000)
  scope!: string;
  @Field(() => [ID], { description: 'Units that are visited (被督导单位).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds!: string[];
  @Field(() => [ID], { description: 'Officers who go (督导组成员).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  memberIds!: string[];
  @Field(() => LocalDate, { description: 'Day of the visit (到访日期).' })
  visitOn!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One inspection or finding and the version that was read (督导操作).' })
export class InspectionStepInput {
  @Field(() => ID, { description: 'The record (记录).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'A notice; may name another day than the plan (督导通知).' })
export class IssueInspectionNoticeInput extends InspectionStepInput {
  @Field(() => LocalDate, { nullable: true, description: 'Day of the visit; as planned when absent (到访日期).' })
  visitOn?: string | null;
}

@InputType({ description: 'A step that needs a reason (须说明原因的督导操作).' })
export class InspectionReasonInput extends InspectionStepInput {
  @Field(() => String, { description: 'Why, 4 to 500 characters (原因).' })
  @Length(4, 500)
  reason!: string;
}

@InputType({ description: 'What a visit saw (实地情况).' })
export class RecordInspectionVisitInput extends InspectionStepInput {
  @Field(() => LocalDate, { description: 'Day of the visit (到访日期).' })
  visitedOn!: string;
  @Field(() => String, { description: 'What was seen, 4 to 5000 characters (实地情况).' })
  @Length(4, 5000)
  notes!: string;
}

@InputType({ description: 'A problem found (发现问题).' })
export class FindingInput {
  @Field(() => ID, { description: 'Unit that must put it right (整改单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'What is wrong, 4 to 2000 characters (问题).' })
  @Length(4, 2000)
  text!: string;
  @Field(() => String, { description: 'What is asked for, 4 to 2000 characters (整改要求).' })
  @Length(4, 2000)
  requirement!: string;
  @Field(() => Int, { description: 'Working days to put it right, 1 to 120; today is not counted (整改期限).' })
  @IsInt()
  @Min(1)
  @Max(120)
  workingDays!: number;
}

@InputType({ description: 'All findings of a visit at once (下发问题清单).' })
export class IssueFindingsInput extends InspectionStepInput {
  @Field(() => [FindingInput], { description: 'The findings (问题).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  findings!: FindingInput[];
}

@InputType({ description: 'How a finding was put right (整改情况).' })
export class RectifyFindingInput extends InspectionStepInput {
  @Field(() => String, { description: 'What was done, 4 to 2000 characters (整改措施).' })
  @Length(4, 2000)
  measures!: string;
  @Field(() => [EvidenceInput], { description: 'At least one piece of evidence (佐证材料).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'A rectification given back (退回整改).' })
export class ReturnFindingInput extends InspectionReasonInput {
  @Field(() => Int, {
    nullable: true,
    description: 'New working days from today, 1 to 120; without them the old day stands (重新给定的期限).',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(120)
  workingDays?: number | null;
}

@ArgsType()
export class InspectionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Conducted by this unit (督导单位).' })
  unitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Visiting this unit (被督导单位).' })
  visitedUnitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => InspectionStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: InspectionState | null;
}

@ArgsType()
export class FindingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this inspection (督导).' })
  inspectionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'For this unit to put right (整改单位).' })
  unitId?: string | null;
  @Field(() => FindingStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: FindingState | null;
  @Field(() => Boolean, { nullable: true, description: 'Past its day and not put right (已逾期).' })
  overdue?: boolean | null;
}
