import { checkVersion, type HubContext, refuse } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import { activityVerificationRevoked, activityVerified } from '../contract/facts.ts';
import { Activity } from './activity.entity.ts';
import type { ActivityReasonInput, MergeActivityInput } from './activity.inputs.ts';
import { factOf, getActivity, notFound, verifierOf } from './activity.service.ts';
import { ALIKE, checkMerge, sameEvent } from './duplicate.rules.ts';

export interface Likely {
  activity: Activity;
  /** 0 to 1. */
  likeness: number;
}

/** Reports of other units for the same day that tell of much the same; a person decides. */
export const duplicateLoader = (ctx: HubContext) =>
  ctx.loader('activity-duplicates', async (ids: readonly string[], em) => {
    const asked = await em.find(Activity, { id: { $in: [...ids] } });
    const pairs = await em.execute<{ of: string; other: string }[]>(
      `select a.id as "of", b.id as other from activity a join activity b
         on coalesce(b.held_on, b.planned_on) = coalesce(a.held_on, a.planned_on) and b.unit_id <> a.unit_id
       where a.id in (select jsonb_array_elements_text(?::jsonb)::uuid) and b.state not in ('CANCELLED', 'MERGED')
         and a.state not in ('CANCELLED', 'MERGED')`,
      [JSON.stringify(ids)],
    );
    const others = new Map(
      (await em.find(Activity, { id: { $in: pairs.map(({ other }) => other) } })).map((row) => [row.id as string, row]),
    );
    return new Map(
      asked.map((one) => {
        const found = pairs.flatMap(({ of, other }): Likely[] => {
          const activity = of === one.id ? others.get(other) : undefined;
          return activity ? [{ activity, likeness: sameEvent(one, activity) }] : [];
        });
        const likely = found.filter(({ likeness }) => likeness >= ALIKE);
        return [one.id as string, likely.sort((a, b) => b.likeness - a.likeness)];
      }),
    );
  });

export const mergedLoader = (ctx: HubContext) =>
  ctx.loader('activities-merged-into', async (ids: readonly string[], em) => {
    const rows = await em.find(Activity, { mergedIntoId: { $in: [...ids] } }, { orderBy: { mergedAt: 'asc' } });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.mergedIntoId === id)]));
  });

/** One event reported twice counts once: whoever counted this report subtracts it. */
export async function mergeActivity(ctx: HubContext, input: MergeActivityInput): Promise<Activity> {
  await ctx.write(async (em) => {
    const from = await em.findOne(Activity, { id: input.id });
    const into = await em.findOne(Activity, { id: input.intoId });
    if (!from || !into) throw notFound();
    checkVersion(from, input.version);
    const viewer = verifierOf(ctx, from);
    verifierOf(ctx, into);
    if (from.state === 'CANCELLED' || from.state === 'MERGED') {
      refuse('STATE_NOT_ALLOWED', {
        zh: '已取消或已合并的活动不能再合并。',
        en: 'A cancelled or merged activity is not merged.',
      });
    }
    const mergedHere = await em.count(Activity, { mergedIntoId: from.id });
    checkMerge(Object.assign({ mergedHere }, pick(from)), pick(into));
    const reason = input.reason.trim();
    if (from.state === 'VERIFIED') {
      const { keys, payload } = factOf(from);
      await writeFact(em, activityVerificationRevoked, { keys, payload: { ...payload, reason } });
    }
    Object.assign(from, {
      mergedIntoId: into.id,
      mergedFromState: from.state,
      mergedBy: viewer.id,
      mergedAt: new Date(),
      stateReason: reason,
      state: 'MERGED',
    });
    await em.flush();
  });
  return getActivity(ctx, input.id);
}

/** They were two after all: the report is again what it was, and counts again if it did. */
export async function unmergeActivity(ctx: HubContext, input: ActivityReasonInput): Promise<Activity> {
  await ctx.write(async (em) => {
    const activity = await em.findOne(Activity, { id: input.id });
    if (!activity) throw notFound();
    checkVersion(activity, input.version);
    verifierOf(ctx, activity);
    const state = activity.mergedFromState;
    if (!state) refuse('STATE_NOT_ALLOWED', { zh: '该活动没有合并。', en: 'The activity is not merged.' });
    Object.assign(activity, {
      state,
      mergedIntoId: null,
      mergedFromState: null,
      mergedBy: null,
      mergedAt: null,
      stateReason: input.reason.trim(),
    });
    if (state === 'VERIFIED') await writeFact(em, activityVerified, factOf(activity));
    await em.flush();
  });
  return getActivity(ctx, input.id);
}

const pick = ({ id, unitId, state }: Activity) => ({ id, unitId, state });
