import { PageArgs } from '@hub/kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
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
import type { IndicatorSource, SchemeState, Subject } from './assessment-scheme.rules.ts';
import { IndicatorSourceEnum, SchemeStateEnum, SubjectEnum } from './assessment-scheme.type.ts';

const CODE = /^[a-z][a-z0-9-]{1,39}$/;

@InputType({ description: 'One indicator of a scheme (考核指标).' })
export class AssessmentIndicatorInput {
  @Field(() => String, { description: 'Stable code, such as reports-on-time (指标代码).' })
  @Matches(CODE)
  code!: string;
  @Field(() => String, { description: 'Name, Chinese (指标名称).' })
  @Length(2, 100)
  name!: string;
  @Field(() => String, { description: 'Name, English (指标英文名称).' })
  @Length(2, 100)
  nameEn!: string;
  @Field(() => Float, { description: 'Points of 100, in steps of 0.5 (分值).' })
  @Min(0.5)
  @Max(100)
  weight!: number;
  @Field(() => IndicatorSourceEnum, { description: 'Where its number comes from (得分来源).' })
  @IsIn(Object.keys(IndicatorSourceEnum))
  source!: IndicatorSource;
  @Field(() => Float, { nullable: true, description: 'Number or percent that earns full marks (满分数量).' })
  @IsOptional()
  @Min(0.01)
  @Max(1_000_000)
  full?: number | null;
  @Field(() => String, { description: 'What is looked at (评分标准).' })
  @Length(2, 1000)
  standard!: string;
}

@InputType({ description: 'A grade and its lowest total (等次).' })
export class AssessmentGradeInput {
  @Field(() => String, { description: 'Code (代码).' })
  @Matches(/^[A-Z_]{1,20}$/)
  code!: string;
  @Field(() => String, { description: 'Name, Chinese (名称).' })
  @Length(1, 20)
  name!: string;
  @Field(() => String, { description: 'Name, English (英文名称).' })
  @Length(1, 40)
  nameEn!: string;
  @Field(() => Float, { description: 'Lowest total (最低分).' })
  @Min(0)
  @Max(100)
  from!: number;
}

@InputType({ description: 'Content of an edition (方案内容).' })
export class AssessmentSchemeContentInput {
  @Field(() => String, { description: 'Name (名称).' })
  @Length(4, 200)
  name!: string;
  @Field(() => [AssessmentIndicatorInput], { description: 'Indicators in their order (指标).' })
  @ArrayMinSize(1)
  @ArrayMaxSize(80)
  @ValidateNested()
  indicators!: AssessmentIndicatorInput[];
  @Field(() => [AssessmentGradeInput], { description: 'Grades, the best first (等次).' })
  @ArrayMinSize(2)
  @ArrayMaxSize(8)
  @ValidateNested()
  grades!: AssessmentGradeInput[];
  @Field(() => Int, { description: 'Working days in which a unit may appeal (申诉期限，工作日).' })
  @IsInt()
  @Min(1)
  @Max(60)
  appealDays!: number;
  @Field(() => String, { description: 'What the scheme rests on (依据).' })
  @Length(4, 1000)
  basis!: string;
}

@InputType({ description: 'A scheme to be drafted (起草考核方案).' })
export class DraftAssessmentSchemeInput extends AssessmentSchemeContentInput {
  @Field(() => String, { description: 'Code that all its editions share (方案代码).' })
  @Matches(CODE)
  code!: string;
  @Field(() => SubjectEnum, { description: 'Who is assessed (考核对象).' })
  @IsIn(Object.keys(SubjectEnum))
  subject!: Subject;
  @Field(() => ID, { description: 'Unit that keeps it; one of the officer’s own (主管单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'New content of a draft (修改草案).' })
export class SaveAssessmentSchemeInput extends AssessmentSchemeContentInput {
  @Field(() => ID, { description: 'The draft (草案).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
  @Field(() => String, { nullable: true, description: 'Why it differs from the edition before (修订说明).' })
  @IsOptional()
  @MaxLength(500)
  changeNote?: string | null;
}

@InputType({ description: 'One edition and the version that was read (方案操作).' })
export class AssessmentSchemeStepInput {
  @Field(() => ID, { description: 'The edition (方案).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@ArgsType()
export class AssessmentSchemesArgs extends PageArgs {
  @Field(() => SchemeStateEnum, { nullable: true, description: 'State (状态).' })
  state?: SchemeState;
  @Field(() => SubjectEnum, { nullable: true, description: 'Who is assessed (考核对象).' })
  subject?: Subject;
  @Field(() => String, { nullable: true, description: 'All editions of this code (方案代码).' })
  @IsOptional()
  @MaxLength(40)
  code?: string;
}
