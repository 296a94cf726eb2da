import { expect, it } from 'vitest';
import type { Words } from '../text.ts';
import { filterSentence, limitedBeyond, rememberOptions } from './filter-words.ts';
import type { FilterField } from './types.ts';

const zh = (words: Words | string) => (typeof words === 'string' ? words : words.zh);
const label = (zh: string): Words => ({ zh, en: zh });
const filters: FilterField[] = [
  { name: 'q', label: label('标题'), kind: 'search' },
  {
    name: 'state',
    label: label('状态'),
    kind: 'multi',
    options: [
      { value: 'A', label: label('有效') },
      { value: 'B', label: '失效' },
    ],
  },
  { name: 'unit', label: label('单位'), kind: 'pick' },
  { name: 'late', label: label('逾期'), kind: 'toggle' },
  { name: 'days', label: label('日期'), kind: 'days' },
];

it('tells every filter in use in words, and no id', () => {
  rememberOptions([{ value: 'u1', label: '办公室' }]);
  const values = { q: '春', state: 'A,B', unit: 'u1', late: 'true', days: '2026-01-01~', other: 'x' };
  expect(filterSentence(filters, values, zh)).toEqual([
    { label: '标题', value: '春' },
    { label: '状态', value: '有效、失效' },
    { label: '单位', value: '办公室' },
    { label: '逾期', value: '是' },
    { label: '日期', value: '2026-01-01 至 …' },
  ]);
  expect(filterSentence(filters, { unit: 'u2', q: '' }, zh)).toEqual([{ label: '单位', value: '已选定' }]);
});

it('knows a list that is limited by more than its filters', () => {
  expect(limitedBeyond(filters, ({ q }) => ({ text: q || null, late: false }))).toBe(false);
  expect(limitedBeyond(filters, ({ q }) => ({ text: q || null, unitId: 'u1' }))).toBe(true);
});
