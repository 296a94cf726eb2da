import { createStore } from './store.ts';

export interface Officer {
  id: string;
  name: string;
  unitId: string;
  unitName?: string;
  /** The units that the officer may act for. */
  units: string[];
  roles: string[];
  privileges: string[];
}

export type Session =
  | { state: 'unknown' }
  | { state: 'signed-out' }
  | { state: 'signed-in'; officer: Officer; csrfToken: string; expiresAt?: string };

declare global {
  interface Window {
    hubSession?: Promise<Response> | undefined;
  }
}

const store = createStore<Session>({ state: 'unknown' });
let asking: Promise<Session> | undefined;

/** Asks the gateway who is signed in. Many callers, one request. */
export function loadSession(): Promise<Session> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<Session> {
  // The page itself has asked already, ahead of its scripts; every later question is a new one.
  const early = window.hubSession;
  window.hubSession = undefined;
  const response = await (early ??
    fetch('/auth/session', { headers: { accept: 'application/json' }, cache: 'no-store' }));
  if (response.status === 401) {
    store.set({ state: 'signed-out' });
    return store.get();
  }
  if (!response.ok) throw new Error(`/auth/session answered ${response.status}`);
  store.set(parseSession(await response.json()));
  return store.get();
}

interface SessionAnswer {
  viewer?: (Partial<Officer> & { kind?: string }) | null;
  csrfToken?: string;
  expiresAt?: string;
}

export function parseSession(answer: unknown): Session {
  const { viewer, csrfToken, expiresAt } = (answer ?? {}) as SessionAnswer;
  if (!viewer?.id || (viewer.kind && viewer.kind !== 'officer')) return { state: 'signed-out' };
  return {
    state: 'signed-in',
    officer: {
      id: viewer.id,
      name: viewer.name ?? viewer.id,
      unitId: viewer.unitId ?? '',
      ...(viewer.unitName ? { unitName: viewer.unitName } : {}),
      units: viewer.units ?? [],
      roles: viewer.roles ?? [],
      privileges: viewer.privileges ?? [],
    },
    csrfToken: csrfToken ?? '',
    ...(expiresAt ? { expiresAt } : {}),
  };
}

export const session = (): Session => store.get();
export const csrfToken = (): string => (store.get() as { csrfToken?: string }).csrfToken ?? '';

/** The officer of this page. Modules are only mounted for one, so inside them it is never null. */
export function useSession(): Officer | null {
  const current = store.use();
  return current.state === 'signed-in' ? current.officer : null;
}

export const useSessionState = (): Session => store.use();

/** Whether the officer holds the privilege, or one of several. Hiding is a courtesy: the subgraph decides. */
export function can(privilege: string | readonly string[] | undefined): boolean {
  const current = store.get();
  if (current.state !== 'signed-in') return false;
  if (privilege === undefined) return true;
  const wanted = typeof privilege === 'string' ? [privilege] : privilege;
  return wanted.length === 0 || wanted.some((one) => current.officer.privileges.includes(one));
}

/** To the sign-in page; afterwards the officer is back where the work was. */
export function signIn(): void {
  const place = window.location.pathname + window.location.search + window.location.hash;
  window.location.assign(`/auth/login?returnTo=${encodeURIComponent(place)}`);
}

export async function signOut(): Promise<void> {
  const response = await fetch('/auth/logout', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-csrf-token': csrfToken() },
    body: '{}',
  });
  const answer = (await response.json().catch(() => null)) as { redirect?: string } | null;
  store.set({ state: 'signed-out' });
  window.location.assign(answer?.redirect ?? '/');
}
