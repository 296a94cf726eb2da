import { Readable } from 'node:stream';
import type { Viewer } from '@hub/kit';
import { chinaDay } from '@hub/kit/days';
import { mediaTypes } from '@hub/kit/office';
import type { Logger } from '@hub/kit/service';
import type { FastifyInstance } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { refusal } from '../errors.ts';
import type { Access } from '../front/access.ts';
import { leaving } from '../front/leaving.ts';
import type { ExportLog } from './export-log.ts';
import { fileFor, mostRows } from './file.ts';
import { readOrder } from './order.ts';
import { pagesOf } from './pages.ts';

export interface ExportOptions {
  readonly access: Access;
  readonly log: Logger;
  readonly exports: ExportLog;
  /** Looks at the document's shape before anybody reads it; throws a refusal. */
  readonly screen: (source: string) => void;
  /** Runs an operation as the viewer, through everything that one of `/graphql` goes through. */
  readonly run: (asked: {
    readonly viewer: Viewer;
    readonly requestId: string;
    readonly signal: AbortSignal;
    readonly query: string;
    readonly variables: Record<string, unknown>;
  }) => Promise<FormattedExecutionResult>;
  /** Files under way beyond which a further one is refused at once: each asks for many pages. */
  readonly mostAtOnce?: number;
}

/** `POST /export`: the list of a page as a file, made of what the same query answers the same officer. */
export function exportRoutes(app: FastifyInstance, options: ExportOptions): void {
  const { access, exports, log, run, screen } = options;
  let underWay = 0;
  app.route({
    url: '/export',
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    handler: async () => {
      throw refusal('INVALID_INPUT', undefined, { status: 405 });
    },
  });
  app.post('/export', { bodyLimit: 200_000 }, async (request, reply) => {
    const viewer = officerOf(await access.authenticate(request));
    const order = readOrder(request.body);
    if ('field' in order)
      throw refusal('INVALID_INPUT', {
        zh: `导出请求有误：${order.field}`,
        en: `The order is not valid: ${order.field}`,
      });
    screen(order.query);
    if (underWay >= (options.mostAtOnce ?? 4)) throw refusal('UNAVAILABLE', undefined, { retryAfter: 2 });
    underWay += 1;
    const signal = leaving(reply.raw);
    const ended = once(() => {
      underWay -= 1;
    });
    try {
      const ask = (query: string, variables: Record<string, unknown>) =>
        run({ viewer, requestId: request.id, signal, query, variables });
      const at = new Date();
      const pages = pagesOf(ask, order);
      const first = await pages.next();
      if (first.done) throw refusal('INTERNAL');
      const most = mostRows[order.format];
      if ((first.value.total ?? 0) > most) {
        const words = {
          zh: `超过 ${most} 条，请先缩小查询范围再导出。`,
          en: `More than ${most} rows; narrow the filters first.`,
        };
        throw refusal('LIMIT_EXCEEDED', words, { limit: 'exportRows' });
      }
      const id = await exports.begin(viewer, request.id, order);
      const { pieces, rows } = fileFor({ order, viewer, at, first: first.value, rest: pages });
      const body = Readable.from(pieces);
      body.once('close', () => {
        ended();
        const whole = body.readableEnded;
        log.info({ requestId: request.id, export: id, rows: rows(), whole }, 'a list was exported');
        exports.end(id, whole ? 'DONE' : 'BROKEN_OFF', rows()).catch((error: unknown) => {
          log.error({ requestId: request.id, err: error }, 'the end of an export could not be written down');
        });
      });
      const name = `${order.title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}-${chinaDay(at)}.${order.format}`;
      return await reply
        .type(mediaTypes[order.format])
        .header(
          'content-disposition',
          `attachment; filename="export.${order.format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        .header('cache-control', 'no-store')
        .send(body);
    } catch (error) {
      ended();
      throw error;
    }
  });
}

/**
 * The officer without a purpose: what is masked in the list stays masked in its file. Partners read the graph, where
 * each read is written down by the field.
 */
function officerOf(viewer: Viewer): Viewer & { kind: 'officer' } {
  if (viewer.kind === 'anonymous') throw refusal('UNAUTHENTICATED');
  if (viewer.kind !== 'officer') throw refusal('FORBIDDEN');
  const { purpose: _, ...rest } = viewer;
  return rest;
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
