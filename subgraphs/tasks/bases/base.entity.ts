import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { BaseState } from './base.rules.ts';

const typeSchema = defineEntity({
  name: 'BaseKind',
  tableName: 'base_type',
  properties: {
    code: p.string().primary(),
    version: p.integer().primary(),
    validFrom: p.date(),
    name: p.string(),
    nameEn: p.string(),
    certifyingUnitId: p.uuid(),
    termYears: p.integer(),
    recertifyDays: p.integer(),
    ord: p.integer(),
    setBy: p.string(),
    setAt: p.datetime().onCreate(() => new Date()),
  },
});

/** A kind of base from a day on. Never changed: a change is a new version. */
export class BaseKind extends typeSchema.class {}
typeSchema.setClass(BaseKind);

const schema = defineEntity({
  name: 'Base',
  tableName: 'base',
  properties: {
    ...baseProperties,
    type: p.string(),
    name: p.string(),
    operator: p.string(),
    unitId: p.uuid(),
    certifyingUnitId: p.uuid(),
    districtCode: p.string(),
    address: p.string(),
    summary: p.text(),
    state: p.string().$type<BaseState>(),
    stateReason: p.text().nullable(),
    statement: p.text().nullable(),
    appliedBy: p.uuid().nullable(),
    appliedAt: p.datetime().nullable(),
    number: p.string().nullable(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    recertifyFrom: p.date().nullable(),
    revokedBy: p.uuid().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A place that is cultivated, certified for a term, renewed or revoked. */
export class Base extends schema.class {}
schema.setClass(Base);

const certificateSchema = defineEntity({
  name: 'BaseCertificate',
  tableName: 'base_certificate',
  properties: {
    id: p.uuid().primary(),
    baseId: p.uuid(),
    number: p.string(),
    typeVersion: p.integer(),
    validFrom: p.date(),
    validTo: p.date(),
    conclusion: p.text(),
    appliedBy: p.uuid(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(),
  },
});

/** One term of a base; kept when the next one begins. */
export class BaseCertificate extends certificateSchema.class {}
certificateSchema.setClass(BaseCertificate);
