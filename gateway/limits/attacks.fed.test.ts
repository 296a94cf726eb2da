import type { Viewer } from '@hub/kit';
import { provision } from '@hub/kit/database';
import { silentLogger } from '@hub/kit/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, secret, tinyHub } from '../engine/testing/tiny-subgraph.ts';
import { type RunningGateway, startGateway } from '../index.ts';
import { defaultLimits } from './limits.ts';
import { type Attack, attacks, lists, requestOf, times } from './testing/attacks.ts';

describe('documents made to hurt', () => {
  const hub = tinyHub();
  const directory = lists();
  let gateway: RunningGateway;

  beforeAll(async () => {
    const database = await provision(process.env.HUB_TEST_ADMIN_URL as string, `hub_attacks_${process.pid}`, secret);
    const officer: Viewer = {
      kind: 'officer',
      id: 'o',
      name: '',
      unitId: 'u',
      units: [],
      roles: [],
      privileges: [],
      reach: {},
      lang: 'zh',
    };
    gateway = await startGateway({
      publicUrl: 'http://localhost:4000',
      subgraphs: { plans: hub.plans, press: hub.press, directory },
      supergraphSdl: compose(hub.plans, hub.press, directory),
      access: async () => ({
        routes: async () => undefined,
        authenticate: async () => officer,
        ready: async () => true,
        stop: async () => undefined,
      }),
      secret,
      databaseUrls: database,
      log: silentLogger,
    });
    for (let i = 0; i < 50; i++) await send({ query: `{ keyTasks { title contents { id } } w${i}: whoami }` });
  });

  afterAll(() => gateway?.stop());

  async function send(attack: Attack): Promise<{ status: number; text: string }> {
    const response = await fetch(`${gateway.url}/graphql`, requestOf(attack));
    return { status: response.status, text: await response.text() };
  }

  it.each(Object.entries(attacks))('refuses %s early', async (_, attack) => {
    const called = hub.plans.seen.length + hub.press.seen.length + directory.seen.length;
    // A refused document is not remembered: the second answer is no luckier than the first.
    for (let run = 0; run < 2; run++) {
      const answer = await send(attack);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      const { data, errors } = JSON.parse(answer.text);
      expect(data).toBeUndefined();
      expect(errors[0].extensions.code).toBe(attack.code ?? 'LIMIT_EXCEEDED');
      expect(answer.text).not.toMatch(/Did you mean|node_modules|at .*\.(ts|js):/);
    }
    expect(hub.plans.seen.length + hub.press.seen.length + directory.seen.length).toBe(called);
  });

  it('lets through what a page of ours would ask at most', async () => {
    const answer = await send({
      query: `query Board($n: Int!) { ${times(9, (i) => `b${i}: keyTasks { id title contents { id headline keyTask { ...T } } }`)} contents(first: $n) { id } } fragment T on KeyTask { id title }`,
      variables: { n: defaultLimits.first },
    });
    expect(JSON.parse(answer.text).errors).toBeUndefined();
    expect(answer.status).toBe(200);
  });
});
