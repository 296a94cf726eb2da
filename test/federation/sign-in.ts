import { TestBrowser } from '@hub/identity/testing';
import type { FormattedExecutionResult } from 'graphql';
import { Caller } from './caller.ts';

export interface SignedIn extends Caller {
  readonly browser: TestBrowser;
  readonly viewer: { readonly id: string; readonly name: string; readonly privileges: readonly string[] };
  readonly csrfToken: string;
}

/** From the start page through the identity service and back, as a browser does it. */
export async function signIn(publicUrl: string, username: string, password: string): Promise<SignedIn> {
  const browser = new TestBrowser();
  const page = await browser.follow(await browser.get(`${publicUrl}/auth/login`));
  const answer = await browser.submit(page.url.href, { username, password });
  await browser.follow(answer, (url) => url.pathname === '/' && url.origin === publicUrl);
  const response = await browser.get(`${publicUrl}/auth/session`, { accept: 'application/json' });
  if (response.status !== 200) throw new Error(`${username} is not signed in: ${await response.text()}`);
  const session = (await response.json()) as Pick<SignedIn, 'viewer' | 'csrfToken'>;
  const caller = new Caller(async (input) => {
    const reply = await browser.request(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        origin: publicUrl,
        'x-csrf-token': session.csrfToken,
      },
      body: JSON.stringify(input),
    });
    return (await reply.json()) as FormattedExecutionResult;
  });
  return Object.assign(caller, { browser, ...session });
}
