import { describe, expect, it } from 'vitest';
import type { ReadCell } from '../office/index.ts';
import { CellFault, dayOf, oneOf, plainOf, textOf, wholeOf } from './cells.ts';

const cell = (text: string, more: Partial<ReadCell> = {}): ReadCell => ({
  text,
  number: null,
  day: null,
  formula: false,
  ...more,
});
const faultOf = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return error instanceof CellFault ? [error.code, error.suggestion] : error;
  }
};

describe('a cell', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['２０２６年３月５日 ', '2026-03-05'],
    ['20260305', '2026-03-05'],
  ])('%s is the day %s', (text, day) => {
    expect(dayOf(cell(text))).toBe(day);
  });

  it('holds a day as a date or as its bare serial, and nothing when it is blank', () => {
    expect(dayOf(cell('2026-03-05', { day: '2026-03-05', number: 46086 }))).toBe('2026-03-05');
    expect(dayOf(cell('46086', { number: 46086 }))).toBe('2026-03-05');
    expect(dayOf(cell('　 '))).toBeNull();
    expect(dayOf(undefined)).toBeNull();
  });

  it.each(['2026-02-30', '三月', '5', '2026-13-01'])('%s is no day', (text) => {
    expect(faultOf(() => dayOf(cell(text, /^\d+$/.test(text) ? { number: Number(text) } : {})))).toEqual([
      'NOT_A_DAY',
      null,
    ]);
  });

  it('loses the blanks around it; what is no free text loses full-width signs too', () => {
    expect(textOf(cell('　宣讲（一）\u00a0'))).toBe('宣讲（一）');
    expect(plainOf(cell(' １３８ ０００ '))).toBe('138000');
    expect(wholeOf(cell('１，２００'))).toBe(1200);
    expect(faultOf(() => wholeOf(cell('约20')))).toEqual(['NOT_A_NUMBER', null]);
  });

  it('names one of what is known; the nearest is suggested for another', () => {
    const units = new Map([
      ['宣传文化部', 1],
      ['办公室', 2],
      ['渝中区科协', 3],
    ]);
    const what = { zh: '单位', en: 'unit' };
    expect(oneOf(cell(' 办公室　'), units, what)).toBe(2);
    expect(faultOf(() => oneOf(cell('宣传部'), units, what))).toEqual(['UNKNOWN_NAME', '宣传文化部']);
    expect(faultOf(() => oneOf(cell('渝中科协'), units, what))).toEqual(['UNKNOWN_NAME', '渝中区科协']);
    expect(faultOf(() => oneOf(cell('市气象台'), units, what))).toEqual(['UNKNOWN_NAME', null]);
  });
});
