import type { Viewer } from '@hub/kit';
import type { DatabaseUrls } from '@hub/kit/database';
import type { Logger, Readiness } from '@hub/kit/service';
import type { FormattedExecutionResult } from 'graphql';
import pg from 'pg';
import { admission } from './admission.ts';
import { createApollo, type RequestContext } from './apollo.ts';
import { EXPLORE } from './contract/codes.ts';
import { migrate } from './database/migrate.ts';
import { type Directory, directory } from './directory.ts';
import { HiveEngine, httpTransport, inProcessTransport, type LocalSubgraph, type Transport } from './engine/index.ts';
import { formatError, toRefusal } from './errors.ts';
import type { Access } from './front/access.ts';
import { type Health, readyReport } from './front/health.ts';
import { createFront } from './front/server.ts';
import { KnownDocuments } from './limits/known-documents.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { screen } from './limits/screen.ts';
import { PartnerReads } from './partner-reads/partner-reads.ts';
import committedSupergraph from './supergraph.graphql?raw';

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
  readonly identityUrl?: string | undefined;
  readonly hostUrl?: string | undefined;
  /** Who knows sessions and tokens: `createAccess` with the provider's settings. */
  readonly access: (context: AccessContext) => Promise<Access>;
  readonly secret: string;
  readonly databaseUrls: DatabaseUrls;
  /** In the demonstration anyone may explore the graph. */
  readonly demo?: boolean;
  readonly limits?: Partial<Limits>;
  /** Milliseconds that a request may take. */
  readonly within?: number;
  readonly mostInFlight?: number;
  /** Milliseconds between `/ready` saying no and the door closing, for a load balancer to notice. */
  readonly notice?: number;
  readonly log: Logger;
}

export interface GraphqlInput {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface RunningGateway {
  readonly url: string;
  /** Runs an operation as this viewer, through the same limits and the same engine as a request over HTTP. */
  execute(viewer: Viewer, input: GraphqlInput): Promise<FormattedExecutionResult>;
  /** Serves a new supergraph from now on; requests under way end on the old one. Throws if it does not load. */
  swap(supergraphSdl: string): Promise<number>;
  ready(): Promise<Readiness>;
  stop(): Promise<void>;
}

/** Brings the gateway up: tables, engine, Apollo Server, front. Subgraphs may still be down; they are gaps until then. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { log, secret } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const within = options.within ?? 20_000;
  const mayExplore = (viewer: Viewer) =>
    options.demo === true || (viewer.kind === 'officer' && viewer.privileges.includes(EXPLORE));

  await migrate(options.databaseUrls);
  const pool = new pg.Pool({
    connectionString: options.databaseUrls.appUrl,
    max: 8,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    application_name: 'spring-rain-hub',
  });
  // An idle connection that the server closes is replaced at the next query; it must not end the process.
  pool.on('error', (error) => log.warn({ error: error.message }, 'database connection lost'));

  const transports = new Map<string, Transport>();
  for (const [name, subgraph] of Object.entries(options.subgraphs)) {
    transports.set(
      name,
      typeof subgraph === 'string' ? httpTransport({ url: subgraph, secret }) : inProcessTransport(subgraph, secret),
    );
  }
  const engine = new HiveEngine({
    transports,
    onUnreachable: (error, context) =>
      log.warn(
        {
          requestId: context.requestId,
          subgraph: error.subgraph,
          reason: error.reason,
          cause: String(error.cause ?? ''),
        },
        'a subgraph gave no answer',
      ),
  });
  await engine.load(options.supergraphSdl ?? committedSupergraph);

  const reads = new PartnerReads(pool);
  const apollo = createApollo({
    engine,
    limits,
    log,
    plugins: [
      admission({
        limits,
        mayExplore,
        recordPartnerRead: async ({ contextValue, queryHash, operationName, schema, document }) => {
          if (contextValue.viewer.kind !== 'partner') return;
          const { viewer, requestId } = contextValue;
          await reads.record({ viewer, requestId, operationHash: queryHash, operationName, schema, document });
        },
      }),
    ],
  });
  await apollo.start();

  const whoIsWho = transports.get('directory');
  if (!whoIsWho) throw new Error('the gateway needs the directory to know who asks');
  const access = await options.access({
    ...directory(whoIsWho),
    pool,
    databaseUrls: options.databaseUrls,
    publicUrl: options.publicUrl,
    secret,
    log,
  });

  let draining = false;
  const health: Health = {
    get draining() {
      return draining;
    },
    get generation() {
      return engine.current.number;
    },
    vital: ['database', 'access'],
    async parts() {
      const checks: [string, Promise<boolean>][] = [
        [
          'database',
          pool.query('select 1').then(
            () => true,
            () => false,
          ),
        ],
        ['access', access.ready().catch(() => false)],
        ...[...transports].map(([name, transport]): [string, Promise<boolean>] => [name, transport.ready()]),
      ];
      return Object.fromEntries(await Promise.all(checks.map(async ([name, check]) => [name, await check] as const)));
    },
  };

  const known = new KnownDocuments();
  const screenOnce = (source: string) => {
    if (known.has(source)) return;
    screen(source, limits);
    known.add(source);
  };
  const front = await createFront({
    apollo,
    access,
    limits,
    screen: screenOnce,
    within,
    mostInFlight: options.mostInFlight ?? 200,
    log,
    publicUrl: options.publicUrl,
    secret,
    health,
    mayExplore,
    identityUrl: options.identityUrl,
    hostUrl: options.hostUrl,
  });
  const url = await front.listen({ port: options.port ?? 0, host: options.address ?? '127.0.0.1' });

  async function close(): Promise<void> {
    draining = true;
    if (options.notice) await new Promise((resolve) => setTimeout(resolve, options.notice));
    await front.close();
    await apollo.stop();
    await access.stop();
    await engine.stop();
    await pool.end();
  }
  let stopping: Promise<void> | undefined;

  return {
    url,
    async execute(viewer, { query, variables, operationName }) {
      const requestId = crypto.randomUUID();
      const contextValue: RequestContext = {
        viewer,
        requestId,
        signal: new AbortController().signal,
        deadline: Date.now() + within,
        log: log.child({ requestId }),
      };
      try {
        screenOnce(query);
        const { body } = await apollo.executeOperation({ query, variables, operationName }, { contextValue });
        if (body.kind !== 'single') throw new Error('an operation was answered in parts');
        return body.singleResult as FormattedExecutionResult;
      } catch (error) {
        const refused = toRefusal(error);
        const { http: _, ...extensions } = refused.extensions;
        return { errors: [formatError({ message: refused.message, extensions })] };
      }
    },
    swap: async (supergraphSdl) => (await engine.load(supergraphSdl)).number,
    async ready() {
      const report = await readyReport(health);
      return { ok: report.ok, detail: { ...report.parts, state: report.state } };
    },
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}
