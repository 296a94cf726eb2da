import { officer, service, type TestSubgraph } from '@hub/kit/testing';
import { demoOfficer } from '../contract/demo.ts';
import { seed } from './seed.ts';

const VIEWER = `query ($issuer: String!, $subject: String!) {
  viewerBySubject(issuer: $issuer, subject: $subject) { officerId name unitId units roles privileges }
}`;

/** Fills in the demonstration as the launcher does: each person with the profile that the directory itself answers. */
export function fillIn(hub: TestSubgraph, issuer: string): Promise<void> {
  const asService = hub.as(service('demo'));
  return seed({
    issuer,
    service: () => ({ run: async (document, variables) => ({ data: await asService.ok(document, variables) }) }),
    as: (username) => ({
      run: async (document, variables) => {
        const { viewerBySubject } = await asService.ok(VIEWER, { issuer, subject: demoOfficer(username).subject });
        const { officerId: id, unitId: unit, units, ...profile } = viewerBySubject;
        const viewer = officer({ id, unit, units: units.slice(1), ...profile });
        return { data: await hub.as(viewer).ok(document, variables) };
      },
    }),
  });
}
