import { describe, expect, test } from 'vitest';
import { lockSeconds } from './lockout.ts';
import { passwordFaults } from './policy.ts';

describe('password policy', () => {
  test.each([
    ['Spring-Rain-2026', true],
    ['Quiet-Harbour-59', true],
    ['correct horse battery 1', true],
    ['春雨Drizzle-在河边-7', true],
    ['Short-1a', false],
    ['onlysmallletterswithoutend', false],
    ['12345678-Abcd', false],
    ['Aaaa-bbbb-1111', false],
    ['Password-2026', false],
    ['lin.yue-Harbour-5', false],
    [`A1-${'x9'.repeat(70)}`, false],
  ])('%s', (password, good) => {
    expect(passwordFaults(password, { username: 'lin.yue' }).length === 0).toBe(good);
  });

  test('each fault says what to do, in both languages', () => {
    const faults = passwordFaults('aaaa', { username: 'lin.yue' });
    expect(faults.length).toBeGreaterThanOrEqual(3);
    for (const fault of faults) expect([fault.zh.length > 5, fault.en.length > 10]).toEqual([true, true]);
  });
});

describe('lock', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [8, 480],
    [11, 3600],
    [400, 3600],
  ])('after %i failures lasts %i seconds', (failures, seconds) => {
    expect(lockSeconds(failures)).toBe(seconds);
  });
});
