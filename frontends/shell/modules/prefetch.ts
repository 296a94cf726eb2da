import { cspNonce, type PageModule } from '@hub/runtime';
import { chosenVersion } from './previous.ts';

const asked = new Set<string>();

/** The pointer is over a module's menu entry: fetch its entry, run nothing yet. */
export function prefetch(module: PageModule | undefined): void {
  if (!module) return;
  const version = chosenVersion(module);
  const href = version.base + version.entry;
  if (asked.has(href)) return;
  asked.add(href);
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = href;
  const integrity = integrityOf(href);
  if (integrity) link.integrity = integrity;
  const nonce = cspNonce();
  if (nonce) link.nonce = nonce;
  link.onload = () => link.remove();
  link.onerror = () => link.remove();
  document.head.append(link);
}

let listed: Record<string, string> | undefined;
function integrityOf(href: string): string | undefined {
  listed ??=
    (
      JSON.parse(document.querySelector('script[type="importmap"]')?.textContent ?? '{}') as {
        integrity?: Record<string, string>;
      }
    ).integrity ?? {};
  return listed[href];
}
