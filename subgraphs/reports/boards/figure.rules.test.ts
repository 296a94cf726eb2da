import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cell, discloseColumn, SMALLEST_CELL } from './figure.rules.ts';

const known = (records: number): Cell => ({ value: records, records, state: 'KNOWN' });
const totalOf = (cells: readonly Cell[]) => known(cells.reduce((sum, one) => sum + (one.records ?? 0), 0));

describe('unknown is never zero', () => {
  test('a source that was never read gives no number', () => {
    expect(cell({ value: 5, records: 5 }, { neverRead: true, current: false })).toEqual({
      value: null,
      records: null,
      state: 'UNKNOWN',
    });
  });
  test('a source that was read and has nothing gives a true zero', () => {
    expect(cell(undefined, { neverRead: false, current: true })).toEqual({ value: 0, records: 0, state: 'KNOWN' });
  });
  test('a source that is away keeps what it had said, marked', () => {
    expect(cell({ value: 2.5, records: 2 }, { neverRead: false, current: false })).toEqual({
      value: 2.5,
      records: 2,
      state: 'STALE',
    });
  });
});

describe('what a partner sees', () => {
  test.each([
    [9, 'SUPPRESSED'],
    [10, 'KNOWN'],
    [0, 'SUPPRESSED'],
  ])('a cell of %i records is %s', (records, state) => {
    expect(discloseColumn([known(records), known(50)], known(records + 50)).cells[0]?.state).toBe(state);
  });

  test('one hidden cell hides the total, from which it could be computed', () => {
    const { total } = discloseColumn([known(3), known(50)], known(53));
    expect(total).toEqual({ value: null, records: null, state: 'SUPPRESSED' });
  });

  test('several hidden cells that are many together leave the total open', () => {
    expect(discloseColumn([known(6), known(7), known(50)], known(63)).total).toEqual(known(63));
  });

  test('no cell below ten can be read or computed, whatever the column', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), (records) => {
        const cells = records.map(known);
        const shown = discloseColumn(cells, totalOf(cells));
        for (const one of shown.cells)
          if (one.records !== null) expect(one.records).toBeGreaterThanOrEqual(SMALLEST_CELL);
        if (shown.total.records === null) return;
        const open = shown.cells.reduce((sum, one) => sum + (one.records ?? 0), 0);
        const remainder = shown.total.records - open;
        const hiddenWithRecords = records.filter((n) => n > 0 && n < SMALLEST_CELL).length;
        // Either nothing is hidden, or what is hidden is no small cell and no single one.
        expect(remainder === 0 || (remainder >= SMALLEST_CELL && hiddenWithRecords > 1)).toBe(true);
      }),
    );
  });
});
