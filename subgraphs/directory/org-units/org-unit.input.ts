import { LocalDate, PageArgs } from '@hub/kit';
import { ArrayMaxSize, IsOptional, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@ArgsType()
export class OrgUnitsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only this kind, by code (类别代码).' })
  kind?: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only units that exist on this day (有效日期); all when absent.',
  })
  on?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only units directly below this one (上级机构).' })
  parentId?: string | null;
  @Field(() => String, { nullable: true, description: 'Only units of this district (区划代码).' })
  districtCode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of a present or former name, in either language (名称关键词).',
  })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}

@InputType({ description: 'A new org unit (新建机构).' })
export class CreateOrgUnitInput {
  @Field(() => String, { description: 'Code for ever: small letters, digits and hyphens (代码).' })
  @Matches(/^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/)
  code!: string;
  @Field(() => String, { description: 'Name (名称).' })
  @Length(2, 120)
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  @Length(2, 200)
  nameEn!: string;
  @Field(() => String, { description: 'Kind, by code (类别代码).' })
  @Length(1, 40)
  kind!: string;
  @Field(() => Int, { description: 'Place in the official order (排序).' })
  @Min(0)
  @Max(100_000)
  order!: number;
  @Field(() => ID, { nullable: true, description: 'Unit above it (上级机构).' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
  @Field(() => String, { nullable: true, description: 'District it works in (区划代码).' })
  @IsOptional()
  @Length(1, 20)
  districtCode?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day; today when absent (设立日期).' })
  validFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' })
  @IsOptional()
  @MaxLength(40)
  uscc?: string | null;
  @Field(() => String, { nullable: true, description: 'What was seen, when the check digit is wrong (校验例外说明).' })
  @IsOptional()
  @MaxLength(400)
  usccOverride?: string | null;
  @Field(() => String, { nullable: true, description: 'Same key, same effect once (幂等键).' })
  @IsOptional()
  @Length(8, 255)
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new name from a day on (机构更名).' })
export class RenameOrgUnitInput {
  @Field(() => ID, { description: 'The unit (机构).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that the officer saw (版本).' })
  version!: number;
  @Field(() => String, { description: 'New name (新名称).' })
  @Length(2, 120)
  name!: string;
  @Field(() => String, { description: 'New name in English (新英文名称).' })
  @Length(2, 200)
  nameEn!: string;
  @Field(() => LocalDate, { description: 'First day of the new name, today or earlier (启用日期).' })
  from!: string;
  @Field(() => String, { description: 'Document or decision behind it (依据).' })
  @Length(2, 400)
  basis!: string;
}

@InputType({
  description: 'Corrects what was entered wrongly; a change of fact is a renaming or an ending (更正登记).',
})
export class CorrectOrgUnitInput {
  @Field(() => ID, { description: 'The unit (机构).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that the officer saw (版本).' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'Name in English (英文名称).' })
  @IsOptional()
  @Length(2, 200)
  nameEn?: string | null;
  @Field(() => Int, { nullable: true, description: 'Place in the official order (排序).' })
  @IsOptional()
  @Min(0)
  @Max(100_000)
  order?: number | null;
  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码).' })
  @IsOptional()
  @MaxLength(40)
  uscc?: string | null;
  @Field(() => String, { nullable: true, description: 'What was seen, when the check digit is wrong (校验例外说明).' })
  @IsOptional()
  @MaxLength(400)
  usccOverride?: string | null;
}

@InputType({ description: 'The end of a unit: abolished, merged into one, or split into several (撤销、合并、分立).' })
export class EndOrgUnitInput {
  @Field(() => ID, { description: 'The unit (机构).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that the officer saw (版本).' })
  version!: number;
  @Field(() => LocalDate, { description: 'First day on which it no longer exists (撤销日期).' })
  on!: string;
  @Field(() => [ID], { description: 'Who takes over: none, one (merger) or several (split) (承接机构).' })
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  successorIds!: string[];
  @Field(() => String, { description: 'Document or decision behind it (依据).' })
  @Length(2, 400)
  basis!: string;
}
