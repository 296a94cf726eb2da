import { LocalDate, PageArgs } from '@hub/kit';
import { IsInt, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { AdjustmentKind, AdjustmentState } from './adjustment.rules.ts';
import { AdjustmentKindEnum, AdjustmentStateEnum } from './adjustment.type.ts';

@InputType({ description: 'Asks to hand a part on or for more time (申请转办、延期).' })
export class RequestAdjustmentInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit that asks; one of the officer’s own (申请单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => AdjustmentKindEnum, { description: 'Transfer or extension (类型).' })
  kind!: AdjustmentKind;
  @Field(() => ID, { nullable: true, description: 'Of a transfer: unit that would get the part (转办到).' })
  @IsOptional()
  @IsUUID()
  toUnitId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Of an extension: the new last day (新时限).' })
  newDueOn?: string | null;
  @Field(() => String, { description: 'Why, 10 to 1000 characters (申请理由).' })
  @Length(10, 1000)
  reason!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One request and the version that was read (调整申请操作).' })
export class AdjustmentStepInput {
  @Field(() => ID, { description: 'The request (调整申请).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Approves a request (批准申请).' })
export class DecideAdjustmentInput extends AdjustmentStepInput {
  @Field(() => String, { nullable: true, description: 'Remark (审批意见).' })
  @IsOptional()
  @MaxLength(500)
  comment?: string | null;
}

@InputType({ description: 'Refuses a request with a reason (不批准申请).' })
export class RefuseAdjustmentInput extends AdjustmentStepInput {
  @Field(() => String, { description: 'Why, 4 to 500 characters (不批准原因).' })
  @Length(4, 500)
  reason!: string;
}

@ArgsType()
export class AdjustmentsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Of this task; without it those of withdrawn tasks are left out (重点任务).',
  })
  @IsOptional()
  @MaxLength(40)
  keyTaskId?: string | null;
  @Field(() => AdjustmentStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: AdjustmentState | null;
}
