/** The part of oidc-provider 9 that we use; the package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type AdapterPayload = Record<string, unknown> & {
    jti?: string;
    grantId?: string;
    uid?: string;
    consumed?: unknown;
  };

  export interface Adapter {
    upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }
  export type AdapterFactory = (model: string) => Adapter;

  export interface Client {
    readonly clientId: string;
    readonly clientName?: string;
    readonly scope?: string;
    readonly [metadata: string]: unknown;
    grantTypeAllowed(type: string): boolean;
  }

  export interface Grant {
    readonly jti: string;
    readonly accountId: string;
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string; readonly reasons: readonly string[] };
    readonly params: Readonly<Record<string, string | undefined>>;
    readonly returnTo: string;
  }

  export interface KoaContext {
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    readonly ip: string;
    type: string;
    status: number;
    body: unknown;
    get(header: string): string;
    set(header: string, value: string): void;
    readonly oidc: {
      readonly route: string;
      readonly issuer: string;
      readonly client?: Client;
      readonly provider: Provider;
      readonly params?: Readonly<Record<string, string | undefined>>;
      readonly result?: { readonly consent?: { readonly grantId?: string } };
      readonly session?: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
      readonly entities: Readonly<Record<string, unknown>>;
    };
  }

  export type Configuration = Readonly<Record<string, unknown>>;

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly issuer: string;
    proxy: boolean;
    readonly Grant: {
      new (properties: { clientId: string; accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    readonly Client: { find(id: string): Promise<Client | undefined> };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
      options?: { mergeWithLastSubmission?: boolean },
    ): Promise<void>;
    on(event: string, listener: (...details: never[]) => void): this;
    use(middleware: (context: KoaContext, next: () => Promise<void>) => Promise<void>): this;
  }
  export default Provider;

  export const errors: Record<
    'InvalidClientAuth' | 'InvalidGrant' | 'InvalidRequestUri' | 'InvalidTarget' | 'SessionNotFound',
    new (
      description?: string,
    ) => Error
  >;
  export const interactionPolicy: {
    base(): { get(name: string): unknown; remove(name: string): void };
  };
}
