import type { IncomingHttpHeaders } from 'node:http';
import type { Lang } from '@hub/kit';
import { cookiesOf } from './cookies.ts';

/** Language cookie, shared with the sign-in page. */
const LANG_COOKIE = 'hub_lang';
const MOST_PURPOSE = 200;

/** The page says its language in the header; the cookie speaks for plain navigations; Chinese when nothing tells. */
export function langOf(headers: IncomingHttpHeaders, asked?: string): Lang {
  for (const wish of [asked, cookiesOf(headers).get(LANG_COOKIE), headers['accept-language']]) {
    const first = wish
      ?.trim()
      .toLowerCase()
      .split(/[\s,;]+/)[0];
    if (first?.startsWith('zh')) return 'zh';
    if (first?.startsWith('en')) return 'en';
  }
  return 'zh';
}

/** For requests of a page: what it shows now counts before what a cookie remembers. */
export function pageLangOf(headers: IncomingHttpHeaders): Lang {
  return langOf(headers, headers['accept-language']);
}

/** Why clear personal data is asked for: percent-encoded UTF-8, since headers hold Latin letters only. */
export function purposeOf(headers: IncomingHttpHeaders): string | undefined {
  const header = headers['x-hub-purpose'];
  if (typeof header !== 'string' || header === '') return undefined;
  let text: string;
  try {
    text = decodeURIComponent(header);
  } catch {
    return undefined;
  }
  // Control characters would forge lines in a log.
  const clean = text.replace(/\p{Cc}+/gu, ' ').trim();
  return clean ? [...clean].slice(0, MOST_PURPOSE).join('') : undefined;
}

/**
 * Where a sign-in may lead: a path of the hub itself. Everything else, and the sign-in routes, lead to the start page.
 * Browsers read `\` as `/` and drop tabs and line ends, so `/\evil.example` and `/<tab>/evil.example` are hosts.
 */
export function safeReturnTo(wanted: string | undefined, publicUrl: string): string {
  if (!wanted || wanted.length > 2_000 || !wanted.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return '/';
  const { origin } = new URL(publicUrl);
  const resolved = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (!resolved || resolved.origin !== origin || resolved.pathname.startsWith('//')) return '/';
  if (/^\/(?:auth|identity)(?:\/|$)/.test(resolved.pathname)) return '/';
  return `${resolved.pathname}${resolved.search}${resolved.hash}`;
}
