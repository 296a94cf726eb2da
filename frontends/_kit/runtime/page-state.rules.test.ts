import { describe, expect, it } from 'vitest';
import { say } from './lang.ts';
import { parsePreferences } from './preferences.ts';
import { parseSession } from './session.ts';

describe('preferences kept on this computer', () => {
  it('take what is known and valid, and the first choice for the rest', () => {
    expect(parsePreferences('{"theme":"dark","textSize":"huge","lang":"en","more":1}')).toEqual({
      lang: 'en',
      theme: 'dark',
      textSize: 'normal',
      density: 'comfortable',
      menuFolded: false,
    });
    expect(parsePreferences('not json').lang).toBe('zh');
    expect(parsePreferences(null).theme).toBe('system');
    expect(parsePreferences('null').theme).toBe('system');
  });
});

describe('the session as the gateway tells it', () => {
  const viewer = {
    kind: 'officer',
    id: 'o1',
    name: '王',
    unitId: 'u1',
    units: ['u1'],
    roles: [],
    privileges: ['a/b.c'],
  };
  it('is an officer with the rights and the token for changes', () => {
    expect(parseSession({ viewer, csrfToken: 't' })).toMatchObject({
      state: 'signed-in',
      csrfToken: 't',
      officer: { name: '王', privileges: ['a/b.c'] },
    });
  });
  it.each([null, {}, { viewer: null }, { viewer: { kind: 'anonymous' } }, { viewer: { ...viewer, kind: 'partner' } }])(
    '%j is nobody',
    (answer) => {
      expect(parseSession(answer)).toEqual({ state: 'signed-out' });
    },
  );
});

describe('texts', () => {
  it('fill their places and leave unknown ones visible', () => {
    expect(say({ zh: '共 {n} 条{x}', en: '' }, 'zh', { n: 3 })).toBe('共 3 条{x}');
  });
});
