import { describe, expect, it } from 'vitest';
import {
  checkPartStep,
  checkReschedule,
  checkVerdicts,
  isDoneLate,
  isSignedLate,
  type SubAssignmentState,
  verdictsOf,
} from './sub-assignment.rules.ts';

const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const around = {
  fromUnitId: 'lead',
  taskDueOn: '2026-12-31',
  signDueOn: '2026-06-05',
  today: '2026-06-01',
  standing: new Set(['c']),
};

describe('breaking a task down', () => {
  it('says of each row what would become of it', () => {
    const rows = [
      { unitId: 'a', dueOn: '2026-10-01' },
      { unitId: 'a', dueOn: '2026-11-01' },
      { unitId: 'lead', dueOn: '2026-10-01' },
      { unitId: 'c', dueOn: '2020-01-01' },
      { unitId: 'd', dueOn: '2026-05-31' },
      { unitId: 'e', dueOn: '2027-01-01' },
      { unitId: 'f', dueOn: '2026-06-04' },
      { unitId: 'g', dueOn: '2026-12-31' },
    ];
    expect(verdictsOf(rows, around)).toEqual([
      'NEW',
      'REPEATED',
      'OWN_UNIT',
      'STANDS',
      'DUE_IN_PAST',
      'DUE_AFTER_TASK',
      'SIGN_AFTER_DUE',
      'NEW',
    ]);
    expect(verdictsOf([{ unitId: 'x', dueOn: '2027-01-01' }], { ...around, taskDueOn: null })).toEqual(['NEW']);
  });

  it('takes all rows or none', () => {
    expect(codeOf(() => checkVerdicts(['NEW', 'STANDS']))).toBeNull();
    expect(codeOf(() => checkVerdicts(['NEW', 'OWN_UNIT', 'REPEATED']))).toBe('OWN_UNIT');
  });

  it('is signed for, then done; taken back before that', () => {
    const states: SubAssignmentState[] = ['ASSIGNED', 'SIGNED', 'DONE', 'WITHDRAWN'];
    const allowed = states.flatMap((from) =>
      states.filter((to) => codeOf(() => checkPartStep(from, to)) === null).map((to) => `${from}>${to}`),
    );
    expect(allowed).toEqual(['ASSIGNED>SIGNED', 'ASSIGNED>WITHDRAWN', 'SIGNED>DONE', 'SIGNED>WITHDRAWN']);
  });

  it('is late the day after, until it was signed for and done', () => {
    const part = { state: 'ASSIGNED' as SubAssignmentState, signDueOn: '2026-06-05', signedOn: null };
    expect([isSignedLate(part, '2026-06-05'), isSignedLate(part, '2026-06-06')]).toEqual([false, true]);
    expect(isSignedLate({ ...part, signedOn: '2026-06-05' }, '2026-07-01')).toBe(false);
    const work = { state: 'SIGNED' as SubAssignmentState, dueOn: '2026-06-10', doneOn: null };
    expect([isDoneLate(work, '2026-06-10'), isDoneLate(work, '2026-06-11')]).toEqual([false, true]);
    expect(isDoneLate({ ...work, state: 'WITHDRAWN' }, '2026-06-11')).toBe(false);
  });
});

describe('another last day', () => {
  const part = { state: 'SIGNED' as SubAssignmentState, signDueOn: '2026-06-05' };
  const around = { today: '2026-06-01', taskDueOn: '2026-12-31' };
  it.each([
    ['2026-06-01', {}, null],
    ['2026-12-31', {}, null],
    ['2026-05-31', {}, 'DUE_IN_PAST'],
    ['2027-01-01', {}, 'DUE_AFTER_TASK'],
    ['2026-06-04', { state: 'ASSIGNED' as const }, 'SIGN_AFTER_DUE'],
    ['2026-06-04', {}, null],
    ['2026-07-01', { state: 'DONE' as const }, 'STATE_NOT_ALLOWED'],
    ['2026-07-01', { state: 'WITHDRAWN' as const }, 'STATE_NOT_ALLOWED'],
  ])('%s for %j: %s', (dueOn, change, code) => {
    const run = () => checkReschedule({ ...part, ...change }, dueOn, around);
    if (code) expect(run).toThrow(expect.objectContaining({ code }));
    else expect(run).not.toThrow();
  });
});
