import { expect, test } from 'vitest';
import { dueMonth } from './coverage.rules.ts';

test.each([
  ['2026-11-23', '2026-10'],
  ['2026-11-05', '2026-10'],
  ['2026-11-04', '2026-09'],
  ['2026-01-05', '2025-12'],
  ['2026-01-04', '2025-11'],
])('on %s the month due is %s', (day, month) => {
  expect(dueMonth(day)).toBe(month);
});
