import type { FailureKind, PageModule } from '@hub/runtime';
import { useSyncExternalStore } from 'react';

export interface Failure {
  module: PageModule;
  version: string;
  kind: FailureKind;
  detail: string;
}

export interface Shown {
  /** The mounted module, or null on the shell's own pages. */
  module: string | null;
  phase: 'loading' | 'ready';
  failure: Failure | null;
}

let shown: Shown = { module: null, phase: 'ready', failure: null };
const listeners = new Set<() => void>();

function change(next: Shown): void {
  shown = next;
  for (const listener of [...listeners]) listener();
}

export const showModule = (module: string | null, phase: Shown['phase']): void =>
  change({ module, phase, failure: null });
export const showFailure = (module: PageModule, version: string, kind: FailureKind, detail: string): void =>
  change({ module: module.name, phase: 'ready', failure: { module, version, kind, detail } });

export function useShown(): Shown {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
