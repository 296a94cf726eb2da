import { baseProperties, spelledProperty } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Reach } from './role.rules.ts';

const id = () =>
  p
    .uuid()
    .primary()
    .onCreate(() => uuidv7());

const OfficerSchema = defineEntity({
  name: 'OfficerRow',
  tableName: 'officer',
  properties: {
    ...baseProperties,
    name: p.string(),
    spelled: spelledProperty('name', 'person'),
    nameEn: p.string(),
    unitId: p.uuid(),
    phone: p.string().nullable(),
    email: p.string().nullable(),
    state: p.enum(['ACTIVE', 'SUSPENDED', 'LEFT'] as const),
    stateReason: p.string().nullable(),
  },
});
export class OfficerRow extends OfficerSchema.class {}
OfficerSchema.setClass(OfficerRow);

const OfficerIdentitySchema = defineEntity({
  name: 'OfficerIdentityRow',
  tableName: 'officer_identity',
  properties: { id: id(), officerId: p.uuid(), issuer: p.string(), subject: p.string() },
});
export class OfficerIdentityRow extends OfficerIdentitySchema.class {}
OfficerIdentitySchema.setClass(OfficerIdentityRow);

const RoleSchema = defineEntity({
  name: 'RoleRow',
  tableName: 'role',
  properties: {
    code: p.string().primary(),
    name: p.string(),
    nameEn: p.string(),
    roleGroup: p.enum(['business', 'system', 'security', 'audit'] as const),
    reach: p.json<Reach>(),
    ord: p.integer(),
  },
});
export class RoleRow extends RoleSchema.class {}
RoleSchema.setClass(RoleRow);

const OfficerRoleSchema = defineEntity({
  name: 'OfficerRoleRow',
  tableName: 'officer_role',
  properties: {
    id: id(),
    officerId: p.uuid(),
    roleCode: p.string(),
    grantedAt: p.datetime().onCreate(() => new Date()),
    grantedBy: p.string(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.string().nullable(),
    revokeReason: p.string().nullable(),
  },
});
export class OfficerRoleRow extends OfficerRoleSchema.class {}
OfficerRoleSchema.setClass(OfficerRoleRow);

const DelegationSchema = defineEntity({
  name: 'DelegationRow',
  tableName: 'delegation',
  properties: {
    id: id(),
    officerId: p.uuid(),
    unitId: p.uuid(),
    fromDay: p.date(),
    toDay: p.date(),
    reason: p.string(),
    createdBy: p.string(),
    endedAt: p.datetime().nullable(),
    endedBy: p.string().nullable(),
  },
});
export class DelegationRow extends DelegationSchema.class {}
DelegationSchema.setClass(DelegationRow);
