import { RefusalError } from '@hub/kit';
import { expect, test } from 'vitest';
import { toCsv } from './report-run.csv.ts';
import { checkComplete, checkTransition, compare, hashOf, type ReportContent } from './report-run.rules.ts';

const content = (values: readonly (number | null)[], version = 1): ReportContent => ({
  planYear: 2026,
  documentNumber: '渝科协〔2026〕1号',
  columns: [
    {
      code: 'contents',
      name: '已发布内容',
      nameEn: 'Published contents',
      unit: '件',
      unitEn: 'contents',
      version,
      population: '发布的内容',
      exclusions: '已撤稿的内容',
    },
  ],
  rows: values.map((value, index) => ({
    keyTaskId: `task-${index + 1}`,
    number: index + 1,
    text: `任务${index + 1}`,
    leadName: '办公室',
    figures: [{ code: 'contents', value, records: value, state: value === null ? 'UNKNOWN' : 'KNOWN' }],
  })),
  totals: [{ code: 'contents', value: values.reduce<number>((a, b) => a + (b ?? 0), 0), records: 0, state: 'KNOWN' }],
  sources: [{ source: 'media', freshness: 'CURRENT', readAt: '2026-11-23T00:00:00.000Z' }],
  coverage: { month: '2026-10', expected: 2, reported: 1 },
});
const head = {
  title: '月报',
  fromMonth: null,
  toMonth: null,
  asOf: new Date('2026-11-23T01:02:03Z'),
  unit: '战略发展部',
  preparer: '郑谋远',
  signer: null,
  signedAt: null,
  correctsId: null,
  reason: null,
  contentHash: 'h',
};

test('a frozen report goes nowhere', () => {
  expect(() => checkTransition('DRAFT', 'FROZEN')).not.toThrow();
  for (const to of ['DRAFT', 'FROZEN']) expect(() => checkTransition('FROZEN', to)).toThrow(RefusalError);
});

test('a report without one of its sources is not signed', () => {
  expect(() => checkComplete(content([1]))).not.toThrow();
  const late = { ...content([1]), sources: [{ source: 'media', freshness: 'MISSING', readAt: null }] };
  expect(() => checkComplete(late)).toThrow(/media/);
});

test('equal figures have equal hashes whatever the order of keys and the time of reading; other figures or definitions do not', () => {
  const one = content([1, 2]);
  const shuffled = Object.fromEntries(Object.entries(one).reverse()) as unknown as ReportContent;
  const later = { ...one, sources: [{ source: 'media', freshness: 'CURRENT', readAt: '2026-11-24T00:00:00.000Z' }] };
  expect(hashOf(shuffled)).toBe(hashOf(one));
  expect(hashOf(later)).toBe(hashOf(one));
  expect(hashOf(content([1, 3]))).not.toBe(hashOf(one));
  expect(hashOf(content([1, 2], 2))).not.toBe(hashOf(one));
});

test('a comparison names each number that differs, also a row that is new and a number that became known', () => {
  expect(compare(content([1, 2]), content([1, 2]))).toEqual([]);
  const found = compare(content([1, null]), content([1, 2, 5]));
  expect(found.map(({ number, before, after }) => [number, before, after])).toEqual([
    [2, null, 2],
    [3, null, 5],
    [null, 1, 8],
  ]);
});

test('a new definition is a difference even where the number is the same', () => {
  expect(compare(content([4]), content([4], 2))).toMatchObject([
    { keyTaskId: null, before: 4, after: 4, definitionBefore: 1, definitionAfter: 2 },
  ]);
});

test('the export carries rows, totals, who, when, definition and hash, and calls a gap a gap', () => {
  const csv = toCsv(head, content([3, null]), 'zh');
  expect(csv.startsWith('\uFEFF月报\r\n')).toBe(true);
  const lines = csv.slice(1).split('\r\n');
  expect(lines[1]).toBe('序号,重点任务,牵头单位,已发布内容（件）');
  expect(lines[3]).toBe('2,任务2,办公室,未知');
  for (const line of [
    '合计,,,3',
    '统计截至,2026-11-23 09:02 (UTC+8)',
    '填报人,郑谋远',
    '签发人,草稿，未签发',
    '内容校验码,h',
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines).toContain('已发布内容（件）,1,发布的内容,已撤稿的内容');
  expect(toCsv(head, content([null]), 'en')).toContain('1,任务1,办公室,unknown');
});

test('text that looks like a formula stays text in a spreadsheet', () => {
  const evil = content([1]);
  const csv = toCsv({ ...head, title: '=HYPERLINK("http://x","y")' }, { ...evil, documentNumber: '+1,2' }, 'zh');
  expect(csv).toContain('"\'=HYPERLINK(""http://x"",""y"")"');
  expect(csv).toContain('"\'+1,2"');
});
