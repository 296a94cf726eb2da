import { DEMO_PASSWORD } from '@hub/directory/contract/demo';
import { Fault } from './fault.ts';

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the caller reads the fields that it asked for in its own document.
  data: any;
  errors?: { message: string; extensions?: { messageZh?: string } }[];
}

export interface OfficerSession extends AsyncDisposable {
  run(query: string, variables: object): Promise<Answer>;
}

/** Cookies by name; the paths of the hub's cookies do not overlap in a sign-in. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (/;\s*max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async follow(first: Response): Promise<Response> {
    let response = first;
    for (let hop = 0; hop < 12; hop += 1) {
      const location = response.headers.get('location');
      if (!location) return response;
      response = await this.ask(new URL(location, response.url).href);
    }
    throw new Fault('The sign-in goes round in circles.');
  }
}

/**
 * Signs an officer in through the embedded sign-in page, with HUB_USERNAME and HUB_PASSWORD or the demonstration's
 * plan officer. No door of its own: rights, read log and rate limits are those of the browser.
 */
export async function signIn(url: string, lang: 'zh' | 'en'): Promise<OfficerSession> {
  const browser = new Browser();
  const page = await browser.follow(await browser.ask(`${url}/auth/login?returnTo=%2F`));
  const username = process.env.HUB_USERNAME || 'office.li';
  const form = new URLSearchParams({ username, password: process.env.HUB_PASSWORD || DEMO_PASSWORD });
  if (!new URL(page.url).pathname.startsWith('/identity/')) {
    throw new Fault(
      'This hub signs in at another provider: import the file in the module 年度工作 (Work plan) instead.',
    );
  }
  await browser.follow(await browser.ask(page.url, { method: 'POST', body: form }));
  const session = await browser.ask(`${url}/auth/session`);
  if (!session.ok) throw new Fault(`${username} could not sign in: set HUB_USERNAME and HUB_PASSWORD.`);
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const headers = {
    'content-type': 'application/json',
    'accept-language': lang,
    'x-csrf-token': csrfToken,
    origin: new URL(url).origin,
  };
  return {
    run: async (query, variables) => {
      const response = await browser.ask(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.ask(`${url}/auth/logout`, { method: 'POST', headers, body: '{}' });
    },
  };
}
