import { LocalDate, PageArgs } from '@hub/kit';
import { IsInt, IsOptional, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { BaseStanding, BaseState } from './base.rules.ts';
import { BaseStandingEnum, BaseStateEnum } from './base.type.ts';

@InputType({ description: 'A place that is to become a base (登记培育基地).' })
export class RegisterBaseInput {
  @Field(() => ID, { description: 'Unit that looks after it; one of the officer’s own (主管单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'Kind, a code of baseTypes (基地类型).' })
  @Length(1, 40)
  type!: string;
  @Field(() => String, { description: 'Name, 4 to 200 characters (名称).' })
  @Length(4, 200)
  name!: string;
  @Field(() => String, { description: 'Institution that runs it, 2 to 200 characters (依托单位).' })
  @Length(2, 200)
  operator!: string;
  @Field(() => String, { description: 'District, by code (区县).' })
  @Length(1, 20)
  districtCode!: string;
  @Field(() => String, { description: 'Address, 4 to 300 characters (地址).' })
  @Length(4, 300)
  address!: string;
  @Field(() => String, { description: 'What it has to show, 10 to 2000 characters (基地概况).' })
  @Length(10, 2000)
  summary!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One base and the version that was read (基地操作).' })
export class BaseStepInput {
  @Field(() => ID, { description: 'The base (基地).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'An application for certification or its renewal (申报认定、申请复核).' })
export class ApplyBaseInput extends BaseStepInput {
  @Field(() => String, { description: 'Why it qualifies, 10 to 3000 characters (申报理由).' })
  @Length(10, 3000)
  statement!: string;
}

@InputType({ description: 'A step that needs a reason (须说明原因的基地操作).' })
export class BaseReasonInput extends BaseStepInput {
  @Field(() => String, { description: 'Why, 4 to 500 characters (原因).' })
  @Length(4, 500)
  reason!: string;
}

@InputType({ description: 'A certification (基地认定).' })
export class CertifyBaseInput extends BaseStepInput {
  @Field(() => String, { description: 'Number of the certificate, 4 to 60 characters (认定编号).' })
  @Length(4, 60)
  number!: string;
  @Field(() => LocalDate, { description: 'First day of the term (有效期起).' })
  validFrom!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day; the full term of its kind when absent (有效期止).',
  })
  validTo?: string | null;
  @Field(() => String, { description: 'What was found, 4 to 2000 characters (认定意见).' })
  @Length(4, 2000)
  conclusion!: string;
}

@InputType({ description: 'A renewal for a further term (基地复核通过).' })
export class RecertifyBaseInput extends BaseStepInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day; the full term of its kind when absent (有效期止).',
  })
  validTo?: string | null;
  @Field(() => String, { description: 'What was found, 4 to 2000 characters (复核意见).' })
  @Length(4, 2000)
  conclusion!: string;
}

@InputType({ description: 'A kind of base from a day on: a new kind or a new version (基地类型).' })
export class SetBaseTypeInput {
  @Field(() => String, { description: 'Code: small letters, digits and hyphens (代码).' })
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  code!: string;
  @Field(() => LocalDate, { description: 'First day, tomorrow at the earliest (生效日期).' })
  validFrom!: string;
  @Field(() => String, { description: 'Name in Chinese (名称).' })
  @Length(2, 60)
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  @Length(2, 80)
  nameEn!: string;
  @Field(() => ID, { description: 'Unit that certifies (认定单位).' })
  @IsUUID()
  certifyingUnitId!: string;
  @Field(() => Int, { description: 'Term in years, 1 to 20 (有效期，年).' })
  @IsInt()
  @Min(1)
  @Max(20)
  termYears!: number;
  @Field(() => Int, { description: 'Days before the end from which renewal is due, 1 to 365 (复核提前天数).' })
  @IsInt()
  @Min(1)
  @Max(365)
  recertifyDays!: number;
}

@ArgsType()
export class BasesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Of this kind (类型).' })
  type?: string | null;
  @Field(() => ID, { nullable: true, description: 'Looked after by this unit (主管单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'In this district (区县代码).' })
  districtCode?: string | null;
  @Field(() => BaseStateEnum, { nullable: true, description: 'In this state (状态).' })
  state?: BaseState | null;
  @Field(() => BaseStandingEnum, { nullable: true, description: 'Certified ones that stand so today (有效情况).' })
  standing?: BaseStanding | null;
}
