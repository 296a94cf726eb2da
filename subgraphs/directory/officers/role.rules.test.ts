import { describe, expect, it } from 'vitest';
import { roles as referenceRoles } from '../contract/roles.ts';
import { reachOf, rightsOf, separationFault } from './role.rules.ts';

const held = (...codes: string[]) => referenceRoles.filter((role) => codes.includes(role.code));
const wanted = (code: string) => held(code)[0] as (typeof referenceRoles)[number];

describe('three separate administrators', () => {
  it('lets business roles stand together, and any first role', () => {
    expect(separationFault([], wanted('security-admin'))).toBeNull();
    expect(separationFault(held('unit-officer', 'media-editor'), wanted('unit-leader'))).toBeNull();
  });

  it.each([
    ['system-admin', 'security-admin', 'system'],
    ['security-admin', 'auditor', 'security'],
    ['auditor', 'system-admin', 'audit'],
    ['directory-officer', 'security-admin', 'business'],
    ['auditor', 'unit-officer', 'audit'],
  ])('keeps a holder of %s from %s', (has, wants, group) => {
    expect(separationFault(held(has), wanted(wants))).toBe(group);
  });

  it('holds for every pair of roles: together only within one group', () => {
    for (const one of referenceRoles) {
      for (const two of referenceRoles) {
        expect(separationFault([one], two) === null).toBe(one.group === two.group);
      }
    }
  });
});

describe('what roles give', () => {
  const catalogue = [
    { code: 'a/x.do', zh: '甲', en: 'A', roles: ['unit-officer', 'unit-leader'] },
    { code: 'a/y.do', zh: '乙', en: 'B', roles: ['leader'] },
  ];

  it('names each right once, with the roles it comes from', () => {
    expect(rightsOf(['unit-leader', 'unit-officer'], catalogue)).toEqual([
      { code: 'a/x.do', zh: '甲', en: 'A', roles: ['unit-leader', 'unit-officer'] },
    ]);
    expect(rightsOf([], catalogue)).toEqual([]);
  });

  it('reaches as far as the widest role', () => {
    expect(
      reachOf([{ reach: { tasks: 'own' } }, { reach: { tasks: 'all', media: 'own' } }, { reach: { tasks: 'own' } }]),
    ).toEqual({
      tasks: 'all',
      media: 'own',
    });
    expect(reachOf([])).toEqual({});
  });
});
