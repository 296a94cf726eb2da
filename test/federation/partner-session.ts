import { randomUUID } from 'node:crypto';
import { embeddedIssuer, graphAudience } from '@hub/identity/contract';
import type { FormattedExecutionResult } from 'graphql';
import { SignJWT } from 'jose';
import { Caller } from './caller.ts';

interface PartnerOptions {
  readonly publicUrl: string;
  readonly clientId: string;
  readonly key: CryptoKey;
}

/** A partner agency's program: proves itself with its private key, gets a token, asks. */
export class PartnerSession {
  private readonly options: PartnerOptions;

  constructor(options: PartnerOptions) {
    this.options = options;
  }

  async token(scope: string): Promise<{ status: number; body: Record<string, string> }> {
    const { publicUrl, clientId, key } = this.options;
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(embeddedIssuer(publicUrl))
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key);
    const response = await fetch(`${embeddedIssuer(publicUrl)}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        resource: graphAudience(publicUrl),
        scope,
      }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  /** Someone who asks with a token of these scopes. */
  async asking(scope: string): Promise<Caller> {
    const { status, body } = await this.token(scope);
    if (!body.access_token) throw new Error(`no token: ${status} ${JSON.stringify(body)}`);
    return this.with(body.access_token);
  }

  with(token: string): Caller {
    return new Caller(async (input) => {
      const response = await fetch(`${this.options.publicUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      });
      return (await response.json()) as FormattedExecutionResult;
    });
  }
}
