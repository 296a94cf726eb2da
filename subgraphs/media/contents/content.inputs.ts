import { PageArgs } from '@hub/kit';
import { IsOptional, IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { ContentState } from './content.rules.ts';
import { ContentStateEnum, ReviewDecisionEnum } from './content.type.ts';

@ArgsType()
export class ContentsArgs extends PageArgs {
  @Field(() => ContentStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: ContentState | null;
  @Field(() => ID, { nullable: true, description: 'Of this key task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this unit (发布单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this kind (内容类型).' })
  kind?: string | null;
  @Field(() => ID, { nullable: true, description: 'About this person (人物).' })
  personId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the title (标题).' })
  text?: string | null;
}

@InputType({ description: 'A text to write or to change (撰写稿件).' })
export class WriteContentInput {
  @Field(() => ID, { nullable: true, description: 'Content to change; a new one when absent (稿件标识).' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version that was read, with `id` (版本).' })
  version?: number | null;
  @Field(() => String, { description: 'Title, 2 to 200 characters (标题).' })
  @Length(2, 200)
  title!: string;
  @Field(() => String, { description: 'Code of the kind (内容类型).' })
  @Length(1, 40)
  kind!: string;
  @Field(() => String, { description: 'Text, 10 to 50,000 characters (正文).' })
  @Length(10, 50_000)
  body!: string;
  @Field(() => ID, { description: 'Key task that it serves (重点任务).' })
  @IsUUID()
  keyTaskId!: string;
  @Field(() => ID, { description: 'Unit that publishes it (发布单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { nullable: true, description: 'Code of the district that it is about (区县代码).' })
  @IsOptional()
  @Length(6, 20)
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'Person that it is about (人物).' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;
  @Field(() => String, { nullable: true, description: 'Repeats with the same key act once (幂等键).' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A step of one content (稿件操作).' })
export class ContentStepInput {
  @Field(() => ID, { description: 'Content (稿件标识).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  version!: number;
}

@InputType({ description: 'A decision of a reviewer (审核结论).' })
export class ReviewContentInput extends ContentStepInput {
  @Field(() => ReviewDecisionEnum, { description: 'Passed or returned (结论).' })
  decision!: 'PASSED' | 'RETURNED';
  @Field(() => String, { nullable: true, description: 'Opinion; needed to return it (审核意见).' })
  @IsOptional()
  @Length(2, 1000)
  opinion?: string | null;
}

@InputType({ description: 'Takes a published content back (撤回稿件).' })
export class WithdrawContentInput extends ContentStepInput {
  @Field(() => String, { description: 'Reason, 5 to 500 characters (原因).' })
  @Length(5, 500)
  reason!: string;
}
