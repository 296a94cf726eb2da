import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import Fastify, { type FastifyInstance } from 'fastify';
import { sessionVariables } from './context.ts';
import { runDaily } from './daily.ts';
import { type DatabaseUrls, migrate, openOrm } from './database/index.ts';
import type { SubgraphDefinition } from './definition.ts';
import {
  type ConsumerStatus,
  type FactSource,
  factsHandler,
  openFeed,
  type RunningConsumer,
  runConsumer,
} from './facts/index.ts';
import type { FileStore } from './files/store.ts';
import { createHandler, type HandlerRequest, type HandlerResponse } from './handler.ts';
import type { Mailer } from './mail.ts';
import { runPostman } from './postman.ts';
import { buildSchema } from './schema.ts';
import type { Logger, Readiness } from './service/index.ts';

export interface SubgraphOptions {
  readonly databaseUrls: DatabaseUrls;
  readonly secret: string;
  readonly log: Logger;
  /** Feeds of the services that this one consumes facts of, by name. Given later through `consume` in one process. */
  readonly peers?: Readonly<Record<string, FactSource>>;
  /** Tables are brought up to date before the start, unless a separate job does it. */
  readonly migrate?: boolean;
  /** How letters leave; without it none are written. */
  readonly mailer?: Mailer | undefined;
  /** Where files lie that its rows name; a daily job sweeps what no row names. */
  readonly files?: FileStore | undefined;
}

export interface RunningSubgraph {
  readonly name: string;
  /** One GraphQL request with its signed envelope. */
  handle(request: HandlerRequest): Promise<HandlerResponse>;
  /** Serves `POST /graphql`, `GET /facts`, `/health` and `/ready` on loopback; port 0 picks a free one. */
  listen(port?: number, host?: string): Promise<string>;
  /** What this service tells the others. */
  readonly facts: FactSource;
  /** Starts the consumers whose source is among these. */
  consume(peers: Readonly<Record<string, FactSource>>): void;
  consumers(): ConsumerStatus[];
  /** Runs the daily jobs now, as for this day; gives how many rows each changed. */
  daily(today?: string): Promise<Record<string, number>>;
  /** Writes the letters that are due now, as at this moment; gives how many left. */
  letters(at?: Date): Promise<number>;
  ready(): Promise<Readiness>;
  stop(): Promise<void>;
}

/** Brings one subgraph up: tables, schema behind its rules, fact feed, consumers. */
export async function startSubgraph(
  definition: SubgraphDefinition,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { name } = definition;
  const { secret, databaseUrls } = options;
  const log = options.log.child({ subgraph: name });
  const { schema } = buildSchema(definition);
  const entities = definition.slices.flatMap((slice) => slice.entities ?? []);
  if (options.migrate !== false) {
    await migrate({ url: databaseUrls.migratorUrl, entities, migrations: definition.migrations });
  }
  const orm = openOrm({ url: databaseUrls.appUrl, entities, migrations: definition.migrations });
  const handler = await createHandler({ name, schema, orm, secret, log });
  const feed = openFeed({ name, url: databaseUrls.appUrl, log });
  const running: RunningConsumer[] = [];
  const jobs = runDaily(definition.daily ?? [], {
    em: () => serviceEntityManager(orm, name),
    log,
    files: options.files,
  });
  const postman = runPostman(definition.postman, options.mailer, { em: () => serviceEntityManager(orm, name), log });
  let http: FastifyInstance | undefined;
  let stopping: Promise<void> | undefined;

  const subgraph: RunningSubgraph = {
    name,
    handle: handler.handle,
    facts: feed,
    async listen(port = 0, host = '127.0.0.1') {
      http = serve(subgraph, feed, secret, log);
      return http.listen({ port, host });
    },
    consume(peers) {
      for (const consumer of definition.consumers ?? []) {
        const from = peers[consumer.source];
        if (!from || running.some((r) => r.source === consumer.source && r.name === consumer.name)) continue;
        running.push(runConsumer(consumer, { from, em: () => serviceEntityManager(orm, name), log }));
      }
    },
    consumers: () => running.map((consumer) => consumer.status()),
    daily: jobs.now,
    letters: postman.now,
    async ready() {
      const database = await orm.em
        .fork()
        .execute('select 1')
        .then(
          () => 'up',
          () => 'down',
        );
      return { ok: database === 'up' && !stopping, detail: { database } };
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
  async function stop(): Promise<void> {
    // Whoever waits at the feed is answered now; a long poll would hold the server open for as long as it lasts.
    const feedClosed = feed.close();
    await http?.close();
    await Promise.all([jobs.stop(), postman.stop(), ...running.map((consumer) => consumer.stop())]);
    await handler.stop();
    await feedClosed;
    await orm.close(true);
  }
  if (options.peers) subgraph.consume(options.peers);
  return subgraph;
}

/** Rights of the service itself, for what it does on its own account: applying facts, daily jobs. */
function serviceEntityManager(orm: MikroORM, name: string): SqlEntityManager {
  const em = orm.em.fork() as SqlEntityManager;
  em.setSessionContext({ variables: sessionVariables({ kind: 'service', id: name, lang: 'zh' }, name, '') });
  return em;
}

function serve(subgraph: RunningSubgraph, feed: FactSource, secret: string, log: Logger): FastifyInstance {
  const http = Fastify({ bodyLimit: 8 * 1024 * 1024, forceCloseConnections: 'idle' });
  http.removeAllContentTypeParsers();
  // The envelope is bound to the exact bytes, so the body stays text until it has been checked.
  http.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  http.post('/graphql', async (request, reply) => {
    const response = await subgraph.handle({ body: String(request.body ?? ''), headers: request.headers });
    return reply.code(response.status).headers(response.headers).send(response.body);
  });
  const facts = factsHandler(feed, { secret });
  http.get('/facts', async (request, reply) => {
    const gone = new AbortController();
    request.raw.once('close', () => gone.abort());
    const response = await facts({ path: request.url, headers: request.headers, signal: gone.signal });
    // On the way out: kept alive, this connection would keep the server open.
    if (response.status === 503) reply.header('connection', 'close');
    return reply.code(response.status).type('application/json').send(response.body);
  });
  http.get('/health', async () => ({ status: 'up' }));
  http.get('/ready', async (_request, reply) => {
    const readiness = await subgraph.ready();
    return reply.code(readiness.ok ? 200 : 503).send(readiness);
  });
  http.setErrorHandler((error, _request, reply) => {
    log.error({ error: (error as Error).message }, 'HTTP request failed');
    return reply
      .code(500)
      .send({ errors: [{ message: 'Something went wrong inside.', extensions: { code: 'INTERNAL' } }] });
  });
  return http;
}

/** The SDL to commit under `contract/schema.graphql`. */
export function buildSubgraphSdl(definition: SubgraphDefinition): string {
  return buildSchema(definition).sdl;
}
