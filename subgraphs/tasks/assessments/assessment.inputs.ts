import { LocalDate, PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
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
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import type { AssessmentState } from './assessment.rules.ts';
import { AssessmentStateEnum, EvidenceTypeEnum } from './assessment.type.ts';
import type { EvidenceType } from './evidence.rules.ts';

@InputType({ description: 'Which units are assessed for which year (启动考核).' })
export class OpenAssessmentsInput {
  @Field(() => ID, { description: 'The edition that stands (现行方案).' })
  @IsUUID()
  schemeId!: string;
  @Field(() => Int, { description: 'Year (考核年度).' })
  @IsInt()
  @Min(1990)
  @Max(2100)
  year!: number;
  @Field(() => [ID], { description: 'Units that are assessed (被考核单位).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds!: string[];
  @Field(() => ID, { nullable: true, description: 'Unit that reviews; the scheme’s when absent (评审单位).' })
  @IsOptional()
  @IsUUID()
  reviewUnitId?: string | null;
  @Field(() => LocalDate, { description: 'Last day of the self-assessment (自评截止日期).' })
  selfDueOn!: string;
}

@InputType({ description: 'One assessment and the version that was read (考核操作).' })
export class AssessmentStepInput {
  @Field(() => ID, { description: 'The assessment (考核).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'A record that speaks for a score (佐证引用).' })
export class EvidenceReferenceInput {
  @Field(() => EvidenceTypeEnum, { description: 'Type of record (记录类型).' })
  @IsIn(Object.keys(EvidenceTypeEnum))
  type!: EvidenceType;
  @Field(() => ID, { description: 'The record (记录).' })
  @IsUUID()
  id!: string;
}

@InputType({ description: 'What a unit says about one indicator (单项自评).' })
export class SelfScoreInput {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  @MaxLength(40)
  indicator!: string;
  @Field(() => Float, { nullable: true, description: 'Own score; of a counted indicator none (自评分).' })
  @IsOptional()
  @Min(0)
  @Max(100)
  score?: number | null;
  @Field(() => String, { nullable: true, description: 'Why (自评说明).' })
  @IsOptional()
  @MaxLength(2000)
  text?: string | null;
  @Field(() => [EvidenceReferenceInput], { description: 'Records that speak for it (佐证).' })
  @ArrayMaxSize(30)
  @ValidateNested()
  evidence!: EvidenceReferenceInput[];
}

@InputType({ description: 'A draft of the self-assessment; what is not named stays (自评草稿).' })
export class SaveSelfAssessmentInput extends AssessmentStepInput {
  @Field(() => [SelfScoreInput], { description: 'By indicator (各项自评).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(80)
  @ValidateNested()
  scores!: SelfScoreInput[];
}

@InputType({ description: 'A reviewer’s score with its reason (单项评审).' })
export class ReviewScoreInput {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  @MaxLength(40)
  indicator!: string;
  @Field(() => Float, { description: 'Score (评审分).' })
  @Min(0)
  @Max(100)
  score!: number;
  @Field(() => String, { description: 'Why, 2 to 1000 characters (评审理由).' })
  @Length(2, 1000)
  reason!: string;
}

@InputType({ description: 'The review of an assessment (评审).' })
export class ReviewAssessmentInput extends AssessmentStepInput {
  @Field(() => [ReviewScoreInput], { description: 'By indicator; counted ones are not named (各项评审).' })
  @ArrayMaxSize(80)
  @ValidateNested()
  scores!: ReviewScoreInput[];
}

@InputType({ description: 'An objection to one score (单项申诉).' })
export class AppealItemInput {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  @MaxLength(40)
  indicator!: string;
  @Field(() => String, { description: 'Why, 4 to 2000 characters (申诉理由).' })
  @Length(4, 2000)
  text!: string;
}

@InputType({ description: 'Objections to the feedback (申诉).' })
export class AppealAssessmentInput extends AssessmentStepInput {
  @Field(() => [AppealItemInput], { description: 'By indicator (申诉事项).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(80)
  @ValidateNested()
  appeals!: AppealItemInput[];
}

@InputType({ description: 'A decision on one objection (单项申诉处理).' })
export class AppealDecisionInput {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  @MaxLength(40)
  indicator!: string;
  @Field(() => Boolean, { description: 'Whether it is upheld (是否采纳).' })
  @IsBoolean()
  upheld!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: 'New score where it is upheld; a counted indicator is counted anew instead (改后得分).',
  })
  @IsOptional()
  @Min(0)
  @Max(100)
  score?: number | null;
  @Field(() => String, { description: 'Why, 4 to 1000 characters (处理意见).' })
  @Length(4, 1000)
  reason!: string;
}

@InputType({ description: 'Decisions on all objections (申诉处理).' })
export class DecideAppealsInput extends AssessmentStepInput {
  @Field(() => [AppealDecisionInput], { description: 'By indicator, all of them (处理意见).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(80)
  @ValidateNested()
  decisions!: AppealDecisionInput[];
}

@ArgsType()
export class AssessmentsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Year (考核年度).' })
  year?: number;
  @Field(() => ID, { nullable: true, description: 'Unit that is assessed (被考核单位).' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  @Field(() => ID, { nullable: true, description: 'Edition (方案).' })
  @IsOptional()
  @IsUUID()
  schemeId?: string;
  @Field(() => AssessmentStateEnum, { nullable: true, description: 'State (状态).' })
  state?: AssessmentState;
}
