import { DEMO_PASSWORD, demoOfficers, demoPartner } from '@hub/directory/contract';
import { type Identity, startIdentity } from '@hub/identity';
import type { DatabaseUrls } from '@hub/kit/database';
import type { Logger } from '@hub/kit/service';
import { z } from 'zod';

export const identityEnvironment = {
  PUBLIC_URL: z.url(),
  DEMO: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
  /** Public key (JWK) of the demo's partner agency. */
  DEMO_PARTNER_KEY: z
    .string()
    .optional()
    .transform((text) => (text ? z.record(z.string(), z.unknown()).parse(JSON.parse(text)) : undefined)),
};

interface Options {
  databaseUrls: DatabaseUrls;
  secret: string;
  publicUrl: string;
  demo: boolean;
  partnerKey: Record<string, unknown> | undefined;
  log: Logger;
  host?: string;
  port?: number;
}

/** The embedded OpenID provider, in the demo with its people and its partner agency. */
export function startEmbeddedIdentity({ partnerKey, demo, ...options }: Options): Promise<Identity> {
  return startIdentity({
    ...options,
    demo,
    ...(demo && {
      accounts: demoOfficers.map(({ subject, username, name, zh, en }) => ({
        subject,
        username,
        name,
        password: DEMO_PASSWORD,
        demo: true,
        hint: { zh, en },
      })),
    }),
    ...(demo &&
      partnerKey && {
        partners: [
          {
            clientId: demoPartner.clientId,
            name: demoPartner.name,
            agencyId: demoPartner.id,
            jwks: { keys: [partnerKey as JsonWebKey] },
            scopes: [...demoPartner.scopes],
          },
        ],
      }),
  });
}
