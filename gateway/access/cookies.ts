import type { IncomingHttpHeaders } from 'node:http';

/** All cookies of a request. Of two with the same name the first counts. */
export function cookiesOf(headers: IncomingHttpHeaders): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of headers.cookie?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

/** Never readable by script, never sent along with another site's requests. Without an age: until the browser closes. */
export function setCookie(
  name: string,
  value: string,
  options: { readonly secure: boolean; readonly maxAge?: number },
): string {
  const age = options.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}${age}`;
}

export function clearCookie(name: string, options: { readonly secure: boolean }): string {
  return setCookie(name, '', { ...options, maxAge: 0 });
}
