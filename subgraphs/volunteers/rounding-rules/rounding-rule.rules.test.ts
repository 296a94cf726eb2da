import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOf, ruleOn } from './rounding-rule.rules.ts';

const bands = [
  { upTo: 15, hours: 0 },
  { upTo: 45, hours: 0.5 },
  { upTo: 60, hours: 1 },
];

describe('hours from minutes', () => {
  it.each([
    [1, 0],
    [15, 0],
    [16, 0.5],
    [45, 0.5],
    [46, 1],
    [60, 1],
    [75, 1],
    [76, 1.5],
    [150, 2.5],
    [166, 3],
  ])('%i minutes count %d hours', (minutes, hours) => expect(hoursOf(minutes, { bands })).toBe(hours));

  it('never falls when minutes rise, and is never more than half an hour off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
        const hours = hoursOf(minutes, { bands });
        expect(hoursOf(minutes + 1, { bands })).toBeGreaterThanOrEqual(hours);
        expect(Math.abs(hours - minutes / 60)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('the rule in force', () => {
  const rules = [
    { version: 1, validFrom: '2000-01-01' },
    { version: 2, validFrom: '2026-07-01' },
  ];
  it('counts a day by the version of that day, also when entered later', () => {
    expect(ruleOn(rules, '2026-06-30').version).toBe(1);
    expect(ruleOn(rules, '2026-07-01').version).toBe(2);
    expect(() => ruleOn(rules, '1999-12-31')).toThrow(/no rounding rule/);
  });
});
