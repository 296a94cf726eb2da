import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PlanDocumentInput } from './plan.inputs.ts';

@InputType({ description: 'Which task of the new text goes on from which task held (任务对应).' })
export class TaskPairInput {
  @Field(() => Int, { description: 'Number in the new text (新文本序号).' })
  @IsInt()
  number!: number;
  @Field(() => ID, { nullable: true, description: 'The task held; null makes it a new one (现有任务).' })
  @IsOptional()
  @IsUUID()
  keyTaskId?: string | null;
}

@InputType({ description: 'Why a task is no longer in the plan (撤销原因).' })
export class TaskWithdrawalInput {
  @Field(() => ID, { description: 'The task (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => String, { description: 'The reason (原因).' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: 'A later official document, to be compared with a plan held (修订文件).' })
export class PlanAmendmentInput extends PlanDocumentInput {
  @Field(() => ID, { description: 'The plan that it amends (被修订的方案).' })
  @IsUUID()
  planId!: string;
  @Field(() => [TaskPairInput], { nullable: true, description: 'Corrected pairs (任务对应更正).' })
  @IsOptional()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  pairs?: TaskPairInput[] | null;
}

@InputType({ description: 'An amendment that was looked at and is confirmed (确认修订).' })
export class AmendPlanInput extends PlanAmendmentInput {
  @Field(() => Int, { description: 'Version of the plan that was compared (版本).' })
  @IsInt()
  version!: number;
  @Field(() => [TaskWithdrawalInput], {
    nullable: true,
    description: 'A reason for each task that is no longer in the plan (撤销原因).',
  })
  @IsOptional()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  withdrawals?: TaskWithdrawalInput[] | null;
}
