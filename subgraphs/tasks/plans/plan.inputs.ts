import { PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  IsBase64,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { TargetSourceEnum } from '../targets/index.ts';

export const PlanColumnRoleEnum = {
  NUMBER: 'NUMBER',
  CATEGORY: 'CATEGORY',
  TASK: 'TASK',
  UNITS: 'UNITS',
  LEAD: 'LEAD',
  CO: 'CO',
  DEADLINE: 'DEADLINE',
  TARGET: 'TARGET',
  OTHER: 'OTHER',
} as const;
registerEnumType(PlanColumnRoleEnum, {
  name: 'PlanColumnRole',
  description:
    'Meaning of a column of the annex: number, category, task, all units, lead unit, co-units, deadline, target, kept as text (序号、类别、任务、责任单位、牵头单位、配合单位、完成时限、目标、其他).',
});

@InputType({ description: 'What a column of the document means (栏目对应).' })
export class PlanColumnChoice {
  @Field(() => Int, { description: 'Column, counted from 0 (列).' })
  @IsInt()
  @Min(0)
  @Max(63)
  index!: number;
  @Field(() => PlanColumnRoleEnum, { description: 'Its meaning (含义).' })
  role!: keyof typeof PlanColumnRoleEnum;
}

@InputType({ description: 'Which org unit a name in the document stands for (单位对应).' })
export class PlanUnitChoice {
  @Field(() => String, { description: 'Name as printed (原文名称).' })
  @Length(1, 200)
  name!: string;
  @Field(() => ID, { description: 'The unit that is meant (对应机构).' })
  @IsUUID()
  unitId!: string;
}

@InputType({ description: 'A document to read, and what the officer corrected in its preview (导入文件).' })
export class PlanDocumentInput {
  @Field(() => String, { description: 'Name of the file (文件名).' })
  @Length(1, 255)
  fileName!: string;
  @Field(() => String, { description: 'The file in base64, at most 5 MB as a file (文件内容).' })
  @IsBase64()
  @MaxLength(7_000_000)
  content!: string;
  @Field(() => [PlanColumnChoice], { nullable: true, description: 'Corrected columns (列含义更正).' })
  @IsOptional()
  @ArrayMaxSize(64)
  @ValidateNested({ each: true })
  columns?: PlanColumnChoice[] | null;
  @Field(() => [PlanUnitChoice], { nullable: true, description: 'Corrected units (单位对应更正).' })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  units?: PlanUnitChoice[] | null;
}

@InputType({ description: 'A numeric target of a task (任务目标).' })
export class TaskTargetInput {
  @Field(() => String, { description: 'In the document’s words (原文).' })
  @Length(1, 200)
  text!: string;
  @Field(() => Float, { nullable: true, description: 'The number (目标值).' })
  @IsOptional()
  @Min(0)
  value?: number | null;
  @Field(() => String, { nullable: true, description: 'What is counted (单位).' })
  @IsOptional()
  @Length(1, 20)
  unit?: string | null;
  @Field(() => TargetSourceEnum, { description: 'Which records count (统计口径).' })
  source!: keyof typeof TargetSourceEnum;
}

@InputType({ description: 'Share of the work of a year that is planned by the end of a month (计划进度).' })
export class PlannedShareInput {
  @Field(() => String, { description: 'Month, 2026-03 (月份).' })
  @Length(7, 7)
  month!: string;
  @Field(() => Float, { description: 'Percent planned by its end (计划百分比).' })
  @Min(0)
  @Max(100)
  percent!: number;
}

@InputType({ description: 'What may be corrected on a task; its words are the document’s and stay (更正任务).' })
export class CorrectKeyTaskInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
  @Field(() => ID, { nullable: true, description: 'Lead unit; must be one of the units (牵头单位).' })
  @IsOptional()
  @IsUUID()
  leadUnitId?: string | null;
  @Field(() => [PlanUnitChoice], { nullable: true, description: 'Units for printed names (单位对应).' })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  units?: PlanUnitChoice[] | null;
  @Field(() => [TaskTargetInput], {
    nullable: true,
    description: 'Targets, all of them, in the order of the document (量化目标).',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  targets?: TaskTargetInput[] | null;
  @Field(() => [PlannedShareInput], {
    nullable: true,
    description: 'Planned share by month, rising, ending at 100 (计划进度).',
  })
  @IsOptional()
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  schedule?: PlannedShareInput[] | null;
}

@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Of this year (年度).' })
  @IsOptional()
  @IsInt()
  year?: number | null;
}
