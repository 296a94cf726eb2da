import { orgUnits } from '@hub/directory/contract';
import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { Assignment, findPart, reassign, type UnitPart } from '../assignments/index.ts';
import { adjustmentApproved } from '../contract/depth-facts.ts';
import { getStandingTask } from '../key-tasks/index.ts';
import { tellStep } from '../notices/index.ts';
import { tellAmended } from '../plans/index.ts';
import { Adjustment } from './adjustment.entity.ts';
import type * as inputs from './adjustment.inputs.ts';
import { checkDecider, checkExtension, checkTransfer, checkWaiting, stretchSchedule } from './adjustment.rules.ts';

const ownOnly = { zh: '只能为本单位申请。', en: 'A unit asks for itself.' };

export async function requestAdjustment(ctx: HubContext, input: inputs.RequestAdjustmentInput): Promise<Adjustment> {
  const viewer = officerActingFor(ctx, input.unitId, ownOnly);
  const id = await ctx.once(input.idempotencyKey, 'requestAdjustment', input, async (em) => {
    const { keyTaskId, unitId, kind } = input;
    const task = await getStandingTask(em, keyTaskId);
    const part = await findPart(em, keyTaskId, unitId);
    if (!part) {
      refuse(
        'NOT_ASSIGNED',
        { zh: '该单位不是本任务的责任单位。', en: 'The unit has no part in this task.' },
        { field: 'unitId' },
      );
    }
    const oldDueOn = task.dueOn ?? null;
    if (kind === 'TRANSFER') {
      checkTransfer(unitId, input.toUnitId ?? null, await unitsOf(em, keyTaskId));
      nameOf(input.toUnitId ?? '');
    } else {
      checkExtension({ role: part.role, oldDueOn, newDueOn: input.newDueOn ?? null, today: chinaDay() });
    }
    const row = em.create(Adjustment, {
      id: newId(),
      ...{ keyTaskId, kind, unitId },
      toUnitId: kind === 'TRANSFER' ? (input.toUnitId ?? null) : null,
      oldDueOn: kind === 'EXTENSION' ? oldDueOn : null,
      newDueOn: kind === 'EXTENSION' ? (input.newDueOn ?? null) : null,
      reason: input.reason.trim(),
      requestedBy: viewer.id,
      state: 'REQUESTED',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    await tellStep(ctx, em, 'adjustment.requested', row);
    return row.id as string;
  });
  return getAdjustment(ctx, id);
}

/** The part or the day changes with the decision, in one transaction; the request stays as the history of it. */
export function approveAdjustment(ctx: HubContext, input: inputs.DecideAdjustmentInput): Promise<Adjustment> {
  return decide(ctx, input, 'APPROVED', async (row, em) => {
    const task = await getStandingTask(em, row.keyTaskId);
    const rows = await em.find(
      Assignment,
      { keyTaskId: task.id, state: { $ne: 'WITHDRAWN' } },
      { orderBy: { ord: 'asc' } },
    );
    const part = rows.find(({ unitId }) => unitId === row.unitId);
    if (!part) {
      refuse('NOT_ASSIGNED', {
        zh: '申请单位已不是本任务的责任单位。',
        en: 'The unit that asked has no part in the task any more.',
      });
    }
    const { unitId, newDueOn } = row;
    const toUnitId = row.toUnitId ?? null;
    let parts: UnitPart[] = rows.map((one) => ({ unitId: one.unitId ?? null, name: one.unitName, role: one.role }));
    if (row.kind === 'TRANSFER') {
      checkTransfer(
        unitId,
        toUnitId,
        parts.flatMap((one) => one.unitId ?? []),
      );
      parts = parts.map((one) =>
        one.unitId === unitId ? { ...one, unitId: toUnitId, name: nameOf(toUnitId ?? '') } : one,
      );
      const lead = parts.find(({ role }) => role === 'LEAD');
      Object.assign(task, { leadUnitId: lead?.unitId ?? null, leadName: lead?.name ?? task.leadName });
    } else {
      checkExtension({
        role: part.role,
        oldDueOn: task.dueOn ?? null,
        newDueOn: newDueOn ?? null,
        today: chinaDay(),
      });
      const until = newDueOn ?? chinaDay();
      Object.assign(task, { dueOn: until, schedule: stretchSchedule(task.schedule, chinaDay(), until) });
    }
    task.updatedAt = new Date();
    await em.flush();
    if (row.kind === 'TRANSFER') await reassign(em, task.id, parts, viewerId(ctx.viewer));
    await writeFact(em, adjustmentApproved, {
      keys: { adjustment: row.id as string, keyTask: task.id, unit: unitId },
      payload: {
        adjustmentId: row.id as string,
        keyTaskId: task.id,
        ...{ kind: row.kind, unitId, toUnitId },
        oldDueOn: row.oldDueOn ?? null,
        newDueOn: newDueOn ?? null,
        approvedOn: chinaDay(),
      },
    });
    await tellAmended(em, task, parts);
  });
}

export function refuseAdjustment(ctx: HubContext, input: inputs.RefuseAdjustmentInput): Promise<Adjustment> {
  return decide(ctx, { ...input, comment: input.reason }, 'REFUSED', (row, em) =>
    tellStep(ctx, em, 'adjustment.refused', row),
  );
}

export async function withdrawAdjustment(ctx: HubContext, input: inputs.AdjustmentStepInput): Promise<Adjustment> {
  return step(ctx, input, (row) => {
    officerActingFor(ctx, row.unitId, ownOnly);
    row.state = 'WITHDRAWN';
  });
}

function decide(
  ctx: HubContext,
  input: inputs.DecideAdjustmentInput,
  to: 'APPROVED' | 'REFUSED',
  change: (row: Adjustment, em: SqlEntityManager) => void | Promise<void>,
): Promise<Adjustment> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  return step(ctx, input, async (row, em) => {
    checkDecider({ requestedBy: row.requestedBy, unitId: row.unitId }, viewer);
    await change(row, em);
    const decisionReason = input.comment?.trim() || null;
    Object.assign(row, { state: to, decisionReason, decidedBy: viewer.id, decidedAt: new Date() });
  });
}

async function step(
  ctx: HubContext,
  input: inputs.AdjustmentStepInput,
  change: (row: Adjustment, em: SqlEntityManager) => void | Promise<void>,
): Promise<Adjustment> {
  await ctx.write(async (em) => {
    const row = await em.findOne(Adjustment, { id: input.id });
    if (!row) throw notFound();
    checkVersion(row, input.version);
    checkWaiting(row.state);
    await change(row, em);
    await em.flush();
  });
  return getAdjustment(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这项申请。', en: 'There is no such request.' });

async function getAdjustment(ctx: HubContext, id: string): Promise<Adjustment> {
  const row = await ctx.read((em) => em.findOne(Adjustment, { id }));
  if (!row) throw notFound();
  return row;
}

async function unitsOf(em: SqlEntityManager, keyTaskId: string): Promise<string[]> {
  const rows = await em.find(Assignment, { keyTaskId, state: { $ne: 'WITHDRAWN' } });
  return rows.flatMap(({ unitId }) => unitId ?? []);
}

/** A task's units are those that plans are sent to; their names come from the directory's contract. */
function nameOf(unitId: string): string {
  const unit = orgUnits.find(({ id }) => id === unitId);
  if (!unit) {
    refuse(
      'UNIT_NOT_KNOWN',
      {
        zh: '只能转办给机关部室、直属单位和区县科协。',
        en: 'A part goes to departments, affiliated units and districts.',
      },
      { field: 'toUnitId' },
    );
  }
  return unit.name;
}
