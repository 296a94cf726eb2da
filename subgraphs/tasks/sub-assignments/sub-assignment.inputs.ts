import { LocalDate, PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import type { SubAssignmentState } from './sub-assignment.rules.ts';
import { SubAssignmentStateEnum } from './sub-assignment.type.ts';

@InputType({ description: 'What one unit gets (分解任务).' })
export class DecompositionRowInput {
  @Field(() => ID, { description: 'The unit (承接单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'What is asked of it, 4 to 1000 characters (任务要求).' })
  @Length(4, 1000)
  requirement!: string;
  @Field(() => Float, { nullable: true, description: 'Its share of the target, above zero (分配指标).' })
  @IsOptional()
  @IsNumber()
  @Min(0.01)
  @Max(1e9)
  quota?: number | null;
  @Field(() => LocalDate, { description: 'Last day, not after the task’s (完成时限).' })
  dueOn!: string;
}

@InputType({ description: 'Breaks a task down to units, all rows or none (任务分解).' })
export class DecomposeKeyTaskInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit of the task that breaks it down; one of the officer’s own (分解单位).' })
  @IsUUID()
  fromUnitId!: string;
  @Field(() => Int, { description: 'Working days to sign for, 1 to 30 (签收期限，工作日).' })
  @IsInt()
  @Min(1)
  @Max(30)
  signWithin!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'The target of the task that the rows’ quotas share; needed when there are any (分解的量化目标).',
  })
  @IsOptional()
  @IsUUID()
  targetId?: string | null;
  @Field(() => [DecompositionRowInput], { description: 'One to a thousand rows (分解明细).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  rows!: DecompositionRowInput[];
}

@InputType({ description: 'Reminds the units whose parts wait (催办分解任务).' })
export class RemindSubAssignmentsInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit that broke it down; one of the officer’s own (分解单位).' })
  @IsUUID()
  fromUnitId!: string;
}

@InputType({ description: 'One part and the version that was read (分解任务操作).' })
export class SubAssignmentStepInput {
  @Field(() => ID, { description: 'The part (分解任务).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'The unit says that its part is done (办结分解任务).' })
export class FinishSubAssignmentInput extends SubAssignmentStepInput {
  @Field(() => String, { description: 'What was done, where it is proved, 4 to 1000 characters (完成情况).' })
  @Length(4, 1000)
  note!: string;
}

@InputType({ description: 'Takes a part back (撤回分解任务).' })
export class WithdrawSubAssignmentInput extends SubAssignmentStepInput {
  @Field(() => String, { description: 'Why, 4 to 200 characters (撤回原因).' })
  @Length(4, 200)
  reason!: string;
}

@InputType({ description: 'Another last day for a part (调整完成时限).' })
export class RescheduleSubAssignmentInput extends SubAssignmentStepInput {
  @Field(() => LocalDate, { description: 'The new last day (新时限).' })
  dueOn!: string;
  @Field(() => String, { description: 'Why, 4 to 200 characters (原因).' })
  @Length(4, 200)
  reason!: string;
}

@ArgsType()
export class SubAssignmentsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Of this task; without it those of withdrawn tasks are left out (重点任务).',
  })
  @IsOptional()
  @MaxLength(40)
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Given to this unit (承接单位).' })
  @IsOptional()
  @MaxLength(40)
  unitId?: string | null;
  @Field(() => SubAssignmentStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: SubAssignmentState | null;
}
