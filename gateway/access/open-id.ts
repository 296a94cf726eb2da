import * as client from 'openid-client';
import type { ProviderSettings } from './settings.ts';

export interface SignInStart {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface SignedIn {
  readonly subject: string;
  readonly idToken: string | undefined;
  readonly refreshToken: string | undefined;
}

export type Refreshed =
  | { readonly kind: 'holds'; readonly idToken: string | undefined; readonly refreshToken: string | undefined }
  | { readonly kind: 'over' };

const DISCOVERED_AGAIN_AFTER = 60 * 60_000;
const TIMEOUT_SECONDS = 5;

/** The provider as the gateway talks to it. Its description is fetched when it is first needed and once an hour. */
export class OpenId {
  readonly settings: ProviderSettings;
  private readonly redirectUri: string;
  private readonly maxAge: number;
  private known: { readonly configuration: client.Configuration; readonly at: number } | undefined;
  private asking: Promise<client.Configuration> | undefined;

  constructor(settings: ProviderSettings, options: { readonly publicUrl: string; readonly idle: number }) {
    this.settings = settings;
    this.redirectUri = `${options.publicUrl}/auth/callback`;
    this.maxAge = Math.floor(options.idle / 1000);
  }

  /** Code, PKCE, state and nonce; pushed where the provider takes pushed requests. */
  async start(lang: string): Promise<SignInStart> {
    const configuration = await this.configuration();
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const parameters = {
      redirect_uri: this.redirectUri,
      scope: this.settings.scopes,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ui_locales: lang === 'zh' ? 'zh-CN' : 'en',
      // An idle session is over; the provider's own, longer one must not bring it back without the password.
      ...(this.settings.askAgain && { max_age: String(this.maxAge) }),
    };
    const pushed = Boolean(configuration.serverMetadata().pushed_authorization_request_endpoint);
    const url = pushed
      ? await client.buildAuthorizationUrlWithPAR(configuration, parameters)
      : client.buildAuthorizationUrl(configuration, parameters);
    return { url, state, nonce, verifier };
  }

  /** Checks state, issuer, nonce, PKCE and the ID token, and says who signed in. */
  async finish(callback: URL, started: Omit<SignInStart, 'url'>): Promise<SignedIn> {
    const configuration = await this.configuration();
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier: started.verifier,
      expectedState: started.state,
      expectedNonce: started.nonce,
      idTokenExpected: true,
      ...(this.settings.askAgain && { maxAge: this.maxAge }),
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider sent no ID token');
    let subject: unknown = claims[this.settings.claimSubject];
    if (subject === undefined && configuration.serverMetadata().userinfo_endpoint) {
      subject = (await client.fetchUserInfo(configuration, tokens.access_token, claims.sub))[
        this.settings.claimSubject
      ];
    }
    if (typeof subject !== 'string' || subject === '') {
      throw new Error(`the provider sent no claim "${this.settings.claimSubject}"`);
    }
    return { subject, idToken: tokens.id_token, refreshToken: tokens.refresh_token };
  }

  /** Asks whether the sign-in still holds. Throws when the provider cannot be asked. */
  async refresh(refreshToken: string): Promise<Refreshed> {
    try {
      const tokens = await client.refreshTokenGrant(await this.configuration(), refreshToken);
      return { kind: 'holds', idToken: tokens.id_token, refreshToken: tokens.refresh_token };
    } catch (error) {
      if (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') return { kind: 'over' };
      throw error;
    }
  }

  async revoke(refreshToken: string): Promise<void> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().revocation_endpoint) return;
    await client.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
  }

  /** Where a browser goes to end the provider's own session, if the provider has such a place. */
  async signOutUrl(idToken: string | undefined, home: string): Promise<string | undefined> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    const parameters = { post_logout_redirect_uri: home, ...(idToken && { id_token_hint: idToken }) };
    return client.buildEndSessionUrl(configuration, parameters).href;
  }

  async jwksUrl(): Promise<URL> {
    const address = (await this.configuration()).serverMetadata().jwks_uri;
    if (!address) throw new Error('the provider names no key set');
    return new URL(address);
  }

  /** `fetch`, with the issuer's public address replaced by the one that the gateway reaches it by. */
  readonly fetch = (url: string, init: RequestInit): Promise<Response> => {
    const { issuer, backchannelUrl } = this.settings;
    const inside = backchannelUrl && (url === issuer || url.startsWith(`${issuer}/`));
    return fetch(inside ? backchannelUrl + url.slice(issuer.length) : url, init);
  };

  private async configuration(): Promise<client.Configuration> {
    if (this.known && Date.now() - this.known.at < DISCOVERED_AGAIN_AFTER) return this.known.configuration;
    this.asking ??= this.discover().finally(() => {
      this.asking = undefined;
    });
    try {
      return await this.asking;
    } catch (error) {
      // What was known an hour ago is better than nobody being able to sign in.
      if (this.known) return this.known.configuration;
      throw error;
    }
  }

  private async discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, clientAuth } = this.settings;
    const auth = clientAuth === 'client_secret_post' ? client.ClientSecretPost : client.ClientSecretBasic;
    const configuration = await client.discovery(new URL(issuer), clientId, undefined, auth(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      [client.customFetch]: (url, options) => this.fetch(url, options as RequestInit),
      // Plain http passes only for the issuers that the settings let through: the embedded one and loopback.
      ...(issuer.startsWith('http:') && { execute: [client.allowInsecureRequests] }),
    });
    const found = configuration.serverMetadata().issuer;
    if (found !== issuer) throw new Error(`the provider at ${issuer} calls itself ${found}`);
    this.known = { configuration, at: Date.now() };
    return configuration;
  }
}
