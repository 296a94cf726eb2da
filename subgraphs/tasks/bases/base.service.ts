import { checkDistrict } from '@hub/directory/contract';
import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { baseCertified, baseRevoked } from '../contract/base-facts.ts';
import { Base, BaseCertificate } from './base.entity.ts';
import type {
  ApplyBaseInput,
  BaseReasonInput,
  BaseStepInput,
  CertifyBaseInput,
  RecertifyBaseInput,
  RegisterBaseInput,
} from './base.inputs.ts';
import {
  type BaseState,
  checkBaseStep,
  checkCertifier,
  checkRecertificationDue,
  checkTerm,
  daysBefore,
  renewalFrom,
  termEnd,
} from './base.rules.ts';
import { kindOn } from './base-kind.service.ts';

const ownUnit = { zh: '只能办理本单位主管的基地。', en: 'A base is kept by the unit that looks after it.' };
const certifyingUnit = { zh: '基地由认定单位办理。', en: 'This is for the unit that certifies bases of this kind.' };

export async function registerBase(ctx: HubContext, input: RegisterBaseInput): Promise<Base> {
  const viewer = officerActingFor(ctx, input.unitId, ownUnit);
  checkDistrict(input.districtCode, chinaDay());
  const id = await ctx.once(input.idempotencyKey, 'registerBase', input, async (em) => {
    const { certifyingUnitId } = await kindOn(em, input.type, chinaDay());
    const { type, unitId, districtCode } = input;
    const row = em.create(Base, {
      id: newId(),
      type,
      unitId,
      districtCode,
      certifyingUnitId,
      name: input.name.trim(),
      operator: input.operator.trim(),
      address: input.address.trim(),
      summary: input.summary.trim(),
      state: 'CULTIVATING',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return row.id as string;
  });
  return getBase(ctx, id);
}

export async function applyForBase(ctx: HubContext, input: ApplyBaseInput): Promise<Base> {
  return step(ctx, input, 'APPLIED', (base) => applied(ctx, base, input.statement));
}

/** Not ready yet: cultivated further. */
export async function returnBase(ctx: HubContext, input: BaseReasonInput): Promise<Base> {
  return step(ctx, input, 'CULTIVATING', (base) => {
    officerActingFor(ctx, base.certifyingUnitId, certifyingUnit);
    base.stateReason = input.reason.trim();
  });
}

export async function certifyBase(ctx: HubContext, input: CertifyBaseInput): Promise<Base> {
  return step(ctx, input, 'CERTIFIED', async (base, em) => {
    checkBaseStep(base.state, 'CERTIFIED', ['APPLIED']);
    const number = input.number.trim();
    if (await em.count(Base, { number })) {
      refuse('NUMBER_TAKEN', { zh: '这个认定编号已被使用。', en: 'This number is in use.' }, { field: 'number' });
    }
    base.number = number;
    await decide(ctx, em, base, { ...input, renewal: false });
  });
}

/** In the last days of a term and after it; expired is not revoked. */
export async function applyForRecertification(ctx: HubContext, input: ApplyBaseInput): Promise<Base> {
  return step(ctx, input, 'RECERTIFYING', (base) => {
    checkRecertificationDue(base.recertifyFrom ?? '', chinaDay());
    applied(ctx, base, input.statement);
  });
}

export async function recertifyBase(ctx: HubContext, input: RecertifyBaseInput): Promise<Base> {
  return step(ctx, input, 'CERTIFIED', async (base, em) => {
    checkBaseStep(base.state, 'CERTIFIED', ['RECERTIFYING']);
    const validFrom = renewalFrom(base.validTo ?? chinaDay(), chinaDay());
    await decide(ctx, em, base, { ...input, validFrom, renewal: true });
  });
}

export async function revokeBase(ctx: HubContext, input: BaseReasonInput): Promise<Base> {
  return step(ctx, input, 'REVOKED', async (base, em) => {
    const viewer = officerActingFor(ctx, base.certifyingUnitId, certifyingUnit);
    const reason = input.reason.trim();
    Object.assign(base, { stateReason: reason, revokedBy: viewer.id, revokedAt: new Date() });
    const { keys, payload } = factOf(base);
    await writeFact(em, baseRevoked, { keys, payload: { ...payload, reason, revokedOn: chinaDay() } });
  });
}

function applied(ctx: HubContext, base: Base, statement: string): void {
  const viewer = officerActingFor(ctx, base.unitId, ownUnit);
  Object.assign(base, {
    statement: statement.trim(),
    appliedBy: viewer.id,
    appliedAt: new Date(),
    stateReason: null,
  });
}

interface Decision {
  validFrom: string;
  validTo?: string | null;
  conclusion: string;
  renewal: boolean;
}

/** A term by the version of the kind in force on its first day; the certificate is kept for good. */
async function decide(ctx: HubContext, em: SqlEntityManager, base: Base, decision: Decision): Promise<void> {
  const viewer = officerActingFor(ctx, base.certifyingUnitId, certifyingUnit);
  const appliedBy = base.appliedBy ?? '';
  checkCertifier(appliedBy, viewer.id);
  const { validFrom } = decision;
  const kind = await kindOn(em, base.type, validFrom);
  const validTo = decision.validTo ?? termEnd(validFrom, kind.termYears);
  checkTerm(validFrom, validTo, kind.termYears);
  Object.assign(base, {
    validFrom,
    validTo,
    recertifyFrom: daysBefore(validTo, kind.recertifyDays),
    stateReason: null,
  });
  em.create(BaseCertificate, {
    id: newId(),
    baseId: base.id,
    number: base.number ?? '',
    typeVersion: kind.version,
    validFrom,
    validTo,
    conclusion: decision.conclusion.trim(),
    appliedBy,
    decidedBy: viewer.id,
    decidedAt: new Date(),
  });
  const { keys, payload } = factOf(base);
  await writeFact(em, baseCertified, { keys, payload: { ...payload, renewal: decision.renewal } });
}

async function step(
  ctx: HubContext,
  input: BaseStepInput,
  to: BaseState,
  change: (base: Base, em: SqlEntityManager) => void | Promise<void>,
): Promise<Base> {
  await ctx.write(async (em) => {
    const base = await em.findOne(Base, { id: input.id });
    if (!base) throw notFound();
    checkVersion(base, input.version);
    checkBaseStep(base.state, to);
    await change(base, em);
    base.state = to;
    await em.flush();
  });
  return getBase(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这个基地。', en: 'There is no such base.' });

async function getBase(ctx: HubContext, id: string): Promise<Base> {
  const base = await ctx.read((em) => em.findOne(Base, { id }));
  if (!base) throw notFound();
  return base;
}

const factOf = (base: Base) => ({
  keys: { base: base.id, unit: base.unitId, district: base.districtCode },
  payload: {
    baseId: base.id,
    type: base.type,
    name: base.name,
    unitId: base.unitId,
    districtCode: base.districtCode,
    number: base.number ?? '',
    validFrom: base.validFrom ?? chinaDay(),
    validTo: base.validTo ?? chinaDay(),
  },
});
