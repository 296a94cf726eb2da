import { createHash } from 'node:crypto';
import type { Viewer } from '@hub/kit';
import type { FastifyInstance } from 'fastify';
import { refusal, toRefusal } from '../../errors.ts';
import type { Access } from '../access.ts';
import { sendError } from '../graphql.ts';
import script from './explorer.js?raw';
import page from './page.html?raw';

const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page on which those who may explore the graph try queries. Everything on it comes from here. */
export function explorerRoutes(
  app: FastifyInstance,
  options: { readonly access: Access; readonly mayExplore: (viewer: Viewer) => boolean },
): void {
  const send = (url: string, type: string, body: string) =>
    app.get(url, async (request, reply) => {
      let viewer: Viewer;
      try {
        viewer = await options.access.authenticate(request);
      } catch (error) {
        return sendError(reply, toRefusal(error));
      }
      if (!options.mayExplore(viewer)) {
        return sendError(reply, refusal(viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN'));
      }
      return reply.type(type).header('content-security-policy', policy).header('cache-control', 'no-store').send(body);
    });
  send('/graphql/explorer', 'text/html; charset=utf-8', page);
  send('/graphql/explorer.js', 'text/javascript; charset=utf-8', script);
}
