import { Allow, Classified, connectionOf, LocalDate, mask, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const DataGrantState = {
  PROPOSED: 'PROPOSED',
  APPROVED: 'APPROVED',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  EXPIRED: 'EXPIRED',
} as const;
registerEnumType(DataGrantState, {
  name: 'DataGrantState',
  description: 'State of a data grant (数据授权状态).',
  valuesConfig: {
    PROPOSED: { description: 'Waits for approval (待批准).' },
    APPROVED: { description: 'Approved, not yet in force (已批准).' },
    ACTIVE: { description: 'In force (已启用).' },
    SUSPENDED: { description: 'Out of force for now (已暂停).' },
    EXPIRED: { description: 'Over (已失效).' },
  },
});

@ObjectType('GrantRows', { description: 'Whose rows are granted; an empty list sets no limit (数据行范围).' })
@Allow(rule.signedIn)
export class GrantRowsType {
  @Field(() => [String], { description: 'Only rows of these districts (区划代码).' })
  districtCodes!: string[];
  @Field(() => [ID], { description: 'Only rows of these units (机构).' })
  unitIds!: string[];
}

/** A partner sees its own agency and grants; which rows those are, the row policy decides. */
@ObjectType('DataGrant', { description: 'What a partner agency may read, for what and until when (数据授权).' })
@Allow(rule.signedIn)
export class DataGrant {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => String, { description: 'What the data is for (用途).' })
  purpose!: string;
  @Field(() => String, { description: 'Legal basis; required for fields about one person (依据).' })
  legalBasis!: string;
  @Field(() => [String], { description: 'Areas, such as volunteers:read (授权范围).' })
  scopes!: string[];
  @Field(() => [String], { description: 'Fields, such as KeyTask.text; empty: the public fields of the areas (字段).' })
  fields!: string[];
  @Field(() => GrantRowsType, { description: 'Whose rows (数据行范围).' })
  rows!: GrantRowsType;
  @Field(() => DataGrantState, { description: 'State today (状态).' })
  state!: keyof typeof DataGrantState;
  @Field(() => String, { nullable: true, description: 'Why it was suspended or ended (状态说明).' })
  stateReason?: string | null;
  @Field(() => LocalDate, { description: 'First day (起始日期).' })
  startsOn!: string;
  @Field(() => LocalDate, { description: 'First day on which it no longer holds (失效日期).' })
  expiresOn!: string;
  @Field(() => Int, { description: 'Version of the record, to be named when changing it (版本).' })
  version!: number;
  proposedById!: string | null;
  approvedById!: string | null;
  partnerAgencyId!: string;
}

@ObjectType('PartnerAgency', { description: 'A municipal agency that reads from this hub under a grant (伙伴单位).' })
@Directive('@key(fields: "id")')
@Allow(rule.signedIn)
export class PartnerAgency {
  @Field(() => ID, { description: 'Identifier that never changes (标识).' })
  id!: string;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
  @Field(() => String, { nullable: true, description: 'Unified social credit code, GB 32100 (统一社会信用代码).' })
  uscc?: string | null;
  @Field(() => String, { description: 'Client it signs in with (客户端标识).' })
  clientId!: string;
  @Field(() => String, { nullable: true, description: 'Contact, masked unless a purpose is named (联系人).' })
  @Allow(rule.officer)
  @Classified('L3', mask.name, { reveal: 'directory/officers.reveal' })
  contactName?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone, masked unless a purpose is named (联系电话).' })
  @Allow(rule.officer)
  @Classified('L3', mask.phone, { reveal: 'directory/officers.reveal' })
  contactPhone?: string | null;
  @Field(() => Int, { description: 'Version of the record (版本).' })
  version!: number;
}

export const PartnerAgencyConnection = connectionOf('PartnerAgency', () => PartnerAgency);
