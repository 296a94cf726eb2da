import { describe, expect, test } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';
import { langOf, pageLangOf, purposeOf, safeReturnTo } from './request.ts';
import { Seal } from './seal.ts';

const publicUrl = 'https://hub.example';

describe('where a sign-in may lead', () => {
  test.each([
    ['/tasks', '/tasks'],
    ['/tasks/plans?year=2026&a=b#row', '/tasks/plans?year=2026&a=b#row'],
    ['/任务', '/%E4%BB%BB%E5%8A%A1'],
    ['/a/../b', '/b'],
    [undefined, '/'],
    ['', '/'],
    ['tasks', '/'],
    ['//evil.example', '/'],
    ['///evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['https:evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/auth/logout', '/'],
    ['/auth', '/'],
    ['/identity/session/end', '/'],
    ['/authors', '/authors'],
    [`/${'a'.repeat(3_000)}`, '/'],
  ])('%j leads to %j', (wanted, path) => {
    expect(safeReturnTo(wanted, publicUrl)).toBe(path);
  });
});

describe('language', () => {
  test('of a navigation: asked for, kept, the browser’s, Chinese', () => {
    expect(langOf({ cookie: 'hub_lang=zh', 'accept-language': 'en' }, 'en')).toBe('en');
    expect(langOf({ cookie: 'a=b; hub_lang=en', 'accept-language': 'zh-CN' })).toBe('en');
    expect(langOf({ 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' })).toBe('en');
    expect(langOf({ 'accept-language': 'fr-FR' })).toBe('zh');
    expect(langOf({})).toBe('zh');
  });
  test('of a page: what it shows now', () => {
    expect(pageLangOf({ cookie: 'hub_lang=en', 'accept-language': 'zh-CN' })).toBe('zh');
  });
});

describe('purpose', () => {
  test.each([
    [encodeURIComponent('核对荣誉证书'), '核对荣誉证书'],
    ['plain text', 'plain text'],
    [encodeURIComponent('a\nlevel=info forged'), 'a level=info forged'],
    ['%E4%B8', undefined],
    ['', undefined],
    ['%20%20', undefined],
    [encodeURIComponent('长'.repeat(300)), '长'.repeat(200)],
  ])('%j means %j', (header, purpose) => {
    expect(purposeOf({ 'x-hub-purpose': header })).toBe(purpose);
  });
});

describe('what is sealed', () => {
  const seal = new Seal('a-secret-of-the-tests-0123456789-abcdefgh');
  test('opens only in its place and unaltered', () => {
    const sealed = seal.close('refresh-token', 'refresh:one');
    expect(seal.open(sealed, 'refresh:one')).toBe('refresh-token');
    expect(seal.open(sealed, 'refresh:two')).toBeUndefined();
    expect(seal.open(`${sealed.slice(0, -2)}AA`, 'refresh:one')).toBeUndefined();
    expect(new Seal('another-secret-of-the-tests-0123456789-x').open(sealed, 'refresh:one')).toBeUndefined();
    expect(seal.close('same', 'x')).not.toBe(seal.close('same', 'x'));
  });
  test('a page token belongs to one session', () => {
    expect(seal.csrfMatches('one', seal.csrfToken('one'))).toBe(true);
    expect(seal.csrfMatches('two', seal.csrfToken('one'))).toBe(false);
    expect(seal.csrfMatches('one', undefined)).toBe(false);
  });
});

describe('a bounded cache', () => {
  test('forgets by time and by number', () => {
    let now = 0;
    const cache = new BoundedCache<number>(3, () => now);
    for (let index = 0; index < 1_000; index += 1) cache.set(`k${index}`, index, 100);
    expect(cache.size).toBe(3);
    expect([cache.get('k996'), cache.get('k997'), cache.get('k999')]).toEqual([undefined, 997, 999]);
    now = 100;
    expect(cache.get('k999')).toBeUndefined();
  });
});
