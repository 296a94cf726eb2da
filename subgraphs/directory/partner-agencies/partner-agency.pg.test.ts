import { anonymous, idOf, officer, partner, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { countStatements } from '../statements.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const PROPOSE = 'directory/partner-agencies.propose';
const APPROVE = 'directory/partner-agencies.approve';
const proposer = officer({ name: 'proposer', privileges: [PROPOSE] });
const approver = officer({ name: 'approver', privileges: [APPROVE] });
const plain = officer({ name: 'plain' });
const both = officer({ name: 'both', privileges: [PROPOSE, APPROVE] });

const day = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
type Viewer = Parameters<typeof hub.as>[0];
const act = async (name: string, type: string, input: object, viewer: Viewer) => {
  const selection = `__typename ... on ${type} { id version ${type === 'DataGrant' ? 'state stateReason' : 'name uscc clientId'} } ... on Refusal { code field } ... on Conflict { currentVersion }`;
  const inputType =
    type === 'PartnerAgency'
      ? 'RegisterPartnerAgencyInput'
      : name === 'proposeDataGrant'
        ? 'ProposeDataGrantInput'
        : 'ChangeDataGrantInput';
  const answer = await hub
    .as(viewer)
    .run(`mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} } }`, { input });
  return answer.data?.[name] ?? answer.errors?.[0]?.extensions.code;
};
let serial = 0;
const register = (more: object = {}, viewer: Viewer = proposer) => {
  serial += 1;
  return act(
    'registerPartnerAgency',
    'PartnerAgency',
    { name: `第${serial}伙伴单位`, nameEn: `Partner ${serial}`, clientId: `partner-${serial}`, ...more },
    viewer,
  );
};
const propose = async (more: object = {}, viewer: Viewer = proposer) => {
  const partnerAgencyId = 'partnerAgencyId' in more ? more.partnerAgencyId : (await register()).id;
  return act(
    'proposeDataGrant',
    'DataGrant',
    { partnerAgencyId, purpose: '统筹科普活动安排', scopes: ['tasks:read'], expiresOn: day(300), ...more },
    viewer,
  );
};
const change = (verb: string, grant: { id: string }, version: number, more: object = {}, viewer: Viewer = approver) =>
  act(`${verb}DataGrant`, 'DataGrant', { id: grant.id, version, ...more }, viewer);

describe('registering an agency', () => {
  it('makes it, with a checked code', async () => {
    expect(await register({ name: '市教育主管部门', uscc: '11500000009275780L' })).toMatchObject({
      name: '市教育主管部门',
      uscc: '11500000009275780L',
      version: 1,
    });
  });

  it('is forbidden without the privilege, also for partners', async () => {
    for (const viewer of [plain, approver, partner()]) expect(await register({}, viewer)).toBe('FORBIDDEN');
    expect(await register({}, anonymous)).toBe('UNAUTHENTICATED');
  });

  it('happens once per key, and a client belongs to one agency', async () => {
    const more = {
      name: '只此一家',
      nameEn: 'Only one',
      clientId: 'partner-only-one',
      idempotencyKey: 'register-partner',
    };
    expect((await register(more)).id).toBe((await register(more)).id);
    expect((await register({ clientId: 'partner-only-one' })).code).toBe('CLIENT_TAKEN');
  });

  it('refuses codes and clients that are none', async () => {
    expect((await register({ uscc: '11500000009275780K' })).code).toBe('USCC_CHECK_DIGIT');
    expect(await register({ clientId: 'Ministry of X' })).toBe('INVALID_INPUT');
  });

  it('masks the contact', async () => {
    const made = await register({ contactName: '王小明', contactPhone: '19900007777' });
    const query = 'query ($id: ID!) { partnerAgency(id: $id) { contactName contactPhone } }';
    expect((await hub.as(plain).ok(query, { id: made.id })).partnerAgency).toEqual({
      contactName: '王*明',
      contactPhone: '199****7777',
    });
    const reader = officer({ name: 'reader', privileges: ['directory/officers.reveal'], purpose: '核对接口联系人' });
    expect((await hub.as(reader).ok(query, { id: made.id })).partnerAgency.contactPhone).toBe('19900007777');
  });
});

describe('proposing a grant', () => {
  it('waits for approval', async () => {
    expect(await propose()).toMatchObject({ __typename: 'DataGrant', state: 'PROPOSED', version: 1 });
  });

  it('is forbidden without the privilege', async () => {
    const agency = await register();
    for (const viewer of [plain, approver, partner()])
      expect(await propose({ partnerAgencyId: agency.id }, viewer)).toBe('FORBIDDEN');
  });

  it('happens once per key', async () => {
    const agency = await register();
    const more = { partnerAgencyId: agency.id, idempotencyKey: 'propose-a-grant' };
    expect((await propose(more)).id).toBe((await propose(more)).id);
  });

  it('is refused for unknown scopes, longer than a year, or personal fields without a basis', async () => {
    expect((await propose({ scopes: ['tasks:write'] })).code).toBe('UNKNOWN_SCOPE');
    expect((await propose({ expiresOn: day(0) })).code).toBe('PERIOD');
    expect((await propose({ expiresOn: day(367) })).code).toBe('PERIOD_TOO_LONG');
    expect((await propose({ expiresOn: day(366) })).state).toBe('PROPOSED');
    expect((await propose({ fields: ['Person.name'] })).code).toBe('LEGAL_BASIS');
    expect(await propose({ partnerAgencyId: idOf('nobody') })).toBe('INVALID_INPUT');
  });
});

describe('the life of a grant', () => {
  it('goes from proposal to approval, into force, out, in again, and to its end, and tells each step', async () => {
    const grant = await propose();
    expect((await change('approve', grant, 1)).state).toBe('APPROVED');
    expect((await change('activate', grant, 2)).state).toBe('ACTIVE');
    expect(await change('suspend', grant, 3, { reason: '接口异常核查' })).toMatchObject({
      state: 'SUSPENDED',
      stateReason: '接口异常核查',
    });
    expect((await change('resume', grant, 4)).state).toBe('ACTIVE');
    expect((await change('end', grant, 5, { reason: '合作结束' })).state).toBe('EXPIRED');
    const told = (await hub.facts())
      .filter((fact) => fact.keys.grant === grant.id)
      .map((fact) => (fact.payload as { state: string }).state);
    expect(told).toEqual(['PROPOSED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'ACTIVE', 'EXPIRED']);
  });

  it.each(['approve', 'activate', 'suspend', 'resume', 'end'])(
    '%s is forbidden to whoever proposes, to others and to partners',
    async (verb) => {
      const grant = await propose();
      for (const viewer of [proposer, plain, partner()])
        expect(await change(verb, grant, 1, { reason: '随意' }, viewer)).toBe('FORBIDDEN');
    },
  );

  it('takes no step twice and none out of order', async () => {
    const grant = await propose();
    expect((await change('activate', grant, 1)).code).toBe('STATE');
    await change('approve', grant, 1);
    expect(await change('approve', grant, 1)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect((await change('approve', grant, 2)).code).toBe('STATE');
    expect((await change('resume', grant, 2)).code).toBe('STATE');
    expect((await change('suspend', grant, 2, { reason: '原因' })).code).toBe('STATE');
    expect((await change('end', grant, 2)).code).toBe('REASON');
  });

  it('is not approved by the person who proposed it, whatever that person may do', async () => {
    const grant = await propose({}, both);
    expect((await change('approve', grant, 1, {}, both)).code).toBe('SAME_PERSON');
    expect((await change('approve', grant, 1)).state).toBe('APPROVED');
  });

  it('begins on its day, and one at a time is in force', async () => {
    const agency = await register();
    const [one, two, later] = [
      await propose({ partnerAgencyId: agency.id }),
      await propose({ partnerAgencyId: agency.id }),
      await propose({ startsOn: day(3), expiresOn: day(30) }),
    ];
    for (const grant of [one, two, later]) await change('approve', grant, 1);
    expect((await change('activate', later, 2)).code).toBe('NOT_YET');
    expect((await change('activate', one, 2)).state).toBe('ACTIVE');
    expect((await change('activate', two, 2)).code).toBe('ANOTHER_IN_FORCE');
    // The day comes: time is moved for the first grant, as only the clock could.
    await hub.sql('update data_grant set starts_on = current_date - 30, expires_on = current_date - 1 where id = $1', [
      one.id,
    ]);
    expect((await change('activate', two, 2)).state).toBe('ACTIVE');
    expect(await hub.sql('select state from data_grant where id = $1', [one.id])).toEqual([{ state: 'EXPIRED' }]);
  });
});

describe('reading agencies', () => {
  const LIST =
    'query ($first: Int!) { partnerAgencies(first: $first) { totalCount nodes { id clientId grants { state scopes proposedBy { name } partnerAgency { id } } } } }';

  it('shows a partner itself and its own grants, by every way', async () => {
    const [own, other] = [await register(), await register()];
    await propose({ partnerAgencyId: own.id });
    await propose({ partnerAgencyId: other.id });
    const self = hub.as(partner({ id: own.id }));
    const answer = await self.run('{ partnerAgencies(first: 10) { nodes { id grants { state } } } }');
    expect(answer.data?.partnerAgencies.nodes).toEqual([{ id: own.id, grants: [{ state: 'PROPOSED' }] }]);
    const found = await self.entities('PartnerAgency', [{ id: own.id }, { id: other.id }, { id: 'x' }], 'clientId');
    expect(found.data?._entities).toEqual([{ clientId: own.clientId }, null, null]);
    expect(await hub.sqlAs(partner({ id: own.id }), 'select partner_agency_id from data_grant')).toEqual([
      { partner_agency_id: own.id },
    ]);
    expect(
      (await self.run(`query { partnerAgency(id: "${own.id}") { contactPhone } }`)).errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
  });

  it('takes the same number of statements for few and for many', async () => {
    // Latin names come first, so that the short page has grants as well.
    for (let made = 0; made < 8; made += 1)
      await propose({ partnerAgencyId: (await register({ name: `A${made}` })).id });
    const list = (first: number) => countStatements(() => hub.as(plain).ok(LIST, { first }));
    const [few, many] = [await list(3), await list(100)];
    expect(many.result.partnerAgencies.nodes.length).toBeGreaterThan(8);
    expect(few.statements.length).toBeGreaterThan(2);
    expect(many.statements).toHaveLength(few.statements.length);
  });
});
