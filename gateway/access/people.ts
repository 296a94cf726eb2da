import type { OfficerViewer, PartnerViewer, Viewer } from '@hub/kit';
import type { Logger } from '@hub/kit/service';
import type { Directory, PartnerProfile, ViewerProfile } from '../directory.ts';
import type { TokenClaims } from './bearer.ts';
import { BoundedCache } from './bounded-cache.ts';

export type WhoIsWho = Pick<Directory, 'resolveOfficer' | 'resolvePartner'>;

/** A right that is taken away is gone after this long at the latest. */
const FRESH_FOR = 30_000;
/** While the directory cannot be asked, what it last said still holds: one service down must not lock everyone out. */
const KEPT_FOR = 10 * 60_000;
const MOST_KEPT = 5_000;

type Manner = Pick<OfficerViewer, 'lang' | 'purpose'>;

/** Who is behind a session or a token, as the directory says, remembered for half a minute. */
export class People {
  private readonly officers: Remembered<ViewerProfile>;
  private readonly partners: Remembered<PartnerProfile>;

  constructor(directory: WhoIsWho, options: { readonly clock: () => Date; readonly log: Logger }) {
    const clock = () => options.clock().getTime();
    const onStale = (error: unknown) => options.log.warn({ error: String(error) }, 'the directory did not answer');
    this.officers = new Remembered(
      (key) => directory.resolveOfficer(...(JSON.parse(key) as [string, string])),
      clock,
      onStale,
    );
    this.partners = new Remembered((clientId) => directory.resolvePartner(clientId), clock, onStale);
  }

  async officer(issuer: string, subject: string, manner: Manner): Promise<OfficerViewer | undefined> {
    const profile = await this.officers.get(JSON.stringify([issuer, subject]));
    if (!profile) return undefined;
    const { officerId, name, unitId, units, roles, privileges, reach } = profile;
    return { kind: 'officer', id: officerId, name, unitId, units, roles, privileges, reach, ...manner };
  }

  /** A partner may do what both the token and the grant say. */
  async partner(claims: TokenClaims, manner: Manner): Promise<PartnerViewer | undefined> {
    const profile = await this.partners.get(claims.clientId);
    if (profile?.state.toLowerCase() !== 'active') return undefined;
    const granted = new Set(profile.scopes);
    return {
      kind: 'partner',
      id: profile.partnerAgencyId,
      clientId: claims.clientId,
      grantId: profile.grantId,
      scopes: claims.scopes.filter((scope) => granted.has(scope)),
      ...manner,
    };
  }
}

export const anonymous = (manner: Manner): Viewer => ({ kind: 'anonymous', lang: manner.lang });

class Remembered<V> {
  private readonly fresh: BoundedCache<{ readonly value: V | null }>;
  private readonly kept: BoundedCache<V>;
  private readonly asking = new Map<string, Promise<V | null>>();
  private readonly ask: (key: string) => Promise<V | null>;
  private readonly onStale: (error: unknown) => void;

  constructor(ask: (key: string) => Promise<V | null>, clock: () => number, onStale: (error: unknown) => void) {
    this.ask = ask;
    this.onStale = onStale;
    this.fresh = new BoundedCache(MOST_KEPT, clock);
    this.kept = new BoundedCache(MOST_KEPT, clock);
  }

  async get(key: string): Promise<V | null> {
    const found = this.fresh.get(key);
    if (found) return found.value;
    const running = this.asking.get(key) ?? this.fetch(key);
    this.asking.set(key, running);
    return running;
  }

  private async fetch(key: string): Promise<V | null> {
    try {
      const value = await this.ask(key);
      this.fresh.set(key, { value }, FRESH_FOR);
      if (value) this.kept.set(key, value, KEPT_FOR);
      else this.kept.delete(key);
      return value;
    } catch (error) {
      const kept = this.kept.get(key);
      if (!kept) throw error;
      this.onStale(error);
      // Not asked again by each request while the directory is down.
      this.fresh.set(key, { value: kept }, FRESH_FOR / 10);
      return kept;
    } finally {
      this.asking.delete(key);
    }
  }
}
