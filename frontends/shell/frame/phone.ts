import { useSyncExternalStore } from 'react';

const query = '(max-width: 760px)';

/** Narrow: the menu is a drawer. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
