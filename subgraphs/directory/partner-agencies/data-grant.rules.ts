import type { Words } from '@hub/kit';

export const grantStates = ['PROPOSED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'EXPIRED'] as const;
export type GrantStateName = (typeof grantStates)[number];
export type GrantVerb = 'approve' | 'activate' | 'suspend' | 'resume' | 'end';

const transitions: Record<GrantVerb, { readonly from: readonly GrantStateName[]; readonly to: GrantStateName }> = {
  approve: { from: ['PROPOSED'], to: 'APPROVED' },
  activate: { from: ['APPROVED'], to: 'ACTIVE' },
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE' },
  end: { from: ['PROPOSED', 'APPROVED', 'ACTIVE', 'SUSPENDED'], to: 'EXPIRED' },
};

export interface GrantPeriod {
  readonly state: GrantStateName;
  /** First day on which it no longer holds. */
  readonly expiresOn: string;
}

/** The state that counts: on its last day a grant ends by itself, whether or not anybody writes that down. */
export function stateOn(grant: GrantPeriod, today: string): GrantStateName {
  return today >= grant.expiresOn ? 'EXPIRED' : grant.state;
}

export function nextGrantState(grant: GrantPeriod, verb: GrantVerb, today: string): GrantStateName | null {
  const { from, to } = transitions[verb];
  return from.includes(stateOn(grant, today)) ? to : null;
}

export const grantStateWords: Record<GrantStateName, Words> = {
  PROPOSED: { zh: '待批准', en: 'proposed' },
  APPROVED: { zh: '已批准', en: 'approved' },
  ACTIVE: { zh: '已启用', en: 'active' },
  SUSPENDED: { zh: '已暂停', en: 'suspended' },
  EXPIRED: { zh: '已失效', en: 'expired' },
};

/** A grant is looked at again every year. */
export const GRANT_DAYS = 366;

export const dataScopes = ['tasks:read', 'talents:read', 'volunteers:read', 'media:read', 'reports:read'] as const;

/**
 * Types whose rows are about one person. Handing such a field to another body needs its own legal basis, and an
 * impact assessment before (Personal Information Protection Law, art. 13, 23 and 55).
 */
const personal = ['Person', 'Volunteer', 'ServiceRecord', 'Honour', 'Officer'];

export function personalFields(fields: readonly string[]): string[] {
  return fields.filter((field) => personal.includes(field.split('.')[0] ?? ''));
}

export interface GrantProposal {
  readonly scopes: readonly string[];
  readonly fields: readonly string[];
  readonly legalBasis: string;
  readonly startsOn: string;
  readonly expiresOn: string;
}

export type ProposalFault = 'NO_SCOPE' | 'UNKNOWN_SCOPE' | 'FIELD_FORM' | 'PERIOD' | 'PERIOD_TOO_LONG' | 'LEGAL_BASIS';

export function proposalFault(proposal: GrantProposal, today: string): ProposalFault | null {
  if (proposal.scopes.length === 0) return 'NO_SCOPE';
  if (proposal.scopes.some((scope) => !(dataScopes as readonly string[]).includes(scope))) return 'UNKNOWN_SCOPE';
  if (proposal.fields.some((field) => !/^[A-Z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/.test(field))) return 'FIELD_FORM';
  if (proposal.expiresOn <= proposal.startsOn || proposal.expiresOn <= today) return 'PERIOD';
  const days = (Date.parse(proposal.expiresOn) - Date.parse(proposal.startsOn)) / 86_400_000;
  if (days > GRANT_DAYS) return 'PERIOD_TOO_LONG';
  if (personalFields(proposal.fields).length > 0 && proposal.legalBasis.trim().length < 8) return 'LEGAL_BASIS';
  return null;
}
