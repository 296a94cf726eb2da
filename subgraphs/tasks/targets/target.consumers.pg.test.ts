import { unitId } from '@hub/directory/contract';
import type { FactDefinition, FactSource, RawFact } from '@hub/kit/facts';
import { idOf, testSubgraph } from '@hub/kit/testing';
import { contentPublished, contentWithdrawn } from '@hub/media/contract';
import { serviceRecordConfirmed, serviceRecordVoided } from '@hub/volunteers/contract';
import { describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { importSample, people } from '../testing.fixture.ts';

/** A peer that hands out these facts, and the same ones again when asked again from the start. */
function peer(name: string, facts: readonly RawFact[]): FactSource {
  return {
    name,
    fetch: async ({ after, limit = 100 }) => {
      const start = after ? facts.findIndex((fact) => fact.cursor === after) + 1 : 0;
      const page = facts.slice(start, start + limit);
      return { facts: page, next: page.at(-1)?.cursor ?? after, pending: false };
    },
  } as FactSource;
}

const fact = (number: number, definitionOf: FactDefinition, payload: object): RawFact => ({
  id: idOf(`fact ${number}`),
  cursor: `0:${number}`,
  type: definitionOf.type,
  version: 1,
  at: '2026-10-02T00:00:00Z',
  keys: {},
  payload,
  actor: null,
});

const place = {
  keyTaskId: demoKeyTaskId(24),
  unitId: unitId('popularization'),
  districtCode: '500103',
  day: '2026-10-01',
};
const service = (name: string, hours: number) => ({
  serviceRecordId: idOf(name),
  volunteerId: idOf('v'),
  personId: null,
  ...place,
  minutes: hours * 60,
  hours,
  roundingRuleVersion: 1,
});
const content = (name: string) => ({
  contentId: idOf(name),
  ...place,
  keyTaskId: demoKeyTaskId(18),
  personId: null,
  kind: 'interpretation',
});

describe('targets', () => {
  it('count what other services confirmed, once each, and subtract what was taken back', async () => {
    const volunteers = peer('volunteers', [
      fact(1, serviceRecordConfirmed, service('a', 10)),
      fact(2, serviceRecordConfirmed, service('b', 6)),
      fact(3, serviceRecordConfirmed, service('c', 4)),
      fact(4, serviceRecordVoided, { ...service('b', 6), reason: '重复登记' }),
      // Written after its confirmation by a transaction that began before it, so it comes first in the feed.
      { ...fact(9, serviceRecordVoided, { ...service('d', 8), reason: '登记有误' }), cursor: '0:9' },
      { ...fact(8, serviceRecordConfirmed, service('d', 8)), cursor: '1:8' },
    ]);
    const media = peer('media', [
      fact(11, contentPublished, content('x')),
      fact(12, contentPublished, content('y')),
      fact(13, contentWithdrawn, { ...content('y'), reason: '数据有误' }),
    ]);
    await using hub = await testSubgraph(definition, { peers: { volunteers, media, talents: peer('talents', []) } });
    await importSample(hub);
    const actual = async (number: number) =>
      (
        await hub
          .as(people.district)
          .ok('query ($id: ID!) { keyTask(id: $id) { targets { source value actual percent } } }', {
            id: demoKeyTaskId(number),
          })
      ).keyTask.targets[0];
    await expect
      .poll(() => actual(24), { timeout: 10_000 })
      .toEqual({ source: 'SERVICE_HOURS', value: 40, actual: 14, percent: 35 });
    await expect.poll(() => actual(18), { timeout: 10_000 }).toMatchObject({ source: 'CONTENTS', actual: 1 });
    expect(await hub.sql('select count(*)::int as n from counted_record')).toEqual([{ n: 6 }]);
  });
});
