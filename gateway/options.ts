import type { Readable } from 'node:stream';
import type { OfficerViewer, Viewer } from '@hub/kit';
import type { DatabaseUrls } from '@hub/kit/database';
import type { FileStore } from '@hub/kit/files';
import type { Logger, Readiness } from '@hub/kit/service';
import type { FormattedExecutionResult } from 'graphql';
import type pg from 'pg';
import type { Directory } from './directory.ts';
import type { LocalSubgraph } from './engine/index.ts';
import type { Access } from './front/access.ts';
import type { Limits } from './limits/limits.ts';

/** What access needs from the gateway to know sessions, tokens and the people behind them. */
export interface AccessContext extends Directory {
  readonly pool: pg.Pool;
  readonly databaseUrls: DatabaseUrls;
  readonly publicUrl: string;
  readonly secret: string;
  readonly log: Logger;
}

export interface GatewayOptions {
  /** 0 picks a free port. */
  readonly port?: number;
  readonly address?: string;
  /** The address that browsers and partners use. */
  readonly publicUrl: string;
  /** Each subgraph by name: running in this process, or its address. */
  readonly subgraphs: Readonly<Record<string, LocalSubgraph | string>>;
  /** The committed one when absent. */
  readonly supergraphSdl?: string;
  /** A file in its place, whose changes are served without a restart. */
  readonly supergraphFile?: string | undefined;
  readonly identityUrl?: string | undefined;
  readonly hostUrl?: string | undefined;
  /** Who knows sessions and tokens: `createAccess` with the provider's settings. */
  readonly access: (context: AccessContext) => Promise<Access>;
  readonly secret: string;
  readonly databaseUrls: DatabaseUrls;
  /** Where files lie, how large one may be, and which of the subgraphs say whose they are. */
  readonly files?:
    | { readonly store: FileStore; readonly mostBytes: number; readonly keepers: readonly string[] }
    | undefined;
  /** In the demonstration anyone may explore the graph. */
  readonly demo?: boolean;
  readonly limits?: Partial<Limits>;
  /** Milliseconds that a request may take. */
  readonly within?: number;
  readonly mostInFlight?: number;
  /** Milliseconds between `/ready` saying no and the door closing, for a load balancer to notice. */
  readonly notice?: number;
  /** Where Prometheus reads metrics; nothing is counted when absent. Port 0 picks a free one. */
  readonly metrics?: { readonly port: number; readonly address?: string | undefined } | undefined;
  readonly log: Logger;
}

export interface GraphqlInput {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface RunningGateway {
  readonly url: string;
  /** Where the metrics are read, if they are. */
  readonly metricsUrl?: string | undefined;
  /** Runs an operation as this viewer, through the same limits and the same engine as a request over HTTP. */
  execute(viewer: Viewer, input: GraphqlInput): Promise<FormattedExecutionResult>;
  /** Takes a file in as this officer, as `POST /files/:service` does; gives its id. */
  takeFile(
    viewer: OfficerViewer,
    file: { readonly service: string; readonly about: string; readonly name: string; readonly source: Readable },
  ): Promise<string>;
  /** Serves a new supergraph from now on; requests under way end on the old one. Throws if it does not load. */
  swap(supergraphSdl: string): Promise<number>;
  ready(): Promise<Readiness>;
  stop(): Promise<void>;
}
