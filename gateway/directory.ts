import type { OfficerViewer } from '@hub/kit';
import { readAnswer, type Transport } from './engine/index.ts';

/** Who an officer is, as the directory answers for a sign-in's subject. */
export type ViewerProfile = Pick<OfficerViewer, 'name' | 'unitId' | 'units' | 'roles' | 'privileges' | 'reach'> & {
  readonly officerId: string;
};

/** What a partner agency's client may do, as the directory's grants say. */
export interface PartnerProfile {
  readonly partnerAgencyId: string;
  readonly grantId: string;
  readonly scopes: readonly string[];
  readonly state: string;
}

export interface Directory {
  /** Who this subject of this issuer is here; null when nobody. */
  resolveOfficer(issuer: string, subject: string): Promise<ViewerProfile | null>;
  /** Which grant this client acts under; null when none. */
  resolvePartner(clientId: string): Promise<PartnerProfile | null>;
}

const officerQuery = /* GraphQL */ `query ViewerBySubject($issuer: String!, $subject: String!) {
  viewerBySubject(issuer: $issuer, subject: $subject) { officerId name unitId units roles privileges reach }
}`;

const partnerQuery = /* GraphQL */ `query PartnerByClientId($clientId: String!) {
  partnerByClientId(clientId: $clientId) { partnerAgencyId grantId scopes state }
}`;

/**
 * Asks the directory who someone is. These fields are not in the public graph, so the question goes to the
 * directory itself, as the gateway, under the same signed envelope.
 */
export function directory(transport: Transport): Directory {
  async function ask<T>(field: string, query: string, variables: Record<string, string>): Promise<T | null> {
    const answer = await transport.fetch({
      subgraph: 'directory',
      body: JSON.stringify({ query, variables }),
      kind: 'query',
      viewer: { kind: 'service', id: 'gateway', lang: 'zh' },
      requestId: crypto.randomUUID(),
      deadline: Date.now() + 3_000,
      signal: new AbortController().signal,
    });
    const { data, errors } = readAnswer('directory', answer);
    // Not being able to ask is not the same as being nobody.
    if (errors?.length || !data) throw new Error(`the directory did not answer ${field}: ${errors?.[0]?.message}`);
    return (data[field] as T | undefined) ?? null;
  }
  return {
    async resolveOfficer(issuer, subject) {
      const found = await ask<ViewerProfile & { reach: unknown }>('viewerBySubject', officerQuery, { issuer, subject });
      if (!found) return null;
      const reach = typeof found.reach === 'string' ? JSON.parse(found.reach) : found.reach;
      return { ...found, reach: (reach ?? {}) as OfficerViewer['reach'] };
    },
    resolvePartner: (clientId) => ask<PartnerProfile>('partnerByClientId', partnerQuery, { clientId }),
  };
}
