import { deriveKey } from '@hub/kit/envelope';

/** Path under the public URL that the gateway hands to this service, prefix kept. */
export const IDENTITY_PATH = '/identity';
/** The gateway's own client: the only one that officers sign in through, so it needs no consent page. */
export const GATEWAY_CLIENT_ID = 'hub-gateway';
/** What a partner may be granted. A partner's client names its part of this list; a token never exceeds it. */
export const partnerScopes = ['tasks:read', 'talents:read', 'volunteers:read', 'media:read', 'reports:read'] as const;
export type PartnerScope = (typeof partnerScopes)[number];

/** Both sides compute the gateway's client secret from the hub's secret, so that it is written nowhere. */
export function gatewayClientSecret(secret: string): string {
  return deriveKey(secret, 'identity/gateway-client').toString('base64url');
}

/** Issuer of the embedded provider. Compared exactly by every verifier. */
export function embeddedIssuer(publicUrl: string): string {
  return `${trimSlash(publicUrl)}${IDENTITY_PATH}`;
}

/** Audience of access tokens: the graph, and nothing else. */
export function graphAudience(publicUrl: string): string {
  return `${trimSlash(publicUrl)}/graphql`;
}

/** Where the provider sends an officer back after sign-in, and after sign-out. */
export function gatewayRedirects(publicUrl: string): { callback: string; signedOut: string } {
  return { callback: `${trimSlash(publicUrl)}/auth/callback`, signedOut: `${trimSlash(publicUrl)}/` };
}

/**
 * Browsers do not keep cookies of two ports apart, so two hubs on one machine would sign each other out.
 * With https the prefix makes the browser insist on Secure, path `/` and no domain.
 */
export function cookieName(publicUrl: string, name: string): string {
  const { protocol, port } = new URL(publicUrl);
  const suffixed = port ? `${name}_${port}` : name;
  return protocol === 'https:' ? `__Host-${suffixed}` : suffixed;
}

function trimSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
