import { describe, expect, it } from 'vitest';
import {
  checkProblemDue,
  checkProblemStep,
  checkRectifier,
  checkStriking,
  isProblemLate,
  type ProblemState,
} from './problem.rules.ts';

const codeOf = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const states: ProblemState[] = ['RAISED', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'CLOSED'];

describe('a problem of the list', () => {
  it('goes step by step, and back to its unit', () => {
    const allowed = states.flatMap((from) =>
      states.filter((to) => codeOf(() => checkProblemStep(from, to)) === null).map((to) => `${from}>${to}`),
    );
    expect(allowed).toEqual([
      'RAISED>ASSIGNED',
      'ASSIGNED>RECTIFYING',
      'RECTIFYING>SUBMITTED',
      'SUBMITTED>RECTIFYING',
      'SUBMITTED>CLOSED',
    ]);
  });

  it('is given to another unit, with a day to come', () => {
    expect(codeOf(() => checkRectifier('office', 'office'))).toBe('OWN_UNIT');
    expect(codeOf(() => checkRectifier('office', 'unit'))).toBeNull();
    expect(codeOf(() => checkProblemDue('2026-06-01', '2026-06-01'))).toBe('NOT_IN_FUTURE');
    expect(codeOf(() => checkProblemDue('2026-06-02', '2026-06-01'))).toBeNull();
  });

  it('is never struck off by who put it right, nor without evidence', () => {
    const problem = { unitId: 'unit', submittedBy: 'ann', evidence: [{}] };
    expect(codeOf(() => checkStriking(problem, { id: 'ann', units: ['office'] }))).toBe('OWN_RECTIFICATION');
    expect(codeOf(() => checkStriking(problem, { id: 'bob', units: ['office', 'unit'] }))).toBe('OWN_RECTIFICATION');
    expect(codeOf(() => checkStriking({ ...problem, evidence: [] }, { id: 'bob', units: ['office'] }))).toBe(
      'NO_EVIDENCE',
    );
    expect(codeOf(() => checkStriking(problem, { id: 'bob', units: ['office'] }))).toBeNull();
  });

  it('is late from the day after its last day until it is handed in', () => {
    const problem = { state: 'ASSIGNED' as ProblemState, dueOn: '2026-06-10', submittedOn: null };
    expect(isProblemLate(problem, '2026-06-10')).toBe(false);
    expect(isProblemLate(problem, '2026-06-11')).toBe(true);
    expect(isProblemLate({ ...problem, state: 'CLOSED', submittedOn: '2026-06-10' }, '2026-07-01')).toBe(false);
    expect(isProblemLate({ ...problem, state: 'SUBMITTED', submittedOn: '2026-06-11' }, '2026-07-01')).toBe(true);
    expect(isProblemLate({ ...problem, state: 'RAISED', dueOn: null }, '2026-07-01')).toBe(false);
  });
});
