import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

/** A unit was reminded (催办) of a report or of signing for a task, by the hub itself or by the office. */
export const reminderGiven = defineFact(
  'tasks.reminder.given',
  1,
  z.object({
    reminderId: z.uuid(),
    /** progress-report or assignment; an open list. */
    subjectType: z.string(),
    keyTaskId: z.uuid(),
    unitId: z.uuid(),
    /** Month 2026-10 or quarter 2026-Q4 of a report. */
    period: z.string().optional(),
    dueOn: day,
    overdue: z.boolean(),
    /** By an officer; false for the hub's own daily look. */
    byHand: z.boolean(),
  }),
);

export const reminderFacts = [reminderGiven] as const;
