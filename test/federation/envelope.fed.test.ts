import { unitId } from '@hub/directory/contract';
import { ENVELOPE_HEADER, ENVELOPE_SECONDS, signEnvelope } from '@hub/kit/envelope';
import { testSecret } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from './index.ts';
import { reportService } from './steps.ts';

/** Calls a subgraph itself, past the gateway, as someone would who has reached the inner network. */
describe.each(['single', 'split'] as const)('a subgraph called directly, %s topology', (topology) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ topology, only: ['directory', 'volunteers'] });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  const query = JSON.stringify({ query: '{ orgUnits(first: 1) { nodes { id } } }' });

  async function call(name: string, body: string, envelope: string | undefined) {
    const headers = {
      'content-type': 'application/json',
      ...(envelope === undefined ? {} : { [ENVELOPE_HEADER]: envelope }),
    };
    if (topology === 'single') {
      const answer = await hub.subgraph(name).handle({ body, headers });
      return { status: answer.status, body: JSON.parse(answer.body) };
    }
    const response = await fetch(`${hub.subgraph(name).address}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: await response.json() };
  }

  const signed = (options: { body?: string; audience?: string; secret?: string; age?: number; as?: string } = {}) =>
    signEnvelope({
      secret: options.secret ?? testSecret,
      audience: options.audience ?? 'directory',
      viewer: hub.people.officer(options.as ?? 'office.li'),
      requestId: 'r-1',
      body: options.body ?? query,
      now: Date.now() - (options.age ?? 0) * 1000,
    });

  /** The same signature over a payload that says something else. */
  function reworded(change: (content: Record<string, unknown>) => void): string {
    const [payload = '', signature] = signed().split('.');
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString());
    change(content);
    return `${Buffer.from(JSON.stringify(content)).toString('base64url')}.${signature}`;
  }

  it('answers under an envelope that is whole and young', async () => {
    expect((await call('directory', query, signed())).body.data.orgUnits.nodes).toHaveLength(1);
    expect((await call('directory', query, signed({ age: ENVELOPE_SECONDS - 3 }))).status).toBe(200);
  });

  it.each<[string, () => string | undefined, string?]>([
    ['no envelope', () => undefined],
    ['an empty envelope', () => ''],
    ['an envelope cut short', () => signed().slice(0, -6)],
    ['an envelope without its signature', () => signed().split('.')[0]],
    ['an envelope for another body', () => signed({ body: query.replace('id', 'name') })],
    ['an altered body under a good envelope', () => signed(), query.replace('first: 1', 'first: 2')],
    ['an envelope for another subgraph', () => signed({ audience: 'volunteers' })],
    ['an envelope under another secret', () => signed({ secret: 'somebody else has this secret, not we' })],
    ['an envelope of 31 seconds ago', () => signed({ age: ENVELOPE_SECONDS + 1 })],
    ['an envelope from the future', () => signed({ age: -ENVELOPE_SECONDS - 1 })],
    [
      'an identity that was exchanged',
      () => reworded((c) => Object.assign(c.v as object, hub.people.officer('leader.lin'))),
    ],
    [
      'a privilege that was added',
      () => reworded((c) => Object.assign(c.v as object, { privileges: ['directory/org-units.manage'] })),
    ],
    ['a time that was moved', () => reworded((c) => Object.assign(c, { t: Number(c.t) + 20 }))],
    ['an audience that was renamed', () => reworded((c) => Object.assign(c, { a: 'volunteers' }))],
  ])('refuses %s, and says only that it does', async (_, envelope, body = query) => {
    const answer = await call('directory', body, envelope());
    expect(answer.status).toBe(401);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors.map((e: { extensions: { code: string } }) => e.extensions.code)).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/signature|expired|audience|hmac|secret/i);
  });

  it('acts once with a mutation that is sent twice', async () => {
    const name = `重放试验学会${topology}`;
    const body = JSON.stringify({
      query:
        'mutation ($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) { __typename ... on Refusal { code } } }',
      variables: {
        input: {
          code: `replay-${topology}`,
          name,
          nameEn: 'A society to be created once',
          kind: 'society',
          order: 900,
          parentId: unitId('societies-party-committee'),
        },
      },
    });
    const envelope = signed({ body });
    const first = await call('directory', body, envelope);
    expect(first.body).toEqual({ data: { createOrgUnit: { __typename: 'OrgUnit' } } });
    const second = await call('directory', body, envelope);
    expect(second.body.data).toBeUndefined();
    expect(second.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await hub.subgraph('directory').sql('select 1 from org_unit where name = $1', [name])).toHaveLength(1);
  });

  it('gives by _entities what the root field gives, to everyone alike', async () => {
    const { id } = await reportService(hub.as('popular.wu'));
    const answers: string[] = [];
    for (const viewer of [
      hub.people.officer('popular.wu'),
      hub.people.officer('leader.lin'),
      hub.people.officer('yuzhong.he'),
      hub.people.officer('admin.audit'),
      hub.people.partner(),
      { kind: 'anonymous', lang: 'zh' } as const,
    ]) {
      const ask = async (query: string) => {
        const body = JSON.stringify({ query, variables: { id } });
        const envelope = signEnvelope({ secret: testSecret, audience: 'volunteers', viewer, requestId: 'r', body });
        return (await call('volunteers', body, envelope)).body.data;
      };
      const root = await ask('query ($id: ID!) { serviceRecord(id: $id) { id title minutes } }');
      const entities = await ask(
        'query ($id: ID!) { _entities(representations: [{ __typename: "ServiceRecord", id: $id }]) { ... on ServiceRecord { id title minutes } } }',
      );
      const byRoot = root?.serviceRecord?.title ?? null;
      expect(entities?._entities?.[0]?.title ?? null).toBe(byRoot);
      answers.push(byRoot ? 'seen' : 'hidden');
    }
    expect(answers).toEqual(['seen', 'seen', 'hidden', 'hidden', 'hidden', 'hidden']);
  });
});
