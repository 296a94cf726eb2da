import { Allow, connectionOf, LocalDate, rule } from '@hub/kit';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('District', {
  description: 'A district, county or functional zone (区县、功能区), with the days on which it exists.',
})
@Directive('@key(fields: "code")')
@Allow(rule.signedIn)
export class District {
  @Field(() => String, {
    description: 'Names one real district for ever (代码). For most the GB/T 2260 code; 两江新区 has CQ-LJXQ.',
  })
  code!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'GB/T 2260 code (国标代码). Two districts may have borne it at different times; null where none is known.',
  })
  gbCode?: string | null;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
  @Field(() => String, {
    description: 'municipal-district 市辖区, county 县, autonomous-county 自治县, functional-zone 功能区 (类别).',
  })
  kind!: string;
  @Field(() => Int, { description: 'Place in the official order (排序).' })
  order!: number;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it exists; null: since before this register (设立日期).',
  })
  validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day on which it no longer exists (撤销日期).' })
  validTo?: string | null;
  @Field(() => Int, { description: 'Version of the record, to be named when changing it (版本).' })
  version!: number;
  /** Codes of the districts a functional zone lies on. */
  withinCodes!: readonly string[];
}

@ObjectType('DistrictSuccession', { description: 'Territory that went from one district to another (区划调整沿革).' })
@Allow(rule.signedIn)
export class DistrictSuccession {
  @Field(() => District, { description: 'The district that gave (原区划).' })
  from!: District;
  @Field(() => District, { description: 'The district that received (现区划).' })
  to!: District;
  @Field(() => LocalDate, { description: 'Day of the change (调整日期).' })
  happenedOn!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of the old series that went along; null: not published, so never estimated (比例).',
  })
  share?: number | null;
  @Field(() => Boolean, { description: 'Whether the district that gave lives on (原区划是否存续).' })
  survives!: boolean;
  @Field(() => String, { description: 'What went where, in Chinese (说明).' })
  note!: string;
}

export const DistrictConnection = connectionOf('District', () => District);
