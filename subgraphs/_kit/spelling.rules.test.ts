import { describe, expect, it } from 'vitest';
import { spelledLike, spellingOf } from './spelling.ts';

describe('a text as it is typed', () => {
  it.each([
    ['重点任务', "'zhong'dian'ren'wu zdrw"],
    ['重庆市长寿区科协', "'chong'qing'shi'chang'shou'qu'ke'xie cqscsqkx"],
    ['第3批', "'di'3'pi d3p"],
    ['AI 大讲堂', "'a'i'da'jiang'tang aidjt"],
    ['……', ''],
  ])('%s is %s', (text, expected) => {
    expect(spellingOf(text)).toBe(expected);
  });

  it('reads a surname as one', () => {
    expect(spellingOf('曾毅', 'person')).toBe("'zeng'yi zy");
  });

  it.each([
    ['重点任务', 'zhongdianrenwu', true],
    ['重点任务', 'Zhong Dian', true],
    ['重点任务', 'renwu', true],
    ['重点任务', 'zhongdianr', true],
    ['重点任务', 'zdrw', true],
    ['重点任务', 'drw', true],
    ['重点任务', 'ongdian', false],
    ['重点任务', 'zw', false],
    ['重庆市长寿区', 'changshou', true],
    ['重庆市长寿区', 'chongqing', true],
    ['重庆市长寿区', 'zhongqing', false],
    ['西安', 'xian', true],
  ])('%s by %s: %s', (text, term, found) => {
    expect(new RegExp(spelledLike(term) as string).test(spellingOf(text))).toBe(found);
  });

  it.each(['重点', '12', 'a', "x') or 1", 'a.*'])('leaves %s to the search by characters', (term) => {
    expect(spelledLike(term)).toBeNull();
  });
});
