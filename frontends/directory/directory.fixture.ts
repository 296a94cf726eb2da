import type { AddressInfo } from 'node:net';
import path from 'node:path';
import httpProxy from '@fastify/http-proxy';
import { readModuleConfig } from '@hub/frontend-kit/vite-plugin';
import type { OfficerViewer } from '@hub/kit/viewer';
import Fastify from 'fastify';
import { startTestHub, type TestHub } from '../../test/federation/index.ts';
import { buildFrontends, defaultDistDir } from '../build.ts';
import { startTestAdmin, type TestAdmin } from '../host/admin.fixture.ts';
import { readBuilt } from '../host/built.ts';

export interface DirectoryAdmin extends AsyncDisposable {
  url: string;
  admin: TestAdmin;
  hub: TestHub;
  /** Who is signed in from now on, by username of the demonstration. */
  signIn(username: string): void;
}

const hostPrivileges = ['host/modules.read', 'host/modules.publish', 'host/modules.activate'];
const moduleKeepers = ['module-publisher', 'system-admin'];

/** The real frame, host and directory module over the real directory subgraph and gateway engine. */
export async function startDirectoryAdmin(): Promise<DirectoryAdmin> {
  await buildFrontends({ names: ['directory'] });
  const [hub, admin] = await Promise.all([
    startTestHub({ topology: 'single', only: ['directory'], seeds: ['directory'] }),
    startTestAdmin({ modules: [] }),
  ]);
  const { version } = await readModuleConfig(import.meta.dirname);
  const { manifest, files } = await readBuilt(path.join(defaultDistDir, 'directory', version));
  const publisher = { id: 'officer:test', name: '李春雨' };
  await admin.host.registry.publish(manifest, files, publisher);
  await admin.host.registry.activate('directory', version, 'all', publisher, '首次启用');
  await admin.host.reload();

  const app = Fastify({ forceCloseConnections: true });
  app.post('/graphql', async (request, reply) => {
    const { viewer } = admin.door;
    const body = request.body as { query: string; variables?: Record<string, unknown> };
    const header = request.headers['x-hub-purpose'];
    const purpose = typeof header === 'string' ? decodeURIComponent(header) : undefined;
    if (!viewer) return reply.code(401).send({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] });
    return hub.as({ ...viewer, ...(purpose ? { purpose } : {}) }).run(body.query, body.variables);
  });
  await app.register(httpProxy, { upstream: admin.url, prefix: '/', rewritePrefix: '/' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const signIn = (username: string) => {
    const viewer = hub.people.officer(username);
    // The host's privileges are composed by the directory at sign-in; this hub signs in without it.
    const keeps = viewer.roles.some((role) => moduleKeepers.includes(role));
    admin.door.viewer = {
      ...viewer,
      privileges: [...viewer.privileges, ...(keeps ? hostPrivileges : [])],
    } as OfficerViewer;
  };
  signIn('office.li');
  return {
    url,
    admin,
    hub,
    signIn,
    async [Symbol.asyncDispose]() {
      await app.close();
      await admin.stop();
      await hub[Symbol.asyncDispose]();
    },
  };
}
