import { createHash } from 'node:crypto';
import type { AnonymousViewer, Lang, OfficerViewer, PartnerViewer, ServiceViewer } from '../viewer.ts';

/** A UUIDv7-shaped identifier that is the same for the same name, so that tests can speak of people by name. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

export interface OfficerOptions {
  /** Id of the unit; a fresh one when absent. */
  unit?: string;
  name?: string;
  id?: string;
  /** Units acted for besides the own one. */
  units?: readonly string[];
  roles?: readonly string[];
  privileges?: readonly string[];
  reach?: 'all' | 'own';
  purpose?: string;
  lang?: Lang;
}

/** An officer with exactly these rights. */
export function officer(options: OfficerOptions = {}): OfficerViewer {
  const name = options.name ?? 'officer';
  const unitId = options.unit ?? idOf(`unit of ${name}`);
  return {
    kind: 'officer',
    id: options.id ?? idOf(name),
    name,
    unitId,
    units: [unitId, ...(options.units ?? [])],
    roles: options.roles ?? [],
    privileges: options.privileges ?? [],
    reach: { '*': options.reach ?? 'own' },
    lang: options.lang ?? 'zh',
    ...(options.purpose ? { purpose: options.purpose } : {}),
  };
}

export function partner(options: { scopes?: readonly string[]; id?: string; purpose?: string } = {}): PartnerViewer {
  return {
    kind: 'partner',
    id: options.id ?? idOf('partner'),
    clientId: 'partner-test',
    grantId: idOf('grant'),
    scopes: options.scopes ?? [],
    lang: 'zh',
    ...(options.purpose ? { purpose: options.purpose } : {}),
  };
}

export function service(id = 'gateway'): ServiceViewer {
  return { kind: 'service', id, lang: 'zh' };
}

export const anonymous: AnonymousViewer = { kind: 'anonymous', lang: 'zh' };
