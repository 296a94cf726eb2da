import { describe, expect, it } from 'vitest';
import { explain, numbersOf } from './light-words.ts';

const light = { colour: 'GREEN', dueOn: '2026-11-05', ruleVersion: 1, reasons: [] };

describe('the words of a light', () => {
  it('leaves the word to the reasons of the rule', () => {
    expect(explain({ colour: 'RED', reasons: [{ text: '落后计划40个百分点' }] })).toBeNull();
  });

  it('never calls a month without a figure green', () => {
    expect(explain({ colour: 'UNKNOWN', reasons: [] })?.zh).toContain('尚无');
    expect(explain({ colour: 'NOT_DUE', reasons: [] })?.zh).toContain('不评灯');
    expect(explain({ colour: 'GREEN', reasons: [] })?.zh).toContain('规则之内');
  });

  it('tells an unknown figure from zero', () => {
    const [planned, actual] = numbersOf({ ...light, plannedPercent: 50, actualPercent: null });
    expect(planned?.value).toBe('50%');
    expect(actual?.value).toBeNull();
    expect(numbersOf({ ...light, actualPercent: 0 })[1]?.value).toBe('0%');
  });

  it('says where the figure comes from', () => {
    expect(numbersOf({ ...light, basis: 'COUNTED' })[1]?.label.zh).toContain('核实记录');
    expect(numbersOf({ ...light, basis: 'REPORTED' })[1]?.label.zh).toContain('采用的进展');
  });

  it('leaves out how far behind where nothing is compared', () => {
    expect(numbersOf({ ...light, behindPoints: null })).toHaveLength(3);
    expect(numbersOf({ ...light, behindPoints: 0 }).some(({ value }) => value === '0')).toBe(true);
  });
});
