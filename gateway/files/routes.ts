import type { OfficerViewer, Viewer } from '@hub/kit';
import { attachmentHeader, fileKey } from '@hub/kit/files';
import type { Logger } from '@hub/kit/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../errors.ts';
import type { Access } from '../front/access.ts';
import { type Files, keeperOf, receive } from './receive.ts';

export interface FilesOptions {
  readonly access: Access;
  readonly log: Logger;
  readonly files: Files & {
    /** Uploads under way beyond which a further one is refused at once. */
    readonly mostAtOnce?: number;
  };
}

/** `POST /files/:service` and `GET /files/:service/:id`: bytes go through here, who may is asked of the service. */
export function fileRoutes(app: FastifyInstance, options: FilesOptions): void {
  const { mostAtOnce = 8 } = options.files;
  let underWay = 0;
  app.register(async (scope) => {
    // The body is read by nobody but us, piece by piece.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.addHook('onError', async (request, _reply) => drain(request));
    scope.route({
      url: '/files/*',
      method: ['PUT', 'PATCH', 'DELETE', 'HEAD'],
      handler: async () => {
        throw refusal('INVALID_INPUT', undefined, { status: 405 });
      },
    });
    scope.get('/files', { exposeHeadRoute: false }, async (request) => {
      await officerOf(request, options);
      return { mostBytes: options.files.mostBytes };
    });
    scope.post<Place>('/files/:service', async (request, reply) => {
      if (underWay >= mostAtOnce) throw refusal('UNAVAILABLE', undefined, { retryAfter: 2 });
      underWay += 1;
      try {
        return await upload(request, reply, options);
      } finally {
        underWay -= 1;
      }
    });
    scope.get<Place>('/files/:service/:id', { exposeHeadRoute: false }, async (request, reply) =>
      download(request, reply, options),
    );
  });
}

interface Place {
  Params: { service: string; id: string };
  Querystring: { about?: string; name?: string };
}

async function upload(
  request: FastifyRequest<Place>,
  reply: FastifyReply,
  options: FilesOptions,
): Promise<{ id: string }> {
  const viewer = await officerOf(request, options);
  const { about, name } = request.query;
  if (typeof about !== 'string' || typeof name !== 'string' || name.length > 500) throw refusal('INVALID_INPUT');
  if (request.headers['content-encoding']) throw refusal('INVALID_INPUT', undefined, { status: 415 });
  const { service } = request.params;
  const announced = Number(request.headers['content-length'] ?? 0);
  const id = await receive(
    { viewer, requestId: request.id, service, about, name, announced, source: request.raw },
    options.files,
  );
  reply.code(201).header('cache-control', 'no-store');
  return { id };
}

async function download(
  request: FastifyRequest<Place>,
  reply: FastifyReply,
  options: FilesOptions,
): Promise<FastifyReply> {
  const { store, log } = options.files;
  const viewer = await officerOf(request, options);
  const { service, id } = request.params;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw refusal('NOT_FOUND');
  const file = await keeperOf(service, options.files).kept(viewer, request.id, id);
  if (!file) throw refusal('NOT_FOUND');
  const body = await store.read(fileKey(service, id));
  if (!body) {
    options.log.error({ requestId: request.id, service, file: id }, 'a file is not where its row says');
    throw refusal('UNAVAILABLE', { zh: '文件暂时取不到，请联系管理员。', en: 'The file cannot be fetched now.' });
  }
  try {
    await log.record(viewer, request.id, { verb: 'DOWNLOAD', service, fileId: id, name: file.name, bytes: file.bytes });
  } catch (error) {
    body.destroy();
    throw error;
  }
  return (
    reply
      .type(file.mediaType)
      .header('content-length', file.bytes)
      .header('content-disposition', attachmentHeader(file.name))
      // Saved, never shown; and if something shows it after all, it may do nothing there.
      .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(body)
  );
}

/** Partners read the graph; files are for officers. */
async function officerOf(request: FastifyRequest, { access }: FilesOptions): Promise<OfficerViewer> {
  const viewer: Viewer = await access.authenticate(request);
  if (viewer.kind === 'anonymous') throw refusal('UNAUTHENTICATED');
  if (viewer.kind !== 'officer') throw refusal('FORBIDDEN');
  return viewer;
}

/** What is refused is read to its end all the same, for a while, so that the client is there to hear why. */
function drain(request: FastifyRequest): void {
  if (request.raw.complete || request.raw.destroyed) return;
  request.raw.resume();
  setTimeout(() => request.raw.complete || request.raw.destroy(), 15_000).unref();
}
