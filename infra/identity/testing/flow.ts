import { createHash, randomBytes } from 'node:crypto';
import { GATEWAY_CLIENT_ID, gatewayClientSecret, gatewayRedirects } from '../contract.ts';
import { TestBrowser } from './browser.ts';
import { PASSWORD, SECRET } from './harness.ts';

/** The gateway's side of a sign-in, by hand, so that each step can be replayed and bent. */
export class GatewayByHand {
  private readonly publicUrl: string;
  private readonly credentials = Buffer.from(`${GATEWAY_CLIENT_ID}:${gatewayClientSecret(SECRET)}`).toString('base64');
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomBytes(12).toString('base64url');

  constructor(publicUrl: string) {
    this.publicUrl = publicUrl;
  }

  async post(path: string, form: Record<string, string>): Promise<{ status: number; body: Record<string, string> }> {
    const response = await fetch(`${this.publicUrl}/identity${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { authorization: `Basic ${this.credentials}` },
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } };
  }

  /** Pushes a request and answers the address that a browser is sent to. */
  async push(more: Record<string, string> = {}): Promise<string> {
    const pushed = await this.post('/request', {
      client_id: GATEWAY_CLIENT_ID,
      response_type: 'code',
      redirect_uri: gatewayRedirects(this.publicUrl).callback,
      scope: 'openid profile offline_access',
      state: this.state,
      nonce: 'n-0123456789',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    });
    if (!pushed.body.request_uri) throw new Error(`the request was not accepted: ${JSON.stringify(pushed.body)}`);
    const query = new URLSearchParams({ client_id: GATEWAY_CLIENT_ID, request_uri: pushed.body.request_uri });
    return `${this.publicUrl}/identity/auth?${query}`;
  }

  /** From the pushed request through the sign-in page to the address of the callback. */
  async signIn(browser: TestBrowser, username = 'lin.yue', password = PASSWORD): Promise<URL> {
    const page = await browser.follow(await browser.get(await this.push()));
    const answer = await browser.submit(page.url.href, { username, password });
    return (await browser.follow(answer, isCallback)).url;
  }

  async code(): Promise<string> {
    const callback = await this.signIn(new TestBrowser());
    const code = callback.searchParams.get('code');
    if (!code) throw new Error(`no code in ${callback.href}`);
    return code;
  }

  exchange(code: string): Promise<{ status: number; body: Record<string, string> }> {
    return this.post('/token', {
      grant_type: 'authorization_code',
      code,
      redirect_uri: gatewayRedirects(this.publicUrl).callback,
      code_verifier: this.verifier,
    });
  }

  refresh(refreshToken: string): Promise<{ status: number; body: Record<string, string> }> {
    return this.post('/token', { grant_type: 'refresh_token', refresh_token: refreshToken });
  }
}

export function isCallback(url: URL): boolean {
  return url.pathname === '/auth/callback';
}
