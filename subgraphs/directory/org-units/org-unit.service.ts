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
import { DistrictRow, standingOn } from '../districts/index.ts';
import { OrgUnitKindRow, OrgUnitNameRow, OrgUnitRow } from './org-unit.entity.ts';
import { tell } from './org-unit.facts.ts';
import type { CorrectOrgUnitInput, CreateOrgUnitInput, RenameOrgUnitInput } from './org-unit.input.ts';
import { unitState } from './org-unit.rules.ts';
import { OrgUnit } from './org-unit.type.ts';
import { checkedUscc } from './uscc.service.ts';

export const toOrgUnit = (row: OrgUnitRow): OrgUnit =>
  make(OrgUnit, {
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.nameEn,
    order: row.ord,
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    uscc: row.uscc ?? null,
    usccOverride: row.usccOverride ?? null,
    version: row.version,
    kindCode: row.kind,
    parentId: row.parentId ?? null,
    districtCode: row.districtCode ?? null,
  });

export interface OrgUnitFilter {
  kind?: string | null;
  on?: string | null;
  parentId?: string | null;
  districtCode?: string | null;
  search?: string | null;
}

export function listOrgUnits(ctx: HubContext, filter: OrgUnitFilter, page: PageArgs) {
  return ctx.read(async (em) => {
    const where: FilterQuery<OrgUnitRow>[] = [];
    if (filter.on) where.push(standingOn(filter.on));
    if (filter.kind) where.push({ kind: filter.kind });
    if (filter.parentId) where.push({ parentId: filter.parentId });
    if (filter.districtCode) where.push({ districtCode: filter.districtCode });
    if (filter.search?.trim()) where.push(await named(em, filter.search.trim()));
    const rows = await paginate(em, OrgUnitRow, { $and: where }, { ord: 'asc' }, page);
    return mapPage(rows, toOrgUnit);
  });
}

/** People search by the name they remember, which may be a former one. */
async function named(em: SqlEntityManager, text: string): Promise<FilterQuery<OrgUnitRow>> {
  const like = { $ilike: `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%` };
  const former = await em.find(
    OrgUnitNameRow,
    { $or: [{ name: like }, { nameEn: like }] },
    { fields: ['unitId'], limit: 200 },
  );
  return {
    $or: [{ name: like }, { nameEn: like }, { id: { $in: former.map((row) => row.unitId) } }, ...spelled(text)],
  };
}

export async function loadOrgUnits(ids: readonly string[], ctx: HubContext): Promise<Map<string, OrgUnit>> {
  const rows = await ctx.read((em) => em.find(OrgUnitRow, { id: { $in: ids.filter(isUuid) } }));
  return new Map(rows.map((row) => [row.id, toOrgUnit(row)]));
}

/** Ids come from callers as any text; PostgreSQL would answer one that is no UUID with an error. */
const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

export function findOrgUnit(ctx: HubContext, id: string): Promise<OrgUnit | null> {
  return ctx.loader<string, OrgUnit>('org-unit', (ids) => loadOrgUnits(ids, ctx)).load(id);
}

export function createOrgUnit(ctx: HubContext, input: CreateOrgUnitInput): Promise<OrgUnit> {
  const { idempotencyKey, ...content } = input;
  return ctx
    .once(idempotencyKey, 'createOrgUnit', content, async (em) => {
      const validFrom = input.validFrom ?? chinaDay();
      if (await em.count(OrgUnitRow, { code: input.code })) {
        refuse(
          'CODE_TAKEN',
          { zh: `代码 ${input.code} 已被使用。`, en: `The code ${input.code} is taken.` },
          { field: 'code' },
        );
      }
      if (!(await em.count(OrgUnitKindRow, { code: input.kind }))) {
        throw hubError.invalid('kind', { zh: '没有这种机构类别。', en: 'There is no such kind of unit.' });
      }
      if (
        input.districtCode &&
        !(await em.count(DistrictRow, { code: input.districtCode, ...standingOn(validFrom) }))
      ) {
        refuse(
          'DISTRICT_NOT_STANDING',
          { zh: '该区划在设立日期不存在。', en: 'That district does not exist on that day.' },
          { field: 'districtCode' },
        );
      }
      if (input.parentId) await standingUnit(em, input.parentId, validFrom, 'parentId');
      const row = em.create(OrgUnitRow, {
        id: newId(),
        code: input.code,
        name: input.name.trim(),
        nameEn: input.nameEn.trim(),
        kind: input.kind,
        ord: input.order,
        parentId: input.parentId ?? null,
        districtCode: input.districtCode ?? null,
        validFrom,
        validTo: null,
        ...(await checkedUscc(em, input)),
        createdBy: viewerId(ctx.viewer),
      });
      await em.persist(row).flush();
      await tell(em, row, 'created');
      return row.id;
    })
    .then((id) => getOrgUnit(ctx, id));
}

