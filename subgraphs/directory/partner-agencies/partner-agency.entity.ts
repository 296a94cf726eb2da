import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { grantStates } from './data-grant.rules.ts';

const PartnerAgencySchema = defineEntity({
  name: 'PartnerAgencyRow',
  tableName: 'partner_agency',
  properties: {
    ...baseProperties,
    name: p.string(),
    nameEn: p.string(),
    uscc: p.string().nullable(),
    usccOverride: p.string().nullable(),
    clientId: p.string(),
    contactName: p.string().nullable(),
    contactPhone: p.string().nullable(),
  },
});
export class PartnerAgencyRow extends PartnerAgencySchema.class {}
PartnerAgencySchema.setClass(PartnerAgencyRow);

/** Rows a partner may see; an empty list means no limit by that side. */
export interface GrantRows {
  readonly districtCodes: readonly string[];
  readonly unitIds: readonly string[];
}

const DataGrantSchema = defineEntity({
  name: 'DataGrantRow',
  tableName: 'data_grant',
  properties: {
    ...baseProperties,
    partnerAgencyId: p.uuid(),
    purpose: p.string(),
    legalBasis: p.string(),
    scopes: p.array(),
    fields: p.array(),
    rows: p.json<GrantRows>(),
    state: p.enum([...grantStates] as const),
    startsOn: p.date(),
    expiresOn: p.date(),
    proposedBy: p.string(),
    approvedBy: p.string().nullable(),
    stateReason: p.string().nullable(),
  },
});
export class DataGrantRow extends DataGrantSchema.class {}
DataGrantSchema.setClass(DataGrantRow);
