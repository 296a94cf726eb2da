import {
  checkVersion,
  chinaDay,
  type HubContext,
  hubError,
  make,
  mapPage,
  type PageArgs,
  pageOf,
  refuse,
  spelledLike,
  spellingOf,
} from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { DistrictRow, DistrictSuccessionRow } from './district.entity.ts';
import { District, DistrictSuccession } from './district.type.ts';

export const toDistrict = (row: DistrictRow): District =>
  make(District, {
    code: row.code,
    gbCode: row.gbCode ?? null,
    name: row.name,
    nameEn: row.nameEn,
    kind: row.kind,
    order: row.ord,
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    version: row.version,
    withinCodes: row.within,
  });

/** Rows whose validity holds the day; the same half-open rule as in org-unit.rules.ts, in SQL. */
export const standingOn = (on: string) => ({
  $and: [
    { $or: [{ validFrom: null }, { validFrom: { $lte: on } }] },
    { $or: [{ validTo: null }, { validTo: { $gt: on } }] },
  ],
});

export interface DistrictFilter {
  on?: string | null;
  kind?: string | null;
  /** Leaves out functional zones, which lie on districts: counting both would count twice. */
  administrativeOnly?: boolean | null;
  search?: string | null;
}

/** By name in either language, code, pinyin or initials. */
function searched(rows: DistrictRow[], search: string | null | undefined): DistrictRow[] {
  const term = search?.trim().toLowerCase();
  if (!term) return rows;
  const pattern = spelledLike(term);
  const typed = pattern ? new RegExp(pattern) : null;
  return rows.filter(
    ({ name, nameEn, code, gbCode }) =>
      [name, nameEn, code, gbCode ?? ''].some((text) => text.toLowerCase().includes(term)) ||
      typed?.test(spellingOf(name)),
  );
}

export async function listDistricts(ctx: HubContext, filter: DistrictFilter, page: PageArgs) {
  const where: FilterQuery<DistrictRow> = {
    ...(filter.on ? standingOn(filter.on) : {}),
    ...(filter.kind ? { kind: filter.kind } : filter.administrativeOnly ? { kind: { $ne: 'functional-zone' } } : {}),
  };
  // Some fifty rows of reference data: read whole, then cut into pages.
  const rows = await ctx.read((em) => em.find(DistrictRow, where, { orderBy: { ord: 'asc' } }));
  return mapPage(pageOf(searched(rows, filter.search), page), toDistrict);
}

export async function loadDistricts(codes: readonly string[], ctx: HubContext): Promise<Map<string, District>> {
  const rows = await ctx.read((em) => em.find(DistrictRow, { code: { $in: [...codes] } }));
  return new Map(rows.map((row) => [row.code, toDistrict(row)]));
}

export function findDistrict(ctx: HubContext, code: string): Promise<District | null> {
  return ctx.loader<string, District>('district', (codes) => loadDistricts(codes, ctx)).load(code);
}

/** What a GB/T 2260 code meant on a day. 500110 was 万盛区 until the end of 2011 and is 綦江区 since. */
export async function districtByGbCode(ctx: HubContext, gbCode: string, on: string): Promise<District | null> {
  const row = await ctx.read((em) => em.findOne(DistrictRow, { gbCode, ...standingOn(on) }));
  return row ? toDistrict(row) : null;
}

type Side = 'fromCode' | 'toCode';

export function successionsOf(ctx: HubContext, code: string, side: Side): Promise<DistrictSuccession[] | null> {
  return ctx
    .loader<string, DistrictSuccession[]>(`district-succession:${side}`, async (codes, em) => {
      const rows = await em.find(
        DistrictSuccessionRow,
        { [side]: { $in: [...codes] } },
        { orderBy: { happenedOn: 'asc', toCode: 'asc' } },
      );
      const districts = await loadDistricts([...new Set(rows.flatMap((row) => [row.fromCode, row.toCode]))], ctx);
      const found = new Map<string, DistrictSuccession[]>();
      for (const row of rows) {
        const list = found.get(row[side]) ?? [];
        list.push(
          make(DistrictSuccession, {
            from: districts.get(row.fromCode) as District,
            to: districts.get(row.toCode) as District,
            happenedOn: row.happenedOn,
            share: row.share ?? null,
            survives: row.survives,
            note: row.note,
          }),
        );
        found.set(row[side], list);
      }
      return found;
    })
    .load(code);
}

export interface DistrictCodeInput {
  code: string;
  gbCode: string;
  version: number;
}

/** Enters the GB/T 2260 code of a district once the civil-affairs list names it; a code that stands is not replaced. */
export function enterDistrictCode(ctx: HubContext, input: DistrictCodeInput): Promise<District> {
  return ctx.write(async (em) => {
    const row = await em.findOne(DistrictRow, { code: input.code });
    if (!row) throw hubError.notFound();
    checkVersion(row, input.version);
    if (row.gbCode === input.gbCode) return toDistrict(row);
    if (row.gbCode) {
      refuse(
        'CODE_STANDS',
        { zh: `${row.name}已有代码 ${row.gbCode}。`, en: `${row.nameEn} has the code ${row.gbCode} already.` },
        { field: 'gbCode' },
      );
    }
    const bearer = await em.findOne(DistrictRow, { gbCode: input.gbCode, ...standingOn(chinaDay()) });
    if (bearer) {
      refuse(
        'CODE_TAKEN',
        {
          zh: `代码 ${input.gbCode} 现属${bearer.name}。`,
          en: `${input.gbCode} is the code of ${bearer.nameEn} today.`,
        },
        { field: 'gbCode' },
      );
    }
    row.gbCode = input.gbCode;
    await em.flush();
    return toDistrict(row);
  });
}
