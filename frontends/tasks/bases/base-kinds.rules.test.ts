import { describe, expect, it } from 'vitest';
import { type BaseKindVersion, kindsOn } from './base-kinds.ts';

const kind = (code: string, version: number, validFrom: string) =>
  ({ code, version, validFrom, name: code, nameEn: code }) as BaseKindVersion;

describe('kinds of base on a day', () => {
  const all = [kind('a', 2, '2027-01-01'), kind('a', 1, '2000-01-01'), kind('b', 1, '2027-01-01')];
  it('are those that began, in their newest version', () => {
    expect(kindsOn(all, '2026-12-31').map(({ code, version }) => [code, version])).toEqual([['a', 1]]);
    expect(kindsOn(all, '2027-01-01').map(({ code, version }) => [code, version])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});
