import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsForLight,
  currentMonth,
  evenSchedule,
  type LightInput,
  lightOf,
  plannedBy,
  reportDueOn,
  ruleOn,
  sentence,
  type UnitReporting,
} from './light.rules.ts';

const rule = {
  version: 1,
  yellowBehind: 10,
  redBehind: 30,
  reportDueDay: 5,
  quarterDueWorkingDay: 10,
  yellowLateDays: 1,
  redLateDays: 10,
  graceDays: 10,
};
const unit = (submittedOn: string | null, unitName = '宣传文化部') => ({
  unitName,
  unitId: unitName,
  role: 'LEAD' as const,
  assignedOn: '2026-01-20',
  submittedOn,
});
const input = (change: Partial<LightInput> = {}): LightInput => ({
  month: '2026-10',
  today: '2026-11-23',
  planned: 80,
  counted: null,
  reported: 80,
  units: [unit('2026-11-03')],
  submittedOn: (one) => (one as UnitReporting).submittedOn,
  rule,
  ...change,
});

describe('behind plan', () => {
  it.each([
    [80, 'GREEN', 0],
    [95, 'GREEN', 0],
    [70.1, 'GREEN', 9.9],
    [70, 'YELLOW', 10],
    [50, 'YELLOW', 30],
    [49.9, 'RED', 30.1],
    [0, 'RED', 80],
  ])('%d %% done of 80 %% planned is %s', (reported, colour, behind) => {
    expect(lightOf(input({ reported }))).toMatchObject({ colour, behind, basis: 'REPORTED' });
  });

  it("looks at verified records before anybody's word", () => {
    expect(lightOf(input({ counted: 40, reported: 90 }))).toMatchObject({
      colour: 'RED',
      actual: 40,
      basis: 'COUNTED',
      behind: 40,
    });
  });

  it('says unknown, not zero, where nothing was accepted or counted', () => {
    expect(lightOf(input({ reported: null }))).toMatchObject({
      colour: 'UNKNOWN',
      actual: null,
      behind: null,
      reasons: [{ code: 'NO_FIGURE' }],
    });
  });
});

describe('late reports', () => {
  it.each([
    ['2026-11-05', 'GREEN', 0],
    ['2026-11-06', 'YELLOW', 1],
    ['2026-11-15', 'YELLOW', 10],
    ['2026-11-16', 'RED', 11],
  ])('first submitted on %s is %s', (submittedOn, colour, daysLate) => {
    const light = lightOf(input({ units: [unit(submittedOn)] }));
    expect(light.colour).toBe(colour);
    expect(light.units()[0]).toMatchObject({ daysLate, missing: false });
  });

  it('counts the days of a missing report up to today', () => {
    expect(lightOf(input({ today: '2026-11-05', units: [unit(null)] })).colour).toBe('GREEN');
    expect(lightOf(input({ today: '2026-11-06', units: [unit(null)] }))).toMatchObject({
      colour: 'YELLOW',
      reasons: [{ code: 'LATE', days: 1, submitted: false }],
    });
    expect(lightOf(input({ units: [unit('2026-11-01'), unit(null, '组织人事部')] }))).toMatchObject({
      colour: 'RED',
      reasons: [{ code: 'LATE', unitName: '组织人事部', days: 18 }],
    });
  });

  it('begin some days after the unit got the task: nobody is late with what was not asked for', () => {
    const given = (assignedOn: string, submittedOn: string | null) =>
      lightOf(
        input({ month: '2026-03', today: '2026-11-23', reported: 100, units: [{ ...unit(submittedOn), assignedOn }] }),
      );
    expect(given('2026-11-20', null).units()[0]).toMatchObject({ daysLate: 0, missing: true });
    expect(given('2026-11-10', null).units()[0]).toMatchObject({ daysLate: 3 });
    expect(given('2026-11-20', '2026-11-25').colour).toBe('GREEN');
    // It came on paper, late by the day on which it was due then.
    expect(given('2026-11-20', '2026-04-09').units()[0]).toMatchObject({ daysLate: 4 });
  });

  it('shows the worst of several reasons and names them all', () => {
    const light = lightOf(input({ reported: 65, units: [unit(null)] }));
    expect(light.colour).toBe('RED');
    expect(light.reasons.map((r) => r.code)).toEqual(['BEHIND', 'LATE']);
    for (const reason of light.reasons) expect(sentence(reason).zh).toMatch(/\d/);
  });
});

