import { addWorkingDays } from '@hub/directory/contract/working-days';
import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { activityApproved } from '../contract/activity-facts.ts';
import { tellStep } from '../notices/index.ts';
import { Activity } from './activity.entity.ts';
import { checkFrom } from './activity.rules.ts';
import { actingFor, notFound } from './activity.service.ts';
import { kindOf } from './activity-kind.service.ts';
import { ActivityApproval, ApprovalRule } from './approval.entity.ts';
import { checkDecider, checkFiled, checkFiledInTime, checkReasonGiven, checkSafetyPlan } from './approval.rules.ts';
import type { DecideActivityApprovalInput, FileActivityApprovalInput } from './approval.type.ts';
import { planFactOf } from './approvals.ts';

/** The terms in force on a day. */
export async function ruleOn(em: SqlEntityManager, day: string): Promise<ApprovalRule> {
  const [found] = await em.find(
    ApprovalRule,
    { validFrom: { $lte: day } },
    { orderBy: { validFrom: 'desc' }, limit: 1 },
  );
  if (!found) throw new Error(`no rule of approval is in force on ${day}`);
  return found;
}

/** Files the activity as it is planned; a change of day, place or speakers makes it void (一会一报、一事一报). */
export async function fileApproval(ctx: HubContext, input: FileActivityApprovalInput): Promise<ActivityApproval> {
  const today = chinaDay();
  const id = await ctx.write(async (em) => {
    const activity = await em.findOne(Activity, { id: input.id });
    if (!activity) throw notFound();
    checkVersion(activity, input.version);
    const viewer = actingFor(ctx, activity.unitId);
    checkFrom(activity.state, ['PLANNED', 'POSTPONED'], 'PLANNED');
    if ((await kindOf(em, activity)).approval === 'NONE')
      refuse('NOT_NEEDED', { zh: '这类活动无须报备。', en: 'This kind of activity needs no approval.' });
    const before = await em.find(ActivityApproval, { activityId: activity.id });
    if (before.some(({ state }) => state === 'FILED' || state === 'APPROVED'))
      refuse('ALREADY_FILED', { zh: '该活动已经报备。', en: 'It was filed before.' });
    const terms = await ruleOn(em, today);
    const days = input.overseas ? terms.overseasDays : terms.days;
    checkFiledInTime(activity.plannedOn, addWorkingDays(today, days), days);
    const safetyPlan = input.safetyPlan?.trim() || null;
    const { expectedAudience, outdoors, overseas } = input;
    checkSafetyPlan({ expectedAudience, outdoors, safetyPlan }, terms);
    const row = em.create(ActivityApproval, {
      id: newId(),
      activityId: activity.id,
      round: before.length + 1,
      ruleVersion: terms.version,
      unitId: activity.unitId,
      approvingUnitId: terms.approvingUnitId,
      plannedOn: activity.plannedOn,
      place: activity.place,
      districtCode: activity.districtCode ?? null,
      speakerIds: activity.speakerIds,
      outline: input.outline.trim(),
      speakerBackground: input.speakerBackground.trim(),
      audience: input.audience.trim(),
      ...{ expectedAudience, outdoors, overseas, safetyPlan },
      filedOn: today,
      filedBy: viewer.id,
      answerDueOn: addWorkingDays(today, terms.answerDays),
      state: 'FILED',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    await tellStep(ctx, em, 'activity.filed', { ...filingOf(row), title: activity.title });
    return row.id as string;
  });
  return getApproval(ctx, id);
}

/** Answered by the unit that the rule names, never by who filed it. */
export async function decideApproval(ctx: HubContext, input: DecideActivityApprovalInput): Promise<ActivityApproval> {
  await ctx.write(async (em) => {
    const approval = await em.findOne(ActivityApproval, { id: input.id });
    if (!approval) throw noFiling();
    checkVersion(approval, input.version);
    checkFiled(approval.state);
    const viewer = officerActingFor(ctx, approval.approvingUnitId, {
      zh: '由审批单位办理。',
      en: 'This is for the unit that approves.',
    });
    checkDecider(approval.filedBy, viewer.id);
    const reason = input.reason?.trim() || null;
    checkReasonGiven(input.approved, reason);
    Object.assign(approval, {
      state: input.approved ? 'APPROVED' : 'REJECTED',
      decidedBy: viewer.id,
      decidedAt: new Date(),
      reason,
    });
    const activity = await em.findOneOrFail(Activity, { id: approval.activityId });
    if (input.approved) {
      const { keys, payload } = planFactOf(activity);
      const { id: approvalId, round, speakerIds } = approval;
      await writeFact(em, activityApproved, { keys, payload: { ...payload, approvalId, round, speakerIds } });
    } else {
      await tellStep(ctx, em, 'activity.rejected', { ...filingOf(approval), title: activity.title });
    }
    await em.flush();
  });
  return getApproval(ctx, input.id);
}

const filingOf = ({ activityId, unitId, approvingUnitId, answerDueOn }: ActivityApproval) => ({
  activityId,
  unitId,
  approvingUnitId,
  answerDueOn,
});

const noFiling = () => hubError.notFound({ zh: '没有这次报备。', en: 'There is no such filing.' });

async function getApproval(ctx: HubContext, id: string): Promise<ActivityApproval> {
  const row = await ctx.read((em) => em.findOne(ActivityApproval, { id }));
  if (!row) throw noFiling();
  return row;
}
