import { refuse } from '@hub/kit';
import { quarterOf, type Rhythm } from '../periods.ts';

export interface RhythmRow {
  keyTaskId?: string | null | undefined;
  rhythm: Rhythm;
  fromQuarter: string;
  createdAt: Date;
}

/**
 * The rhythm of a task in a quarter: the task's own last word, else the plan's, else every month as it always was.
 * Of two words about the same quarter the later one holds.
 */
export function rhythmIn(rows: readonly RhythmRow[], quarter: string): Rhythm {
  const begun = rows
    .filter((row) => row.fromQuarter <= quarter)
    .sort((a, b) =>
      a.fromQuarter === b.fromQuarter
        ? b.createdAt.getTime() - a.createdAt.getTime()
        : a.fromQuarter < b.fromQuarter
          ? 1
          : -1,
    );
  return (begun.find((row) => row.keyTaskId) ?? begun[0])?.rhythm ?? 'MONTHLY';
}

/** What units owed in quarters that are over stays, or lights of the past would change. */
export function checkFromQuarter(quarter: string, today: string, planYear: number): void {
  const field = 'fromQuarter';
  if (quarter < quarterOf(today.slice(0, 7))) {
    refuse(
      'QUARTER_PASSED',
      { zh: '填报周期只能从本季度或以后的季度起调整。', en: 'The rhythm changes from this quarter on or later.' },
      { field },
    );
  }
  if (Number(quarter.slice(0, 4)) !== planYear) {
    refuse('OTHER_YEAR', { zh: `该工作方案为${planYear}年度。`, en: `The plan is of ${planYear}.` }, { field });
  }
}
