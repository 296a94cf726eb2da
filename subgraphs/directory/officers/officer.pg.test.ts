import { idOf, officer, partner, service, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { countStatements } from '../statements.fixture.ts';
import { keeper, officerVerbs, plain, security } from './officer.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());
const { act, changesOf, register } = officerVerbs(() => hub);

describe('registering an officer', () => {
  it('makes one in service without any role, and tells of it without personal data', async () => {
    const made = await register({ name: '林新' });
    expect(made).toMatchObject({ name: '林新', state: 'ACTIVE', version: 1, unit: { code: 'publicity' }, roles: [] });
    const fact = (await hub.facts()).find((entry) => entry.keys.officer === made.id);
    expect(fact?.type).toBe('directory.officer.changed');
    expect(JSON.stringify(fact)).not.toMatch(/林新|19900001234/);
  });

  it('is forbidden without the privilege, also for the one who grants roles', async () => {
    const input = { name: '测试人员', unitId: unitId('publicity') };
    expect(await act('registerOfficer', input, plain)).toBe('FORBIDDEN');
    expect(await act('registerOfficer', input, security)).toBe('FORBIDDEN');
  });

  it('happens once per idempotency key', async () => {
    const more = { name: '重复提交', idempotencyKey: 'register-once' };
    expect((await register(more)).id).toBe((await register(more)).id);
    expect(await hub.sql('select 1 from officer where name = $1', ['重复提交'])).toHaveLength(1);
  });

  it('needs a unit that exists today and a telephone number that is one', async () => {
    expect((await register({ unitId: unitId('district-500105') })).code).toBe('UNIT_NOT_STANDING');
    expect(await register({ unitId: idOf('no unit') })).toBe('INVALID_INPUT');
    expect(await register({ phone: 'call me' })).toBe('INVALID_INPUT');
  });
});

describe('moving an officer', () => {
  it('changes the unit and tells of it', async () => {
    const one = await register();
    expect(await act('transferOfficer', { id: one.id, version: 1, unitId: unitId('office') })).toMatchObject({
      unit: { code: 'office' },
      version: 2,
    });
    expect(await changesOf(one.id)).toEqual(['registered', 'transferred']);
  });

  it('is forbidden without the privilege', async () => {
    expect(await act('transferOfficer', { id: idOf('x'), version: 1, unitId: unitId('office') }, plain)).toBe(
      'FORBIDDEN',
    );
  });

  it('a second time changes nothing; with a stale version it is a conflict', async () => {
    const one = await register();
    const input = { id: one.id, version: 1, unitId: unitId('office') };
    await act('transferOfficer', input);
    expect(await act('transferOfficer', input)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect((await act('transferOfficer', { ...input, version: 2 })).version).toBe(2);
  });

  it('refuses a unit that is gone', async () => {
    const one = await register();
    expect((await act('transferOfficer', { id: one.id, version: 1, unitId: unitId('district-500112') })).code).toBe(
      'UNIT_NOT_STANDING',
    );
  });
});

describe('state of an officer', () => {
  const change = (verb: string, one: { id: string }, version: number, viewer = keeper) =>
    act(verb, { id: one.id, version, reason: '岗位调整' }, viewer);

  it('goes from service to suspension, back, and out', async () => {
    const one = await register();
    await act('grantRole', { id: one.id, version: 1, role: 'unit-officer' }, security);
    expect(await change('suspendOfficer', one, 2)).toMatchObject({ state: 'SUSPENDED', roles: [] });
    expect(await change('reinstateOfficer', one, 3)).toMatchObject({
      state: 'ACTIVE',
      roles: [{ code: 'unit-officer' }],
    });
    expect(await change('retireOfficer', one, 4)).toMatchObject({ state: 'LEFT', roles: [] });
    expect(await changesOf(one.id)).toEqual(['registered', 'role-granted', 'suspended', 'reinstated', 'left']);
  });

  it('is forbidden without the privilege; the security administrator may suspend but not retire', async () => {
    const one = await register();
    expect(await change('suspendOfficer', one, 1, plain)).toBe('FORBIDDEN');
    expect(await change('reinstateOfficer', one, 1, plain)).toBe('FORBIDDEN');
    expect(await change('retireOfficer', one, 1, security)).toBe('FORBIDDEN');
    expect(await change('suspendOfficer', one, 1, security)).toMatchObject({ state: 'SUSPENDED' });
  });

  it('is not changed to what it is, and whoever left stays away', async () => {
    const one = await register();
    await change('suspendOfficer', one, 1);
    expect((await change('suspendOfficer', one, 2)).code).toBe('STATE');
    await change('retireOfficer', one, 2);
    for (const verb of ['reinstateOfficer', 'suspendOfficer', 'retireOfficer'])
      expect((await change(verb, one, 3)).code).toBe('STATE');
    expect((await act('transferOfficer', { id: one.id, version: 3, unitId: unitId('office') })).code).toBe('LEFT');
    expect((await act('grantRole', { id: one.id, version: 3, role: 'leader' }, security)).code).toBe('LEFT');
  });

  it('is not for oneself to end', async () => {
    const one = await register();
    const self = officer({ id: one.id, name: 'self', privileges: ['directory/officers.manage'] });
    expect((await change('suspendOfficer', one, 1, self)).code).toBe('NOT_ONESELF');
  });
});

describe('identities', () => {
  const issuer = 'https://id.example.test';

  it('are linked, seen by those who keep officers, and unlinked', async () => {
    const one = await register();
    expect((await act('linkOfficerIdentity', { id: one.id, version: 1, issuer, subject: 'first' })).version).toBe(2);
    expect((await act('linkOfficerIdentity', { id: one.id, version: 2, issuer, subject: 'first' })).version).toBe(2);
    const query = 'query ($id: ID!) { officer(id: $id) { name identities { issuer subject } } }';
    expect((await hub.as(keeper).ok(query, { id: one.id })).officer.identities).toEqual([{ issuer, subject: 'first' }]);
    expect((await hub.as(plain).run(query, { id: one.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await act('unlinkOfficerIdentity', { id: one.id, version: 2, issuer, subject: 'first' })).version).toBe(3);
    expect((await act('unlinkOfficerIdentity', { id: one.id, version: 3, issuer, subject: 'first' })).version).toBe(3);
  });

  it('belong to one person', async () => {
    const [one, two] = [await register(), await register()];
    await act('linkOfficerIdentity', { id: one.id, version: 1, issuer, subject: 'shared' });
    expect((await act('linkOfficerIdentity', { id: two.id, version: 1, issuer, subject: 'shared' })).code).toBe(
      'IDENTITY_TAKEN',
    );
    expect(
      (await act('linkOfficerIdentity', { id: two.id, version: 1, issuer: `${issuer}/`, subject: 'shared' }))
        .__typename,
    ).toBe('Officer');
  });

  it('are not linked or unlinked without the privilege', async () => {
    const input = { id: idOf('x'), version: 1, issuer, subject: 's' };
    expect(await act('linkOfficerIdentity', input, security)).toBe('FORBIDDEN');
    expect(await act('unlinkOfficerIdentity', input, plain)).toBe('FORBIDDEN');
  });
});

describe('reading officers', () => {
  const LIST = `query ($first: Int!, $role: String, $search: String) {
    officers(first: $first, role: $role, search: $search) { totalCount nodes { name unit { name } roles { name } rights { code } delegations { id } } }
  }`;

  it('finds them by role and by part of the name', async () => {
    const one = await register({ name: '欧阳独特', nameEn: 'Ouyang Dute' });
    await act('grantRole', { id: one.id, version: 1, role: 'module-publisher' }, security);
    expect((await hub.as(plain).ok(LIST, { first: 5, role: 'module-publisher' })).officers.nodes[0].name).toBe(
      '欧阳独特',
    );
    expect((await hub.as(plain).ok(LIST, { first: 5, search: 'dute' })).officers.totalCount).toBe(1);
    expect((await hub.as(plain).ok(LIST, { first: 5, search: '%' })).officers.totalCount).toBe(0);
  });

  it('finds them as their name is typed, also after a change of the row', async () => {
    const one = await register({ name: '曾长寿', nameEn: 'Z' });
    await act('transferOfficer', { id: one.id, version: 1, unitId: unitId('office') });
    const found = async (search: string) =>
      (await hub.as(plain).ok(LIST, { first: 5, search })).officers.nodes.map(({ name }: { name: string }) => name);
    for (const typed of ['zengchangshou', 'zcs', 'Zeng Chang', 'changsh'])
      expect(await found(typed)).toContain('曾长寿');
    expect(await found('engchang')).toEqual([]);
  });

  it('takes the same number of statements for few and for many', async () => {
    for (let made = 0; made < 12; made += 1) await register({ name: `计数${made}` });
    const list = (first: number) => countStatements(() => hub.as(plain).ok(LIST, { first }));
    const [few, many] = [await list(5), await list(100)];
    expect(many.result.officers.nodes.length).toBeGreaterThan(20);
    expect(few.statements.length).toBeGreaterThan(4);
    expect(many.statements).toHaveLength(few.statements.length);
  });

  it('masks the telephone; the clear text needs privilege and purpose and is logged', async () => {
    const one = await register({ phone: '19900009876' });
    const query = 'query ($id: ID!) { officer(id: $id) { phone } }';
    const phone = async (viewer: typeof plain) => (await hub.as(viewer).ok(query, { id: one.id })).officer.phone;
    const reveal = ['directory/officers.reveal'];
    expect(await phone(plain)).toBe('199****9876');
    expect(await phone(officer({ name: 'no purpose', privileges: reveal }))).toBe('199****9876');
    expect(await phone(officer({ name: 'no privilege', purpose: '通知开会' }))).toBe('199****9876');
    expect(await phone(officer({ name: 'both', privileges: reveal, purpose: '通知开会' }))).toBe('19900009876');
    const log = await hub.sql('select viewer, purpose, field from read_log where record_id = $1', [one.id]);
    expect(log).toEqual([{ viewer: `officer:${idOf('both')}`, purpose: '通知开会', field: 'phone' }]);
  });

  it('is not for partners, by no way', async () => {
    const one = await register();
    const stranger = hub.as(partner({ scopes: ['tasks:read', 'talents:read'] }));
    expect((await stranger.run(LIST, { first: 5 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await stranger.entities('Officer', [{ id: one.id }], 'name')).data?._entities).toEqual([null]);
    expect(await hub.sqlAs(partner(), 'select id from officer')).toEqual([]);
    const nested = await stranger.run(
      'query ($id: ID!) { orgUnit(id: $id) { officers(first: 5) { nodes { name } } } }',
      { id: unitId('publicity') },
    );
    expect(nested.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('answers references for officers and services', async () => {
    const one = await register({ name: '引用' });
    for (const viewer of [plain, service('reports')]) {
      expect(
        (await hub.as(viewer).entities('Officer', [{ id: one.id }, { id: 'none' }], 'name')).data?._entities,
      ).toEqual([{ name: '引用' }, null]);
    }
  });

  it('knows who asks', async () => {
    const one = await register({ name: '本人' });
    const self = officer({ id: one.id, name: '本人', unit: unitId('publicity') });
    expect((await hub.as(self).ok('{ currentOfficer { name } }')).currentOfficer).toEqual({ name: '本人' });
  });
});
