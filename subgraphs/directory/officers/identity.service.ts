import { type HubContext, make } from '@hub/kit';
import { OfficerIdentityRow } from './officer.entity.ts';
import { OfficerIdentity } from './officer.type.ts';

export async function identitiesOf(ctx: HubContext, officerId: string): Promise<OfficerIdentity[]> {
  const rows = await ctx
    .loader<string, OfficerIdentityRow[]>('officer-identities', async (ids, em) => {
      const found = await em.find(
        OfficerIdentityRow,
        { officerId: { $in: [...ids] } },
        { orderBy: { issuer: 'asc', subject: 'asc' } },
      );
      return Map.groupBy(found, (row) => row.officerId);
    })
    .load(officerId);
  return (rows ?? []).map((row) => make(OfficerIdentity, { issuer: row.issuer, subject: row.subject }));
}
