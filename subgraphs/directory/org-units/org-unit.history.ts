import { type HubContext, make } from '@hub/kit';
import { OrgUnitKindRow, OrgUnitNameRow, OrgUnitSuccessionRow } from './org-unit.entity.ts';
import { nameOn } from './org-unit.rules.ts';
import { type OrgUnit, OrgUnitKind, OrgUnitName, OrgUnitSuccession } from './org-unit.type.ts';

export async function listKinds(ctx: HubContext): Promise<OrgUnitKind[]> {
  const rows = await ctx.read((em) => em.find(OrgUnitKindRow, {}, { orderBy: { ord: 'asc' } }));
  return rows.map((row) => make(OrgUnitKind, { code: row.code, name: row.name, nameEn: row.nameEn }));
}

export function findKind(ctx: HubContext, code: string): Promise<OrgUnitKind | null> {
  return ctx
    .loader<string, OrgUnitKind>(
      'org-unit-kind',
      async () => new Map((await listKinds(ctx)).map((kind) => [kind.code, kind])),
    )
    .load(code);
}

export function formerNames(ctx: HubContext, unitId: string): Promise<OrgUnitName[] | null> {
  return ctx
    .loader<string, OrgUnitName[]>('org-unit-names', async (ids, em) => {
      const rows = await em.find(OrgUnitNameRow, { unitId: { $in: [...ids] } }, { orderBy: { validTo: 'asc' } });
      return grouped(
        rows,
        (row) => row.unitId,
        (row) =>
          make(OrgUnitName, {
            name: row.name,
            nameEn: row.nameEn,
            validFrom: row.validFrom ?? null,
            validTo: row.validTo,
            basis: row.basis,
          }),
      );
    })
    .load(unitId);
}

export async function nameOfUnitOn(ctx: HubContext, unit: OrgUnit, on: string): Promise<string> {
  const former = (await formerNames(ctx, unit.id)) ?? [];
  const name = nameOn(unit, former as (OrgUnitName & { validFrom: string | null })[], on);
  return ctx.lang === 'en' ? name.nameEn : name.name;
}

export function successions(
  ctx: HubContext,
  unitId: string,
  side: 'fromId' | 'toId',
): Promise<OrgUnitSuccession[] | null> {
  return ctx
    .loader<string, OrgUnitSuccession[]>(`org-unit-succession:${side}`, async (ids, em) => {
      const rows = await em.find(
        OrgUnitSuccessionRow,
        { [side]: { $in: [...ids] } },
        { orderBy: { happenedOn: 'asc', id: 'asc' } },
      );
      return grouped(
        rows,
        (row) => row[side],
        (row) =>
          make(OrgUnitSuccession, {
            kind: row.kind,
            happenedOn: row.happenedOn,
            basis: row.basis,
            fromId: row.fromId,
            toId: row.toId,
          }),
      );
    })
    .load(unitId);
}

function grouped<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  map: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), map(row)]);
  return groups;
}
