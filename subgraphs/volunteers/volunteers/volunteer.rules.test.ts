import { describe, expect, it } from 'vitest';
import { checkRegistration } from './volunteer.rules.ts';

const now = new Date('2026-11-23T00:00:00Z');
const consentAt = new Date('2026-11-01T00:00:00Z');

describe('registering a volunteer', () => {
  it('takes an adult with consent', () => {
    expect(() => checkRegistration({ consentAt, birthYear: 1980, phone: '023-6366 0000' }, now)).not.toThrow();
  });
  it.each([
    ['guardian', { consentAt, birthYear: 2012 }],
    ['guardian', { consentAt, birthYear: 2008 }],
    ['future', { consentAt: new Date('2026-12-01') }],
    ['year of birth', { consentAt, birthYear: 2030 }],
    ['telephone', { consentAt, phone: 'call me' }],
  ])('refuses for %s', (word, registration) => {
    expect(() => checkRegistration(registration, now)).toThrow(new RegExp(word));
  });
  it('takes a minor with the guardian’s consent', () => {
    expect(() => checkRegistration({ consentAt, birthYear: 2012, guardianConsentAt: consentAt }, now)).not.toThrow();
  });
});
