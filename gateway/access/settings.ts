import { embeddedIssuer, GATEWAY_CLIENT_ID, gatewayClientSecret, graphAudience } from '@hub/identity/contract';
import { z } from 'zod';

/** The OpenID provider that officers sign in at and partners get tokens from. */
export interface ProviderSettings {
  /** Compared exactly, in discovery, in the callback, in ID tokens and in access tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clientAuth: 'client_secret_basic' | 'client_secret_post';
  readonly scopes: string;
  /** Claim by which the directory knows an officer. */
  readonly claimSubject: string;
  /** Claim of an access token that names the partner's client. */
  readonly claimClient: string;
  /** Claim of an access token that lists its scopes: a string with spaces, or a list. */
  readonly claimScope: string;
  /** Signature algorithms that are accepted; never symmetric ones, never none. */
  readonly algorithms: readonly string[];
  /** Audience of access tokens for the graph. */
  readonly audience: string;
  /** Address by which the gateway itself reaches the issuer, when that is not the public one. */
  readonly backchannelUrl?: string | undefined;
  /** Ask for the password again when the last time is longer ago than an idle session lasts. */
  readonly askAgain: boolean;
}

const asymmetric = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Variables that put the city's provider in the place of the embedded one. None set: the embedded one. */
export const providerEnvironment = {
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_AUTH: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
  OIDC_SCOPES: z.string().default('openid profile'),
  OIDC_CLAIM_SUBJECT: z.string().default('sub'),
  OIDC_CLAIM_CLIENT: z.string().default('client_id'),
  OIDC_CLAIM_SCOPE: z.string().default('scope'),
  OIDC_ALGORITHMS: z
    .string()
    .default('RS256,PS256,ES256,EdDSA')
    .transform((text) => text.split(',').map((name) => name.trim()))
    .refine((names) => names.every((name) => asymmetric.includes(name)), `must be some of ${asymmetric.join(', ')}`),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_ASK_AGAIN: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
};
const environmentSchema = z.object(providerEnvironment);
export type ProviderEnvironment = z.output<typeof environmentSchema>;

/** The provider that the environment names, or the embedded one. */
export function providerSettings(
  env: ProviderEnvironment,
  hub: { readonly publicUrl: string; readonly secret: string; readonly identityUrl?: string | undefined },
): ProviderSettings {
  const audience = env.OIDC_AUDIENCE ?? graphAudience(hub.publicUrl);
  if (!env.OIDC_ISSUER) {
    const issuer = embeddedIssuer(hub.publicUrl);
    return {
      issuer,
      clientId: GATEWAY_CLIENT_ID,
      clientSecret: gatewayClientSecret(hub.secret),
      clientAuth: 'client_secret_basic',
      scopes: 'openid profile offline_access',
      claimSubject: 'sub',
      claimClient: 'client_id',
      claimScope: 'scope',
      algorithms: ['RS256'],
      audience,
      backchannelUrl: hub.identityUrl && `${hub.identityUrl.replace(/\/$/, '')}${new URL(issuer).pathname}`,
      askAgain: true,
    };
  }
  if (!env.OIDC_CLIENT_ID || !env.OIDC_CLIENT_SECRET) {
    throw new Error('OIDC_ISSUER is set, so OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set too.');
  }
  const { protocol, hostname } = new URL(env.OIDC_ISSUER);
  if (protocol !== 'https:' && !isLoopback(hostname)) {
    throw new Error(`OIDC_ISSUER "${env.OIDC_ISSUER}" must be an https address.`);
  }
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    clientAuth: env.OIDC_CLIENT_AUTH,
    scopes: env.OIDC_SCOPES,
    claimSubject: env.OIDC_CLAIM_SUBJECT,
    claimClient: env.OIDC_CLAIM_CLIENT,
    claimScope: env.OIDC_CLAIM_SCOPE,
    algorithms: env.OIDC_ALGORITHMS,
    audience,
    askAgain: env.OIDC_ASK_AGAIN,
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
