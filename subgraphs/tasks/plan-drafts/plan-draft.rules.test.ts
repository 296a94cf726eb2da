import { describe, expect, it } from 'vitest';
import type { TaskInForce } from '../plans/index.ts';
import { dayNextYear, draftTasks, inNextYear, successorsOf, tightTitle, type UnitNow } from './plan-draft.rules.ts';

const task = (change: Partial<TaskInForce> = {}): TaskInForce => ({
  number: 7,
  category: '聚人',
  text: '举办2026年青年论坛。',
  lead: { unitId: 'a', name: '甲部' },
  co: [{ unitId: 'b', name: '乙部' }],
  targets: ['20场'],
  deadline: '2026年6月底前',
  dueOn: '2026-06-30',
  ...change,
});
const unit = (name: string, endsOn: string | null = null, successorIds: string[] = []): UnitNow => ({
  name,
  endsOn,
  successorIds,
});
const draft = (tasks: TaskInForce[], units: Record<string, UnitNow> = {}) =>
  draftTasks({ year: 2026, tasks, units: new Map(Object.entries(units)), nameOf: (id) => `名${id}` });

describe('next year’s tasks', () => {
  it('keep words and targets, move years and days, and number anew', () => {
    const [first] = draft([task()]);
    expect(first).toMatchObject({
      number: 1,
      text: '举办2027年青年论坛。',
      targets: ['20场'],
      deadline: '2027年6月底前',
      dueOn: '2027-06-30',
    });
    expect(first?.notes.map(({ code }) => code)).toEqual(['YEAR_CHANGED', 'YEAR_CHANGED']);
  });

  it('move a day that is no working day to the last one before it', () => {
    // 31 October 2027 is a Sunday.
    expect(dayNextYear('2026-10-31')).toBe('2027-10-29');
    expect(dayNextYear('2028-02-29')).toBe('2029-02-28');
    expect(draft([task({ dueOn: '2026-10-31' })])[0]?.notes).toContainEqual({
      code: 'DAY_MOVED',
      from: '2026-10-31',
      to: '2027-10-29',
    });
  });

  it('go to whoever answers for a unit then, through every change', () => {
    const units = { a: unit('甲部', '2026-07-01', ['c']), c: unit('丙部', '2026-12-01', ['d']), d: unit('丁部') };
    const [first] = draft([task()], units);
    expect(first?.lead).toEqual({ unitId: 'd', name: '丁部' });
    expect(first?.notes).toContainEqual({ code: 'UNIT_SUCCEEDED', from: '甲部', to: '丁部' });
  });

  it('ask the office where a unit was split or ended, and never name one twice', () => {
    const [split] = draft([task()], { a: unit('甲部', '2026-07-01', ['c', 'b']) });
    expect([split?.lead, split?.co]).toEqual([{ unitId: 'c', name: '名c' }, [{ unitId: 'b', name: '名b' }]]);
    expect(split?.notes[2]?.code ?? split?.notes[0]?.code).toBeDefined();
    expect(split?.notes.some(({ code }) => code === 'UNIT_SPLIT')).toBe(true);
    const [ended] = draft([task()], { a: unit('甲部', '2026-07-01') });
    expect(ended?.lead).toEqual({ unitId: null, name: '甲部' });
    expect(ended?.notes).toContainEqual({ code: 'UNIT_ENDED', from: '甲部', to: '' });
    const [renamed] = draft([task()], { a: unit('新甲部') });
    expect(renamed?.notes).toContainEqual({ code: 'UNIT_RENAMED', from: '甲部', to: '新甲部' });
  });

  it('leave a unit that ends later, and end where changes go in a circle', () => {
    expect(successorsOf('a', '2027-01-01', new Map([['a', unit('甲部', '2027-03-01', ['c'])]]))).toEqual(['a']);
    const circle = new Map([
      ['a', unit('甲', '2026-01-01', ['b'])],
      ['b', unit('乙', '2026-01-01', ['a'])],
    ]);
    expect(successorsOf('a', '2027-01-01', circle)).toEqual([]);
  });

  it('move only years near the plan’s', () => {
    expect(inNextYear('2025-2026年，自2012年起，12026项', 2026)).toBe('2026-2027年，自2012年起，12026项');
    expect(tightTitle('关于印发《2027年 重点工作安排》的通知')).toBe(tightTitle('2027年重点工作安排'));
  });
});
