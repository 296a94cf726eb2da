import { describe, expect, it } from 'vitest';
import { dayOf, momentOf } from './days.ts';

describe('days are days in China', () => {
  it('an evening in UTC is the next day', () => {
    expect(dayOf('2026-11-22T16:00:00Z')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T15:59:59Z')).toBe('2026-11-22');
    expect(momentOf('2026-12-31T16:05:00Z')).toBe('2027-01-01 00:05');
  });

  it('a plain date stays as it is', () => {
    expect(dayOf('2024-02-29')).toBe('2024-02-29');
  });
});
