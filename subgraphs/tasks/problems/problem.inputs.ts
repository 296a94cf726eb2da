import { LocalDate, PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../evidence.ts';
import type { ProblemState } from './problem.rules.ts';
import { ProblemStateEnum } from './problem.type.ts';

@InputType({ description: 'A problem for the list (提出问题).' })
export class RaiseProblemInput {
  @Field(() => ID, { description: 'Unit that supervises; one of the officer’s own (督办单位).' })
  @IsUUID()
  supervisingUnitId!: string;
  @Field(() => ID, { nullable: true, description: 'The task it belongs to (重点任务).' })
  @IsOptional()
  @IsUUID()
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The slip it came from (督办单).' })
  @IsOptional()
  @IsUUID()
  slipId?: string | null;
  @Field(() => String, { description: 'What is wrong, 4 to 2000 characters (问题).' })
  @Length(4, 2000)
  text!: string;
  @Field(() => String, { description: 'Where it was found, 2 to 200 characters (问题来源).' })
  @Length(2, 200)
  source!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One problem and the version that was read (问题操作).' })
export class ProblemStepInput {
  @Field(() => ID, { description: 'The problem (问题).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Gives a problem to a unit (交办问题).' })
export class AssignProblemInput extends ProblemStepInput {
  @Field(() => ID, { description: 'Unit that puts it right (整改单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'What is asked for, 4 to 2000 characters (整改要求).' })
  @Length(4, 2000)
  requirement!: string;
  @Field(() => LocalDate, { description: 'Last day, tomorrow or later (整改期限).' })
  dueOn!: string;
}

@InputType({ description: 'The unit takes it up and says how (开始整改).' })
export class StartProblemInput extends ProblemStepInput {
  @Field(() => String, { description: 'How, 4 to 2000 characters (整改方案).' })
  @Length(4, 2000)
  plan!: string;
}

@InputType({ description: 'What was done and what proves it (提交整改).' })
export class SubmitProblemInput extends ProblemStepInput {
  @Field(() => String, { description: 'What was done, 4 to 4000 characters (整改情况).' })
  @Length(4, 4000)
  measures!: string;
  @Field(() => [EvidenceInput], { description: 'One to twenty pieces (佐证材料).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Gives a rectification back (退回整改).' })
export class ReturnProblemInput extends ProblemStepInput {
  @Field(() => String, { description: 'What is missing, 4 to 500 characters (退回原因).' })
  @Length(4, 500)
  reason!: string;
}

@InputType({ description: 'Strikes a problem off the list (销号).' })
export class CloseProblemInput extends ProblemStepInput {
  @Field(() => String, { description: 'What was checked, 4 to 1000 characters (销号依据).' })
  @Length(4, 1000)
  note!: string;
}

@ArgsType()
export class ProblemsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'On this task; without it those of withdrawn tasks are left out (重点任务).',
  })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Put right by this unit (整改单位).' })
  unitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Supervised by this unit (督办单位).' })
  supervisingUnitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'That came from this slip (督办单).' })
  slipId?: string | null;
  @Field(() => ProblemStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: ProblemState | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those late and not handed in (只看逾期).' })
  overdue?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'With this number, or these words in text or source (编号或内容).',
  })
  @IsOptional()
  @MaxLength(50)
  search?: string | null;
}
