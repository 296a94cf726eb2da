import { anonymous, officer, partner, service, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOfficer, demoOfficers, demoPartner } from '../contract/demo.ts';
import { unitId } from '../contract/reference.ts';
import { fillIn } from '../demo/seed.fixture.ts';
import { definition } from '../index.ts';

const issuer = 'http://localhost:4000/identity';
const VIEWER = `query ($issuer: String!, $subject: String!) {
  viewerBySubject(issuer: $issuer, subject: $subject) { officerId name unitId units roles privileges reach }
}`;
const PARTNER =
  'query ($clientId: String!) { partnerByClientId(clientId: $clientId) { partnerAgencyId grantId scopes state } }';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
const profile = async (username: string, from = issuer) =>
  (await hub.as(service()).ok(VIEWER, { issuer: from, subject: demoOfficer(username).subject })).viewerBySubject;
const grant = async (clientId: string) => (await hub.as(service()).ok(PARTNER, { clientId })).partnerByClientId;

beforeAll(async () => {
  hub = await testSubgraph(definition);
  await fillIn(hub, issuer);
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('who an officer is', () => {
  it('is answered for each person of the demonstration', async () => {
    for (const person of demoOfficers) {
      const found = await profile(person.username);
      expect(found, person.username).toMatchObject({
        officerId: person.id,
        name: person.name,
        unitId: unitId(person.unit),
        units: [unitId(person.unit), ...(person.username === 'academician.feng' ? [unitId('service-centre')] : [])],
      });
      expect([...found.roles].sort()).toEqual([...person.roles].sort());
    }
  });

  it('says what the roles allow and how far they see', async () => {
    const li = await profile('office.li');
    expect(li.privileges).toContain('directory/org-units.manage');
    expect(li.privileges).toContain('tasks/plans.import');
    expect(li.privileges).not.toContain('directory/officers.grant-roles');
    expect(li.reach).toEqual({ tasks: 'all', directory: 'all' });
    expect((await profile('leader.lin')).reach).toEqual({ '*': 'all' });
    expect((await profile('yuzhong.he')).reach).toEqual({});
  });

  it('compares the issuer exactly and knows nobody else', async () => {
    expect(await profile('office.li', `${issuer}/`)).toBeNull();
    expect((await hub.as(service()).ok(VIEWER, { issuer, subject: 'nobody' })).viewerBySubject).toBeNull();
  });

  it('is nobody while suspended', async () => {
    const he = demoOfficer('yuzhong.he');
    const keeper = officer({ name: 'keeper', privileges: ['directory/officers.manage'] });
    const change = (verb: string, version: number) =>
      hub
        .as(keeper)
        .ok(`mutation ($input: ChangeOfficerStateInput!) { ${verb}(input: $input) { ... on Officer { version } } }`, {
          input: { id: he.id, version, reason: '核查' },
        });
    await change('suspendOfficer', 1);
    expect(await profile('yuzhong.he')).toBeNull();
    await change('reinstateOfficer', 2);
    expect(await profile('yuzhong.he')).toMatchObject({ officerId: he.id });
  });

  it('follows a merger: the officer acts for the successor and for all that it took over', async () => {
    const keeper = officer({ name: 'keeper', privileges: ['directory/org-units.manage'] });
    const END = 'mutation ($input: EndOrgUnitInput!) { endOrgUnit(input: $input) { __typename } }';
    const input = {
      id: unitId('academician-centre'),
      version: 1,
      on: '2026-01-01',
      successorIds: [unitId('service-centre')],
      basis: '机构调整',
    };
    expect((await hub.as(keeper).ok(END, { input })).endOrgUnit.__typename).toBe('OrgUnit');
    expect(await profile('academician.feng')).toMatchObject({
      unitId: unitId('service-centre'),
      units: [unitId('service-centre'), unitId('academician-centre')],
    });
  });

  it('is told to services only', async () => {
    for (const viewer of [officer(), partner({ scopes: ['tasks:read'] })]) {
      const answer = await hub.as(viewer).run(VIEWER, { issuer, subject: 'demo-office-li' });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await hub.as(viewer).run(PARTNER, { clientId: demoPartner.clientId })).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    }
    expect((await hub.as(anonymous).run(VIEWER, { issuer, subject: 'x' })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('under which grant a client reads', () => {
  it('is the active one of the demonstration', async () => {
    expect(await grant(demoPartner.clientId)).toEqual({
      partnerAgencyId: expect.any(String),
      grantId: expect.any(String),
      scopes: [...demoPartner.scopes],
      state: 'ACTIVE',
    });
    expect(await grant('nobody')).toBeNull();
  });

  it('gives no scope while the grant is suspended', async () => {
    const { grantId } = await grant(demoPartner.clientId);
    const approver = officer({ name: 'approver', privileges: ['directory/partner-agencies.approve'] });
    const change = (verb: string, version: number) =>
      hub
        .as(approver)
        .ok(`mutation ($input: ChangeDataGrantInput!) { ${verb}(input: $input) { ... on DataGrant { state } } }`, {
          input: { id: grantId, version, reason: '核查' },
        });
    await change('suspendDataGrant', 3);
    expect(await grant(demoPartner.clientId)).toMatchObject({ grantId, state: 'SUSPENDED', scopes: [] });
    await change('resumeDataGrant', 4);
    expect(await grant(demoPartner.clientId)).toMatchObject({ state: 'ACTIVE', scopes: [...demoPartner.scopes] });
  });
});
