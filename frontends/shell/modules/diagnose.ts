import type { FailureKind } from '@hub/runtime';

/** The integrity values that the page's import map holds. */
function listedIntegrity(): Record<string, string> {
  const text = document.querySelector('script[type="importmap"]')?.textContent;
  return text ? ((JSON.parse(text) as { integrity?: Record<string, string> }).integrity ?? {}) : {};
}

async function digest(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/**
 * Browsers refuse a missing file, an altered file and a file that breaks with the same words, but each asks something
 * else of people: look at the module's own files and tell which it was.
 */
export async function diagnose(base: string, error: unknown): Promise<FailureKind> {
  const listed = Object.entries(listedIntegrity()).filter(([url]) => url.startsWith(base));
  for (const [url, integrity] of listed) {
    const response = await fetch(url, { cache: 'no-store' }).catch(() => null);
    if (!response?.ok) return 'missing';
    // A body that cannot be unpacked was altered as well.
    const bytes = await response.arrayBuffer().catch(() => null);
    if (!bytes) return 'altered';
    const found = await digest(bytes);
    if (found !== null && found !== integrity) return 'altered';
  }
  return listed.length === 0 && error instanceof TypeError ? 'missing' : 'load';
}
