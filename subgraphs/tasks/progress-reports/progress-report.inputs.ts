import { LocalDate, PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { PERIOD } from '../periods.ts';
import type { ProgressReportState } from './progress-report.rules.ts';
import { ProgressReportStateEnum } from './progress-report.type.ts';

@InputType({ description: 'A unit’s report of a month or quarter, kept as a draft until it is submitted (进展草稿).' })
export class SaveProgressReportInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'The reporting unit (填报单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { nullable: true, description: 'Month 2026-10 or quarter 2026-Q4 (填报周期).' })
  @IsOptional()
  @Matches(PERIOD)
  period?: string | null;
  @Field(() => String, { nullable: true, description: 'Month, 2026-10, where no period is given (月份).' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version that was read; absent for the first save (版本).' })
  @IsOptional()
  @IsInt()
  version?: number | null;
  @Field(() => Float, { description: 'Done of the year’s work, percent (完成比例).' })
  @Min(0)
  @Max(100)
  percent!: number;
  @Field(() => String, { description: 'What was done (进展情况).' })
  @MaxLength(4000)
  text!: string;
  @Field(() => String, { nullable: true, description: 'Difficulties (存在问题).' })
  @IsOptional()
  @MaxLength(2000)
  difficulties?: string | null;
  @Field(() => String, { nullable: true, description: 'Next steps (下一步打算).' })
  @IsOptional()
  @MaxLength(2000)
  nextSteps?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Activities given as evidence (佐证活动).' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  activityIds?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Reports of co-units whose words this save takes over (汇入的配合单位进展).',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  mergedReportIds?: string[] | null;
}

@InputType({ description: 'One progress report and the version that was read (进展操作).' })
export class ProgressReportStepInput {
  @Field(() => ID, { description: 'The report (月度进展).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Gives a progress report back with a reason (退回进展).' })
export class ReturnProgressReportInput extends ProgressReportStepInput {
  @Field(() => String, { description: 'What is missing, 4 to 500 characters (退回原因).' })
  @Length(4, 500)
  reason!: string;
}

@InputType({ description: 'A progress report that came on paper (纸质进展补录).' })
export class PaperReportInput {
  @Field(() => ID, { description: 'The unit that reported (填报单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'Month, 2026-03 (月份).' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month!: string;
  @Field(() => Float, { description: 'Done of the year’s work, percent (完成比例).' })
  @Min(0)
  @Max(100)
  percent!: number;
  @Field(() => String, { description: 'What was done (进展情况).' })
  @Length(4, 4000)
  text!: string;
  @Field(() => LocalDate, { description: 'Day on which the paper came in (收到日期).' })
  submittedOn!: string;
}

@InputType({
  description: 'Reports of one task that were made on paper before the plan came into the hub (纸质进展补录).',
})
export class RecordPaperReportsInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => [PaperReportInput], { description: 'Up to 100 reports (进展).' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  reports!: PaperReportInput[];
}

@ArgsType()
export class ProgressReportsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'On this task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this unit (填报单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of periods that end with this month (月份).' })
  month?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this month 2026-10 or quarter 2026-Q4 (填报周期).' })
  period?: string | null;
  @Field(() => ProgressReportStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: ProgressReportState | null;
}

@ArgsType()
export class QuarterPrefillArgs {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'The reporting unit (填报单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'Quarter, 2026-Q1 (季度).' })
  @Matches(/^\d{4}-Q[1-4]$/)
  quarter!: string;
}
