import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { SubgraphDefinition } from '../definition.ts';
import { signEnvelope } from '../envelope/index.ts';
import { type FactSource, type RawFact, START } from '../facts/index.ts';
import type { Mailer } from '../mail.ts';
import { type Logger, silentLogger } from '../service/index.ts';
import { type RunningSubgraph, startSubgraph } from '../subgraph.ts';
import type { Viewer } from '../viewer.ts';
import { testDatabase, testSecret } from './databases.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads the fields that it asked for in its own document.
type Asked = any;

export interface Answer<Data = Asked> {
  readonly data: Data | null | undefined;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string; field?: string } & Record<string, unknown>;
  }[];
}

export interface TestCaller {
  /** Runs a document; never throws for GraphQL errors. */
  run<Data = Asked>(document: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** Runs a document and gives its data; throws when there are errors, with their texts. */
  ok<Data = Asked>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Asks `_entities` for records of one type by key. */
  entities<Row = Asked>(
    type: string,
    keys: readonly object[],
    selection: string,
  ): Promise<Answer<{ _entities: (Row | null)[] }>>;
}

export interface TestSubgraph extends AsyncDisposable {
  readonly subgraph: RunningSubgraph;
  as(viewer: Viewer): TestCaller;
  /** SQL as the owner of the tables, past row-level security: to look, not to arrange what the API can. */
  sql<Row extends pg.QueryResultRow = Asked>(text: string, params?: unknown[]): Promise<Row[]>;
  /** SQL as the application role, with this viewer's rights. */
  sqlAs<Row extends pg.QueryResultRow = Asked>(viewer: Viewer, text: string, params?: unknown[]): Promise<Row[]>;
  /** Every fact told so far. */
  facts(): Promise<RawFact[]>;
  /** How many SQL statements the run of `work` sent. */
  countSql<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }>;
}

/** One subgraph with a database of its own, called as the gateway calls it. */
export async function testSubgraph(
  definition: SubgraphDefinition,
  options: { peers?: Record<string, FactSource>; log?: Logger; mailer?: Mailer } = {},
): Promise<TestSubgraph> {
  const entities = definition.slices.flatMap((slice) => slice.entities ?? []);
  const database = await testDatabase(definition.name, { entities, migrations: definition.migrations });
  const subgraph = await startSubgraph(definition, {
    databaseUrls: database,
    secret: testSecret,
    log: options.log ?? silentLogger,
    migrate: false,
    ...(options.peers ? { peers: options.peers } : {}),
    ...(options.mailer ? { mailer: options.mailer } : {}),
  });
  const owner = new pg.Pool({ connectionString: database.migratorUrl, max: 2 });
  const app = new pg.Pool({ connectionString: database.appUrl, max: 2 });
  // Dropping the database at the end cuts connections that a pool has not closed yet.
  for (const pool of [owner, app])
    pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  return {
    subgraph,
    as: (viewer) => caller(subgraph, viewer),
    sql: async (text, params) => (await owner.query(text, params)).rows,
    async sqlAs(viewer, text, params) {
      const { sessionVariables } = await import('../context.ts');
      const client = await app.connect();
      try {
        await client.query('begin');
        for (const [name, value] of Object.entries(sessionVariables(viewer, definition.name, 'test'))) {
          await client.query('select set_config($1, $2, true)', [name, value]);
        }
        return (await client.query(text, params)).rows;
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
    async facts() {
      const all: RawFact[] = [];
      let after = START;
      for (;;) {
        const page = await subgraph.facts.fetch({ after, limit: 500 });
        all.push(...page.facts);
        if (page.facts.length === 0 && !page.pending) return all;
        after = page.next;
      }
    },
    countSql: (work) => countSql(work),
    async [Symbol.asyncDispose]() {
      await subgraph.stop();
      await owner.end();
      await app.end();
      await database.drop();
    },
  };
}

function caller(subgraph: RunningSubgraph, viewer: Viewer): TestCaller {
  const run = async <Data>(document: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> => {
    const body = JSON.stringify({ query: document, variables });
    const requestId = randomUUID();
    const header = signEnvelope({ secret: testSecret, audience: subgraph.name, viewer, requestId, body });
    const response = await subgraph.handle({ body, headers: { 'x-hub-envelope': header } });
    return JSON.parse(response.body) as Answer<Data>;
  };
  return {
    run,
    async ok(document, variables) {
      const answer = await run(document, variables);
      if (answer.errors) throw new Error(`the request failed: ${JSON.stringify(answer.errors, null, 2)}`);
      return answer.data as never;
    },
    entities: (type, keys, selection) =>
      run(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${selection} } } }`, {
        keys: keys.map((key) => ({ __typename: type, ...key })),
      }),
  };
}

/** Statements that carry data: settings and transaction brackets are the kit's and do not grow with rows. */
async function countSql<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
  let statements = 0;
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string } | undefined)?.text;
    if (text && !/^\s*(begin|commit|rollback|select set_config|start transaction|set )/i.test(text)) statements += 1;
    return original.apply(this, args as never);
  } as never;
  try {
    const result = await work();
    // With a second copy of the driver in node_modules nothing would be counted, and every bound would hold.
    if (statements === 0) throw new Error('no SQL statement was seen');
    return { result, statements };
  } finally {
    pg.Client.prototype.query = original;
  }
}
