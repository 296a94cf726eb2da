import type { OfficerViewer } from '@hub/kit';
import type { GraphQLFormattedError } from 'graphql';
import { readAnswer, type Transport } from '../engine/index.ts';
import { refusal } from '../errors.ts';

export interface FileTerms {
  readonly contents: readonly string[];
  readonly room: number;
}

export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface NewFile {
  readonly id: string;
  readonly about: string;
  readonly name: string;
  readonly content: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The service that says whose file it is; what a record is, only it knows. */
export interface Keeper {
  terms(viewer: OfficerViewer, requestId: string, about: string, name: string): Promise<FileTerms>;
  keep(viewer: OfficerViewer, requestId: string, file: NewFile): Promise<void>;
  /** Null when there is none that this officer may read. */
  kept(viewer: OfficerViewer, requestId: string, id: string): Promise<KeptFile | null>;
}

const termsQuery = /* GraphQL */ `query FileTerms($about: String!, $name: String!) {
  fileTerms(about: $about, name: $name) { contents room }
}`;
const keepMutation = /* GraphQL */ `mutation KeepFile($input: KeepFileInput!) { keepFile(input: $input) }`;
const keptQuery = /* GraphQL */ `query KeptFile($id: ID!) { keptFile(id: $id) { name mediaType bytes } }`;

/**
 * Asks a service under its own rules, in the officer's name. These fields are not in the public graph, so that no page
 * can claim a file which did not come through here.
 */
export function keeper(service: string, transport: Transport): Keeper {
  async function ask<T>(
    viewer: OfficerViewer,
    requestId: string,
    kind: 'query' | 'mutation',
    query: string,
    variables: Record<string, unknown>,
  ): Promise<T> {
    const answer = await transport.fetch({
      subgraph: service,
      body: JSON.stringify({ query, variables }),
      ...{ kind, viewer, requestId },
      deadline: Date.now() + 10_000,
      signal: new AbortController().signal,
    });
    const { data, errors } = readAnswer(service, answer);
    const [first] = errors ?? [];
    if (first) throw refused(first);
    return Object.values(data ?? {})[0] as T;
  }
  return {
    terms: (viewer, requestId, about, name) => ask(viewer, requestId, 'query', termsQuery, { about, name }),
    keep: async (viewer, requestId, input) => {
      await ask(viewer, requestId, 'mutation', keepMutation, { input });
    },
    kept: (viewer, requestId, id) => ask(viewer, requestId, 'query', keptQuery, { id }),
  };
}

const passed = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT', 'LIMIT_EXCEEDED'] as const);
type Passed = typeof passed extends Set<infer Code> ? Code : never;

function refused({ message, extensions }: GraphQLFormattedError): Error {
  const code = extensions?.code as Passed;
  if (!passed.has(code)) return new Error(`the service failed: ${message}`);
  const details = extensions?.details as { rule?: string } | undefined;
  const rule = details?.rule;
  return refusal(
    code,
    { en: message, zh: String(extensions?.messageZh ?? message) },
    { ...(details ? { details } : {}), ...(rule?.startsWith('TYPE_') ? { status: 415 } : {}) },
  );
}
