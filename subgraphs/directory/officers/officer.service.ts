import {
  checkVersion,
  chinaDay,
  type HubContext,
  hubError,
  make,
  mapPage,
  newId,
  type PageArgs,
  paginate,
  refuse,
  spelled,
  viewerId,
} from '@hub/kit';
import type { FilterQuery, SqlEntityManager } from '@mikro-orm/postgresql';
import { standingUnit } from '../org-units/index.ts';
import { OfficerIdentityRow, OfficerRoleRow, OfficerRow } from './officer.entity.ts';
import { tellOfficer } from './officer.facts.ts';
import type {
  ChangeOfficerEmailInput,
  ChangeOfficerStateInput,
  OfficerIdentityInput,
  RegisterOfficerInput,
  TransferOfficerInput,
} from './officer.input.ts';
import { nextState, type OfficerVerb, stateWords } from './officer.rules.ts';
import { Officer } from './officer.type.ts';

export const toOfficer = (row: OfficerRow): Officer =>
  make(Officer, {
    id: row.id,
    name: row.name,
    nameEn: row.nameEn,
    state: row.state,
    stateReason: row.stateReason ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
    version: row.version,
    unitId: row.unitId,
  });

export interface OfficerFilter {
  unitId?: string | null;
  role?: string | null;
  state?: Officer['state'] | null;
  search?: string | null;
}

