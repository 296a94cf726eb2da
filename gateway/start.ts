import { readFile } from 'node:fs/promises';
import type { Viewer } from '@hub/kit';
import type { FormattedExecutionResult } from 'graphql';
import pg from 'pg';
import { admission } from './admission.ts';
import { createApollo, type RequestContext } from './apollo.ts';
import { EXPLORE } from './contract/codes.ts';
import { migrate } from './database/migrate.ts';
import { directory } from './directory.ts';
import {
  AnswerBudget,
  bounded,
  budgeted,
  FederationEngine,
  httpTransport,
  inProcessTransport,
  JsonText,
  shared,
  type Transport,
} from './engine/index.ts';
import { supergraphFacts } from './engine/supergraph.ts';
import { formatError, isMasked, toRefusal } from './errors.ts';
import { ExportLog } from './export/export-log.ts';
import { FileLog } from './files/file-log.ts';
import { keeper } from './files/keeper.ts';
import { receive } from './files/receive.ts';
import type { FilesOptions } from './files/routes.ts';
import { clearSpool } from './files/spool.ts';
import { type Health, readyReport } from './front/health.ts';
import { createFront } from './front/server.ts';
import { Costs } from './limits/costs.ts';
import { screenOnce } from './limits/known-documents.ts';
import { defaultLimits } from './limits/limits.ts';
import { Metrics, type MetricsServer, serveMetrics } from './observability/metrics.ts';
import { traced, tracePlan } from './observability/tracing.ts';
import type { GatewayOptions, RunningGateway } from './options.ts';
import { PartnerReads } from './partner-reads/partner-reads.ts';
import committedSupergraph from './supergraph.graphql?raw';
import { tryOut } from './supergraph-trial.ts';
import { watchSupergraph } from './supergraph-watch.ts';

