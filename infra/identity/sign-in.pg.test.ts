import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GATEWAY_CLIENT_ID, gatewayRedirects } from './contract.ts';
import { TestBrowser } from './testing/browser.ts';
import { GatewayByHand, isCallback } from './testing/flow.ts';
import { type TestIdentity, testIdentity } from './testing/harness.ts';

let hub: TestIdentity;
beforeAll(async () => {
  hub = await testIdentity();
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('signing in with code, PKCE and a pushed request', () => {
  test('gives an ID token about the officer and names the issuer in the callback', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const callback = await gateway.signIn(new TestBrowser());
    expect(callback.origin + callback.pathname).toBe(gatewayRedirects(hub.publicUrl).callback);
    expect(callback.searchParams.get('iss')).toBe(`${hub.publicUrl}/identity`);
    expect(callback.searchParams.get('state')).toBe(gateway.state);

    const { status, body } = await gateway.exchange(callback.searchParams.get('code') ?? '');
    expect(status).toBe(200);
    const keys = createRemoteJWKSet(new URL(`${hub.publicUrl}/identity/jwks`));
    const { payload } = await jwtVerify(body.id_token ?? '', keys, {
      issuer: hub.identity.issuer,
      audience: GATEWAY_CLIENT_ID,
    });
    expect(payload).toMatchObject({
      sub: 'subject-lin',
      name: '林月',
      preferred_username: 'lin.yue',
      nonce: 'n-0123456789',
    });
  });

  test('refuses a request that was not pushed, one without PKCE and a foreign address to return to', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const query = new URLSearchParams({
      client_id: GATEWAY_CLIENT_ID,
      response_type: 'code',
      redirect_uri: gatewayRedirects(hub.publicUrl).callback,
      scope: 'openid',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    });
    const direct = await new TestBrowser().get(`${hub.publicUrl}/identity/auth?${query}`);
    expect(direct.headers.get('location')).toContain('error=invalid_request');
    await expect(gateway.push({ code_challenge: '', code_challenge_method: '' })).rejects.toThrow(/invalid_request/);
    await expect(gateway.push({ redirect_uri: 'https://elsewhere.example/callback' })).rejects.toThrow(/redirect_uri/);
  });

  test('a pushed request opens one sign-in only', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const address = await gateway.push();
    const first = new TestBrowser();
    const page = await first.follow(await first.get(address));
    const second = new TestBrowser();
    const copy = await second.follow(await second.get(address));
    const form = { username: 'lin.yue', password: 'Quiet-Harbour-59' };
    const one = await first.follow(await first.submit(page.url.href, form), isCallback);
    expect(one.url.searchParams.get('code')).toBeTruthy();
    const two = await second.follow(await second.submit(copy.url.href, form), isCallback);
    expect(two.url.searchParams.get('code')).toBeNull();
  });

  test('a wrong code verifier gets no token', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const code = await gateway.code();
    const { status, body } = await new GatewayByHand(hub.publicUrl).exchange(code);
    expect(status).toBe(400);
    expect(body.error).toBe('invalid_grant');
  });
});

describe('the sign-in page', () => {
  const open = async (browser: TestBrowser) =>
    browser.follow(await browser.get(await new GatewayByHand(hub.publicUrl).push()));

  test('speaks Chinese or English, says what went wrong, keeps the name and never the password', async () => {
    const browser = new TestBrowser();
    const page = await open(browser);
    expect(await page.response.text()).toContain('<html lang="zh-CN">');
    const refused = await browser.submit(page.url.href, { username: 'lin.yue', password: 'Wrong-Harbour-1"<' });
    expect(refused.status).toBe(401);
    const text = await refused.text();
    expect(text).toContain('用户名或密码不正确');
    expect(text).toContain('value="lin.yue"');
    expect(text).not.toContain('Wrong-Harbour');

    const english = await browser.get(`${page.url.href}?lang=en`);
    expect(await english.text()).toContain('Sign in');
    expect(browser.cookie('hub_lang')).toBe('en');
  });

  test('shows no demo sign-ins outside the demo and runs only under its own nonce', async () => {
    const { response } = await open(new TestBrowser());
    const policy = response.headers.get('content-security-policy') ?? '';
    const text = await response.text();
    expect(text).not.toContain('演示账号');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(text.match(/<(?:script|style)[^>]*>/g)?.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('belongs to the browser that opened it', async () => {
    const page = await open(new TestBrowser());
    const stranger = await new TestBrowser().get(page.url.href);
    expect(stranger.status).toBe(400);
    expect(await stranger.text()).toContain('已过期');
  });
});

describe('signing out', () => {
  test('ends the sign-in here and every token that came from it', async () => {
    const gateway = new GatewayByHand(hub.publicUrl);
    const browser = new TestBrowser();
    const callback = await gateway.signIn(browser);
    const { body } = await gateway.exchange(callback.searchParams.get('code') ?? '');
    const query = new URLSearchParams({
      id_token_hint: body.id_token ?? '',
      post_logout_redirect_uri: gatewayRedirects(hub.publicUrl).signedOut,
    });
    const page = await browser.get(`${hub.publicUrl}/identity/session/end?${query}`);
    const text = await page.text();
    const action = /action="([^"]+)"/.exec(text)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const done = await browser.submit(action, { xsrf, logout: 'yes' });
    expect(done.headers.get('location')).toBe(gatewayRedirects(hub.publicUrl).signedOut);
    expect((await gateway.refresh(body.refresh_token ?? '')).status).toBe(400);
    const next = await browser.follow(await browser.get(await gateway.push()));
    expect(next.url.pathname).toContain('/identity/interaction/');
  });
});