export function listOfficers(ctx: HubContext, filter: OfficerFilter, page: PageArgs) {
  return ctx.read(async (em) => {
    const where: FilterQuery<OfficerRow>[] = [];
    if (filter.unitId) where.push({ unitId: filter.unitId });
    if (filter.state) where.push({ state: filter.state });
    if (filter.role) {
      const held = await em.find(OfficerRoleRow, { roleCode: filter.role, revokedAt: null }, { fields: ['officerId'] });
      where.push({ id: { $in: held.map((row) => row.officerId) } });
    }
    if (filter.search?.trim()) {
      const like = { $ilike: `%${filter.search.trim().replace(/[\\%_]/g, (character) => `\\${character}`)}%` };
      where.push({ $or: [{ name: like }, { nameEn: like }, ...spelled(filter.search)] });
    }
    const rows = await paginate(em, OfficerRow, { $and: where }, { name: 'asc' }, page);
    return mapPage(rows, toOfficer);
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function loadOfficers(ids: readonly string[], ctx: HubContext): Promise<Map<string, Officer>> {
  const rows = await ctx.read((em) => em.find(OfficerRow, { id: { $in: ids.filter((id) => UUID.test(id)) } }));
  return new Map(rows.map((row) => [row.id, toOfficer(row)]));
}

export function findOfficer(ctx: HubContext, id: string): Promise<Officer | null> {
  return ctx.loader<string, Officer>('officer', (ids) => loadOfficers(ids, ctx)).load(id);
}

export async function editableOfficer(
  em: SqlEntityManager,
  input: { id: string; version: number },
): Promise<OfficerRow> {
  const row = await em.findOne(OfficerRow, { id: input.id });
  if (!row) throw hubError.notFound({ zh: '没有这位人员。', en: 'There is no such officer.' });
  checkVersion(row, input.version);
  return row;
}

export function registerOfficer(ctx: HubContext, input: RegisterOfficerInput): Promise<Officer> {
  const { idempotencyKey, ...content } = input;
  return ctx
    .once(idempotencyKey, 'registerOfficer', content, (em) => registerIn(ctx, em, input))
    .then(async (id) => (await findOfficer(ctx, id)) as Officer);
}

/** The same within a transaction, for a sheet of many. */
export async function registerIn(ctx: HubContext, em: SqlEntityManager, input: RegisterOfficerInput): Promise<string> {
  await standingUnit(em, input.unitId, chinaDay(), 'unitId');
  const row = em.create(OfficerRow, {
    id: newId(),
    name: input.name.trim(),
    nameEn: input.nameEn?.trim() ?? '',
    unitId: input.unitId,
    phone: input.phone?.trim() || null,
    email: input.email?.trim() || null,
    state: 'ACTIVE',
    createdBy: viewerId(ctx.viewer),
  });
  await em.persist(row).flush();
  await tellOfficer(em, row, 'registered');
  return row.id;
}

export function transferOfficer(ctx: HubContext, input: TransferOfficerInput): Promise<Officer> {
  return ctx.write(async (em) => {
    const row = await editableOfficer(em, input);
    await transferIn(em, row, input.unitId);
    return toOfficer(row);
  });
}

/** The address that letters go to; an empty one stops them. */
export function changeEmail(ctx: HubContext, input: ChangeOfficerEmailInput): Promise<Officer> {
  return ctx.write(async (em) => {
    const row = await editableOfficer(em, input);
    if (row.state === 'LEFT') refuseLeft();
    row.email = input.email?.trim() || null;
    await em.flush();
    return toOfficer(row);
  });
}

/** The same within a transaction, for a sheet of many. */
export async function transferIn(em: SqlEntityManager, row: OfficerRow, unitId: string): Promise<void> {
  if (row.state === 'LEFT') refuseLeft();
  if (row.unitId === unitId) return;
  await standingUnit(em, unitId, chinaDay(), 'unitId');
  row.unitId = unitId;
  await em.flush();
  await tellOfficer(em, row, 'transferred');
}

const told = { suspend: 'suspended', reinstate: 'reinstated', leave: 'left' } as const;

export function changeState(ctx: HubContext, verb: OfficerVerb, input: ChangeOfficerStateInput): Promise<Officer> {
  return ctx.write(async (em) => {
    const row = await editableOfficer(em, input);
    const next = nextState(row.state, verb);
    if (!next) {
      refuse(
        'STATE',
        { zh: `该人员现为“${stateWords[row.state].zh}”。`, en: `The officer is ${stateWords[row.state].en}.` },
        { field: 'id' },
      );
    }
    if (verb !== 'reinstate' && ctx.viewer.kind === 'officer' && ctx.viewer.id === row.id) {
      refuse('NOT_ONESELF', { zh: '不能停用本人。', en: 'Nobody suspends or retires themselves.' }, { field: 'id' });
    }
    row.state = next;
    row.stateReason = input.reason;
    await em.flush();
    await tellOfficer(em, row, told[verb]);
    return toOfficer(row);
  });
}

export function linkIdentity(ctx: HubContext, input: OfficerIdentityInput): Promise<Officer> {
  return ctx.write(async (em) => {
    const row = await editableOfficer(em, input);
    if (row.state === 'LEFT') refuseLeft();
    const { issuer, subject } = input;
    const bearer = await em.findOne(OfficerIdentityRow, { issuer, subject });
    if (bearer?.officerId === row.id) return toOfficer(row);
    // One subject is one person: sharing an account would make every signature worthless.
    if (bearer)
      refuse(
        'IDENTITY_TAKEN',
        { zh: '该登录身份已属于他人。', en: 'This identity belongs to somebody else.' },
        { field: 'subject' },
      );
    em.persist(em.create(OfficerIdentityRow, { officerId: row.id, issuer, subject }));
    touch(row);
    await em.flush();
    await tellOfficer(em, row, 'identity-linked');
    return toOfficer(row);
  });
}

export function unlinkIdentity(ctx: HubContext, input: OfficerIdentityInput): Promise<Officer> {
  return ctx.write(async (em) => {
    const row = await editableOfficer(em, input);
    const identity = await em.findOne(OfficerIdentityRow, {
      officerId: row.id,
      issuer: input.issuer,
      subject: input.subject,
    });
    if (!identity) return toOfficer(row);
    em.remove(identity);
    touch(row);
    await em.flush();
    await tellOfficer(em, row, 'identity-unlinked');
    return toOfficer(row);
  });
}

/** Raises the version although only rows beside the officer change, so that two writers cannot both win. */
export function touch(row: OfficerRow): void {
  row.updatedAt = new Date();
}

export function refuseLeft(): never {
  refuse('LEFT', { zh: '该人员已离任。', en: 'The officer has left.' }, { field: 'id' });
}
