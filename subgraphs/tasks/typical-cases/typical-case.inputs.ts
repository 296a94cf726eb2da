import { LocalDate, PageArgs } from '@hub/kit';
import { IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { TypicalCaseState } from './typical-case.rules.ts';
import { TypicalCaseStateEnum } from './typical-case.type.ts';

@InputType({ description: 'A draft of a case; without id a new one (典型案例草稿).' })
export class SaveTypicalCaseInput {
  @Field(() => ID, { nullable: true, description: 'The draft; absent for a new one (案例).' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version that was read, with an id (版本).' })
  @IsOptional()
  @IsInt()
  version?: number | null;
  @Field(() => ID, { description: 'Unit whose case it is; one of the officer’s own (报送单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => ID, { nullable: true, description: 'The task it comes from (重点任务).' })
  @IsOptional()
  @IsUUID()
  keyTaskId?: string | null;
  @Field(() => Int, { description: 'Year for which it is handed in (年度).' })
  @IsInt()
  @Min(1990)
  @Max(2100)
  year!: number;
  @Field(() => String, { description: 'Title; 4 to 60 characters when handed in (标题).' })
  @Length(1, 200)
  title!: string;
  @Field(() => String, { description: 'Summary; 30 to 300 characters when handed in (摘要).' })
  @MaxLength(1000)
  summary!: string;
  @Field(() => String, { description: 'Text; 200 to 5000 characters when handed in (正文).' })
  @MaxLength(20_000)
  body!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key for a new one (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One case and the version that was read (案例操作).' })
export class TypicalCaseStepInput {
  @Field(() => ID, { description: 'The case (案例).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'What another unit thinks of a case (案例评选).' })
export class ReviewTypicalCaseInput extends TypicalCaseStepInput {
  @Field(() => Boolean, { description: 'Whether it is selected (是否入选).' })
  selected!: boolean;
  @Field(() => String, { description: 'Why, 4 to 1000 characters (评选意见).' })
  @Length(4, 1000)
  comment!: string;
}

@InputType({ description: 'Somebody else works by the case (登记推广).' })
export class RecordAdoptionInput extends TypicalCaseStepInput {
  @Field(() => String, { description: 'Level, a code of adoptionLevels (推广层级).' })
  @Length(1, 40)
  level!: string;
  @Field(() => ID, { nullable: true, description: 'Unit of the directory, where it is one (推广单位).' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
  @Field(() => String, { description: 'Name of who adopted it, 2 to 200 characters (推广单位名称).' })
  @Length(2, 200)
  adopter!: string;
  @Field(() => LocalDate, { description: 'Since when (推广日期).' })
  adoptedOn!: string;
  @Field(() => String, { description: 'What proves it, 2 to 100 characters (佐证名称).' })
  @Length(2, 100)
  evidenceTitle!: string;
  @Field(() => String, { description: 'Its address or archive number, 2 to 500 characters (地址或档案号).' })
  @Length(2, 500)
  evidenceReference!: string;
}

@ArgsType()
export class TypicalCasesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this unit (报送单位).' })
  unitId?: string | null;
  @Field(() => ID, { nullable: true, description: 'From this task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of this year (年度).' })
  @IsOptional()
  @IsInt()
  year?: number | null;
  @Field(() => TypicalCaseStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: TypicalCaseState | null;
  @Field(() => Boolean, { nullable: true, description: 'Adopted elsewhere (已推广).' })
  adopted?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Whose title or summary holds these characters (内容包含).' })
  @IsOptional()
  @MaxLength(50)
  search?: string | null;
}
