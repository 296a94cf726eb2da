import { describe, expect, it } from 'vitest';
import { satisfies, unmetRequirements } from './ranges.ts';

describe('version ranges', () => {
  it.each([
    ['19.3.1', '^19.3.1', true],
    ['19.4.0', '^19.3.1', true],
    ['19.3.0', '^19.3.1', false],
    ['20.0.0', '^19.3.1', false],
    ['0.1.3', '^0.1.0', true],
    ['0.2.0', '^0.1.0', false],
    ['0.0.2', '^0.0.1', false],
    ['1.2.3', '1.2.3', true],
    ['1.2.4', '1.2.3', false],
    ['', '^1.0.0', false],
    ['1.0.0', 'latest', false],
  ])('%s satisfies %s: %s', (version, range, expected) => {
    expect(satisfies(version, range)).toBe(expected);
  });

  it('names each thing that is missing or too old', () => {
    expect(unmetRequirements({ react: '^19.0.0', vue: '^3.0.0' }, { react: '18.0.0' })).toEqual([
      'react ^19.0.0 is required, this hub has 18.0.0',
      'vue ^3.0.0 is required, this hub has none',
    ]);
  });
});
