import type { Viewer } from '@hub/kit';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';

/** What the front needs of whoever knows the sessions and tokens. */
export interface Access {
  /** Routes of sign-in and sign-out, below `/auth`. */
  readonly routes: FastifyPluginAsync;
  /**
   * Who sends this request. No credentials at all is anonymous; credentials that do not hold throw
   * an error of the closed list, so that nobody with a broken token quietly becomes anonymous.
   */
  authenticate(request: FastifyRequest): Promise<Viewer>;
  ready(): Promise<boolean>;
  stop(): Promise<void>;
}