/** Brings the gateway up: tables, engine, Apollo Server, front. Subgraphs may still be down; they are gaps until then. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { log, secret } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const within = options.within ?? 20_000;
  const mayExplore = (viewer: Viewer) =>
    options.demo === true || (viewer.kind === 'officer' && viewer.privileges.includes(EXPLORE));

  await migrate(options.databaseUrls);
  const pool = openPool(options);
  const metrics = options.metrics ? new Metrics() : undefined;
  const transports = transportsTo(options.subgraphs, secret, new AnswerBudget(limits.answerBytes), metrics);
  const engine = new FederationEngine({
    aroundPlan: ({ signal }, plan) => tracePlan(signal, plan),
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
  const costs = new Costs();
  engine.onGeneration((generation) => costs.follow(generation));
  const load = async (supergraphSdl: string) => {
    refuseStrangers(supergraphSdl, transports);
    return (await engine.load(supergraphSdl)).number;
  };
  const { supergraphFile } = options;
  const served = supergraphFile
    ? await readFile(supergraphFile, 'utf8')
    : (options.supergraphSdl ?? committedSupergraph);
  await load(served);

  const reads = new PartnerReads(pool);
  const apollo = createApollo({
    engine,
    limits,
    log,
    plugins: [
      admission({
        limits,
        costs,
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
    // A subgraph that is down is only a gap.
    vital: ['database', 'access'],
    checks: {
      database: () => pool.query('select 1').then(() => true),
      access: () => access.ready(),
      ...Object.fromEntries([...transports].map(([name, transport]) => [name, () => transport.ready()])),
    },
  };

  const screenNew = screenOnce(limits);
  /** An operation that comes from inside: through the same screen, admission and engine as one of `/graphql`. */
  const run = async ({ query, variables, operationName, ...asked }: FromInside): Promise<FormattedExecutionResult> => {
    const child = log.child({ requestId: asked.requestId });
    const contextValue: RequestContext = { ...asked, deadline: Date.now() + within, log: child };
    try {
      screenNew(query);
      const { body } = await apollo.executeOperation({ query, variables, operationName }, { contextValue });
      if (body.kind !== 'single') throw new Error('an operation was answered in parts');
      const { data, ...rest } = body.singleResult;
      return {
        ...rest,
        data: (data as unknown) instanceof JsonText ? (data as unknown as JsonText).read() : data,
      } as FormattedExecutionResult;
    } catch (error) {
      const refused = toRefusal(error);
      if (isMasked(refused)) child.error({ requestId: asked.requestId, err: error }, 'an operation from inside failed');
      const { http: _, ...extensions } = refused.extensions;
      return { errors: [formatError({ message: refused.message, extensions })] };
    }
  };
  const files = await filesOf(options, transports, pool);
  const front = await createFront({
    apollo,
    access,
    limits,
    screen: screenNew,
    within,
    mostInFlight: options.mostInFlight ?? 200,
    log,
    publicUrl: options.publicUrl,
    secret,
    health,
    mayExplore,
    metrics,
    onInFlight: (inFlight) => metrics?.watch(engine, transports, inFlight),
    identityUrl: options.identityUrl,
    hostUrl: options.hostUrl,
    exports: new ExportLog(pool),
    files,
    run,
  });

  const swap = async (supergraphSdl: string) => {
    await tryOut(supergraphSdl);
    return load(supergraphSdl);
  };
  const watching = supergraphFile
    ? watchSupergraph({ file: supergraphFile, current: served, load: swap, log })
    : undefined;
  async function close(): Promise<void> {
    draining = true;
    await watching?.stop();
    if (options.notice) await new Promise((resolve) => setTimeout(resolve, options.notice));
    await front.close();
    await metricsServer?.stop();
    await apollo.stop();
    await access.stop();
    await engine.stop();
    await pool.end();
  }
  let stopping: Promise<void> | undefined;
  let metricsServer: MetricsServer | undefined;
  const listen = async () => {
    const { metrics: at } = options;
    if (at && metrics) metricsServer = await serveMetrics(metrics.registry, at.port, at.address);
    return front.listen({ port: options.port ?? 0, host: options.address ?? '127.0.0.1' });
  };
  const url = await listen().catch(async (error: Error) => {
    await close();
    throw error;
  });

  return {
    url,
    metricsUrl: metricsServer?.url,
    execute: (viewer, operation) =>
      run({ ...operation, viewer, requestId: crypto.randomUUID(), signal: new AbortController().signal }),
    takeFile(viewer, file) {
      if (!files) throw new Error('this hub keeps no files');
      return receive({ viewer, requestId: crypto.randomUUID(), announced: 0, ...file }, files);
    },
    swap,
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

async function filesOf(
  { files }: GatewayOptions,
  transports: ReadonlyMap<string, Transport>,
  pool: pg.Pool,
): Promise<FilesOptions['files'] | undefined> {
  if (!files) return undefined;
  await clearSpool(files.store.spoolDir);
  const keepers = files.keepers.map((name) => {
    const transport = transports.get(name);
    if (!transport) throw new Error(`files of ${name} have nobody to answer for them`);
    return [name, keeper(name, transport)] as const;
  });
  return { store: files.store, mostBytes: files.mostBytes, keepers: new Map(keepers), log: new FileLog(pool) };
}

interface FromInside extends Pick<RequestContext, 'viewer' | 'requestId' | 'signal'> {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

function transportsTo(
  subgraphs: GatewayOptions['subgraphs'],
  secret: string,
  budget: AnswerBudget,
  metrics: Metrics | undefined,
): Map<string, Transport> {
  const transports = new Map<string, Transport>();
  for (const [name, subgraph] of Object.entries(subgraphs)) {
    const near = typeof subgraph !== 'string';
    const way = near ? inProcessTransport(subgraph, secret) : httpTransport({ url: subgraph, secret });
    const known = traced(budgeted(shared(bounded(way)), budget));
    transports.set(name, metrics?.counted(name, known) ?? known);
  }
  return transports;
}

/** A supergraph may change fields, but a subgraph that this gateway has no way to would be nothing but gaps. */
function refuseStrangers(supergraphSdl: string, transports: ReadonlyMap<string, Transport>): void {
  for (const name of supergraphFacts(supergraphSdl).subgraphs.keys()) {
    if (!transports.has(name))
      throw new Error(`the supergraph names ${name}, a subgraph that the gateway does not know`);
  }
}

function openPool({ databaseUrls, log }: GatewayOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrls.appUrl,
    max: 8,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    application_name: 'spring-rain-hub',
  });
  // An idle connection that the server closes is replaced at the next query; it must not end the process.
  pool.on('error', (error) => log.warn({ error: error.message }, 'database connection lost'));
  return pool;
}
