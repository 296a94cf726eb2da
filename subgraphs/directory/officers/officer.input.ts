import { LocalDate, PageArgs } from '@hub/kit';
import { ArrayMaxSize, IsEmail, IsOptional, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { OfficerState } from './officer.type.ts';

const PHONE = /^\+?[0-9][0-9 -]{5,28}$/;

@ArgsType()
export class OfficersArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only officers of this unit (所属机构).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'Only holders of this role, by code (角色代码).' })
  role?: string | null;
  @Field(() => OfficerState, { nullable: true, description: 'Only officers in this state (状态).' })
  state?: keyof typeof OfficerState | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name in either language, its pinyin or initials (姓名关键词、拼音或首字母).',
  })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}

@InputType({ description: 'A new officer (登记人员).' })
export class RegisterOfficerInput {
  @Field(() => String, { description: 'Name (姓名).' })
  @Length(2, 60)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Name in English (英文姓名).' })
  @IsOptional()
  @MaxLength(120)
  nameEn?: string | null;
  @Field(() => ID, { description: 'Unit (所属机构).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Work e-mail that letters go to (工作邮箱).' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'Same key, same effect once (幂等键).' })
  @IsOptional()
  @Length(8, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Moves an officer to another unit (调动).' })
export class TransferOfficerInput {
  @Field(() => ID, { description: 'The officer (人员).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
  @Field(() => ID, { description: 'The new unit (调入机构).' })
  @IsUUID()
  unitId!: string;
}

@InputType({ description: 'The address that an officer gets letters at (更改工作邮箱).' })
export class ChangeOfficerEmailInput {
  @Field(() => ID, { description: 'The officer (人员).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'The new one; null: no letters (工作邮箱).' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

@InputType({ description: 'Changes whether an officer is in service (状态变更).' })
export class ChangeOfficerStateInput {
  @Field(() => ID, { description: 'The officer (人员).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
  @Field(() => String, { description: 'Why (原因).' })
  @Length(2, 400)
  reason!: string;
}

@InputType({ description: 'Ties an officer to a subject of an identity provider, or unties (关联登录身份).' })
export class OfficerIdentityInput {
  @Field(() => ID, { description: 'The officer (人员).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
  @Field(() => String, { description: 'Issuer, compared exactly (签发方).' })
  @Length(8, 400)
  issuer!: string;
  @Field(() => String, { description: 'Subject there (主体标识).' })
  @Length(1, 255)
  subject!: string;
}

@InputType({ description: 'A role to give or to take (授予或收回角色).' })
export class OfficerRoleInput {
  @Field(() => ID, { description: 'The officer (人员).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
  @Field(() => String, { description: 'Role, by code (角色代码).' })
  @Length(1, 40)
  role!: string;
  @Field(() => String, { nullable: true, description: 'Why, when it is taken (收回原因).' })
  @IsOptional()
  @MaxLength(400)
  reason?: string | null;
}

@InputType({ description: 'Lets an officer act for a unit while others are away (代管).' })
export class DelegateUnitInput {
  @Field(() => ID, { description: 'The officer who acts (代管人).' })
  @IsUUID()
  officerId!: string;
  @Field(() => ID, { description: 'The unit acted for (被代管机构).' })
  @IsUUID()
  unitId!: string;
  @Field(() => LocalDate, { description: 'First day (起始日期).' })
  fromDay!: string;
  @Field(() => LocalDate, { description: 'Last day (截止日期).' })
  toDay!: string;
  @Field(() => String, { description: 'Why (事由).' })
  @Length(2, 400)
  reason!: string;
  @Field(() => String, { nullable: true, description: 'Same key, same effect once (幂等键).' })
  @IsOptional()
  @Length(8, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'One officer of an import (导入的人员).' })
export class ImportedOfficerInput {
  @Field(() => ID, { description: 'Identifier for ever (标识).' })
  @IsUUID()
  id!: string;
  @Field(() => String, { description: 'Subject at the issuer (主体标识).' })
  @Length(1, 255)
  subject!: string;
  @Field(() => String, { description: 'Name (姓名).' })
  @Length(2, 60)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Name in English (英文姓名).' })
  @IsOptional()
  @MaxLength(120)
  nameEn?: string | null;
  @Field(() => String, { description: 'Code of the unit (机构代码).' })
  @Length(1, 60)
  unitCode!: string;
  @Field(() => [String], { description: 'Roles, by code (角色代码).' })
  @ArrayMaxSize(20)
  roles!: string[];
  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Work e-mail that letters go to (工作邮箱).' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

@InputType({
  description: 'Officers before anybody can sign in: the first administrators, or the demonstration (初始人员).',
})
export class ImportOfficersInput {
  @Field(() => String, { description: 'Issuer whose subjects these are (签发方).' })
  @Length(8, 400)
  issuer!: string;
  @Field(() => [ImportedOfficerInput], { description: 'The officers (人员).' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  officers!: ImportedOfficerInput[];
}
