import { describe, expect, it } from 'vitest';
import { checkContact, isMinor } from './person.rules.ts';

const now = new Date('2026-11-23T00:00:00Z');

describe('contact data', () => {
  it('takes what can be right', () => {
    expect(() => checkContact({ phone: '+86 138-0000-5678', email: 'a@b.cn', birthYear: 1970 }, now)).not.toThrow();
    expect(() => checkContact({}, now)).not.toThrow();
  });
  it.each([
    ['telephone', { phone: '12' }],
    ['e-mail', { email: 'nobody' }],
    ['birth', { birthYear: 1812 }],
    ['birth', { birthYear: 2027 }],
  ])('refuses a wrong %s', (word, contact) => expect(() => checkContact(contact, now)).toThrow(new RegExp(word)));
});

describe('minors', () => {
  it.each([
    [2012, true],
    [2008, true],
    [2007, false],
    [null, false],
  ])('born %s: %s', (year, minor) => expect(isMinor(year, now)).toBe(minor));
});
