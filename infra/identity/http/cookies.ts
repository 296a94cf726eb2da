import type { IncomingMessage } from 'node:http';

/** Language that a person chose, shared by all pages of the hub. */
export const LANG_COOKIE = 'hub_lang';

/** One cookie of a request. Of two with the same name the first counts, as everywhere. */
export function cookieOf(request: Pick<IncomingMessage, 'headers'>, name: string): string | undefined {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
