import { type PageModule, pageState } from '@hub/runtime';

let outdated = false;
let askedAt = 0;

interface Answer {
  generation: string;
  modules: PageModule[];
}

export async function askModules(): Promise<Answer> {
  const response = await fetch('/modules/api/manifest', { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok) throw new Error(`/modules/api/manifest answered ${response.status}`);
  return (await response.json()) as Answer;
}

/** Asks at most twice a minute whether another version was activated; the answer counts at the next change of module. */
export function watchFreshness(): void {
  const ask = () => {
    if (document.visibilityState === 'hidden' || Date.now() - askedAt < 30_000) return;
    askedAt = Date.now();
    askModules().then(
      ({ generation }) => {
        outdated = generation !== pageState().generation;
      },
      () => undefined,
    );
  };
  askedAt = Date.now();
  window.addEventListener('single-spa:app-change', ask);
  document.addEventListener('visibilitychange', ask);
}

export const isOutdated = (): boolean => outdated;
