import { describe, expect, it } from 'vitest';
import { checkOverride, inForce, type OverrideCheck } from './light-override.rules.ts';

const good: OverrideCheck = {
  colour: 'YELLOW',
  computed: 'RED',
  until: '2026-06-30',
  today: '2026-06-01',
  leadUnitId: 'lead',
  units: ['office'],
};
const codeOf = (change: Partial<OverrideCheck>): string | null => {
  try {
    checkOverride({ ...good, ...change });
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('overriding a light', () => {
  it('needs another colour, a light, a term to come and another unit’s task', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ computed: 'YELLOW' })).toBe('SAME_COLOUR');
    expect(codeOf({ computed: null })).toBe('MONTH_WITHOUT_LIGHT');
    expect(codeOf({ units: ['office', 'lead'] })).toBe('OWN_TASK');
    expect(codeOf({ leadUnitId: null })).toBeNull();
  });

  it('holds from today to the ninety-second day', () => {
    expect(codeOf({ until: '2026-06-01' })).toBeNull();
    expect(codeOf({ until: '2026-05-31' })).toBe('TERM_NOT_ALLOWED');
    expect(codeOf({ until: '2026-09-01' })).toBeNull();
    expect(codeOf({ until: '2026-09-02' })).toBe('TERM_NOT_ALLOWED');
  });

  it('is shown for its month until its last day, and not when it was taken back', () => {
    const row = { month: '2026-05', until: '2026-06-30', withdrawnAt: null };
    expect(inForce([row], '2026-05', '2026-06-30')).toBe(row);
    expect(inForce([row], '2026-05', '2026-07-01')).toBeNull();
    expect(inForce([row], '2026-06', '2026-06-01')).toBeNull();
    expect(inForce([{ ...row, withdrawnAt: new Date() }], '2026-05', '2026-06-01')).toBeNull();
  });
});
