import { Allow, chinaDay, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { District, Officer, OrgUnit } from '../stubs.ts';
import type { Base, BaseCertificate, BaseKind } from './base.entity.ts';
import { type BaseStanding, type BaseState, standingOf } from './base.rules.ts';

export const baseReaders = rule.any(rule.officer, rule.service, rule.scope('tasks:read'));
const inner = rule.any(rule.officer, rule.service);

export const BaseStateEnum = {
  CULTIVATING: 'CULTIVATING',
  APPLIED: 'APPLIED',
  CERTIFIED: 'CERTIFIED',
  RECERTIFYING: 'RECERTIFYING',
  REVOKED: 'REVOKED',
} as const;
registerEnumType(BaseStateEnum, {
  name: 'BaseState',
  description:
    'Cultivated, applied for, certified, being re-certified, revoked (培育中、申报中、已认定、复核中、已撤销).',
});
export const BaseStandingEnum = {
  VALID: 'VALID',
  RECERTIFICATION_DUE: 'RECERTIFICATION_DUE',
  EXPIRED: 'EXPIRED',
} as const;
registerEnumType(BaseStandingEnum, {
  name: 'BaseStanding',
  description: 'Valid, renewal due, expired: by the certificate and today’s date (有效、应复核、已过期).',
});

@ObjectType('BaseKind', { description: 'A kind of base in one version (基地类型). A change is a new version.' })
@Allow(baseReaders)
export class BaseKindType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => Int, { description: 'Version, from 1 (版本).' })
  version!: number;
  @Field(() => LocalDate, { description: 'First day of this version (生效日期).' })
  validFrom!: string;
  @Field(() => String, { description: 'Name in Chinese (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that certifies (认定单位).' })
  certifyingUnit?: OrgUnit | null;
  @Field(() => Int, { description: 'Term in years (有效期，年).' })
  termYears!: number;
  @Field(() => Int, { description: 'Days before the end from which renewal is due (复核提前天数).' })
  recertifyDays!: number;
}

@ObjectType('BaseCertificate', { description: 'One term of a base (认定记录). Kept when the next one begins.' })
@Allow(baseReaders)
export class BaseCertificateType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => String, { description: 'Number (认定编号).' })
  number!: string;
  @Field(() => Int, { description: 'Version of the kind that was used (类型版本).' })
  typeVersion!: number;
  @Field(() => LocalDate, { description: 'First day (有效期起).' })
  validFrom!: string;
  @Field(() => LocalDate, { description: 'Last day (有效期止).' })
  validTo!: string;
  @Field(() => String, { description: 'What was found (认定意见).' })
  @Allow(inner)
  conclusion!: string;
  @Field(() => Officer, { nullable: true, description: 'Who decided (认定人).' })
  @Allow(inner)
  decidedBy?: Officer | null;
  @Field(() => DateTime, { description: 'When (认定时间).' })
  decidedAt!: Date;
}

@ObjectType('Base', { description: 'A place for education, popular science or training (基地).' })
@Directive('@key(fields: "id")')
@Allow(baseReaders)
export class BaseType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => String, { description: 'Institution that runs it (依托单位).' })
  operator!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that looks after it (主管单位).' })
  unit?: OrgUnit | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that certifies it (认定单位).' })
  certifyingUnit?: OrgUnit | null;
  @Field(() => District, { nullable: true, description: 'District (区县).' })
  district?: District | null;
  @Field(() => String, { description: 'Address (地址).' })
  address!: string;
  @Field(() => String, { description: 'What it has to show (基地概况).' })
  @Allow(inner)
  summary!: string;
  @Field(() => BaseStateEnum, { description: 'State (状态).' })
  state!: BaseState;
  @Field(() => BaseStandingEnum, { nullable: true, description: 'How its certificate stands today (有效情况).' })
  standing?: BaseStanding | null;
  @Field(() => String, { nullable: true, description: 'Number of the certificate (认定编号).' })
  number?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of the term (有效期起).' })
  validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the term (有效期止).' })
  validTo?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day from which renewal is due (复核起始日期).' })
  recertifyFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was given back or revoked (原因).' })
  @Allow(inner)
  stateReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it qualifies, as the unit states it (申报理由).' })
  @Allow(inner)
  statement?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who applied last (申报人).' })
  @Allow(inner)
  appliedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (申报时间).' })
  @Allow(inner)
  appliedAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked (撤销时间).' })
  revokedAt?: Date | null;
  /** For field resolvers. */
  type!: string;
}

export const BaseConnection = connectionOf('Base', () => BaseType);
export const BaseResult = resultUnion('BaseResult', () => [BaseType]);
export const BaseKindResult = resultUnion('BaseKindResult', () => [BaseKindType]);

export const toBaseKind = ({
  code,
  version,
  validFrom,
  name,
  nameEn,
  certifyingUnitId,
  termYears,
  recertifyDays,
}: BaseKind) =>
  make(BaseKindType, {
    code,
    version,
    validFrom,
    name,
    nameEn,
    termYears,
    recertifyDays,
    certifyingUnit: make(OrgUnit, { id: certifyingUnitId }),
  });

export const toCertificate = (row: BaseCertificate) => {
  const { id, number, typeVersion, validFrom, validTo, conclusion, decidedAt } = row;
  return make(BaseCertificateType, {
    id,
    number,
    typeVersion,
    validFrom,
    validTo,
    conclusion,
    decidedAt,
    decidedBy: make(Officer, { id: row.decidedBy }),
  });
};

export function toBase(row: Base): BaseType {
  const { id, version, name, operator, address, summary, state, type } = row;
  const validTo = row.validTo ?? null;
  const recertifyFrom = row.recertifyFrom ?? null;
  return make(BaseType, {
    id,
    version,
    name,
    operator,
    address,
    summary,
    state,
    type,
    standing: standingOf({ state, validTo, recertifyFrom }, chinaDay()),
    unit: make(OrgUnit, { id: row.unitId }),
    certifyingUnit: make(OrgUnit, { id: row.certifyingUnitId }),
    district: make(District, { code: row.districtCode }),
    number: row.number ?? null,
    validFrom: row.validFrom ?? null,
    validTo,
    recertifyFrom,
    stateReason: row.stateReason ?? null,
    statement: row.statement ?? null,
    appliedBy: row.appliedBy ? make(Officer, { id: row.appliedBy }) : null,
    appliedAt: row.appliedAt ?? null,
    revokedAt: row.revokedAt ?? null,
  });
}