describe('months', () => {
  it('are not due while they run, nor before the plan', () => {
    expect(lightOf(input({ month: '2026-11', units: [unit(null)] })).colour).toBe('NOT_DUE');
    expect(lightOf(input({ month: '2026-12' })).colour).toBe('NOT_DUE');
    expect(lightOf(input({ planned: null })).colour).toBe('NOT_DUE');
    expect(lightOf(input({ today: '2026-11-01', units: [unit(null)] })).colour).toBe('GREEN');
  });

  it('are due on the fifth of the next one, over the end of the year', () => {
    expect(reportDueOn('2026-10', rule)).toBe('2026-11-05');
    expect(reportDueOn('2026-12', rule)).toBe('2027-01-05');
  });

  it('the light today is that of the last month whose reports were due', () => {
    const months = ['2026-08', '2026-09', '2026-10', '2026-11'];
    expect(currentMonth('2026-11-04', months, rule)).toBe('2026-09');
    expect(currentMonth('2026-11-05', months, rule)).toBe('2026-10');
    expect(currentMonth('2026-08-20', months, rule)).toBe('2026-08');
    expect(currentMonth('2027-05-01', months, rule)).toBe('2026-11');
  });
});

describe('by the quarter alone', () => {
  const quarterly = (change: Partial<LightInput> = {}) =>
    lightOf(input({ quarterly: true, month: '2026-09', units: [unit(null)], ...change }));

  it('nobody is late before the tenth working day after it, and then once, with its last month', () => {
    // 1 to 7 October 2026 are the National Day holidays, and 10 October is worked in exchange.
    const due = reportDueOn('2026-09', rule, true);
    expect(due).toBe('2026-10-20');
    expect(quarterly({ today: due }).colour).toBe('GREEN');
    expect(quarterly({ today: '2026-10-21' })).toMatchObject({ colour: 'YELLOW', dueOn: due });
    expect(quarterly({ month: '2026-08', today: '2026-11-20' })).toMatchObject({ colour: 'GREEN', dueOn: due });
    expect(quarterly({ month: '2026-08', today: '2026-11-20' }).units()).toEqual([]);
  });

  it('looks at reports of quarters, else at those of months', () => {
    expect(['2026-03', '2026-Q1'].map((period) => countsForLight(period, () => 'QUARTERLY'))).toEqual([false, true]);
    expect(['2026-03', '2026-Q1'].map((period) => countsForLight(period, () => 'BOTH'))).toEqual([true, false]);
  });

  it('the light today is that of the last quarter whose reports were due', () => {
    const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
    expect(currentMonth('2026-10-19', months, rule, () => true)).toBe('2026-06');
    expect(currentMonth('2026-10-20', months, rule, () => true)).toBe('2026-09');
  });
});

describe('schedule', () => {
  it('spreads the work evenly to the last month', () => {
    expect(evenSchedule('2026-03', '2026-12')).toMatchObject({ '2026-03': 10, '2026-07': 50, '2026-12': 100 });
    expect(evenSchedule('2026-11', '2026-06')).toEqual({ '2026-11': 100 });
  });

  it('has nothing before its first month and everything after its last', () => {
    const schedule = evenSchedule('2026-01', '2026-06');
    expect(plannedBy(schedule, '2025-12')).toBeNull();
    expect(plannedBy(schedule, '2026-09')).toBe(100);
  });

  it('rises and ends at 100, whatever the months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
        const values = Object.values(
          evenSchedule(`2026-${String(a).padStart(2, '0')}`, `2026-${String(b).padStart(2, '0')}`),
        );
        expect(values.at(-1)).toBe(100);
        expect(values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('the rule in force', () => {
  it('is the last that has begun', () => {
    const rules = [
      { version: 1, validFrom: '2000-01-01' },
      { version: 2, validFrom: '2026-09-01' },
      { version: 3, validFrom: '2027-01-01' },
    ];
    expect(ruleOn(rules, '2026-08-31').version).toBe(1);
    expect(ruleOn(rules, '2026-09-01').version).toBe(2);
    expect(() => ruleOn([], '2026-01-01')).toThrow(/no light rule/);
  });
});
