import { Allow, make, resultUnion, rule } from '@hub/kit';
import { IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AwardType } from './award-type.entity.ts';
import { type AwardLevel, type AwardNature, awardLevels, awardNatures } from './award-type.rules.ts';

const names = <const T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((v) => [v, v])) as { [K in T]: K };
export const AwardLevelEnum = names(awardLevels);
registerEnumType(AwardLevelEnum, { name: 'AwardLevel', description: 'Level of an award (国家级、市级、区县级).' });
export const AwardNatureEnum = names(awardNatures);
registerEnumType(AwardNatureEnum, {
  name: 'AwardNature',
  description:
    'Commendation, selection, contest, or recommendation to a higher award (表彰奖励、选树宣传、竞赛、举荐).',
});

@ObjectType('AwardType', { description: 'An award that there is (奖项). The list is open.' })
@Allow(rule.signedIn)
export class AwardTypeType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Chinese name (中文名称).' })
  nameZh!: string;
  @Field(() => String, { description: 'English name.' })
  nameEn!: string;
  @Field(() => AwardLevelEnum, { description: 'Level (级别).' })
  level!: AwardLevel;
  @Field(() => AwardNatureEnum, { description: 'Nature (性质).' })
  nature!: AwardNature;
  @Field(() => String, { nullable: true, description: 'Document that approved it (批准文号).' })
  approvalDocument?: string | null;
  @Field(() => Int, { description: 'Working days of public notice (公示工作日).' })
  noticeWorkingDays!: number;
  @Field(() => Boolean, { description: 'Whether a person may receive it in several years (可否重复获得).' })
  repeatable!: boolean;
  @Field(() => Boolean, { description: 'Whether it can still be proposed (是否启用).' })
  active!: boolean;
}

export const AwardTypeResult = resultUnion('AwardTypeResult', () => [AwardTypeType]);

@InputType({ description: 'An award to add or to change (维护奖项).' })
export class SaveAwardTypeInput {
  @Field(() => String, { description: 'Code: small letters, digits, hyphens (代码).' })
  @Matches(/^[a-z][a-z0-9-]{2,39}$/, { message: 'code: small letters, digits and hyphens, 3 to 40' })
  code!: string;
  @Field(() => Int, { nullable: true, description: 'Version that was read; absent for a new award (版本).' })
  version?: number | null;
  @Field(() => String, { description: 'Chinese name (中文名称).' })
  @Length(2, 100)
  nameZh!: string;
  @Field(() => String, { description: 'English name.' })
  @Length(2, 150)
  nameEn!: string;
  @Field(() => AwardLevelEnum, { description: 'Level (级别).' })
  level!: AwardLevel;
  @Field(() => AwardNatureEnum, { description: 'Nature (性质).' })
  nature!: AwardNature;
  @Field(() => String, { nullable: true, description: 'Document that approved it (批准文号).' })
  @IsOptional()
  @Length(0, 100)
  approvalDocument?: string | null;
  @Field(() => Int, { nullable: true, description: 'Working days of public notice, 5 when absent (公示工作日).' })
  @IsOptional()
  @Min(0)
  @Max(60)
  noticeWorkingDays?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a person may receive it in several years (可否重复获得).',
  })
  repeatable?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it can still be proposed (是否启用).' })
  active?: boolean | null;
}

export const toAwardType = (row: AwardType): AwardTypeType =>
  make(AwardTypeType, {
    code: row.code,
    version: row.version,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    level: row.level,
    nature: row.nature,
    approvalDocument: row.approvalDocument ?? null,
    noticeWorkingDays: row.noticeWorkingDays,
    repeatable: row.repeatable,
    active: row.active,
  });
