import type { PageModule } from '@hub/runtime';
import { describe, expect, it } from 'vitest';
import { currentPage, menuFor } from './menu.ts';

const module = (name: string, menu: PageModule['menu']): PageModule => ({
  name,
  version: '0.1.0',
  ownerUnit: 'office',
  titles: { zh: name, en: name },
  basePath: `/${name}`,
  order: 1,
  menu,
  base: '/',
  entry: 'index.js',
  css: [],
  cards: [],
});
const titles = { zh: '页', en: 'Page' };

describe('the menu', () => {
  const modules = [
    module('tasks', [
      { path: '', titles },
      { path: '/import', titles, privileges: ['tasks/plans.import'] },
    ]),
    module('talents', [{ path: '', titles, privileges: ['talents/people.read'] }]),
  ];
  const may = (own: string[]) => (wanted: string[] | undefined) => !wanted || wanted.some((one) => own.includes(one));

  it('names what the officer may open and no module without such a page', () => {
    const names = (own: string[]) => menuFor(modules, may(own)).flatMap((group) => group.pages.map((page) => page.to));
    expect(names([])).toEqual(['/tasks']);
    expect(names(['tasks/plans.import', 'talents/people.read'])).toEqual(['/tasks', '/tasks/import', '/talents']);
  });

  it('marks the entry that the address lies in', () => {
    const groups = menuFor(modules, () => true);
    expect(currentPage(groups, '/tasks/import/2')?.to).toBe('/tasks/import');
    expect(currentPage(groups, '/tasks/key-tasks/2')?.to).toBe('/tasks');
    expect(currentPage(groups, '/tasks-old')).toBeUndefined();
  });
});
