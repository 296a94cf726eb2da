import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from './index.ts';
import { reportService } from './steps.ts';

/** Through the real door: sign-in page, session cookie, access tokens. */
describe.each(['single', 'split'] as const)('people and partners at the door, %s topology', (topology) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ topology, only: ['directory', 'volunteers', 'media'] });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  it('signs every officer of the demonstration in with the rights of the contracts', async () => {
    for (const username of ['office.li', 'popular.wu', 'yuzhong.he', 'leader.lin', 'admin.audit']) {
      const signedIn = await hub.signIn(username);
      const expected = hub.people.officer(username);
      expect(signedIn.viewer).toMatchObject({ id: expected.id, name: expected.name });
      const known = new Set(signedIn.viewer.privileges);
      // A hub of three subgraphs gives the rights of three; the directory knows those of all.
      expect(expected.privileges.filter((p) => !p.startsWith('gateway/') && !known.has(p))).toEqual([]);
    }
  });

  it('lets an officer work over HTTP with the session, and nobody without the page token', async () => {
    const officer = await hub.signIn('popular.wu');
    const { id } = await reportService(officer, { title: '经登录登记' });
    const { serviceRecord } = await officer.ok('query ($id: ID!) { serviceRecord(id: $id) { title unit { name } } }', {
      id,
    });
    expect(serviceRecord).toEqual({ title: '经登录登记', unit: { name: '科学技术普及部' } });

    const forged = await officer.browser.request(`${hub.publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(forged.status).toBe(403);
    expect((await forged.json()).errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('does not believe an identity that a client sends along', async () => {
    const envelope = Buffer.from(JSON.stringify({ v: hub.people.officer('leader.lin') })).toString('base64url');
    const response = await fetch(`${hub.publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-envelope': `${envelope}.x`, 'x-hub-viewer': 'leader' },
      body: JSON.stringify({ query: '{ serviceRecords(first: 1) { nodes { id } } }' }),
    });
    const { errors } = await response.json();
    expect(errors.map((e: { extensions: { code: string } }) => e.extensions.code)).toContain('UNAUTHENTICATED');
  });

  it('gives a partner sums and public fields, refuses the rest by code, and writes the read down', async () => {
    await reportService(hub.as('popular.wu'), { title: '伙伴不得见' });
    const partner = await hub.partner().asking('volunteers:read media:read');
    const sums = await partner.run('query Totals { serviceTotals { minutes } orgUnits(first: 3) { nodes { name } } }');
    expect(sums.errors).toBeUndefined();
    expect(sums.data.orgUnits.nodes).toHaveLength(3);

    const records = await partner.run('{ serviceRecords(first: 5) { nodes { title volunteer { name phone } } } }');
    expect(records.errors?.map((e) => e.extensions.code)).toContain('FORBIDDEN');
    expect(JSON.stringify(records)).not.toMatch(/江志愿|139\d{8}|伙伴不得见/);

    const [row] = await hub.gatewaySql("select * from partner_read where operation_name = 'Totals'");
    expect(row).toMatchObject({
      client_id: 'partner-education',
      partner_agency_id: expect.any(String),
      object_types: expect.arrayContaining(['OrgUnit']),
    });
  });

  it('gives a token no scope that was not asked for, and no more than was granted', async () => {
    const partner = hub.partner();
    const token = await partner.token('volunteers:read');
    expect(token.body.scope).toBe('volunteers:read');
    const contents = await (await partner.asking('volunteers:read')).run('{ contents(first: 1) { nodes { id } } }');
    expect(contents.errors?.map((e) => e.extensions.code)).toContain('FORBIDDEN');
    const wide = await partner.token('volunteers:read everything:write');
    expect(wide.body.access_token ? wide.body.scope : 'refused').not.toContain('everything');
  });

  it('refuses a token that was tampered with, with a challenge', async () => {
    const { body } = await hub.partner().token('volunteers:read');
    const response = await fetch(`${hub.publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${body.access_token?.slice(0, -4)}AAAA` },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect((await response.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
