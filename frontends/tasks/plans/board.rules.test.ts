import { describe, expect, it } from 'vitest';
import { byCategory, categoryLabel, countsOf, isMine, leadingTarget, shown } from './board.ts';

const first = { id: 'c1', number: 1, name: '甲' };
const second = { id: 'c2', number: 2, name: '乙' };
const row = (number: number, colour: string | null, units: [string, string][], category = first) => ({
  id: `t${number}`,
  number,
  category,
  light: colour ? { colour } : null,
  assignments: units.map(([id, state]) => ({ state, unit: { id } })),
});
const rows = [
  row(2, 'RED', [
    ['u1', 'SIGNED'],
    ['u2', 'ASSIGNED'],
  ]),
  row(1, 'GREEN', [['u1', 'SIGNED']]),
  row(3, 'UNKNOWN', [['u3', 'SIGNED']], second),
  row(4, null, [], second),
];
const all = { light: '', mine: false, unsigned: false };

describe('the board', () => {
  it('counts the lights; what is not known is grey, never green', () => {
    expect(countsOf(rows, ['u2'])).toEqual({ red: 1, yellow: 0, green: 1, grey: 2, mine: 1, unsigned: 1 });
  });

  it('counts the light that a person set, while it stands', () => {
    const changed = { ...row(5, 'RED', []), light: { colour: 'RED', override: { colour: 'YELLOW' } } };
    expect(countsOf([changed], [])).toMatchObject({ red: 0, yellow: 1 });
    expect(shown(changed, { ...all, light: 'red' }, [])).toBe(false);
  });

  it('filters by light, by unit and by what is not signed for', () => {
    const numbers = (filter: typeof all) => rows.filter((one) => shown(one, filter, ['u1'])).map((one) => one.number);
    expect(numbers(all)).toEqual([2, 1, 3, 4]);
    expect(numbers({ ...all, light: 'grey' })).toEqual([3, 4]);
    expect(numbers({ ...all, mine: true })).toEqual([2, 1]);
    expect(numbers({ ...all, mine: true, light: 'green' })).toEqual([1]);
    expect(numbers({ ...all, unsigned: true })).toEqual([2]);
  });

  it('takes a unit whose name is matched to none for nobody', () => {
    const unmatched = { ...rows[0]!, assignments: [{ state: 'ASSIGNED', unit: null }] };
    expect(isMine(unmatched, ['u1'])).toBe(false);
  });

  it('groups by category in the order of the plan', () => {
    expect(byCategory(rows).map(({ category, rows: of }) => [category.id, of.map(({ number }) => number)])).toEqual([
      ['c1', [1, 2]],
      ['c2', [3, 4]],
    ]);
    expect(categoryLabel(first)).toBe('一、甲');
  });

  it('lets the target furthest behind speak, and none that nothing counts', () => {
    const targets = [
      { text: '不少于12场', value: 12, actual: 12, percent: 100 },
      { text: '1200人次', value: 1200, actual: 300, percent: 25 },
      { text: '6个', value: 6, actual: null, percent: null },
    ];
    expect(leadingTarget(targets)?.text).toBe('1200人次');
    expect(leadingTarget(targets.slice(2))).toBeNull();
  });
});
