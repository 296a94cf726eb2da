import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { orgUnitChanged } from '../contract/facts.ts';
import type { OrgUnitRow } from './org-unit.entity.ts';

type Change = 'created' | 'renamed' | 'corrected' | 'abolished' | 'merged' | 'split';

/** Tells the others what the unit is now. */
export async function tell(
  em: SqlEntityManager,
  row: OrgUnitRow,
  change: Change,
  successorIds: string[] = [],
): Promise<void> {
  await writeFact(em, orgUnitChanged, {
    keys: { unit: row.id, district: row.districtCode ?? null },
    payload: {
      change,
      unitId: row.id,
      code: row.code,
      name: row.name,
      nameEn: row.nameEn,
      kind: row.kind,
      parentId: row.parentId ?? null,
      districtCode: row.districtCode ?? null,
      validFrom: row.validFrom ?? null,
      validTo: row.validTo ?? null,
      successorIds,
    },
  });
}
