import { describe, expect, it } from 'vitest';
import { matchPages } from './match.ts';
import { initialsOf } from './pinyin.ts';

const page = (to: string, zh: string, en: string, keywords: string[] = []) => ({
  module: 'm',
  to,
  titles: { zh, en },
  keywords,
});
const groups = [
  {
    module: 'tasks',
    titles: { zh: '年度工作', en: 'Work plan' },
    trial: false,
    spelled: ["'nian'du'gong'zuo ndgz"],
    pages: [
      { ...page('/tasks', '计划总览', 'Plan board'), spelled: ["'ji'hua'zong'lan jhzl"] },
      page('/tasks/import', '导入计划', 'Import a plan', ['文件']),
    ],
  },
  {
    module: 'volunteers',
    titles: { zh: '志愿服务', en: 'Volunteers' },
    trial: false,
    pages: [page('/records', '服务记录', 'Service records')],
  },
];
const found = (term: string) => matchPages(groups, term).map((hit) => hit.page.to);

describe('the palette', () => {
  it.each([
    ['计划总览', 'jhzl'],
    ['服务记录', 'fwjl'],
    ['志愿服务', 'zyfw'],
    ['导入2024年', 'dr2024n'],
    ['人才与荣誉', 'rcyry'],
    ['传播矩阵', 'cbjz'],
    ['督办', 'db'],
    ['模块', 'mk'],
  ])('reads %s as %s', (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
  });

  it.each([
    ['', ['/tasks', '/tasks/import', '/records']],
    ['计划', ['/tasks', '/tasks/import']],
    ['jhzl', ['/tasks']],
    ['JH', ['/tasks', '/tasks/import']],
    ['import', ['/tasks/import']],
    ['records', ['/records']],
    ['文件', ['/tasks/import']],
    ['wj', ['/records', '/tasks/import']],
    ['志愿', ['/records']],
    ['没有', []],
    ['jihuazonglan', ['/tasks']],
    ['ji hua', ['/tasks']],
    ['zongl', ['/tasks']],
    ['ihua', []],
    ['niandu', ['/tasks', '/tasks/import']],
  ])('finds for "%s"', (term, expected) => {
    expect(found(term)).toEqual(expected);
  });
});
