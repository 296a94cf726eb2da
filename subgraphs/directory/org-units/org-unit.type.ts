import { Allow, connectionOf, LocalDate, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const OrgUnitState = { PLANNED: 'PLANNED', STANDING: 'STANDING', ENDED: 'ENDED' } as const;
registerEnumType(OrgUnitState, {
  name: 'OrgUnitState',
  description: 'Whether a unit exists on a day (机构状态).',
  valuesConfig: {
    PLANNED: { description: 'Begins later (待设立).' },
    STANDING: { description: 'Exists (存续).' },
    ENDED: { description: 'Was merged, split or abolished (已撤并).' },
  },
});

@ObjectType('OrgUnitKind', { description: 'Kind of org unit (机构类别); an open list, kept as data.' })
@Allow(rule.signedIn)
export class OrgUnitKind {
  @Field(() => String, { description: 'Code, such as department (代码).' })
  code!: string;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
}

@ObjectType('OrgUnit', {
  description:
    'A department, affiliated unit, district association or society (机构), with the days on which it exists.',
})
@Directive('@key(fields: "id")')
@Allow(rule.signedIn)
export class OrgUnit {
  @Field(() => ID, { description: 'Identifier that never changes (标识).' })
  id!: string;
  @Field(() => String, { description: 'Code that never changes, such as publicity or district-500103 (代码).' })
  code!: string;
  @Field(() => String, { description: 'Name today (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
  @Field(() => Int, { description: 'Place in the official order (排序).' })
  order!: number;
  @Field(() => LocalDate, { nullable: true, description: 'First day; null: since before this register (设立日期).' })
  validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day on which it no longer exists (撤销日期).' })
  validTo?: string | null;
  @Field(() => String, { nullable: true, description: 'Unified social credit code, GB 32100 (统一社会信用代码).' })
  uscc?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why a code with a wrong check digit stands: what was seen (校验例外说明).',
  })
  @Allow(rule.officer)
  usccOverride?: string | null;
  @Field(() => Int, { description: 'Version of the record, to be named when changing it (版本).' })
  version!: number;
  kindCode!: string;
  parentId!: string | null;
  districtCode!: string | null;
}

@ObjectType('OrgUnitName', { description: 'A name that a unit bore (曾用名).' })
@Allow(rule.signedIn)
export class OrgUnitName {
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day (启用日期).' })
  validFrom?: string | null;
  @Field(() => LocalDate, { description: 'First day on which it was no longer in force (停用日期).' })
  validTo!: string;
  @Field(() => String, { description: 'Document or decision behind the change (依据).' })
  basis!: string;
}

@ObjectType('OrgUnitSuccession', { description: 'Who took over from whom (机构沿革).' })
@Allow(rule.signedIn)
export class OrgUnitSuccession {
  @Field(() => String, { description: 'MERGE 合并 or SPLIT 分立 (方式).' })
  kind!: string;
  @Field(() => LocalDate, { description: 'Day (日期).' })
  happenedOn!: string;
  @Field(() => String, { description: 'Document or decision behind it (依据).' })
  basis!: string;
  fromId!: string;
  toId!: string;
}

export const OrgUnitConnection = connectionOf('OrgUnit', () => OrgUnit);
