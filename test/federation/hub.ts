import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD, demoPartner } from '@hub/directory/contract';
import { createAccess, providerEnvironment, providerSettings, type RunningGateway, startGateway } from '@hub/gateway';
import { buildSubgraphSdl, type SubgraphDefinition, type Viewer } from '@hub/kit';
import { type FileStore, localStore } from '@hub/kit/files';
import { freePort, silentLogger } from '@hub/kit/service';
import { testSecret } from '@hub/kit/testing';
import { exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import { z } from 'zod';
import { compose } from '../../gateway/composition/compose.ts';
import { Caller } from './caller.ts';
import { allDefinitions } from './definitions.ts';
import { fillIn } from './fill-in.ts';
import { Member, type Topology } from './member.ts';
import { PartnerSession } from './partner-session.ts';
import { peopleOf } from './people.ts';
import { database, type Later, startTestIdentity } from './services.ts';
import { signIn } from './sign-in.ts';

export interface TestHubOptions {
  readonly topology: Topology;
  /** Every subgraph when absent. */
  readonly only?: readonly string[];
  /** Subgraphs whose demonstration is filled in, besides the people of the directory. */
  readonly seeds?: readonly string[];
  /** Milliseconds that a request may take. */
  readonly within?: number;
  /** Where the admin's host listens; without it the hub has no pages. */
  readonly hostUrl?: string;
  /** Where files lie; a folder of its own when absent. */
  readonly files?: FileStore;
  /** Bytes that one file may have. */
  readonly mostFileBytes?: number;
}

/** A whole hub on ports of its own with databases of its own. `await using hub = await startTestHub(…)`. */
export class TestHub implements AsyncDisposable {
  readonly topology: Topology;
  readonly publicUrl: string;
  readonly gateway: RunningGateway;
  readonly people: ReturnType<typeof peopleOf>;
  private readonly members: ReadonlyMap<string, Member>;
  private readonly partnerKey: CryptoKey;
  private readonly gatewayOwner: pg.Pool;
  private readonly closing: readonly (() => Promise<unknown>)[];

  constructor(parts: {
    topology: Topology;
    publicUrl: string;
    gateway: RunningGateway;
    people: ReturnType<typeof peopleOf>;
    members: ReadonlyMap<string, Member>;
    partnerKey: CryptoKey;
    gatewayOwner: pg.Pool;
    closing: readonly (() => Promise<unknown>)[];
  }) {
    this.topology = parts.topology;
    this.publicUrl = parts.publicUrl;
    this.gateway = parts.gateway;
    this.people = parts.people;
    this.members = parts.members;
    this.partnerKey = parts.partnerKey;
    this.gatewayOwner = parts.gatewayOwner;
    this.closing = parts.closing;
  }

  /** Asks as this viewer, or as the demo officer of this username, without a session. */
  as(viewer: Viewer | string): Caller {
    const asking = typeof viewer === 'string' ? this.people.officer(viewer) : viewer;
    return new Caller((input) => this.gateway.execute(asking, input));
  }

  /** Signs a demo officer in at the identity service, page by page, and asks over HTTP with the session. */
  signIn(username: string): ReturnType<typeof signIn> {
    return signIn(this.publicUrl, username, DEMO_PASSWORD);
  }

  /** The demo's partner agency, with tokens got by its private key. */
  partner(): PartnerSession {
    return new PartnerSession({ publicUrl: this.publicUrl, clientId: demoPartner.clientId, key: this.partnerKey });
  }

  subgraph(name: string): Member {
    const member = this.members.get(name);
    if (!member) throw new Error(`this hub runs no ${name}`);
    return member;
  }

  async stop(name: string): Promise<void> {
    await this.subgraph(name).stop();
  }

  /** Brings a stopped subgraph back at the same place, with the same rows. */
  async start(name: string): Promise<void> {
    await this.subgraph(name).start([...this.members.values()]);
  }

  /** SQL on the gateway's own database, as the owner of its tables. */
  async gatewaySql<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    text: string,
    params?: unknown[],
  ): Promise<Row[]> {
    return (await this.gatewayOwner.query<Row>(text, params)).rows;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const close of this.closing) await close();
  }
}

export async function startTestHub(options: TestHubOptions): Promise<TestHub> {
  const closing: (() => Promise<unknown>)[] = [];
  const later = (close: () => Promise<unknown>) => closing.unshift(close);
  try {
    const definitions = (await allDefinitions()).filter(({ name }) => options.only?.includes(name) ?? true);
    const files = options.files ?? (await ownFolder(later));
    const members = await startMembers(definitions, options.topology, files, later);
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const key = await generateKeyPair('ES256', { extractable: true });
    const identity = await startTestIdentity(publicUrl, await exportJWK(key.publicKey), later);
    const databaseUrls = await database('gateway', later);
    const gateway = await startGateway({
      port,
      publicUrl,
      subgraphs: Object.fromEntries([...members.values()].map((member) => [member.name, member.place])),
      supergraphSdl: supergraphOf(definitions),
      identityUrl: identity.url,
      ...(options.hostUrl && { hostUrl: options.hostUrl }),
      access: (context) => {
        const embedded = z.object(providerEnvironment).parse({});
        const provider = providerSettings(embedded, { publicUrl, secret: testSecret, identityUrl: identity.url });
        return createAccess({ ...context, provider });
      },
      ...(members.has('tasks') && {
        files: { store: files, mostBytes: options.mostFileBytes ?? 50 * 1024 * 1024, keepers: ['tasks'] },
      }),
      secret: testSecret,
      databaseUrls,
      within: options.within ?? 15_000,
      log: silentLogger,
    });
    later(() => gateway.stop());
    const gatewayOwner = new pg.Pool({ connectionString: databaseUrls.migratorUrl, max: 1 });
    gatewayOwner.on('error', () => undefined);
    later(() => gatewayOwner.end());
    const hub = new TestHub({
      topology: options.topology,
      publicUrl,
      gateway,
      people: peopleOf(definitions),
      members,
      partnerKey: key.privateKey,
      gatewayOwner,
      closing,
    });
    if (members.has('directory')) await fillIn(hub, identity.issuer, options.seeds ?? []);
    return hub;
  } catch (error) {
    for (const close of closing) await close();
    throw error;
  }
}

async function ownFolder(later: Later): Promise<FileStore> {
  const dir = await mkdtemp(path.join(tmpdir(), 'hub-files-'));
  later(() => rm(dir, { recursive: true, force: true }));
  return localStore(dir);
}

async function startMembers(
  definitions: readonly SubgraphDefinition[],
  topology: Topology,
  files: FileStore,
  later: Later,
) {
  const members = new Map<string, Member>();
  later(() => Promise.all([...members.values()].map((member) => member.drop())));
  await Promise.all(
    definitions.map(async (definition) => {
      members.set(definition.name, await Member.create(definition, topology, files));
    }),
  );
  for (const member of members.values()) member.consume([...members.values()]);
  return members;
}

const supergraphs = new Map<string, string>();

/** Composed of what runs, not read from the committed file: a test of a subgraph must not need the file first. */
function supergraphOf(definitions: readonly SubgraphDefinition[]): string {
  const key = definitions.map(({ name }) => name).join();
  const known = supergraphs.get(key);
  if (known) return known;
  const { supergraphSdl } = compose(definitions.map((d) => ({ name: d.name, sdl: buildSubgraphSdl(d) })));
  supergraphs.set(key, supergraphSdl);
  return supergraphSdl;
}
