import { useSyncExternalStore } from 'react';

const key = 'hub.menu.closed';
const listeners = new Set<() => void>();
let closed: readonly string[] = read();

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function toggle(module: string): void {
  closed = closed.includes(module) ? closed.filter((name) => name !== module) : [...closed, module];
  window.localStorage.setItem(key, JSON.stringify(closed));
  for (const listener of [...listeners]) listener();
}

/** The groups of the menu that this officer keeps closed, and the change of one. */
export function useClosedGroups(): [readonly string[], (module: string) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => closed,
  );
  return [value, toggle];
}
