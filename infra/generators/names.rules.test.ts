import { describe, expect, it } from 'vitest';
import { fill, names, pluralOf, singularOf } from './names.ts';

const now = new Date('2026-11-23T01:02:03Z');

describe('the forms of a noun', () => {
  it('are all that code and people use', () => {
    expect(names('volunteers/case-files', { zh: '案卷' }, now)).toMatchObject({
      area: 'volunteers',
      folder: 'case-files',
      singular: 'case-file',
      sliceName: 'caseFiles',
      noun: 'caseFile',
      nouns: 'caseFiles',
      Noun: 'CaseFile',
      Nouns: 'CaseFiles',
      table: 'case_file',
      zh: '案卷',
      en: 'case files',
      timestamp: '20261123010203',
    });
    expect(names('volunteers/insurance', {}, now)).toMatchObject({
      singular: 'insurance',
      nouns: 'insurances',
      noun: 'insurance',
    });
  });

  it.each([
    ['policies', 'policy'],
    ['boxes', 'box'],
    ['bases', 'base'],
    ['press', 'press'],
    ['days', 'day'],
  ])('%s is the plural of %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
    if (plural !== singular) expect(pluralOf(singular)).toBe(plural);
  });

  it.each(['insurance', 'volunteers/Insurance', 'volunteers/a/b', 'volunteers/', 'volunteers/../x'])(
    'refuses %s',
    (path) => {
      expect(() => names(path, {}, now)).toThrow(/lower case/);
    },
  );

  it('fill every place of a template', () => {
    const words = names('media/case-files', { zh: '案卷' }, now);
    expect(
      fill('create table __table__; index __table___unit; Migration__timestamp_____table__; register__Noun__', words),
    ).toBe('create table case_file; index case_file_unit; Migration20261123010203_case_file; registerCaseFile');
  });
});
