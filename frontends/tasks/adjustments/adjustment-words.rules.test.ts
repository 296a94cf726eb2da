import { expect, it } from 'vitest';
import { changeWords } from './adjustment-words.ts';

it('says what a request changes, with both units or both days', () => {
  expect(changeWords({ kind: 'TRANSFER' }, '宣传部', '学会部').zh).toBe('由宣传部转办到学会部');
  const days = { kind: 'EXTENSION', oldDueOn: '2026-06-30', newDueOn: '2026-09-30' };
  expect(changeWords(days, '', '').zh).toBe('时限由 2026-06-30 延至 2026-09-30');
  expect(changeWords({ ...days, oldDueOn: null }, '', '').en).toBe('until 2026-09-30');
});
