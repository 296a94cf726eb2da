import { csrfToken, type Words } from '@hub/runtime';

export interface RegisteredVersion {
  version: string;
  publishedAt: string;
  publishedBy: string;
  bytes: number;
  failures: { kind: string; seen: number; lastAt: string; lastDetail: string }[];
}

export interface RegisteredModule {
  name: string;
  titles: Words;
  ownerUnit: string;
  mayHandle: boolean;
  active: { scope: string; version: string; previous: string | null }[];
  versions: RegisteredVersion[];
}

export interface Entry {
  module: string;
  action: 'publish' | 'activate' | 'rollback' | 'withdraw';
  scope: string;
  version: string | null;
  at: string;
  by: string;
  reason: string;
}

export interface RegistryState {
  modules: RegisteredModule[];
  history: Entry[];
}

export class RegistryError extends Error {
  readonly details: string[];
  constructor(message: string, details: string[]) {
    super(message);
    this.details = details;
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => ({}))) as { message?: string; details?: string[] };
  if (response.ok) return body as T;
  throw new RegistryError(body.message ?? `${response.status}`, body.details ?? []);
}

export const readRegistry = async (): Promise<RegistryState> =>
  answerOf(await fetch('/modules/api/modules', { headers: { accept: 'application/json' }, cache: 'no-store' }));

const post = async (action: string, body: object) =>
  answerOf<{ version: string | null }>(
    await fetch(`/modules/api/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken() },
      body: JSON.stringify(body),
    }),
  );

export const activate = (name: string, version: string, scope: 'all' | 'own', reason: string) =>
  post('activate', { name, version, scope, reason });
export const rollback = (name: string, scope: 'all' | 'own', reason: string) =>
  post('rollback', { name, scope, reason });
