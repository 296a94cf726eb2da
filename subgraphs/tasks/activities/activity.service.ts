import { districts, unitId } from '@hub/directory/contract';
import {
  checkVersion,
  chinaDay,
  type HubContext,
  holds,
  hubError,
  newId,
  type OfficerViewer,
  refuse,
  viewerId,
} from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activityVerificationRevoked, activityVerified } from '../contract/facts.ts';
import { getKeyTask } from '../key-tasks/index.ts';
import { tellStep } from '../notices/index.ts';
import { Activity, ActivityEntry } from './activity.entity.ts';
import type {
  ActivityReasonInput,
  ActivityStepInput,
  HoldActivityInput,
  PlanActivityInput,
  SubmitActivityInput,
} from './activity.inputs.ts';
import { checkEvidence, checkFrom, checkHeld, checkTransition, checkVerifier } from './activity.rules.ts';
import { kindOf, kindOn } from './activity-kind.service.ts';
import { checkHoldable } from './approval.rules.ts';
import { approvedDay, withdraw } from './approvals.ts';
import { checkNothingMerged } from './duplicate.rules.ts';

/** Puts an activity on the calendar of the unit. */
export async function planActivity(ctx: HubContext, input: PlanActivityInput): Promise<Activity> {
  actingFor(ctx, input.unitId);
  const id = await ctx.once(input.idempotencyKey, 'planActivity', input, (em) => planIn(ctx, em, input));
  return getActivity(ctx, id);
}

/** The same within a transaction, for a sheet of many. */
export async function planIn(ctx: HubContext, em: SqlEntityManager, input: PlanActivityInput): Promise<string> {
  const viewer = actingFor(ctx, input.unitId);
  const task = await getKeyTask(em, input.keyTaskId);
  await checkCodes(em, input);
  const kind = await kindOn(em, input.type, input.plannedOn);
  const speakerIds = [...new Set([input.speakerId, ...(input.speakerIds ?? [])].filter((one) => one != null))];
  const { keyTaskId, unitId: unit, title, type, place, plannedOn } = input;
  const row = em.create(Activity, {
    id: newId(),
    keyTaskId,
    unitId: unit,
    title: title.trim(),
    type,
    typeVersion: kind.version,
    entry: input.entry ?? null,
    reviewUnitId: task.leadUnitId ?? unitId('office'),
    districtCode: input.districtCode ?? null,
    place: place.trim(),
    speakerId: speakerIds[0] ?? null,
    speakerIds,
    plannedOn,
    evidence: [],
    state: 'PLANNED',
    reportedBy: viewer.id,
    createdBy: viewerId(viewer),
  });
  await em.flush();
  return row.id as string;
}

/** Says that it took place and how it went; may be said again until the evidence is handed in. */
export async function holdActivity(ctx: HubContext, input: HoldActivityInput): Promise<Activity> {
  checkHeld(input.heldOn, chinaDay());
  return step(ctx, input, 'HELD', async (activity, em) => {
    actingFor(ctx, activity.unitId);
    // What was handed in goes back by the verifier's word alone, not by telling it anew.
    checkFrom(activity.state, ['PLANNED', 'POSTPONED', 'HELD'], 'HELD');
    const { approval } = await kindOf(em, activity);
    checkHoldable(approval, await approvedDay(em, activity.id), input.heldOn);
    const { heldOn, minutes, onsiteAudience } = input;
    Object.assign(activity, {
      heldOn,
      minutes,
      onsiteAudience,
      onlineViews: input.onlineViews ?? 0,
      stateReason: null,
    });
  });
}

export async function submitActivity(ctx: HubContext, input: SubmitActivityInput): Promise<Activity> {
  return step(ctx, input, 'SUBMITTED', (activity) => {
    const viewer = actingFor(ctx, activity.unitId);
    checkEvidence(input.evidence);
    Object.assign(activity, {
      evidence: input.evidence.map(({ kind, title, reference }) => ({
        id: newId(),
        kind,
        title: title.trim(),
        reference: reference.trim(),
      })),
      submittedBy: viewer.id,
      submittedAt: new Date(),
      stateReason: null,
    });
  });
}

/** The lead unit or the office verifies; never whoever reported it. From here on it counts. */
export async function verifyActivity(ctx: HubContext, input: ActivityStepInput): Promise<Activity> {
  return step(ctx, input, 'VERIFIED', async (activity, em) => {
    const viewer = verifierOf(ctx, activity);
    checkVerifier({ reportedBy: activity.reportedBy, submittedBy: activity.submittedBy ?? null }, viewer.id);
    Object.assign(activity, { verifiedBy: viewer.id, verifiedAt: new Date(), stateReason: null });
    await writeFact(em, activityVerified, factOf(activity));
  });
}

