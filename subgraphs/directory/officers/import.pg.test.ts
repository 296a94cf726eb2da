import { idOf, partner, service, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { keeper, officerVerbs, security } from './officer.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());
const { act } = officerVerbs(() => hub);

describe('importing the first officers', () => {
  const IMPORT = 'mutation ($input: ImportOfficersInput!) { importOfficers(input: $input) }';
  const issuer = 'http://localhost:4000/identity';
  const given = (name: string, more: object = {}) => ({
    id: idOf(name),
    subject: name,
    name,
    unitCode: 'office',
    roles: ['unit-officer'],
    ...more,
  });
  const load = async (officers: object[], viewer: Parameters<typeof hub.as>[0] = service('gateway')) => {
    const answer = await hub.as(viewer).run(IMPORT, { input: { issuer, officers } });
    return answer.data?.importOfficers ?? answer.errors?.[0]?.extensions.code;
  };

  it('registers them with identity and roles, and a second time changes nothing', async () => {
    expect(await load([given('import one'), given('import two')])).toBe(2);
    await act('revokeRole', { id: idOf('import one'), version: 1, role: 'unit-officer' }, security);
    expect(await load([given('import one'), given('import two')])).toBe(0);
    const { officer: seen } = await hub
      .as(keeper)
      .ok('query ($id: ID!) { officer(id: $id) { roles { code } identities { issuer subject } } }', {
        id: idOf('import one'),
      });
    expect(seen).toEqual({ roles: [], identities: [{ issuer, subject: 'import one' }] });
  });

  it('is for services only', async () => {
    for (const viewer of [keeper, security, partner()])
      expect(await load([given('import x')], viewer)).toBe('FORBIDDEN');
  });

  it('takes all or nothing: an unknown unit or role, a subject of somebody else, two administrations in one', async () => {
    expect(await load([given('import fine'), given('import bad', { unitCode: 'nowhere' })])).toBe('INVALID_INPUT');
    expect(await load([given('import bad', { roles: ['emperor'] })])).toBe('INVALID_INPUT');
    expect(await load([given('import other', { subject: 'import two' })])).toBe('INVALID_INPUT');
    expect(await load([given('import both', { roles: ['auditor', 'security-admin'] })])).toBe('INVALID_INPUT');
    expect(
      await hub.sql(
        "select name from officer where name in ('import fine', 'import bad', 'import other', 'import both')",
      ),
    ).toEqual([]);
  });
});
