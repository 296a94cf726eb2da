import { LocalDate } from '@hub/kit';
import { ArrayMaxSize, IsOptional, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A new partner agency (登记伙伴单位).' })
export class RegisterPartnerAgencyInput {
  @Field(() => String, { description: 'Name (名称).' })
  @Length(2, 120)
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  @Length(2, 200)
  nameEn!: string;
  @Field(() => String, { description: 'Client it signs in with: small letters, digits, hyphens (客户端标识).' })
  @Matches(/^[a-z0-9][a-z0-9-]{2,78}[a-z0-9]$/)
  clientId!: string;
  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' })
  @IsOptional()
  @MaxLength(40)
  uscc?: string | null;
  @Field(() => String, { nullable: true, description: 'What was seen, when the check digit is wrong (校验例外说明).' })
  @IsOptional()
  @MaxLength(400)
  usccOverride?: string | null;
  @Field(() => String, { nullable: true, description: 'Contact (联系人).' })
  @IsOptional()
  @Length(2, 60)
  contactName?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 -]{5,28}$/)
  contactPhone?: string | null;
  @Field(() => String, { nullable: true, description: 'Same key, same effect once (幂等键).' })
  @IsOptional()
  @Length(8, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Whose rows are granted; an empty list sets no limit (数据行范围).' })
export class GrantRowsInput {
  @Field(() => [String], { description: 'Districts, by code (区划代码).' })
  @ArrayMaxSize(60)
  @Length(1, 20, { each: true })
  districtCodes!: string[];
  @Field(() => [ID], { description: 'Units (机构).' })
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];
}

@InputType({ description: 'A grant to be approved (起草数据授权).' })
export class ProposeDataGrantInput {
  @Field(() => ID, { description: 'The agency (伙伴单位).' })
  @IsUUID()
  partnerAgencyId!: string;
  @Field(() => String, { description: 'What the data is for (用途).' })
  @Length(6, 400)
  purpose!: string;
  @Field(() => String, { nullable: true, description: 'Legal basis; required for fields about one person (依据).' })
  @IsOptional()
  @MaxLength(400)
  legalBasis?: string | null;
  @Field(() => [String], { description: 'Areas, such as volunteers:read (授权范围).' })
  @ArrayMaxSize(20)
  scopes!: string[];
  @Field(() => [String], { nullable: true, description: 'Fields, such as KeyTask.text (字段).' })
  @IsOptional()
  @ArrayMaxSize(500)
  @MaxLength(120, { each: true })
  fields?: string[] | null;
  @Field(() => GrantRowsInput, { nullable: true, description: 'Whose rows; no limit when absent (数据行范围).' })
  @IsOptional()
  @ValidateNested()
  rows?: GrantRowsInput | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day; today when absent (起始日期).' })
  startsOn?: string | null;
  @Field(() => LocalDate, { description: 'First day on which it no longer holds (失效日期).' })
  expiresOn!: string;
  @Field(() => String, { nullable: true, description: 'Same key, same effect once (幂等键).' })
  @IsOptional()
  @Length(8, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'A step in the life of a grant (授权状态变更).' })
export class ChangeDataGrantInput {
  @Field(() => ID, { description: 'The grant (授权).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was seen (版本).' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'Why; required when suspending or ending (原因).' })
  @IsOptional()
  @Length(2, 400)
  reason?: string | null;
}
