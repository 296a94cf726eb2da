import { refuse } from '@hub/kit';
import { daysBetween } from '../months.ts';

export type MilestoneStanding = 'PLANNED' | 'OVERDUE' | 'DONE' | 'DONE_LATE';

/** Milestones are days of the plan's year, as the plan's months are. */
export function checkPlannedDay(plannedOn: string, year: number): void {
  if (plannedOn.startsWith(`${year}-`)) return;
  refuse(
    'OUTSIDE_YEAR',
    { zh: `里程碑须在${year}年内。`, en: `A milestone is a day of ${year}.` },
    { field: 'plannedOn' },
  );
}

export function checkReached(milestone: { doneOn: string | null }, doneOn: string, today: string): void {
  if (milestone.doneOn) refuse('ALREADY_DONE', { zh: '该里程碑已完成。', en: 'The milestone was reached already.' });
  if (doneOn > today) {
    refuse(
      'IN_FUTURE',
      { zh: '完成日期不能晚于今天。', en: 'The day on which it was reached is not before tomorrow.' },
      { field: 'doneOn' },
    );
  }
}

/** What was reached stays as it is: it was told, and has its evidence. */
export function checkOpen(milestone: { doneOn: string | null }): void {
  if (milestone.doneOn) {
    refuse('ALREADY_DONE', {
      zh: '已完成的里程碑不能修改或删除。',
      en: 'A milestone that was reached is neither changed nor removed.',
    });
  }
}

export function standingOf(
  { plannedOn, doneOn }: { plannedOn: string; doneOn: string | null },
  today: string,
): MilestoneStanding {
  if (doneOn) return doneOn > plannedOn ? 'DONE_LATE' : 'DONE';
  return plannedOn < today ? 'OVERDUE' : 'PLANNED';
}

export const daysLate = (plannedOn: string, doneOn: string): number => Math.max(0, daysBetween(plannedOn, doneOn));
