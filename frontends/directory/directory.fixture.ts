import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import httpProxy from '@fastify/http-proxy';
import { openBrowser, openDoor, settled, type TestPage } from '@hub/frontend-kit/testing';
import { readModuleConfig } from '@hub/frontend-kit/vite-plugin';
import { silentLogger } from '@hub/kit/service';
import { testSecret } from '@hub/kit/testing';
import type { OfficerViewer } from '@hub/kit/viewer';
import Fastify from 'fastify';
import { startTestHub } from '../../test/federation/index.ts';
import { buildFrontends, defaultDistDir } from '../build.ts';
import { testHostDatabase } from '../host/admin.fixture.ts';
import { readBuilt } from '../host/built.ts';
import { startHost } from '../host/index.ts';

export interface DirectoryAdmin extends AsyncDisposable {
  url: string;
  /** Publishes the directory module once more under another version, without activating it. */
  publishAs(version: string): Promise<void>;
  /** A document as this officer, past the pages. */
  ask(username: string, document: string, variables: Record<string, unknown>): Promise<unknown>;
  /** Who is signed in from now on, by username of the demonstration. */
  signIn(username: string): void;
}

const hostPrivileges = ['host/modules.read', 'host/modules.publish', 'host/modules.activate'];
const moduleKeepers = ['module-publisher', 'system-admin'];
const frame = ['shared', 'runtime', 'ui', 'shell'];
const publisher = { id: 'officer:test', name: '李春雨' };

export interface DirectoryStage extends AsyncDisposable {
  directory: DirectoryAdmin;
  /** A page of the admin as this officer sees it. */
  open(place: string, username?: string, phone?: boolean): Promise<TestPage>;
}

/** The admin with a browser in front of it. */
export async function startDirectoryStage(): Promise<DirectoryStage> {
  const [directory, browser] = await Promise.all([startDirectoryAdmin(), openBrowser()]);
  return {
    directory,
    async open(place, username = 'office.li', phone = false) {
      directory.signIn(username);
      const opened = await browser.open(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true } : {});
      opened.page.setDefaultTimeout(30_000);
      await opened.page.goto(directory.url + place);
      await settled(opened.page);
      return opened;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await directory[Symbol.asyncDispose]();
    },
  };
}

/** The real frame, host and directory module over the real directory subgraph and the gateway's engine. */
async function startDirectoryAdmin(): Promise<DirectoryAdmin> {
  await buildFrontends({ names: [...frame, 'directory'] });
  const hub = await startTestHub({ topology: 'single', only: ['directory', 'tasks'], within: 20_000 });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hub-directory-'));
  // A build beside this one replaces files of the same version; the story keeps those that it began with.
  const modulesDir = path.join(dataDir, 'frame');
  for (const name of frame) await cp(path.join(defaultDistDir, name), path.join(modulesDir, name), { recursive: true });
  const { urls, drop } = await testHostDatabase();
  const host = await startHost({ dataDir, modulesDir, secret: testSecret, databaseUrls: urls, log: silentLogger });
  const { version } = await readModuleConfig(import.meta.dirname);
  const { manifest, files } = await readBuilt(path.join(defaultDistDir, 'directory', version));
  await host.registry.publish(manifest, files, publisher);
  await host.registry.activate('directory', version, 'all', publisher, '首次启用');
  await host.reload();
  const door = await openDoor(host.url, testSecret, null);

  const app = Fastify({ forceCloseConnections: true });
  app.post('/graphql', async (request, reply) => {
    const { viewer } = door;
    const body = request.body as { query: string; variables?: Record<string, unknown> };
    const header = request.headers['x-hub-purpose'];
    const purpose = typeof header === 'string' ? decodeURIComponent(header) : undefined;
    if (!viewer) return reply.code(401).send({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] });
    return hub.as({ ...viewer, ...(purpose ? { purpose } : {}) }).run(body.query, body.variables);
  });
  await app.register(httpProxy, { upstream: door.url, prefix: '/', rewritePrefix: '/' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const signIn = (username: string) => {
    const viewer = hub.people.officer(username);
    // The people of this hub know the privileges of the subgraphs that run; those of the host come on top.
    const keeps = viewer.roles.some((role) => moduleKeepers.includes(role));
    const privileges = [...viewer.privileges, ...(keeps ? hostPrivileges : [])];
    door.viewer = { ...viewer, privileges } as OfficerViewer;
  };
  return {
    url: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    signIn,
    ask: (username, document, variables) => hub.as(username).ok(document, variables),
    async publishAs(other) {
      await host.registry.publish({ ...manifest, version: other }, files, publisher);
      await host.reload();
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await door.stop();
      await host.stop();
      await hub[Symbol.asyncDispose]();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
