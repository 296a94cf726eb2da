import { TestBrowser } from '@hub/identity/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, officer, signIn, type TestHub, testHub } from './testing/harness.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const at = (path: string) => `${hub.publicUrl}${path}`;
const change = (browser: TestBrowser, headers: Record<string, string>) =>
  browser.request(at('/whoami'), { method: 'POST', headers });

describe('signing in', () => {
  test('leads back to where the work was and knows the officer', async () => {
    const { browser, landed } = await signIn(hub, { returnTo: '/tasks/plans?year=2026#row-3' });
    expect(landed.href).toBe(at('/tasks/plans?year=2026#row-3'));
    const viewer = await (await browser.get(at('/whoami'))).json();
    expect(viewer).toMatchObject({ kind: 'officer', id: officer.officerId, unitId: officer.unitId, lang: 'zh' });
  });

  test('gives the page the officer, a token for changes and the end, and no token of the provider', async () => {
    const { browser, csrfToken } = await signIn(hub);
    const response = await browser.get(at('/auth/session'));
    const body = (await response.json()) as Record<string, unknown>;
    expect(body.viewer).toEqual({
      kind: 'officer',
      id: officer.officerId,
      name: officer.name,
      unitId: officer.unitId,
      units: officer.units,
      roles: officer.roles,
      privileges: officer.privileges,
      lang: 'zh',
    });
    expect(csrfToken).toHaveLength(43);
    expect(new Date(String(body.expiresAt)).getTime()).toBeGreaterThan(Date.now() + 25 * 60_000);
    expect(Object.keys(body).sort()).toEqual(['csrfToken', 'expiresAt', 'idleSeconds', 'viewer']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('sets a cookie that scripts cannot read and other sites cannot send, and keeps only its digest', async () => {
    const browser = new TestBrowser();
    const { browser: same } = await signIn(hub, { browser });
    const name = `hub_session_${new URL(hub.publicUrl).port}`;
    const id = same.cookie(name) ?? '';
    expect(id).toHaveLength(43);
    const { rows } = await hub.gatewayRows.query('select string_agg(session::text, $$ $$) as all from session');
    expect(rows[0].all).not.toContain(id);
    expect(rows[0].all).not.toMatch(/eyJ/);
    const login = await new TestBrowser().get(at('/auth/login'));
    expect(login.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test('refuses someone whom the directory does not know, in words, without a session', async () => {
    const { browser, landed, status } = await signIn(hub, { username: 'nobody.here' });
    expect([landed.pathname, status]).toEqual(['/auth/callback', 403]);
    expect((await browser.get(at('/auth/session'))).status).toBe(401);
  });

  test('a callback does not work twice, in another browser or with another state', async () => {
    const browser = new TestBrowser();
    const page = await browser.follow(await browser.get(at('/auth/login')));
    const answer = await browser.submit(page.url.href, { username: 'lin.yue', password: 'Quiet-Harbour-59' });
    const { url } = await browser.follow(answer, ({ pathname }) => pathname === '/auth/callback');
    const thief = await new TestBrowser().get(url.href);
    expect(thief.status).toBe(400);
    const bent = new URL(url);
    bent.searchParams.set('iss', 'https://elsewhere.example');
    expect((await browser.copy().get(bent.href)).status).toBe(400);
    const double = browser.copy();
    expect((await browser.get(url.href)).headers.get('location')).toBe('/');
    expect((await double.get(url.href)).status).toBe(400);
    // Going back in the history, with the session there, leads home.
    expect((await browser.get(url.href)).headers.get('location')).toBe(at('/'));
  });

  test('two tabs that sign in at the same time do not spoil each other', async () => {
    const browser = new TestBrowser();
    const one = await browser.follow(await browser.get(at('/auth/login?returnTo=/one')));
    const two = await browser.follow(await browser.get(at('/auth/login?returnTo=/two')));
    const form = { username: 'lin.yue', password: 'Quiet-Harbour-59' };
    const home = ({ pathname }: URL) => pathname === '/one' || pathname === '/two';
    expect((await browser.follow(await browser.submit(two.url.href, form), home)).url.pathname).toBe('/two');
    expect((await browser.follow(await browser.submit(one.url.href, form), home)).url.pathname).toBe('/one');
  });

  test('replaces the session that the browser had', async () => {
    const first = await signIn(hub);
    const before = first.browser.copy();
    await hub.identityRows.query(`delete from artifact where model = 'Session'`);
    await signIn(hub, { browser: first.browser });
    expect((await before.get(at('/auth/session'))).status).toBe(401);
  });
});

describe('a session', () => {
  test('without a cookie is nobody, with a cookie that does not hold is refused', async () => {
    const viewer = await (await new TestBrowser().get(at('/whoami'))).json();
    expect(viewer).toEqual({ kind: 'anonymous', lang: 'zh' });
    const cookie = `hub_session_${new URL(hub.publicUrl).port}=${'A'.repeat(43)}`;
    const response = await fetch(at('/whoami'), { headers: { cookie } });
    expect([response.status, await codeOf(response)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(await new TestBrowser().get(at('/auth/session')))).toBe('UNAUTHENTICATED');
  });

  test('ends after thirty minutes without work, not after thirty with', async () => {
    const { browser } = await signIn(hub);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      hub.later(15 * 60_000);
      expect((await browser.get(at('/whoami'))).status).toBe(200);
    }
    hub.later(30 * 60_000 + 1);
    expect((await browser.get(at('/whoami'))).status).toBe(401);
    expect((await browser.get(at('/whoami'))).status).toBe(401);
  });

  test('a page that only asks for its session does not keep it alive', async () => {
    const { browser } = await signIn(hub);
    hub.later(20 * 60_000);
    expect((await browser.get(at('/auth/session'))).status).toBe(200);
    hub.later(11 * 60_000);
    expect((await browser.get(at('/auth/session'))).status).toBe(401);
  });

  test('ends after eight hours however busy', async () => {
    const { browser } = await signIn(hub);
    const answers: number[] = [];
    for (let quarter = 0; quarter < 32; quarter += 1) {
      hub.later(15 * 60_000);
      answers.push((await browser.get(at('/whoami'))).status);
    }
    expect(answers.slice(0, 31)).toEqual(Array.from({ length: 31 }, () => 200));
    expect(answers[31]).toBe(401);
  });

  test('takes language and purpose from the headers', async () => {
    const { browser } = await signIn(hub);
    const headers = { 'accept-language': 'en', 'x-hub-purpose': encodeURIComponent('核对证书') };
    const viewer = await (await browser.get(at('/whoami'), headers)).json();
    expect(viewer).toMatchObject({ lang: 'en', purpose: '核对证书' });
  });
});

describe('changes', () => {
  test('need the token of this very session and our own origin', async () => {
    const { browser, csrfToken } = await signIn(hub);
    const other = await signIn(hub);
    const origin = hub.publicUrl;
    const cases: [Record<string, string>, number][] = [
      [{ 'x-csrf-token': csrfToken, origin }, 200],
      [{ 'x-csrf-token': csrfToken }, 200],
      [{ origin }, 403],
      [{}, 403],
      [{ 'x-csrf-token': '' }, 403],
      [{ 'x-csrf-token': other.csrfToken, origin }, 403],
      [{ 'x-csrf-token': `${csrfToken}x`, origin }, 403],
      [{ 'x-csrf-token': csrfToken, origin: 'https://evil.example' }, 403],
      [{ 'x-csrf-token': csrfToken, origin: 'null' }, 403],
      [{ 'x-csrf-token': csrfToken, origin: `${origin}.evil.example` }, 403],
    ];
    for (const [headers, status] of cases) {
      const response = await change(browser, headers);
      expect(response.status, JSON.stringify(headers)).toBe(status);
      if (status === 403) expect(await codeOf(response)).toBe('FORBIDDEN');
    }
  });

  test('a browser that says the request came from another site is refused without an origin too', async () => {
    const { browser, csrfToken } = await signIn(hub);
    const from = (site: string) => change(browser, { 'x-csrf-token': csrfToken, 'sec-fetch-site': site });
    expect((await from('same-origin')).status).toBe(200);
    expect((await from('same-site')).status).toBe(403);
    expect((await from('cross-site')).status).toBe(403);
  });
});

describe('signing out', () => {
  const post = (browser: TestBrowser, csrfToken: string, body: object = {}) =>
    browser.request(at('/auth/logout'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, origin: hub.publicUrl },
      body: JSON.stringify(body),
    });

  test('is refused without the token, ends the session and leads to the end of the sign-in at the provider', async () => {
    const { browser, csrfToken } = await signIn(hub);
    const stolen = browser.copy();
    expect((await post(browser, 'nothing')).status).toBe(403);
    expect((await browser.get(at('/auth/session'))).status).toBe(200);
    const { redirect } = (await (await post(browser, csrfToken)).json()) as { redirect: string };
    expect(redirect).toContain(`${hub.publicUrl}/identity/session/end?`);
    expect((await stolen.get(at('/auth/session'))).status).toBe(401);
    const page = await (await browser.get(redirect)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const done = await browser.submit(at('/identity/session/end/confirm'), { xsrf, logout: 'yes' });
    expect(done.headers.get('location')).toBe(at('/'));
    const again = await browser.follow(await browser.get(at('/auth/login')));
    expect(again.url.pathname).toContain('/identity/interaction/');
  });

  test('everywhere ends the sessions of all browsers', async () => {
    const office = await signIn(hub);
    const phone = await signIn(hub);
    await post(phone.browser, phone.csrfToken, { everywhere: true });
    expect((await office.browser.get(at('/auth/session'))).status).toBe(401);
  });

  test('without a session is no error', async () => {
    const response = await post(new TestBrowser(), '');
    expect([response.status, await response.json()]).toEqual([200, { redirect: at('/') }]);
  });
});

describe('people who come and go', () => {
  test('an account that the provider closes is out within ten minutes', async () => {
    await using own = await testHub();
    const { browser } = await signIn(own);
    await own.identity.accounts.disable('lin.yue');
    expect((await browser.get(`${own.publicUrl}/whoami`)).status).toBe(200);
    own.later(10 * 60_000 + 1);
    const answers = await Promise.all(Array.from({ length: 6 }, () => browser.get(`${own.publicUrl}/whoami`)));
    expect(answers.filter((answer) => answer.status === 401).length).toBeGreaterThanOrEqual(1);
    expect((await browser.get(`${own.publicUrl}/whoami`)).status).toBe(401);
  });

  test('parallel requests ask the provider once, and the session goes on', async () => {
    const { browser } = await signIn(hub);
    for (let round = 0; round < 3; round += 1) {
      hub.later(10 * 60_000 + 1);
      const answers = await Promise.all(Array.from({ length: 8 }, () => browser.get(at('/whoami'))));
      expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 200));
    }
  });

  test('a provider that is away does not throw anyone out', async () => {
    await using own = await testHub();
    const { browser } = await signIn(own);
    await own.stopIdentity();
    own.later(10 * 60_000 + 1);
    expect((await browser.get(`${own.publicUrl}/whoami`)).status).toBe(200);
    const login = await new TestBrowser().get(`${own.publicUrl}/auth/login`);
    expect(login.status).toBe(503);
    expect(await own.access.ready()).toBe(true);
  });

  test('an officer whom the directory no longer knows is out within thirty seconds', async () => {
    await using own = await testHub();
    const { browser } = await signIn(own);
    own.directory.officers.clear();
    expect((await browser.get(`${own.publicUrl}/whoami`)).status).toBe(200);
    own.later(30_001);
    expect((await browser.get(`${own.publicUrl}/whoami`)).status).toBe(401);
    expect((await own.gatewayRows.query('select from session')).rowCount).toBe(0);
  });

  test('the directory is asked once for many requests, and what it said holds while it is down', async () => {
    await using own = await testHub();
    const { browser } = await signIn(own);
    own.later(30_001);
    const before = own.directory.asked;
    await Promise.all(Array.from({ length: 10 }, () => browser.get(`${own.publicUrl}/whoami`)));
    expect(own.directory.asked).toBe(before + 1);
    own.directory.down = true;
    own.later(30_001);
    expect((await browser.get(`${own.publicUrl}/whoami`)).status).toBe(200);
  });
});
