import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerChanged } from '../contract/facts.ts';
import { OfficerRoleRow, type OfficerRow } from './officer.entity.ts';

type Change = (typeof officerChanged)['schema']['_zod']['output']['change'];

/** Tells the others that what they know of an officer is out of date. */
export async function tellOfficer(em: SqlEntityManager, row: OfficerRow, change: Change): Promise<void> {
  const held = await em.find(OfficerRoleRow, { officerId: row.id, revokedAt: null }, { orderBy: { roleCode: 'asc' } });
  await writeFact(em, officerChanged, {
    keys: { officer: row.id, unit: row.unitId },
    payload: {
      change,
      officerId: row.id,
      unitId: row.unitId,
      state: row.state,
      roles: row.state === 'LEFT' ? [] : held.map((grant) => grant.roleCode),
    },
  });
}
