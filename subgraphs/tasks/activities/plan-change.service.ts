import { chinaDay, type HubContext } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activityAnnounced } from '../contract/activity-facts.ts';
import type { Activity } from './activity.entity.ts';
import type { ActivityStepInput, AmendActivityInput, PostponeActivityInput } from './activity.inputs.ts';
import { checkFrom, checkPutOff } from './activity.rules.ts';
import { actingFor, checkCodes, step } from './activity.service.ts';
import { kindOf } from './activity-kind.service.ts';
import { ActivityApproval } from './approval.entity.ts';
import { approvalStanding, checkAnnounceable, restartsApproval } from './approval.rules.ts';
import { planFactOf, withdraw } from './approvals.ts';

/** Another day: the approval was for the old one, and so was the announcement. */
export async function postponeActivity(ctx: HubContext, input: PostponeActivityInput): Promise<Activity> {
  return step(ctx, input, 'POSTPONED', async (activity, em) => {
    actingFor(ctx, activity.unitId);
    checkPutOff(activity.plannedOn, input.plannedOn, chinaDay());
    await checkCodes(em, {
      districtCode: activity.districtCode ?? null,
      entry: null,
      plannedOn: input.plannedOn,
    });
    const reason = input.reason.trim();
    await withdraw(em, activity, reason);
    Object.assign(activity, {
      firstPlannedOn: activity.firstPlannedOn ?? activity.plannedOn,
      plannedOn: input.plannedOn,
      stateReason: reason,
    });
  });
}

/** Title, place and speakers of a plan; another place or speaker restarts the approval. */
export async function amendActivity(ctx: HubContext, input: AmendActivityInput): Promise<Activity> {
  return step(ctx, input, null, (activity, em) => amendIn(ctx, em, activity, input));
}

/** The same within a transaction, for a sheet of many. */
export async function amendIn(
  ctx: HubContext,
  em: SqlEntityManager,
  activity: Activity,
  input: Pick<AmendActivityInput, 'title' | 'place' | 'districtCode' | 'speakerIds'>,
): Promise<void> {
  actingFor(ctx, activity.unitId);
  checkFrom(activity.state, ['PLANNED', 'POSTPONED'], 'PLANNED');
  const { plannedOn } = activity;
  const districtCode = input.districtCode ?? null;
  await checkCodes(em, { districtCode, entry: null, plannedOn });
  const speakerIds = [...new Set(input.speakerIds)];
  const after = { plannedOn, place: input.place.trim(), districtCode, speakerIds };
  if (restartsApproval(activity, after)) await withdraw(em, activity, '地点或主讲人变更');
  Object.assign(activity, { ...after, title: input.title.trim(), speakerId: speakerIds[0] ?? null });
  await em.flush();
}

/** Tells the public; media may take it up from here on, and not before. */
export async function announceActivity(ctx: HubContext, input: ActivityStepInput): Promise<Activity> {
  return step(ctx, input, null, async (activity, em) => {
    const viewer = actingFor(ctx, activity.unitId);
    checkFrom(activity.state, ['PLANNED', 'POSTPONED'], 'PLANNED');
    const { approval } = await kindOf(em, activity);
    const [newest] = await em.find(
      ActivityApproval,
      { activityId: activity.id },
      { orderBy: { round: 'desc' }, limit: 1 },
    );
    checkAnnounceable(approvalStanding(approval, newest?.state ?? null));
    if (activity.announcedAt) return;
    Object.assign(activity, { announcedAt: new Date(), announcedBy: viewer.id });
    await writeFact(em, activityAnnounced, planFactOf(activity));
  });
}
