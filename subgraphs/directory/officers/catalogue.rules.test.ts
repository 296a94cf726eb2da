import { describe, expect, it } from 'vitest';
import { roles } from '../contract/roles.ts';
import { catalogue, catalogueOf } from './catalogue.ts';

describe('the catalogue of privileges', () => {
  it('holds the directory and every other service that has committed its own', () => {
    const services = new Set(catalogue.map((privilege) => privilege.code.split('/')[0]));
    expect(services).toContain('directory');
    expect(services).toContain('tasks');
  });

  it('names only roles that exist, and says each privilege in both languages', () => {
    const known = new Set(roles.map((role) => role.code));
    for (const privilege of catalogue) {
      expect(
        privilege.roles.filter((role) => !known.has(role)),
        privilege.code,
      ).toEqual([]);
      expect(privilege.zh, privilege.code).toMatch(/\p{Script=Han}/u);
      expect(privilege.en, privilege.code).toMatch(/[A-Za-z]/);
    }
  });

  it('refuses the same code from two places', () => {
    const list = [{ code: 'a/x.do', zh: '甲', en: 'A', roles: [] }];
    expect(() => catalogueOf({ one: { list }, two: { other: list } })).toThrow('a/x.do is defined twice');
  });
});
