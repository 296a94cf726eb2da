import { describe, expect, it } from 'vitest';
import { demoOfficers } from './demo.ts';
import {
  departments,
  district,
  districtByGbCode,
  districtSuccessions,
  districts,
  districtsOn,
  districtUnits,
  orgUnits,
  unitId,
  unitSuccessions,
} from './reference.ts';
import { restate } from './restate.ts';
import { roles } from './roles.ts';

describe('reference data', () => {
  it('has 12 departments and 41 district units with ids of their own', () => {
    expect(departments).toHaveLength(12);
    expect(districtUnits).toHaveLength(41);
    expect(new Set(orgUnits.map((unit) => unit.id)).size).toBe(53);
    expect(new Set(orgUnits.map((unit) => unit.code)).size).toBe(53);
    for (const unit of orgUnits)
      expect(unit.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('finds units by code, with or without the prefix of districts', () => {
    expect(unitId('liangjiang')).toBe(unitId('district-liangjiang'));
    expect(() => unitId('nowhere')).toThrow('nowhere');
  });

  it.each([
    ['2011-12-24', 40, { 'municipal-district': 26, county: 10, 'autonomous-county': 4 }],
    ['2024-03-01', 38, { 'municipal-district': 26, county: 8, 'autonomous-county': 4 }],
    ['2025-11-06', 37, { 'municipal-district': 25, county: 8, 'autonomous-county': 4 }],
  ])('counts districts on %s as %i', (on, count, kinds) => {
    const found = districtsOn(on);
    expect(found).toHaveLength(count);
    for (const [kind, number] of Object.entries(kinds))
      expect(
        found.filter((entry) => entry.kind === kind),
        kind,
      ).toHaveLength(number);
  });

  it('gives a GB code one meaning on each day', () => {
    const codes = new Set(districts.flatMap((entry) => entry.gbCode ?? []));
    for (const code of codes) {
      for (const on of ['2009-01-01', '2012-01-01', '2024-03-01', '2026-11-23']) {
        const bearers = districtsOn(on).filter((entry) => entry.gbCode === code);
        expect(bearers.length, `${code} on ${on}`).toBeLessThanOrEqual(1);
      }
    }
    expect(districtByGbCode('500110', '2010-01-01')?.name).toBe('万盛区');
    expect(districtByGbCode('500110', '2012-01-01')?.name).toBe('綦江区');
  });

  it('says for every district and unit that is gone who succeeded it, on the day it went', () => {
    for (const gone of districts.filter((entry) => entry.validTo)) {
      const heirs = districtSuccessions.filter((succession) => succession.from === gone.code);
      expect(heirs.length, gone.name).toBeGreaterThan(0);
      for (const heir of heirs) {
        expect(heir.on).toBe(gone.validTo);
        expect(district(heir.to).validTo).toBeNull();
      }
    }
    expect(districtUnits.filter((unit) => unit.validTo).map((unit) => unit.code)).toEqual(
      unitSuccessions.map((entry) => entry.from),
    );
  });

  it('has people of the demonstration in units and roles that there are', () => {
    const known = new Set<string>(roles.map((role) => role.code));
    for (const person of demoOfficers) {
      expect(unitId(person.unit)).toBeTruthy();
      expect(person.roles.filter((role) => !known.has(role))).toEqual([]);
    }
    expect(new Set(demoOfficers.map((person) => person.subject)).size).toBe(demoOfficers.length);
  });
});

describe('a series restated after the reform', () => {
  const old = new Map<string, number | null>([
    ['500103', 1],
    ['500105', 5],
    ['500109', 2],
    ['500112', 7],
  ]);

  it('is as it was before the day', () => {
    expect(restate(old, '2025-11-05').map((row) => row.districts)).toEqual([
      ['500103'],
      ['500105'],
      ['500109'],
      ['500112'],
    ]);
  });

  it('keeps districts apart that can be told apart, and sums up those that exchanged territory', () => {
    expect(restate(old, '2025-11-06')).toEqual([
      { districts: ['500103'], from: ['500103'], value: 1 },
      { districts: ['500109', 'CQ-LJXQ'], from: ['500105', '500109', '500112'], value: 14 },
    ]);
  });

  it('loses nothing of the total', () => {
    const total = (rows: Iterable<number | null>) => [...rows].reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(total(restate(old, '2026-01-01').map((row) => row.value))).toBe(total(old.values()));
  });

  it('shows an unknown value as unknown, never as zero', () => {
    expect(
      restate(
        new Map([
          ['500105', 5],
          ['500112', null],
        ]),
        '2026-01-01',
      ),
    ).toEqual([{ districts: ['500109', 'CQ-LJXQ'], from: ['500105', '500112'], value: null }]);
  });

  it('adds what went whole into one', () => {
    expect(
      restate(
        new Map([
          ['500110-WSQ', 3],
          ['500222', 4],
        ]),
        '2012-01-01',
      ),
    ).toEqual([{ districts: ['500110'], from: ['500110-WSQ', '500222'], value: 7 }]);
  });
});
