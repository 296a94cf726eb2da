import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestBrowser } from '../testing/browser.ts';
import { GatewayByHand, isCallback } from '../testing/flow.ts';
import { PASSWORD, type TestIdentity, testIdentity } from '../testing/harness.ts';
import { FREE_FAILURES } from './lockout.ts';

let hub: TestIdentity;
let now = new Date();
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const account = (username: string, more = {}) => ({
  username,
  subject: `subject-${username}`,
  name: username,
  password: PASSWORD,
  ...more,
});

beforeAll(async () => {
  hub = await testIdentity({
    clock: () => now,
    accounts: ['one', 'two', 'three', 'four', 'five']
      .map((name) => account(name))
      .concat(account('fresh', { mustChange: true })),
  });
});
afterAll(() => hub[Symbol.asyncDispose]());

const attempt = (username: string, password: string) =>
  hub.identity.accounts.signIn({ username, password, ip: '10.0.0.7' });

describe('lockout', () => {
  test('comes with the fifth wrong password, grows, and holds against the right one', async () => {
    for (let failure = 1; failure < FREE_FAILURES; failure += 1)
      expect((await attempt('one', 'wrong')).kind).toBe('refused');
    expect(await attempt('one', 'wrong')).toEqual({ kind: 'locked', seconds: 60 });
    expect(await attempt('one', PASSWORD)).toMatchObject({ kind: 'locked' });
    later(61);
    expect(await attempt('one', 'wrong')).toEqual({ kind: 'locked', seconds: 120 });
    later(121);
    expect(await attempt('one', 'wrong')).toEqual({ kind: 'locked', seconds: 240 });
    later(241);
    expect((await attempt('one', PASSWORD)).kind).toBe('signed-in');
    expect((await attempt('one', 'wrong')).kind).toBe('refused');
  });

  test('cannot be outrun by guessing in parallel', async () => {
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => attempt('two', 'wrong')));
    expect(outcomes.filter((outcome) => outcome.kind === 'refused')).toHaveLength(FREE_FAILURES - 1);
    const { rows } = await hub.owner.query(`select failures from sign_in_failure where username = 'two'`);
    expect(rows[0].failures).toBe(FREE_FAILURES);
  });

  test('treats a name that does not exist like one that does', async () => {
    const known = [];
    const unknown = [];
    for (let index = 0; index < FREE_FAILURES + 1; index += 1) {
      known.push((await attempt('three', 'wrong')).kind);
      unknown.push((await attempt('nobody', 'wrong')).kind);
    }
    expect(unknown).toEqual(known);
  });

  test('does not touch people who sign in at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => attempt('four', PASSWORD)));
    expect(outcomes.every((outcome) => outcome.kind === 'signed-in')).toBe(true);
  });

  test('is lifted by the administrator', async () => {
    for (let failure = 0; failure < FREE_FAILURES; failure += 1) await attempt('five', 'wrong');
    await hub.identity.accounts.unlock('five');
    expect((await attempt('five', PASSWORD)).kind).toBe('signed-in');
  });
});

describe('accounts', () => {
  test('each attempt is recorded, and the record cannot be changed by the service', async () => {
    await attempt('one', PASSWORD);
    const { rows } = await hub.owner.query(
      `select outcome, subject, ip from sign_in_event where username = 'one' order by id desc limit 1`,
    );
    expect(rows[0]).toEqual({ outcome: 'signed-in', subject: 'subject-one', ip: '10.0.0.7' });
    const { rows: rights } = await hub.owner.query(
      `select privilege_type from information_schema.role_table_grants
        where table_name = 'sign_in_event' and grantee like '%_app' order by 1`,
    );
    expect(rights.map((right) => right.privilege_type)).toEqual(['INSERT', 'SELECT']);
  });

  test('a name is the same in capitals and in full-width letters', async () => {
    expect((await attempt(' ＯＮＥ ', PASSWORD)).kind).toBe('signed-in');
  });

  test('a disabled account cannot sign in, and its refresh token ends', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const callback = await gateway.signIn(new TestBrowser(), 'four');
    const tokens = await gateway.exchange(callback.searchParams.get('code') ?? '');
    await hub.identity.accounts.disable('four');
    expect((await attempt('four', PASSWORD)).kind).toBe('refused');
    expect((await gateway.refresh(tokens.body.refresh_token ?? '')).status).toBe(400);
  });

  test('a password that someone else chose is replaced at the first sign-in', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const browser = new TestBrowser();
    const page = await browser.follow(await browser.get(await gateway.push()));
    const form = { username: 'fresh', password: PASSWORD };
    const change = await browser.submit(page.url.href, form);
    expect(await change.text()).toContain('设置新密码');
    const submit = (next: string, again = next) =>
      browser.submit(`${page.url.href}/password`, { ...form, next, again });
    expect(await (await submit('short')).text()).toContain('至少 12 个字符');
    expect(await (await submit('Calm-Valley-77', 'Calm-Valley-78')).text()).toContain('不一致');
    expect(await (await submit(PASSWORD)).text()).toContain('与原密码不同');
    const done = await browser.follow(await submit('Calm-Valley-77'), isCallback);
    expect(done.url.searchParams.get('code')).toBeTruthy();
    expect((await attempt('fresh', PASSWORD)).kind).toBe('refused');
    expect(await attempt('fresh', 'Calm-Valley-77')).toMatchObject({
      kind: 'signed-in',
      account: { mustChange: false },
    });
  });
});

describe('the demo', () => {
  const demo = { demo: true, accounts: [{ ...account('demo.he'), demo: true, hint: { zh: '办公室', en: 'Office' } }] };

  test('shows its sign-ins on the page, and they work', async () => {
    await using show = await testIdentity(demo);
    const browser = new TestBrowser();
    const page = await browser.follow(await browser.get(await new GatewayByHand(show.publicUrl).push()));
    const text = await page.response.text();
    expect(text).toContain('演示账号');
    expect(text).toContain('办公室');
    const done = await browser.follow(
      await browser.submit(page.url.href, { username: 'demo.he', password: PASSWORD }),
      isCallback,
    );
    expect(done.url.searchParams.get('code')).toBeTruthy();
  });

  test('its accounts are worth nothing once the hub runs in earnest', async () => {
    await using show = await testIdentity(demo);
    expect((await show.identity.accounts.signIn({ username: 'demo.he', password: PASSWORD })).kind).toBe('signed-in');
    await show.identity.stop();
    const earnest = await show.again({ demo: false, accounts: [] });
    expect((await earnest.accounts.signIn({ username: 'demo.he', password: PASSWORD })).kind).toBe('refused');
  });
});
