import { LocalDate, PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  IsIn,
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
import type { SlipColour, SlipState } from './supervision-slip.rules.ts';
import { SlipColourEnum, SlipStateEnum } from './supervision-slip.type.ts';

@InputType({ description: 'A slip to a unit of a task (下发督办单).' })
export class IssueSupervisionSlipInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit that must answer (被督办单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => ID, { description: 'Unit that supervises; one of the officer’s own (督办单位).' })
  @IsUUID()
  supervisingUnitId!: string;
  @Field(() => SlipColourEnum, { description: 'Yellow or red (黄牌、红牌).' })
  @IsIn(['YELLOW', 'RED'])
  colour!: SlipColour;
  @Field(() => String, { description: 'What is behind, 4 to 2000 characters (督办事项).' })
  @Length(4, 2000)
  text!: string;
  @Field(() => String, { description: 'What is asked for, 4 to 2000 characters (办理要求).' })
  @Length(4, 2000)
  requirement!: string;
  @Field(() => Int, { description: 'Working days to answer, 1 to 60 (反馈期限，工作日).' })
  @IsInt()
  @Min(1)
  @Max(60)
  workingDays!: number;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Day of a slip that the office issued on paper within the last year (纸质督办单的下发日期); null: today.',
  })
  issuedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One slip and the version that was read (督办单操作).' })
export class SupervisionSlipStepInput {
  @Field(() => ID, { description: 'The slip (督办单).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'What the unit does about it (反馈办理措施).' })
export class AnswerSupervisionSlipInput extends SupervisionSlipStepInput {
  @Field(() => String, { description: 'Causes, measures and days, 10 to 4000 characters (原因和措施).' })
  @Length(10, 4000)
  measures!: string;
  @Field(() => [EvidenceInput], { nullable: true, description: 'What proves it, at most twenty pieces (佐证材料).' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'Gives an answer back; a new term may be given (退回反馈).' })
export class ReturnSupervisionSlipInput extends SupervisionSlipStepInput {
  @Field(() => String, { description: 'What is missing, 4 to 500 characters (退回原因).' })
  @Length(4, 500)
  reason!: string;
  @Field(() => Int, { nullable: true, description: 'Working days from today; null keeps the day (新期限，工作日).' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  workingDays?: number | null;
}

@InputType({ description: 'A leader’s instruction on a late slip (领导批示).' })
export class InstructSupervisionSlipInput extends SupervisionSlipStepInput {
  @Field(() => String, { description: 'The instruction, 2 to 1000 characters (批示内容).' })
  @Length(2, 1000)
  instruction!: string;
}

@InputType({ description: 'Closes a slip with what proves that it is settled (办结督办单).' })
export class CloseSupervisionSlipInput extends SupervisionSlipStepInput {
  @Field(() => String, { description: 'What was seen, with where it is kept, 4 to 1000 characters (办结依据).' })
  @Length(4, 1000)
  note!: string;
}

@ArgsType()
export class SupervisionSlipsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'On this task; without it those of withdrawn tasks are left out (重点任务).',
  })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'To this unit (被督办单位).' })
  unitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'From this unit (督办单位).' })
  supervisingUnitId?: string | null;
  @Field(() => SlipStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: SlipState | null;
  @Field(() => SlipColourEnum, { nullable: true, description: 'Of this colour (颜色).' })
  colour?: SlipColour | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those without an answer after their day (只看逾期).' })
  overdue?: boolean | null;
  @Field(() => String, { nullable: true, description: 'With this number, or these words in its text (编号或内容).' })
  @IsOptional()
  @MaxLength(50)
  search?: string | null;
}
