/** Language of messages and titles: Simplified Chinese first, English second. */
export type Lang = 'zh' | 'en';

/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Who asks. Resolved once by the gateway and carried to every service in a signed envelope. */
export type Viewer = OfficerViewer | PartnerViewer | ServiceViewer | AnonymousViewer;

export interface OfficerViewer {
  readonly kind: 'officer';
  readonly id: string;
  readonly name: string;
  /** The unit that the officer belongs to. */
  readonly unitId: string;
  /** The units that the officer may act for: the own one and delegated ones. */
  readonly units: readonly string[];
  readonly roles: readonly string[];
  readonly privileges: readonly string[];
  /** Whose rows are in reach, by service name; `*` stands for every service. Nothing named means `own`. */
  readonly reach: Readonly<Record<string, 'all' | 'own'>>;
  readonly lang: Lang;
  /** Why clear personal data is asked for. Without a purpose it stays masked. */
  readonly purpose?: string | undefined;
}

export interface PartnerViewer {
  readonly kind: 'partner';
  readonly id: string;
  readonly clientId: string;
  readonly grantId: string;
  readonly scopes: readonly string[];
  readonly lang: Lang;
  readonly purpose?: string | undefined;
}

/** One of our own services, for instance the gateway that asks who an officer is. */
export interface ServiceViewer {
  readonly kind: 'service';
  readonly id: string;
  readonly lang: Lang;
  readonly purpose?: string | undefined;
}

export interface AnonymousViewer {
  readonly kind: 'anonymous';
  readonly lang: Lang;
  readonly purpose?: undefined;
}

/** Stable identifier for logs and audit rows. */
export function viewerId(viewer: Viewer): string {
  return viewer.kind === 'anonymous' ? 'anonymous' : `${viewer.kind}:${viewer.id}`;
}

/** Whether the officer reaches every unit's rows in the named service. */
export function reachesAll(viewer: Viewer, service: string): boolean {
  if (viewer.kind !== 'officer') return false;
  return (viewer.reach[service] ?? viewer.reach['*']) === 'all';
}

/** The text in the viewer's language. */
export function say(words: Words, lang: Lang): string {
  return words[lang];
}
