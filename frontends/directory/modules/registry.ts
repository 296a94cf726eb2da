import { csrfToken, type Words } from '@hub/runtime';
import { useCallback, useEffect, useState } from 'react';

export interface ModuleFailure {
  kind: string;
  /** How often in the last two weeks. */
  seen: number;
  lastAt: string;
  lastDetail: string;
}

export interface ModuleVersion {
  version: string;
  publishedAt: string;
  publishedBy: string;
  bytes: number;
  failures: ModuleFailure[];
}

export interface RegisteredModule {
  name: string;
  titles?: Words;
  ownerUnit?: string;
  ownerUnitId?: string | null;
  mayHandle: boolean;
  /** `all` or the id of the one unit that sees this version. */
  active: { scope: string; version: string; previous: string | null }[];
  versions: ModuleVersion[];
}

export interface HistoryEntry {
  module: string;
  action: 'publish' | 'activate' | 'rollback' | 'withdraw';
  scope: string;
  version: string | null;
  at: string;
  by: string;
  reason: string;
}

export interface RegistryAnswer {
  modules: RegisteredModule[];
  history: HistoryEntry[];
}

export class RegistryError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/modules/api/${path}`, {
    credentials: 'same-origin',
    ...(body
      ? {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken() },
          body: JSON.stringify(body),
        }
      : {}),
  });
  const answer = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  if (!response.ok) throw new RegistryError(answer.code ?? 'UNAVAILABLE', answer.message ?? String(response.status));
  return answer as T;
}

export const activate = (input: { name: string; version: string; scope: 'all' | 'own'; reason: string }) =>
  ask('activate', input);
export const rollback = (input: { name: string; scope: 'all' | 'own'; reason: string }) => ask('rollback', input);

/** The registry is the host's, not a subgraph's: its pages must work while the graph is down. */
export function useRegistry() {
  const [state, setState] = useState<{ data?: RegistryAnswer; error?: RegistryError; fetching: boolean }>({
    fetching: true,
  });
  const reload = useCallback(async () => {
    setState((before) => ({ ...before, fetching: true }));
    try {
      setState({ data: await ask<RegistryAnswer>('modules'), fetching: false });
    } catch (error) {
      setState({
        error: error instanceof RegistryError ? error : new RegistryError('UNAVAILABLE', String(error)),
        fetching: false,
      });
    }
  }, []);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { ...state, reload };
}
