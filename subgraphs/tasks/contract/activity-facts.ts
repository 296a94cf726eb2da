import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

const plan = z.object({
  activityId: z.uuid(),
  keyTaskId: z.uuid(),
  title: z.string(),
  type: z.string(),
  unitId: z.uuid(),
  plannedOn: day,
});

/** A filed activity was approved (一会一报): for this day, this place and these speakers. */
export const activityApproved = defineFact(
  'tasks.activity.approved',
  1,
  plan.extend({ approvalId: z.uuid(), round: z.int().positive(), speakerIds: z.array(z.uuid()) }),
);

/** An activity to come was announced (发布). */
export const activityAnnounced = defineFact('tasks.activity.announced', 1, plan);

/** An announced activity is put off, changed or cancelled: the announcement no longer holds. */
export const activityAnnouncementWithdrawn = defineFact(
  'tasks.activity.announcement-withdrawn',
  1,
  plan.extend({ reason: z.string() }),
);

export const activityPlanFacts = [activityApproved, activityAnnounced, activityAnnouncementWithdrawn] as const;
