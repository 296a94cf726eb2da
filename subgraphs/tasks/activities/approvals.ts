import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activityAnnouncementWithdrawn } from '../contract/activity-facts.ts';
import type { Activity } from './activity.entity.ts';
import { ActivityApproval } from './approval.entity.ts';

/** The day for which the activity is approved; null without an approval that stands. */
export async function approvedDay(em: SqlEntityManager, activityId: string): Promise<string | null> {
  return (await em.findOne(ActivityApproval, { activityId, state: 'APPROVED' }))?.plannedOn ?? null;
}

/** What was filed or approved no longer fits the activity; the filing stays on record with the reason. */
async function voidApprovals(em: SqlEntityManager, activityId: string, reason: string): Promise<void> {
  for (const approval of await em.find(ActivityApproval, { activityId, state: { $in: ['FILED', 'APPROVED'] } }))
    Object.assign(approval, { state: 'VOIDED', reason });
}

/** Approval and announcement end together; whoever heard of the announcement hears of its end. */
export async function withdraw(em: SqlEntityManager, activity: Activity, reason: string): Promise<void> {
  await voidApprovals(em, activity.id, reason);
  if (!activity.announcedAt) return;
  const { keys, payload } = planFactOf(activity);
  await writeFact(em, activityAnnouncementWithdrawn, { keys, payload: { ...payload, reason } });
  Object.assign(activity, { announcedAt: null, announcedBy: null });
}

export const planFactOf = ({ id, keyTaskId, title, type, unitId, plannedOn }: Activity) => ({
  keys: { activity: id, keyTask: keyTaskId, unit: unitId },
  payload: { activityId: id, keyTaskId, title, type, unitId, plannedOn },
});
