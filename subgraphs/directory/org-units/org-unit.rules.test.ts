import { describe, expect, it } from 'vitest';
import { endFault, endKind, nameOn, predecessorsOn, successorsOn, unitState } from './org-unit.rules.ts';

const jiangbei = { fromId: 'jiangbei', toId: 'liangjiang', happenedOn: '2025-11-06' };
const yubei = { fromId: 'yubei', toId: 'liangjiang', happenedOn: '2025-11-06' };

describe('validity of a unit', () => {
  it('ends on the first day on which it is gone', () => {
    const unit = { validFrom: '2020-01-01', validTo: '2025-11-06' };
    expect(unitState(unit, '2019-12-31')).toBe('PLANNED');
    expect(unitState(unit, '2020-01-01')).toBe('STANDING');
    expect(unitState(unit, '2025-11-05')).toBe('STANDING');
    expect(unitState(unit, '2025-11-06')).toBe('ENDED');
  });

  it('has no begin or end where none is known', () => {
    expect(unitState({ validFrom: null, validTo: null }, '1958-01-01')).toBe('STANDING');
  });
});

describe('who answers for the records of a unit', () => {
  it('is nobody else before the day of the merger, and the successor from that day on', () => {
    expect(successorsOn('jiangbei', '2025-11-05', [jiangbei, yubei])).toEqual([]);
    expect(successorsOn('jiangbei', '2025-11-06', [jiangbei, yubei])).toEqual(['liangjiang']);
  });

  it('follows a chain to its end', () => {
    const later = { fromId: 'liangjiang', toId: 'next', happenedOn: '2026-06-01' };
    expect(successorsOn('jiangbei', '2026-01-01', [jiangbei, later])).toEqual(['liangjiang']);
    expect(successorsOn('jiangbei', '2026-06-01', [jiangbei, later])).toEqual(['next']);
  });

  it('is several after a split', () => {
    const split = [
      { fromId: 'a', toId: 'b', happenedOn: '2026-01-01' },
      { fromId: 'a', toId: 'c', happenedOn: '2026-01-01' },
    ];
    expect(successorsOn('a', '2026-01-01', split)).toEqual(['b', 'c']);
  });

  it('gives a unit the records of those that it took over', () => {
    expect(predecessorsOn('liangjiang', '2025-11-05', [jiangbei, yubei])).toEqual([]);
    expect(predecessorsOn('liangjiang', '2025-11-06', [jiangbei, yubei])).toEqual(['jiangbei', 'yubei']);
  });

  it('comes to an end even in a ring', () => {
    const ring = [
      { fromId: 'a', toId: 'b', happenedOn: '2026-01-01' },
      { fromId: 'b', toId: 'a', happenedOn: '2026-01-02' },
    ];
    expect(successorsOn('a', '2026-02-01', ring)).toEqual(['b']);
    expect(predecessorsOn('a', '2026-02-01', ring)).toEqual(['b', 'a']);
  });
});

describe('ending a unit', () => {
  const unit = { id: 'a', validFrom: '2020-01-01', validTo: null };
  const heir = { id: 'b', validFrom: '2026-01-01', validTo: null };
  const none = { unitsBelow: 0, officers: 0 };

  it('is a merger with one successor and a split with more', () => {
    expect([endKind(0), endKind(1), endKind(2)]).toEqual(['abolished', 'merged', 'split']);
  });

  it('needs a unit that stands, and successors that stand on that day', () => {
    expect(endFault(unit, '2026-01-01', [heir], none)).toBeNull();
    expect(endFault(unit, '2025-12-31', [heir], none)).toBe('SUCCESSOR_NOT_STANDING');
    expect(endFault({ ...unit, validTo: '2025-01-01' }, '2026-01-01', [heir], none)).toBe('ALREADY_ENDED');
    expect(endFault(unit, '2020-01-01', [], none)).toBe('BEFORE_BEGIN');
    expect(endFault(unit, '2026-01-01', [unit], none)).toBe('SUCCESSOR_IS_SELF');
  });

  it('leaves nobody behind', () => {
    expect(endFault(unit, '2026-01-01', [heir], { unitsBelow: 1, officers: 0 })).toBe('UNITS_BELOW_REMAIN');
    expect(endFault(unit, '2026-01-01', [], { unitsBelow: 0, officers: 2 })).toBe('OFFICERS_REMAIN');
    expect(endFault(unit, '2026-01-01', [heir], { unitsBelow: 0, officers: 2 })).toBeNull();
  });
});

describe('the name on a day', () => {
  const former = [
    { name: '学会部', nameEn: 'Societies Department', validFrom: null, validTo: '2015-03-01' },
    { name: '学会学术部', nameEn: 'Academic Department', validFrom: '2015-03-01', validTo: '2019-01-01' },
  ];
  const current = { name: '科学技术创新部', nameEn: 'Innovation Department' };
  it.each([
    ['2015-02-28', '学会部'],
    ['2015-03-01', '学会学术部'],
    ['2018-12-31', '学会学术部'],
    ['2019-01-01', '科学技术创新部'],
  ])('on %s is %s', (day, name) => {
    expect(nameOn(current, former, day).name).toBe(name);
  });
});
