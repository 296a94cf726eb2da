import { describe, expect, it } from 'vitest';
import { chineseNumber, rowNumber } from './characters.ts';
import { deadlineDay, targetsInColumn, targetsInText } from './targets.ts';

const brief = (targets: { value: number | null; unit: string | null; comparison: string }[]) =>
  targets.map((t) => [t.value, t.unit, t.comparison]);

describe('numbers', () => {
  it.each([
    ['十', 10],
    ['二十五', 25],
    ['一百零八', 108],
    ['百', 100],
    ['三千二百', 3200],
    ['一万二千', 12000],
    ['二〇二六', 2026],
  ])('%s is %i', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });
  it.each(['１', '1.', '（1）', '①', '一', '1、'])('%s numbers the first row', (text) => {
    expect(rowNumber(text)).toBe(1);
  });
});

describe('targets in a sentence', () => {
  it.each([
    ['组织开展百场宣讲活动', [[100, '场', 'EXACTLY']]],
    ['组织开展二十场宣讲', [[20, '场', 'EXACTLY']]],
    ['举办讲座不少于12场', [[12, '场', 'AT_LEAST']]],
    ['举办讲座不少于十二场', [[12, '场', 'AT_LEAST']]],
    ['培训１２００人次', [[1200, '人次', 'EXACTLY']]],
    [
      '建设基地6个以上，推出视频20部',
      [
        [6, '个', 'AT_LEAST'],
        [20, '部', 'EXACTLY'],
      ],
    ],
    ['覆盖人数达到1.5万人次', [[15000, '人次', 'AT_LEAST']]],
    ['全年不超过3次', [[3, '次', 'AT_MOST']]],
  ])('%s', (text, expected) => {
    expect(brief(targetsInText(text))).toEqual(expected);
  });

  it.each([
    '开展“千名院士·千场科普”行活动',
    '开展千名院士·千场科普系列活动',
    '实施百名专家下基层行动',
    '服务“416”科技创新布局和“33618”集群',
    '贯彻第二十次全国代表大会精神，落实2024年第10号文件',
    '办好“三下乡”，搭建一站式平台，坚持第一议题',
    '推出一批精品',
  ])('%s states none', (text) => {
    expect(targetsInText(text)).toEqual([]);
  });
});

describe('targets in a column of their own', () => {
  it('are each counted thing; words stay words', () => {
    expect(brief(targetsInColumn('不少于40场；服务农户5000人次'))).toEqual([
      [40, '场', 'AT_LEAST'],
      [5000, '人次', 'EXACTLY'],
    ]);
    expect(targetsInColumn('扩大覆盖面')).toEqual([
      { text: '扩大覆盖面', value: null, unit: null, comparison: 'EXACTLY' },
    ]);
    expect(targetsInColumn('/')).toEqual([]);
  });
});

describe('deadlines', () => {
  it.each([
    ['2025年6月底前', '2025-06-30'],
    ['6月底前', '2026-06-30'],
    ['2026年2月', '2026-02-28'],
    ['11月30日前', '2026-11-30'],
    ['2025-09-15', '2025-09-15'],
    ['5月中旬', '2026-05-20'],
    ['3月至10月', '2026-10-31'],
    ['第三季度', '2026-09-30'],
    ['上半年', '2026-06-30'],
    ['全年', '2026-12-31'],
    ['长期坚持', null],
    ['13月底前', null],
    ['2月30日', null],
  ])('%s is %s', (text, day) => {
    expect(deadlineDay(text, 2026)).toBe(day);
  });
});
