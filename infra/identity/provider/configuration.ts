import { type Configuration, errors, interactionPolicy, type KoaContext } from 'oidc-provider';
import type { Accounts } from '../accounts/accounts.ts';
import {
  cookieName,
  GATEWAY_CLIENT_ID,
  gatewayClientSecret,
  gatewayRedirects,
  graphAudience,
  IDENTITY_PATH,
  partnerScopes,
} from '../contract.ts';
import { artifactStore } from '../store/artifacts.ts';
import { SIGNING_ALG, type SigningKeys } from '../store/signing-keys.ts';
import { errorSource, signedOutSource, signOutSource } from './pages.ts';
import type { ProviderParts } from './provider.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** What the gateway asks for and gets without a consent page: it is the hub itself. */
const GATEWAY_SCOPES = 'openid profile offline_access';

/** What the OpenID provider does and does not do. Everything that nobody here needs is off. */
export function providerConfiguration(parts: ProviderParts, keys: SigningKeys): Configuration {
  const { publicUrl, secret, pool, accounts } = parts;
  const redirects = gatewayRedirects(publicUrl);
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return {
    adapter: artifactStore(pool),
    jwks: { keys: keys.keys.map((key) => key.jwk) },
    clients: [
      {
        client_id: GATEWAY_CLIENT_ID,
        client_name: '科技春雨协同平台 · Spring Rain Hub',
        client_secret: gatewayClientSecret(secret),
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [redirects.callback],
        post_logout_redirect_uris: [redirects.signedOut],
        scope: GATEWAY_SCOPES,
        require_pushed_authorization_requests: true,
        id_token_signed_response_alg: SIGNING_ALG,
      },
    ],
    extraClientMetadata: { properties: ['agency'] },
    clientDefaults: {
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: SIGNING_ALG,
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
    },
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'] },
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'offline_access', ...partnerScopes],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    // Name and user name in the ID token itself: the gateway needs no second call.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    cookies: {
      names: {
        session: cookieName(publicUrl, 'hub_identity'),
        // These two live under a path of their own, which the __Host- prefix does not allow.
        interaction: 'hub_sign_in',
        resume: 'hub_sign_in_resume',
      },
      keys: [parts.cookieKey.toString('base64url')],
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      clientCredentials: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      revocation: { enabled: true, allowedPolicy: ownToken },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOutSource,
        postLogoutSuccessSource: signedOutSource(publicUrl),
      },
      resourceIndicators: {
        enabled: true,
        // A partner's token is for the graph and for nothing else. The gateway's own tokens are for this provider only.
        defaultResource: (_context: KoaContext, client: { grantTypeAllowed(type: string): boolean }, oneOf?: string) =>
          oneOf ?? (client.grantTypeAllowed('client_credentials') ? graphAudience(publicUrl) : undefined),
        useGrantedResource: () => false,
        getResourceServerInfo: (
          _context: KoaContext,
          resource: string,
          client: { clientId: string; scope?: string },
        ) => {
          if (resource !== graphAudience(publicUrl) || client.clientId === GATEWAY_CLIENT_ID)
            throw new errors.InvalidTarget();
          return {
            audience: resource,
            scope: client.scope ?? '',
            accessTokenTTL: 10 * MINUTE,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: SIGNING_ALG } },
          };
        },
      },
    },
    extraTokenClaims: (_context: KoaContext, token: { kind: string; client?: { agency?: string } }) =>
      token.kind === 'ClientCredentials' && token.client?.agency ? { agency: token.client.agency } : undefined,
    interactions: {
      policy,
      url: (_context: KoaContext, interaction: { uid: string }) => `${IDENTITY_PATH}/interaction/${interaction.uid}`,
    },
    loadExistingGrant: firstPartyGrant,
    findAccount: (_context: KoaContext, subject: string) => findAccount(accounts, subject),
    issueRefreshToken: (_context: KoaContext, client: { grantTypeAllowed(type: string): boolean }) =>
      client.grantTypeAllowed('refresh_token'),
    // A refresh token lives no longer than the sign-in it came from: signing out here ends it.
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    renderError: errorSource(publicUrl),
    clockTolerance: 15,
    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      ClientCredentials: 10 * MINUTE,
      Grant: 9 * HOUR,
      IdToken: 10 * MINUTE,
      Interaction: 15 * MINUTE,
      RefreshToken: 9 * HOUR,
      Session: 9 * HOUR,
    },
  };
}

/** The hub asks nobody whether it may know who signs in to the hub. No other client signs people in. */
async function firstPartyGrant(context: KoaContext): Promise<unknown> {
  const { client, session, provider } = context.oidc;
  if (client?.clientId !== GATEWAY_CLIENT_ID || !session?.accountId) return undefined;
  const existing = session.grantIdFor(client.clientId);
  const found = existing ? await provider.Grant.find(existing) : undefined;
  if (found?.accountId === session.accountId) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(GATEWAY_SCOPES);
  await grant.save();
  return grant;
}

async function findAccount(accounts: Accounts, subject: string): Promise<unknown> {
  const account = await accounts.find(subject);
  if (!account) return undefined;
  return {
    accountId: account.subject,
    claims: () => ({ sub: account.subject, name: account.name, preferred_username: account.username }),
  };
}

function ownToken(_context: KoaContext, client: { clientId: string }, token: { clientId: string }): boolean {
  return client.clientId === token.clientId;
}
