import { describe, expect, it } from 'vitest';
import { matchRoute } from './routes.ts';

const title = { zh: '页', en: 'Page' };
const routes = ['', '/new', '/:id', '/:id/progress', '/archive/:year'].map((path) => ({ path, title }));

describe('routes of a module', () => {
  it.each([
    ['/tasks', '', {}],
    ['/tasks/', '', {}],
    ['/tasks/new', '/new', {}],
    ['/tasks/42', '/:id', { id: '42' }],
    ['/tasks/%E7%A7%91%E6%99%AE', '/:id', { id: '科普' }],
    ['/tasks/%E7%A7', '/:id', { id: '%E7%A7' }],
    ['/tasks/42/progress', '/:id/progress', { id: '42' }],
    ['/tasks/archive/2024', '/archive/:year', { year: '2024' }],
  ])('%s opens "%s"', (pathname, path, params) => {
    const match = matchRoute(routes, '/tasks', pathname);
    expect(match?.route.path).toBe(path);
    expect(match?.params).toEqual(params);
  });

  it('knows an address of its own without a page from an address of another module', () => {
    expect(matchRoute(routes, '/tasks', '/tasks/1/2/3')).toBeNull();
    expect(matchRoute(routes, '/tasks', '/tasks-old')).toBeUndefined();
    expect(matchRoute(routes, '/tasks', '/media')).toBeUndefined();
  });
});
