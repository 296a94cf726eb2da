import { ENVELOPE_HEADER, type Envelope, EnvelopeError, ReplayGuard, verifyEnvelope } from '@hub/kit/envelope';
import type { Viewer } from '@hub/kit/viewer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commandLine } from './address.ts';
import type { Catalogue } from './catalogue.ts';
import { modulesFor } from './page/state.ts';
import { RegistryRefusal, refusals } from './registry/refusals.ts';
import type { Actor, Registry } from './registry/registry.ts';

export interface ApiDependencies {
  registry: Registry;
  catalogue: Catalogue;
  secret: string;
  /** Key of a unit in a module's description → its id in the directory. */
  unitIdOf: (key: string) => string;
}

class Denied extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const publishBody = z.object({ manifest: z.unknown(), files: z.record(z.string(), z.string()) });
const activateBody = z.object({
  name: z.string(),
  version: z.string(),
  scope: z.enum(['all', 'own']).default('all'),
  reason: z.string().trim().min(1).max(500),
});
const rollbackBody = z.object({
  name: z.string(),
  scope: z.enum(['all', 'own']).default('all'),
  reason: z.string().trim().min(1).max(500),
});
const failureBody = z.object({
  name: z.string().max(80),
  version: z.string().max(80),
  kind: z.enum(['missing', 'altered', 'load', 'render', 'timeout']),
  detail: z.string().max(2000),
});

type Handler = (viewer: Viewer, body: unknown) => Promise<unknown>;