/** Gives handed-in evidence back to the unit. */
export async function returnActivity(ctx: HubContext, input: ActivityReasonInput): Promise<Activity> {
  return step(ctx, input, 'HELD', async (activity, em) => {
    verifierOf(ctx, activity);
    checkFrom(activity.state, ['SUBMITTED'], 'HELD');
    Object.assign(activity, { stateReason: input.reason.trim() });
    await tellStep(ctx, em, 'activity.returned', activity);
  });
}

/** Takes a verification back: whoever counted the activity subtracts it. */
export async function revokeActivity(ctx: HubContext, input: ActivityReasonInput): Promise<Activity> {
  return step(ctx, input, 'HELD', async (activity, em) => {
    verifierOf(ctx, activity);
    checkFrom(activity.state, ['VERIFIED'], 'HELD');
    const { keys, payload } = factOf(activity);
    const reason = input.reason.trim();
    Object.assign(activity, { stateReason: reason, verifiedBy: null, verifiedAt: null });
    await writeFact(em, activityVerificationRevoked, { keys, payload: { ...payload, reason } });
  });
}

export async function cancelActivity(ctx: HubContext, input: ActivityReasonInput): Promise<Activity> {
  return step(ctx, input, 'CANCELLED', async (activity, em) => {
    actingFor(ctx, activity.unitId);
    checkNothingMerged(await em.count(Activity, { mergedIntoId: activity.id }));
    await withdraw(em, activity, input.reason.trim());
    Object.assign(activity, { stateReason: input.reason.trim() });
  });
}

/** One verb: the change is made on the activity in its old state, then the state moves, or stays for null. */
export async function step(
  ctx: HubContext,
  input: ActivityStepInput,
  to: Activity['state'] | null,
  change: (activity: Activity, em: SqlEntityManager) => void | Promise<void>,
): Promise<Activity> {
  await ctx.write(async (em) => {
    const activity = await em.findOne(Activity, { id: input.id });
    if (!activity) throw notFound();
    checkVersion(activity, input.version);
    const next = to ?? activity.state;
    checkTransition(activity.state, next);
    await change(activity, em);
    activity.state = next;
    await em.flush();
  });
  return getActivity(ctx, input.id);
}

export const notFound = () => hubError.notFound({ zh: '没有这项活动。', en: 'There is no such activity.' });

export async function getActivity(ctx: HubContext, id: string): Promise<Activity> {
  const activity = await ctx.read((em) => em.findOne(Activity, { id }));
  if (!activity) throw notFound();
  return activity;
}

export function actingFor(ctx: HubContext, unit: string): OfficerViewer {
  const viewer = ctx.viewer;
  if (viewer.kind === 'officer' && viewer.units.includes(unit)) return viewer;
  throw hubError.forbidden({ zh: '只能办理本单位的活动。', en: 'An activity is kept by the unit that holds it.' });
}

export function verifierOf(ctx: HubContext, activity: Activity): OfficerViewer {
  const viewer = ctx.viewer;
  const office = holds(viewer, 'tasks/plans.correct');
  if (viewer.kind === 'officer' && (office || viewer.units.includes(activity.reviewUnitId))) return viewer;
  throw hubError.forbidden({
    zh: '活动由任务牵头单位或办公室核实。',
    en: 'The lead unit of the task or the office verifies.',
  });
}

export async function checkCodes(
  em: SqlEntityManager,
  input: Pick<PlanActivityInput, 'entry' | 'districtCode' | 'plannedOn'>,
): Promise<void> {
  const unknown = (field: string, zh: string, en: string): never => refuse('UNKNOWN_CODE', { zh, en }, { field });
  if (input.entry && !(await em.findOne(ActivityEntry, { code: input.entry })))
    unknown('entry', '没有这一项“五进”。', 'There is no such entry.');
  const code = input.districtCode;
  if (!code) return;
  const on = input.plannedOn;
  const standing = districts.some(
    (d) => d.code === code && (d.validFrom === null || d.validFrom <= on) && (d.validTo === null || on < d.validTo),
  );
  if (!standing) unknown('districtCode', '该日期没有这个区县。', 'There is no such district on that day.');
}

export function factOf(activity: Activity) {
  const { keyTaskId, title, type, unitId: unit } = activity;
  return {
    keys: {
      activity: activity.id,
      keyTask: keyTaskId,
      person: activity.speakerId ?? null,
      unit,
      district: activity.districtCode ?? null,
    },
    payload: {
      activityId: activity.id,
      keyTaskId,
      title,
      type,
      entry: activity.entry ?? null,
      unitId: unit,
      districtCode: activity.districtCode ?? null,
      speakerId: activity.speakerId ?? null,
      speakerIds: activity.speakerIds,
      heldOn: activity.heldOn ?? activity.plannedOn,
      minutes: activity.minutes ?? 1,
      onsiteAudience: activity.onsiteAudience ?? 0,
      onlineViews: activity.onlineViews ?? 0,
    },
  };
}
