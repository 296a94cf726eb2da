import { randomUUID } from 'node:crypto';
import { type RunningSubgraph, type SubgraphDefinition, startSubgraph, type Viewer } from '@hub/kit';
import { ENVELOPE_HEADER, signEnvelope } from '@hub/kit/envelope';
import { type FactSource, httpSource } from '@hub/kit/facts';
import type { FileStore } from '@hub/kit/files';
import { silentLogger } from '@hub/kit/service';
import { type TestDatabase, testDatabase, testSecret } from '@hub/kit/testing';
import pg from 'pg';
import { Caller } from './caller.ts';

export type Topology = 'single' | 'split';

/**
 * One subgraph of a test hub. Its place in the hub (the object in one process, the port in many) outlives a stop,
 * as a service's address outlives its process.
 */
export class Member {
  readonly name: string;
  readonly definition: SubgraphDefinition;
  private readonly topology: Topology;
  private readonly database: TestDatabase;
  private readonly owner: pg.Pool;
  private readonly files: FileStore | undefined;
  private running: RunningSubgraph | undefined;
  private url = '';

  static async create(definition: SubgraphDefinition, topology: Topology, files?: FileStore): Promise<Member> {
    const entities = definition.slices.flatMap((slice) => slice.entities ?? []);
    const database = await testDatabase(definition.name, { entities, migrations: definition.migrations });
    const member = new Member(definition, topology, database, files);
    await member.start();
    return member;
  }

  private constructor(
    definition: SubgraphDefinition,
    topology: Topology,
    database: TestDatabase,
    files: FileStore | undefined,
  ) {
    this.files = files;
    this.name = definition.name;
    this.definition = definition;
    this.topology = topology;
    this.database = database;
    this.owner = new pg.Pool({ connectionString: database.migratorUrl, max: 2 });
    this.owner.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  }

  async start(peers: readonly Member[] = []): Promise<void> {
    if (this.running) return;
    const subgraph = await startSubgraph(this.definition, {
      databaseUrls: this.database,
      secret: testSecret,
      log: silentLogger,
      migrate: false,
      files: this.files,
    });
    if (this.topology === 'split') this.url = await subgraph.listen(this.url ? Number(new URL(this.url).port) : 0);
    this.running = subgraph;
    this.consume(peers);
  }

  async stop(): Promise<void> {
    const subgraph = this.running;
    this.running = undefined;
    await subgraph?.stop();
  }

  consume(peers: readonly Member[]): void {
    this.running?.consume(Object.fromEntries(peers.map((peer) => [peer.name, peer.source(this.name)])));
  }

  /** What the gateway is given: the subgraph itself, or where it listens. */
  get place(): Member | string {
    return this.topology === 'split' ? this.url : this;
  }

  /** Where it listens; in one process, nowhere. */
  get address(): string {
    return this.url;
  }

  readonly handle: RunningSubgraph['handle'] = async (request) => {
    if (!this.running) throw new Error('stopped');
    return this.running.handle(request);
  };

  /** Runs the daily jobs now; gives how many rows, or files, each changed. */
  readonly daily = async () => (this.running ? this.running.daily() : {});

  readonly ready = async () => (this.running ? this.running.ready() : { ok: false, detail: {} });

  /** Asks this subgraph itself, past the gateway, as a service of the hub may. */
  as(viewer: Viewer): Caller {
    return new Caller(async (input) => JSON.parse((await this.call(JSON.stringify(input), viewer)).body));
  }

  private async call(body: string, viewer: Viewer): Promise<{ status: number; body: string }> {
    const requestId = randomUUID();
    const headers = {
      'content-type': 'application/json',
      [ENVELOPE_HEADER]: signEnvelope({ secret: testSecret, audience: this.name, viewer, requestId, body }),
    };
    if (this.topology === 'single') return this.handle({ body, headers });
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: await response.text() };
  }

  /** The feed as this consumer sees it: also away while the subgraph is stopped. */
  private source(consumer: string): FactSource {
    if (this.topology === 'split') {
      return httpSource({ name: this.name, url: this.url, secret: testSecret, consumer });
    }
    return {
      name: this.name,
      fetch: async (request) => {
        if (!this.running) throw new Error('stopped');
        return this.running.facts.fetch(request);
      },
    };
  }

  /** SQL as the owner of the tables, past row-level security: to look, not to arrange what the API can. */
  async sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, params?: unknown[]): Promise<Row[]> {
    return (await this.owner.query<Row>(text, params)).rows;
  }

  async drop(): Promise<void> {
    await this.stop();
    await this.owner.end();
    await this.database.drop();
  }
}