/** `/modules/api/*`. Who asks is told by the gateway's envelope only; nothing in the request itself is believed. */
export function registerApi(app: FastifyInstance, { registry, catalogue, secret, unitIdOf }: ApiDependencies): void {
  const replays = new ReplayGuard();

  const viewerOf = (request: FastifyRequest, body: string): Viewer => {
    const header = request.headers[ENVELOPE_HEADER] as string | undefined;
    if (header === undefined && request.method === 'GET') return { kind: 'anonymous', lang: 'zh' };
    const envelope: Envelope = verifyEnvelope({ secret, audience: 'host', header, body });
    if (request.method !== 'GET') replays.use(envelope);
    return envelope.viewer;
  };

  const answer = async (request: FastifyRequest, reply: FastifyReply, handler: Handler): Promise<FastifyReply> => {
    reply.header('cache-control', 'no-store');
    let lang: Viewer['lang'] = 'zh';
    try {
      const raw = request.method === 'GET' ? request.url : ((request.body as string | undefined) ?? '');
      const viewer = viewerOf(request, raw);
      lang = viewer.lang;
      return reply.send(await handler(viewer, request.method === 'GET' ? undefined : JSON.parse(raw)));
    } catch (error) {
      if (error instanceof EnvelopeError)
        return reply.code(401).send({ code: 'UNAUTHENTICATED', message: 'Not signed in' });
      if (error instanceof Denied) return reply.code(error.status).send({ code: error.code, message: 'Not allowed' });
      if (error instanceof RegistryRefusal)
        return reply.code(422).send({ code: error.code, message: error.words[lang], details: error.details });
      if (error instanceof z.ZodError || error instanceof SyntaxError)
        return reply.code(400).send({ code: 'INVALID_INPUT', message: error.message });
      throw error;
    }
  };

  const officerWith = (viewer: Viewer, privilege: string): Actor => {
    if (viewer.kind === 'service' && viewer.id === commandLine)
      return { id: 'service:modules-cli', name: viewer.purpose ?? '命令行' };
    if (viewer.kind === 'anonymous') throw new Denied(401, 'UNAUTHENTICATED');
    if (viewer.kind !== 'officer' || !viewer.privileges.includes(privilege)) throw new Denied(403, 'FORBIDDEN');
    return { id: `officer:${viewer.id}`, name: viewer.name };
  };

  /** The own unit's modules, or any for the system administrator. */
  const ownsUnit = (viewer: Viewer, ownerUnit: string): boolean => {
    if (viewer.kind !== 'officer' || viewer.roles.includes('system-admin')) return true;
    const id = unitIdOf(ownerUnit);
    return viewer.unitId === id || viewer.units.includes(id);
  };

  const mayHandle = async (viewer: Viewer, module: string): Promise<void> => {
    const owner = await registry.owner(module);
    if (owner === null) throw refusals.noModule(module);
    if (!ownsUnit(viewer, owner)) throw new Denied(403, 'FORBIDDEN');
  };

  const scopeOf = (viewer: Viewer, scope: 'all' | 'own'): string => {
    if (scope === 'all') return 'all';
    if (viewer.kind !== 'officer') throw refusals.noUnit();
    return viewer.unitId;
  };

  app.register(async (api) => {
    // The envelope is bound to the exact bytes, so bodies stay text until they are verified. Refusing every other
    // content type also keeps foreign pages from posting here: their browsers ask first.
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));

    const get = (path: string, handler: Handler) => api.get(path, (request, reply) => answer(request, reply, handler));
    const post = (path: string, handler: Handler) =>
      api.post(path, (request, reply) => answer(request, reply, handler));

    get('/modules/api/manifest', async (viewer) => {
      const { active, state } = catalogue.current();
      const units = viewer.kind === 'officer' ? [viewer.unitId, ...viewer.units] : [];
      return { generation: state.generation, modules: modulesFor(active, units) };
    });

    get('/modules/api/modules', async (viewer) => {
      officerWith(viewer, 'host/modules.read');
      const [versions, active, history, failures] = await Promise.all([
        registry.versions(),
        registry.active(),
        registry.history(),
        registry.failures(),
      ]);
      const names = [...new Set(versions.map((version) => version.module))];
      return {
        modules: names.map((name) => {
          const own = versions.filter((version) => version.module === name);
          const newest = own[0]?.manifest;
          return {
            name,
            titles: newest?.titles,
            ownerUnit: newest?.ownerUnit,
            ownerUnitId: newest ? unitIdOf(newest.ownerUnit) : null,
            mayHandle: newest ? ownsUnit(viewer, newest.ownerUnit) : false,
            active: active
              .filter((one) => one.module === name)
              .map((one) => ({ scope: one.scope, version: one.version, previous: one.previous?.version ?? null })),
            versions: own.map((version) => ({
              version: version.version,
              publishedAt: version.publishedAt,
              publishedBy: version.publishedBy,
              bytes: Object.values(version.manifest.files).reduce((sum, file) => sum + file.bytes, 0),
              failures: failures.filter((failure) => failure.module === name && failure.version === version.version),
            })),
          };
        }),
        history,
      };
    });

    post('/modules/api/publish', async (viewer, given) => {
      const by = officerWith(viewer, 'host/modules.publish');
      const body = publishBody.parse(given);
      const ownerUnit = (body.manifest as { ownerUnit?: unknown } | null)?.ownerUnit;
      if (typeof ownerUnit === 'string' && !ownsUnit(viewer, ownerUnit)) throw new Denied(403, 'FORBIDDEN');
      const files = new Map(
        Object.entries(body.files).map(([file, text]) => [file, Buffer.from(text, 'base64')] as const),
      );
      const { version, added } = await registry.publish(body.manifest, files, by);
      return { name: version.module, version: version.version, added };
    });

    post('/modules/api/activate', async (viewer, given) => {
      const by = officerWith(viewer, 'host/modules.activate');
      const body = activateBody.parse(given);
      await mayHandle(viewer, body.name);
      await registry.activate(body.name, body.version, scopeOf(viewer, body.scope), by, body.reason);
      await catalogue.reload();
      return { name: body.name, version: body.version };
    });

    post('/modules/api/rollback', async (viewer, given) => {
      const by = officerWith(viewer, 'host/modules.activate');
      const body = rollbackBody.parse(given);
      await mayHandle(viewer, body.name);
      const version = await registry.rollback(body.name, scopeOf(viewer, body.scope), by, body.reason);
      await catalogue.reload();
      return { name: body.name, version };
    });

    post('/modules/api/failures', async (viewer, given) => {
      if (viewer.kind !== 'officer') throw new Denied(401, 'UNAUTHENTICATED');
      const body = failureBody.parse(given);
      await registry.recordFailure(body.name, body.version, body.kind, body.detail);
      return { ok: true };
    });
  });
}
