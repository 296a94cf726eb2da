import { expect, test } from 'vitest';
import { monthsBack } from './months.ts';

test('months are counted over the turn of the year', () => {
  expect(monthsBack('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsBack('2026-12', 1)).toEqual(['2026-12']);
});
