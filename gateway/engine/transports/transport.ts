import type { Viewer } from '@hub/kit';
import type { GraphQLFormattedError } from 'graphql';

/** One request to one subgraph. */
export interface Call {
  readonly subgraph: string;
  /** The GraphQL request as JSON text: what is signed is what is sent. */
  readonly body: string;
  /** Only a query may be sent twice. */
  readonly kind: 'query' | 'mutation';
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: Presence;
  /** More headers for the way, such as a trace's context; never one that says who asks. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether somebody still waits for the answer: an AbortSignal, or what does the same for less. */
export interface Presence {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** What the body says, from a subgraph in this process that need not write it out; the body is empty then. */
  readonly result?: RawAnswer;
}

/** A GraphQL answer as a subgraph gives it. It belongs to whoever asked, who may change it. */
export interface RawAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The way to a subgraph. In process and over HTTP carry the same body under the same signed envelope. */
export interface Transport {
  /** Throws `UnreachableError` when there is no answer to work with. */
  fetch(call: Call): Promise<Answer>;
  /** Whether the subgraph says that it can work. Never throws. */
  ready(): Promise<boolean>;
  stop(): Promise<void>;
  /** How it stands with this way, for whoever watches; absent where there is nothing to tell. */
  condition?(): TransportCondition | undefined;
}

export interface TransportCondition {
  readonly breaker: 'closed' | 'half-open' | 'open';
  /** Calls under way. */
  readonly running?: number;
  /** Calls that wait for a place. */
  readonly waiting?: number;
}

/** Why a subgraph gave no answer. The log sees the reason; the caller hears UNAVAILABLE. */
export type Unreachable =
  | 'refused'
  | 'broken'
  | 'deadline'
  | 'aborted'
  | 'breaker-open'
  | 'busy'
  | 'too-large'
  | 'status';

export class UnreachableError extends Error {
  readonly subgraph: string;
  readonly reason: Unreachable;
  constructor(subgraph: string, reason: Unreachable, cause?: unknown) {
    super(`subgraph ${subgraph} gave no answer: ${reason}`, { cause });
    this.name = 'UnreachableError';
    this.subgraph = subgraph;
    this.reason = reason;
  }
}