export function renameOrgUnit(ctx: HubContext, input: RenameOrgUnitInput): Promise<OrgUnit> {
  return ctx.write(async (em) => {
    const row = await editable(em, input);
    const former = await em.find(OrgUnitNameRow, { unitId: row.id }, { orderBy: { validTo: 'desc' }, limit: 1 });
    const since = former[0]?.validTo ?? row.validFrom ?? null;
    if (input.from > chinaDay()) {
      refuse(
        'NAME_IN_FUTURE',
        { zh: '新名称启用日期不能晚于今天。', en: 'A name cannot be entered before its first day.' },
        { field: 'from' },
      );
    }
    if (since !== null && input.from <= since) {
      refuse(
        'NAME_BEFORE_LAST',
        {
          zh: `现名称自 ${since} 起使用，新名称须晚于该日。`,
          en: `The present name is in force since ${since}; the new one must begin later.`,
        },
        { field: 'from' },
      );
    }
    em.persist(
      em.create(OrgUnitNameRow, {
        unitId: row.id,
        name: row.name,
        nameEn: row.nameEn,
        validFrom: since,
        validTo: input.from,
        basis: input.basis,
      }),
    );
    row.name = input.name.trim();
    row.nameEn = input.nameEn.trim();
    await em.flush();
    await tell(em, row, 'renamed');
    return toOrgUnit(row);
  });
}

export function correctOrgUnit(ctx: HubContext, input: CorrectOrgUnitInput): Promise<OrgUnit> {
  return ctx.write(async (em) => {
    const row = await editable(em, input);
    if (input.nameEn != null) row.nameEn = input.nameEn.trim();
    if (input.order != null) row.ord = input.order;
    if (input.uscc != null) Object.assign(row, await checkedUscc(em, { ...input, id: row.id }));
    await em.flush();
    await tell(em, row, 'corrected');
    return toOrgUnit(row);
  });
}

async function getOrgUnit(ctx: HubContext, id: string): Promise<OrgUnit> {
  const unit = await findOrgUnit(ctx, id);
  if (!unit) throw hubError.notFound();
  return unit;
}

export async function editable(em: SqlEntityManager, input: { id: string; version: number }): Promise<OrgUnitRow> {
  const row = await em.findOne(OrgUnitRow, { id: input.id });
  if (!row) throw hubError.notFound({ zh: '没有这个机构。', en: 'There is no such unit.' });
  checkVersion(row, input.version);
  return row;
}

/** The unit, if it exists on that day; other slices ask before they put someone into it. */
export async function standingUnit(em: SqlEntityManager, id: string, on: string, field: string): Promise<OrgUnitRow> {
  const row = await em.findOne(OrgUnitRow, { id });
  if (!row) throw hubError.invalid(field, { zh: '没有这个机构。', en: 'There is no such unit.' });
  if (unitState({ validFrom: row.validFrom ?? null, validTo: row.validTo ?? null }, on) !== 'STANDING') {
    refuse(
      'UNIT_NOT_STANDING',
      { zh: `${row.name}在 ${on} 不存续。`, en: `${row.nameEn} does not exist on ${on}.` },
      { field },
    );
  }
  return row;
}
