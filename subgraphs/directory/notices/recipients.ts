import { chinaDay } from '@hub/kit';
import type { NoticePayload } from '@hub/kit/notices';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { catalogue } from '../officers/index.ts';
import { OrgUnitSuccessionRow } from '../org-units/index.ts';
import { composeProfile } from '../viewers/index.ts';

interface Candidate {
  id: string;
  name: string;
  unitId: string;
  roles: string[];
  delegations: { unitId: string; fromDay: string; toDay: string; endedAt: null }[];
}

const CANDIDATES = /* sql */ `
  select o.id, o.name, o.unit_id as "unitId", array_agg(distinct r.role_code) as roles,
    coalesce((select json_agg(json_build_object('unitId', d.unit_id, 'fromDay', d.from_day, 'toDay', d.to_day, 'endedAt', null))
      from delegation d where d.officer_id = o.id and d.ended_at is null and ? between d.from_day and d.to_day), '[]') as delegations
  from officer o join officer_role r on r.officer_id = o.id and r.revoked_at is null
  where o.state = 'ACTIVE' and r.role_code = any(string_to_array(?, ','))
  group by o.id`;

/**
 * Who a notice is for today: the named officers in service, and the holders of each privilege in the named units, by
 * the same rules by which they would be let in: successors of a unit that is gone, and whoever acts for it.
 */
export async function recipientsOf(em: SqlEntityManager, notice: NoticePayload): Promise<string[]> {
  const { to, byOfficerId } = notice;
  const found = new Set<string>();
  if (to.officerIds.length > 0) {
    const named = await em.execute<{ id: string }[]>(
      `select id from officer where state = 'ACTIVE' and id = any(string_to_array(?, ',')::uuid[])`,
      [to.officerIds.join(',')],
    );
    for (const { id } of named) found.add(id);
  }
  if (to.holders.length > 0) {
    const today = chinaDay();
    const successions = await em.find(OrgUnitSuccessionRow, { happenedOn: { $lte: today } });
    for (const { privilege, unitIds } of to.holders) {
      const roles = catalogue.find((entry) => entry.code === privilege)?.roles ?? [];
      for (const candidate of await em.execute<Candidate[]>(CANDIDATES, [today, roles.join(',')])) {
        const { units } = composeProfile({
          officer: candidate,
          roles: [],
          delegations: candidate.delegations,
          successions,
          catalogue: [],
          today,
        });
        if (!unitIds || unitIds.some((unitId) => units.includes(unitId))) found.add(candidate.id);
      }
    }
  }
  // Whoever did it knows.
  if (byOfficerId) found.delete(byOfficerId);
  return [...found].sort();
}
