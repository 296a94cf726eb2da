import { describe, expect, it } from 'vitest';
import {
  type GrantVerb,
  grantStates,
  nextGrantState,
  personalFields,
  proposalFault,
  stateOn,
} from './data-grant.rules.ts';

const TODAY = '2026-11-23';

describe('states of a grant', () => {
  const allowed: Record<GrantVerb, Record<string, string>> = {
    approve: { PROPOSED: 'APPROVED' },
    activate: { APPROVED: 'ACTIVE' },
    suspend: { ACTIVE: 'SUSPENDED' },
    resume: { SUSPENDED: 'ACTIVE' },
    end: { PROPOSED: 'EXPIRED', APPROVED: 'EXPIRED', ACTIVE: 'EXPIRED', SUSPENDED: 'EXPIRED' },
  };

  it('change only as the table says', () => {
    for (const [verb, table] of Object.entries(allowed)) {
      for (const state of grantStates) {
        expect(nextGrantState({ state, expiresOn: '2027-01-01' }, verb as GrantVerb, TODAY), `${state} ${verb}`).toBe(
          table[state] ?? null,
        );
      }
    }
  });

  it('end by themselves on the day, and then nothing can be done with them', () => {
    const grant = { state: 'ACTIVE' as const, expiresOn: '2026-11-24' };
    expect(stateOn(grant, '2026-11-23')).toBe('ACTIVE');
    expect(stateOn(grant, '2026-11-24')).toBe('EXPIRED');
    expect(nextGrantState(grant, 'suspend', '2026-11-24')).toBeNull();
    expect(nextGrantState({ state: 'SUSPENDED', expiresOn: '2026-11-24' }, 'resume', '2026-11-24')).toBeNull();
  });
});

describe('a proposal', () => {
  const proposal = {
    scopes: ['tasks:read'],
    fields: ['KeyTask.text'],
    legalBasis: '',
    startsOn: TODAY,
    expiresOn: '2027-11-23',
  };
  const fault = (more: object) => proposalFault({ ...proposal, ...more }, TODAY);

  it('names scopes that there are', () => {
    expect(fault({})).toBeNull();
    expect(fault({ scopes: [] })).toBe('NO_SCOPE');
    expect(fault({ scopes: ['tasks:read', 'tasks:write'] })).toBe('UNKNOWN_SCOPE');
  });

  it('names fields as Type.field', () => {
    expect(fault({ fields: ['KeyTask'] })).toBe('FIELD_FORM');
    expect(fault({ fields: ['KeyTask.text; drop'] })).toBe('FIELD_FORM');
  });

  it('runs forwards, into the future, for a year at most', () => {
    expect(fault({ expiresOn: TODAY })).toBe('PERIOD');
    expect(fault({ startsOn: '2026-01-01', expiresOn: '2026-11-23' })).toBe('PERIOD');
    expect(fault({ expiresOn: '2027-11-24' })).toBeNull();
    expect(fault({ expiresOn: '2027-11-25' })).toBe('PERIOD_TOO_LONG');
  });

  it('needs a legal basis for a field about one person', () => {
    expect(personalFields(['KeyTask.text', 'Person.name', 'Personnel.count'])).toEqual(['Person.name']);
    expect(fault({ fields: ['Person.name'] })).toBe('LEGAL_BASIS');
    expect(fault({ fields: ['Person.name'], legalBasis: '个人单独同意，编号2026-12' })).toBeNull();
  });
});
