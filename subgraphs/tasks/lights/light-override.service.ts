import { checkVersion, chinaDay, type HubContext, hubError, newId, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import { lightOverridden, lightOverrideWithdrawn } from '../contract/supervision-facts.ts';
import { keyTaskLoader } from '../key-tasks/index.ts';
import { lightsLoader } from './light.service.ts';
import { LightOverride } from './light-override.entity.ts';
import { checkOverride, type OverrideColour } from './light-override.rules.ts';

export interface OverrideValues {
  keyTaskId: string;
  month: string;
  colour: OverrideColour;
  reason: string;
  until: string;
}

/** A person's light for a month, until a day; one that ended makes room for a new one. */
export async function overrideLight(ctx: HubContext, values: OverrideValues): Promise<LightOverride> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  const { keyTaskId, month, colour, until } = values;
  const [task, lights] = await Promise.all([keyTaskLoader(ctx).load(keyTaskId), lightsLoader(ctx).load(keyTaskId)]);
  if (!task) throw hubError.notFound({ zh: '没有这项重点任务。', en: 'There is no such key task.' });
  const today = chinaDay();
  // The running light also counts what was done since the month ended; it is what the officer saw.
  const seen = lights?.current.month === month ? lights.current : lights?.months.find((light) => light.month === month);
  const computed = seen?.colour ?? null;
  checkOverride({ colour, computed, until, today, leadUnitId: task.leadUnitId ?? null, units: viewer.units });
  const id = await ctx.write(async (em) => {
    const standing = await em.findOne(LightOverride, { keyTaskId, month, withdrawnAt: null });
    if (standing) {
      const ended = standing.until < today;
      const withdrawReason = ended ? '到期' : '被新的调整替代';
      Object.assign(standing, { withdrawnAt: new Date(), withdrawnBy: viewer.id, withdrawReason });
      await em.flush();
      if (!ended) await writeFact(em, lightOverrideWithdrawn, factOf(standing));
    }
    const row = em.create(LightOverride, {
      id: newId(),
      ...{ keyTaskId, month, colour, until },
      reason: values.reason.trim(),
      computed: computed ?? '',
      setBy: viewer.id,
      createdBy: viewerId(viewer),
    });
    await em.flush();
    await writeFact(em, lightOverridden, factOf(row));
    return row.id as string;
  });
  return getOverride(ctx, id);
}

/** Taken back before its end, with a reason; it stays in the history. */
export async function withdrawOverride(
  ctx: HubContext,
  input: { id: string; version: number; reason: string },
): Promise<LightOverride> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  await ctx.write(async (em) => {
    const row = await em.findOne(LightOverride, { id: input.id });
    if (!row) throw notFound();
    checkVersion(row, input.version);
    if (row.withdrawnAt) throw notFound();
    Object.assign(row, { withdrawnAt: new Date(), withdrawnBy: viewer.id, withdrawReason: input.reason.trim() });
    await em.flush();
    await writeFact(em, lightOverrideWithdrawn, factOf(row));
  });
  return getOverride(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这项调整。', en: 'There is no such override.' });

async function getOverride(ctx: HubContext, id: string): Promise<LightOverride> {
  const row = await ctx.read((em) => em.findOne(LightOverride, { id }));
  if (!row) throw notFound();
  return row;
}

/** Every override of each task, newest first, those that ended included. */
export const overridesLoader = (ctx: HubContext) =>
  ctx.loader('light-overrides', async (taskIds: readonly string[], em) => {
    const rows = await em.find(LightOverride, { keyTaskId: { $in: [...taskIds] } }, { orderBy: { createdAt: 'desc' } });
    return new Map(taskIds.map((id) => [id, rows.filter((row) => row.keyTaskId === id)]));
  });

const factOf = ({ id, keyTaskId, month, computed, colour, reason, until }: LightOverride) => ({
  keys: { lightOverride: id as string, keyTask: keyTaskId },
  payload: { overrideId: id as string, keyTaskId, month, computed, colour, reason, until },
});
