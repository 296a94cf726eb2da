import { idOf, officer, partner, service, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { countStatements } from '../statements.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const keeper = officer({
  name: 'keeper',
  unit: unitId('office'),
  privileges: ['directory/officers.manage'],
  reach: 'all',
});
const security = officer({
  name: 'security',
  unit: unitId('office'),
  privileges: ['directory/officers.grant-roles'],
  reach: 'all',
});
const plain = officer({ name: 'plain', unit: unitId('publicity') });

const result = `__typename ... on Officer { id name state version unit { code } roles { code } } ... on Refusal { code field } ... on Conflict { currentVersion }`;
const inputs: Record<string, string> = {
  registerOfficer: 'RegisterOfficerInput',
  transferOfficer: 'TransferOfficerInput',
  suspendOfficer: 'ChangeOfficerStateInput',
  reinstateOfficer: 'ChangeOfficerStateInput',
  retireOfficer: 'ChangeOfficerStateInput',
  linkOfficerIdentity: 'OfficerIdentityInput',
  unlinkOfficerIdentity: 'OfficerIdentityInput',
  grantRole: 'OfficerRoleInput',
  revokeRole: 'OfficerRoleInput',
};
const act = async (name: string, input: object, viewer = keeper) => {
  const answer = await hub
    .as(viewer)
    .run(`mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { ${result} } }`, { input });
  return answer.data?.[name] ?? answer.errors?.[0]?.extensions.code;
};
const register = (more: object = {}) =>
  act('registerOfficer', { name: '测试人员', unitId: unitId('publicity'), phone: '19900001234', ...more });
const changesOf = async (id: string) =>
  (await hub.facts())
    .filter((fact) => fact.keys.officer === id)
    .map((fact) => (fact.payload as { change: string }).change);

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

describe('delegation', () => {
  const DELEGATE = `mutation ($input: DelegateUnitInput!) { delegateUnit(input: $input) { __typename ... on Delegation { id holds toDay unit { code } } ... on Refusal { code field } } }`;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const delegate = async (officerId: string, more: object = {}, viewer = keeper) => {
    const input = { officerId, unitId: unitId('office'), fromDay: today, toDay: later(9), reason: '出差', ...more };
    const answer = await hub.as(viewer).run(DELEGATE, { input });
    return answer.data?.delegateUnit ?? answer.errors?.[0]?.extensions.code;
  };

  it('lets an officer act for another unit for some days, and can be ended', async () => {
    const one = await register();
    const made = await delegate(one.id);
    expect(made).toMatchObject({ holds: true, unit: { code: 'office' } });
    const END = 'mutation ($id: ID!) { endDelegation(id: $id) { ... on Delegation { holds endedAt } } }';
    expect((await hub.as(plain).run(END, { id: made.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const ended = await hub.as(keeper).ok(END, { id: made.id });
    expect(ended.endDelegation.holds).toBe(false);
    expect((await hub.as(keeper).ok(END, { id: made.id })).endDelegation).toEqual(ended.endDelegation);
    expect(await changesOf(one.id)).toEqual(['registered', 'delegated', 'delegation-ended']);
  });

  it('is forbidden without the privilege and not for oneself', async () => {
    const one = await register();
    expect(await delegate(one.id, {}, plain)).toBe('FORBIDDEN');
    const self = officer({ id: one.id, name: 'self', privileges: ['directory/officers.manage'] });
    expect((await delegate(one.id, {}, self)).code).toBe('NOT_ONESELF');
  });

  it('does not overlap with another one, and happens once per key', async () => {
    const one = await register();
    const first = await delegate(one.id, { idempotencyKey: `delegate-${one.id}` });
    expect((await delegate(one.id, { idempotencyKey: `delegate-${one.id}` })).id).toBe(first.id);
    expect((await delegate(one.id, { fromDay: later(9), toDay: later(12) })).code).toBe('OVERLAP');
    expect((await delegate(one.id, { fromDay: later(10), toDay: later(12) })).__typename).toBe('Delegation');
  });

  it('runs forwards, within 180 days, for another unit that exists', async () => {
    const one = await register();
    expect((await delegate(one.id, { toDay: later(-1) })).code).toBe('BACKWARDS');
    expect((await delegate(one.id, { toDay: later(180) })).code).toBe('TOO_LONG');
    expect((await delegate(one.id, { unitId: unitId('publicity') })).code).toBe('OWN_UNIT');
    expect((await delegate(one.id, { unitId: unitId('district-500105') })).code).toBe('UNIT_NOT_STANDING');
    expect((await delegate(one.id, { toDay: later(179) })).__typename).toBe('Delegation');
  });
});

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
