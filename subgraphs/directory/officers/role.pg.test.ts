import { officer, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { keeper, officerVerbs, plain, security } from './officer.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());
const { act, register } = officerVerbs(() => hub);

describe('roles', () => {
  const grant = (one: { id: string }, version: number, role: string, viewer = security) =>
    act('grantRole', { id: one.id, version, role }, viewer);

  it('are granted by the security administrator and say in words what they give', async () => {
    const one = await register();
    expect((await grant(one, 1, 'directory-officer')).roles).toEqual([{ code: 'directory-officer' }]);
    const { officer: seen } = await hub
      .as(security)
      .ok(
        'query ($id: ID!) { officer(id: $id) { rights { code service words wordsEn roles { name } } roleGrants { role { code } revokedAt } } }',
        { id: one.id },
      );
    expect(seen.rights).toContainEqual({
      code: 'directory/org-units.manage',
      service: 'directory',
      words: '新建、更名、撤并机构',
      wordsEn: 'Create, rename, merge and abolish org units',
      roles: [{ name: '机构目录管理员' }],
    });
    expect(seen.roleGrants).toEqual([{ role: { code: 'directory-officer' }, revokedAt: null }]);
  });

  it('are not granted by the one who registers people, by others, or to oneself', async () => {
    const one = await register();
    expect(await grant(one, 1, 'leader', keeper)).toBe('FORBIDDEN');
    expect(await grant(one, 1, 'leader', plain)).toBe('FORBIDDEN');
    const self = officer({ id: one.id, name: 'self', privileges: ['directory/officers.grant-roles'] });
    expect((await grant(one, 1, 'leader', self)).code).toBe('NOT_ONESELF');
  });

  it('granted twice are held once', async () => {
    const one = await register();
    expect((await grant(one, 1, 'leader')).version).toBe(2);
    expect((await grant(one, 2, 'leader')).version).toBe(2);
    expect(await grant(one, 1, 'unit-officer')).toMatchObject({ __typename: 'Conflict' });
  });

  it('of two administrations do not meet in one person', async () => {
    const one = await register();
    await grant(one, 1, 'auditor');
    for (const role of ['security-admin', 'system-admin', 'unit-officer'])
      expect((await grant(one, 2, role)).code).toBe('SEPARATION');
    expect(await grant(one, 2, 'emperor')).toBe('INVALID_INPUT');
  });

  it('are revoked with a reason, and the record of them stays', async () => {
    const one = await register();
    await grant(one, 1, 'auditor');
    const input = { id: one.id, version: 2, role: 'auditor', reason: '轮岗' };
    expect(await act('revokeRole', input, keeper)).toBe('FORBIDDEN');
    expect((await act('revokeRole', input, security)).roles).toEqual([]);
    expect((await act('revokeRole', { ...input, version: 3 }, security)).version).toBe(3);
    expect((await grant(one, 3, 'unit-officer')).roles).toEqual([{ code: 'unit-officer' }]);
    const { officer: seen } = await hub
      .as(security)
      .ok('query ($id: ID!) { officer(id: $id) { roleGrants { role { code } revokedAt revokeReason } } }', {
        id: one.id,
      });
    expect(seen.roleGrants).toEqual([
      { role: { code: 'unit-officer' }, revokedAt: null, revokeReason: null },
      { role: { code: 'auditor' }, revokedAt: expect.any(String), revokeReason: '轮岗' },
    ]);
  });

  it('leave one security administrator in place', async () => {
    const [one, two] = [await register(), await register()];
    await grant(one, 1, 'security-admin');
    expect((await act('revokeRole', { id: one.id, version: 2, role: 'security-admin' }, security)).code).toBe(
      'LAST_SECURITY_ADMIN',
    );
    await grant(two, 1, 'security-admin');
    expect((await act('revokeRole', { id: one.id, version: 2, role: 'security-admin' }, security)).roles).toEqual([]);
  });

  it('cannot be written past the service without the privilege', async () => {
    const one = await register();
    const insert =
      "insert into officer_role (id, officer_id, role_code, granted_by) values (gen_random_uuid(), $1, 'leader', 'x')";
    await expect(hub.sqlAs(keeper, insert, [one.id])).rejects.toThrow(/row-level security/);
    await expect(hub.sqlAs(security, insert, [one.id])).resolves.toEqual([]);
  });
});
