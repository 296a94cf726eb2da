import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFinal, gradeOf, pointsOf, rank, standing, totalOf } from './assessment.rules.ts';
import { greenShare, reportCounts, share } from './count.rules.ts';
import { changedSince } from './evidence.rules.ts';

const grades = [
  { code: 'EXCELLENT', name: '优秀', nameEn: 'Excellent', from: 90 },
  { code: 'GOOD', name: '良好', nameEn: 'Good', from: 75 },
  { code: 'PASS', name: '合格', nameEn: 'Pass', from: 0 },
];
const points = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);

describe('points of a counted indicator', () => {
  it.each([
    [0, 0],
    [5, 10],
    [10, 20],
    [25, 20],
    [3.333, 6.67],
  ])('%d of 10 for 20 points is %d', (value, expected) => {
    expect(pointsOf({ weight: 20, full: 10 }, value)).toBe(expected);
  });

  it('of an unknown number are unknown, not zero, and so is the total', () => {
    expect(pointsOf({ weight: 20, full: 10 }, null)).toBeNull();
    expect(totalOf([10, null, 5])).toBeNull();
    expect(share(0, 0).value).toBeNull();
    expect(greenShare(['UNKNOWN', 'NOT_DUE']).value).toBeNull();
  });

  it('are between zero and the weight, never fall as the number grows, and come out the same each time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }).map((value) => value / 2),
        fc.integer({ min: 1, max: 500 }),
        fc.nat(1000),
        fc.nat(1000),
        (weight, full, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) => pointsOf({ weight, full }, value) ?? -1);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(weight);
          expect(low).toBeLessThanOrEqual(high ?? 0);
          expect(pointsOf({ weight, full }, a)).toBe(pointsOf({ weight, full }, a));
        },
      ),
    );
  });
});

describe('the total', () => {
  it('is the same in whatever order the parts come', () => {
    fc.assert(
      fc.property(
        fc
          .array(points, { maxLength: 60 })
          .chain((parts) =>
            fc.tuple(
              fc.constant(parts),
              fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
            ),
          ),
        ([parts, shuffled]) => {
          expect(totalOf(shuffled)).toBe(totalOf(parts));
        },
      ),
    );
  });

  it('gives the grade by its lowest totals', () => {
    expect([100, 90, 89.99, 75, 0].map((total) => gradeOf(total, grades).code)).toEqual([
      'EXCELLENT',
      'EXCELLENT',
      'GOOD',
      'GOOD',
      'PASS',
    ]);
  });

  it('takes the records before anybody’s word, and a decision before the review', () => {
    const score = { indicator: 'x', weight: 10, countedScore: 4, reviewScore: 8, finalScore: 9 };
    expect(standing({ ...score, counted: true })).toBe(4);
    expect(standing({ ...score, counted: false })).toBe(9);
    expect(standing({ ...score, counted: false, finalScore: null })).toBe(8);
  });
});

describe('ranks', () => {
  const row = (name: string, total: number | null, countedTotal: number | null = null) => ({
    name,
    total,
    countedTotal,
  });
  const places = (rows: ReturnType<typeof row>[]) => rank(rows).map((one) => [one.row.name, one.rank, one.tied]);

  it('share a place only when the counted part is equal too, and the next place is skipped', () => {
    expect(places([row('c', 80, 30), row('a', 90, 10), row('b', 80, 40), row('d', 80, 30), row('e', 70, 99)])).toEqual([
      ['a', 1, false],
      ['b', 2, false],
      ['c', 3, true],
      ['d', 3, true],
      ['e', 5, false],
    ]);
  });

  it('has no place for an unknown total, which is not zero', () => {
    expect(places([row('unknown', null), row('zero', 0)])).toEqual([
      ['zero', 1, false],
      ['unknown', null, false],
    ]);
  });

  it('depend on the numbers alone: any order of the units gives every unit the same place', () => {
    const units = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.option(fc.nat(5)), fc.nat(3)), {
      selector: ([name]) => name,
      maxLength: 41,
    });
    fc.assert(
      fc.property(
        units.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const placed = (list: typeof rows) =>
            new Map(
              rank(list.map(([name, total, counted]) => row(name, total, counted))).map((one) => [
                one.row.name,
                one.rank,
              ]),
            );
          const [first, second] = [placed(rows), placed(shuffled)];
          for (const [name] of rows) expect(second.get(name)).toBe(first.get(name));
          const known = rows.filter(([, total]) => total !== null).length;
          for (const place of first.values()) if (place !== null) expect(place).toBeLessThanOrEqual(known);
        },
      ),
    );
  });
});

describe('reports that were due', () => {
  const part = { taskId: 't', from: '2026-01', to: '2026-12', assignedMonth: '2026-03' };
  it('begin with the month of the assignment, unless one came all the same', () => {
    const reports = [
      { taskId: 't', period: '2026-01', accepted: true, onTime: true },
      { taskId: 't', period: '2026-03', accepted: true, onTime: false },
    ];
    const counts = reportCounts([part], reports, '2026-04');
    expect(counts.accepted).toEqual({ value: 66.67, numerator: 2, denominator: 3 });
    expect(counts.onTime).toEqual({ value: 33.33, numerator: 1, denominator: 3 });
  });
  it('are unknown while none was due', () => {
    expect(reportCounts([part], [], '2026-02').accepted.value).toBeNull();
  });
  it('are those of the quarter where only quarters are asked for, from their own day', () => {
    const quarterly = { ...part, rhythmIn: () => 'QUARTERLY' as const };
    const monthly = { taskId: 't', period: '2026-03', accepted: true, onTime: true };
    const quarter = { taskId: 't', period: '2026-Q1', accepted: true, onTime: true };
    expect(reportCounts([quarterly], [monthly, quarter], '2026-04').accepted).toEqual(share(1, 1));
    expect(reportCounts([quarterly], [quarter], '2026-04', () => false).accepted.value).toBeNull();
  });
});

describe('evidence', () => {
  const seen = { title: '宣讲', state: 'VERIFIED', values: { people: 80, heldOn: '2026-03-01' } };
  it('says what is not as it was seen', () => {
    expect(changedSince(seen, { ...seen, values: { heldOn: '2026-03-01', people: 80 } })).toEqual([]);
    expect(
      changedSince(seen, { title: '宣讲二', state: 'HELD', values: { people: 70, heldOn: '2026-03-01' } }),
    ).toEqual(['title', 'state', 'people']);
    expect(changedSince(seen, null)).toBeNull();
  });
});

describe('sign-off', () => {
  it('waits for the unit or for the end of its term', () => {
    expect(() => checkFinal('FEEDBACK', '2026-12-10', '2026-12-10')).toThrow(/2026-12-10/);
    expect(() => checkFinal('FEEDBACK', '2026-12-11', '2026-12-10')).not.toThrow();
    expect(() => checkFinal('SETTLED', '2026-12-01', '2026-12-10')).not.toThrow();
    expect(() => checkFinal('APPEALED', '2026-12-30', '2026-12-10')).toThrow();
  });
});
