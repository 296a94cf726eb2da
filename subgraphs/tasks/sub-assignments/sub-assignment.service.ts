import { addWorkingDays } from '@hub/directory/contract/working-days';
import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { findPart } from '../assignments/index.ts';
import { keyTaskDecomposed, subAssignmentSigned } from '../contract/depth-facts.ts';
import { getStandingTask } from '../key-tasks/index.ts';
import { TaskTarget } from '../targets/index.ts';
import { SubAssignment } from './sub-assignment.entity.ts';
import type * as inputs from './sub-assignment.inputs.ts';
import {
  checkPartStep,
  checkReschedule,
  checkVerdicts,
  isSignedLate,
  type RowVerdict,
  verdictsOf,
} from './sub-assignment.rules.ts';

const givingOnly = { zh: '只有分解单位可以办理。', en: 'This is for the unit that broke the task down.' };
const takingOnly = { zh: '只有承接单位可以办理。', en: 'This is for the unit that got it.' };

interface Judged {
  signDueOn: string;
  /** Unit of the target that the quotas share. */
  quotaUnit: string | null;
  verdicts: RowVerdict[];
}

/** Quotas are shares of one target of the task, and counted in its unit. */
async function quotaUnitOf(em: SqlEntityManager, input: inputs.DecomposeKeyTaskInput): Promise<string | null> {
  if (!input.targetId && !input.rows.some(({ quota }) => quota)) return null;
  const target = input.targetId
    ? await em.findOne(TaskTarget, { id: input.targetId, keyTaskId: input.keyTaskId })
    : null;
  if (!target || target.value == null) {
    refuse(
      'TARGET_NOT_OF_TASK',
      { zh: '分配指标须对应本任务的一个量化目标。', en: 'Quotas share one number that the task has to reach.' },
      { field: 'targetId' },
    );
  }
  return target.unit ?? null;
}

async function judge(em: SqlEntityManager, input: inputs.DecomposeKeyTaskInput): Promise<Judged> {
  const task = await getStandingTask(em, input.keyTaskId);
  if (!(await findPart(em, task.id, input.fromUnitId))) {
    refuse(
      'NOT_ASSIGNED',
      { zh: '分解单位不是本任务的责任单位。', en: 'The unit that breaks it down has no part in the task.' },
      { field: 'fromUnitId' },
    );
  }
  const { keyTaskId, fromUnitId } = input;
  const rows = await em.execute<{ unit: string }[]>(
    "select unit_id as unit from sub_assignment where key_task_id = ? and from_unit_id = ? and state <> 'WITHDRAWN'",
    [keyTaskId, fromUnitId],
  );
  const today = chinaDay();
  const signDueOn = addWorkingDays(today, input.signWithin);
  const standing = new Set(rows.map(({ unit }) => unit));
  const taskDueOn = task.dueOn ?? null;
  const quotaUnit = await quotaUnitOf(em, input);
  return {
    signDueOn,
    quotaUnit,
    verdicts: verdictsOf(input.rows, { fromUnitId, taskDueOn, signDueOn, today, standing }),
  };
}

/** What would be made, what stands and what is wrong; writes nothing. */
export function previewDecomposition(ctx: HubContext, input: inputs.DecomposeKeyTaskInput): Promise<Judged> {
  officerActingFor(ctx, input.fromUnitId, givingOnly);
  return ctx.read((em) => judge(em, input));
}

/** All rows or none, in one transaction; a unit that has its part already keeps it, so a repeat changes nothing. */
export async function decompose(
  ctx: HubContext,
  input: inputs.DecomposeKeyTaskInput,
): Promise<{ fresh: number; standing: number }> {
  const viewer = officerActingFor(ctx, input.fromUnitId, givingOnly);
  const { keyTaskId, fromUnitId } = input;
  return ctx.write(async (em) => {
    // Two who press at once: the second waits and then finds the rows of the first.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 7246303))', [`${keyTaskId}:${fromUnitId}`]);
    const { signDueOn, quotaUnit, verdicts } = await judge(em, input);
    checkVerdicts(verdicts);
    const fresh = input.rows
      .filter((_row, index) => verdicts[index] === 'NEW')
      .map(({ unitId, requirement, dueOn, quota }) => ({
        id: newId(),
        ...{ keyTaskId, fromUnitId, unitId, dueOn, signDueOn },
        ...(quota ? { quota, quotaUnit } : {}),
        requirement: requirement.trim(),
        state: 'ASSIGNED' as const,
        createdBy: viewerId(viewer),
      }));
    for (const row of fresh) em.create(SubAssignment, row);
    await em.flush();
    if (fresh.length > 0) {
      await writeFact(em, keyTaskDecomposed, {
        keys: { keyTask: keyTaskId, unit: fromUnitId },
        payload: {
          ...{ keyTaskId, fromUnitId },
          parts: fresh.map(({ id, unitId, dueOn }) => ({ subAssignmentId: id, unitId, dueOn })),
        },
      });
    }
    return { fresh: fresh.length, standing: input.rows.length - fresh.length };
  });
}

export function signPart(ctx: HubContext, input: inputs.SubAssignmentStepInput): Promise<SubAssignment> {
  return step(ctx, input, 'SIGNED', async (part, em) => {
    const viewer = officerActingFor(ctx, part.unitId, takingOnly);
    const signedAt = new Date();
    const signedOn = chinaDay(signedAt);
    Object.assign(part, { signedAt, signedBy: viewer.id });
    const { keyTaskId, unitId, signDueOn } = part;
    const id = part.id as string;
    await writeFact(em, subAssignmentSigned, {
      keys: { subAssignment: id, keyTask: keyTaskId, unit: unitId },
      payload: {
        subAssignmentId: id,
        ...{ keyTaskId, unitId, signedOn },
        late: isSignedLate({ state: 'SIGNED', signDueOn, signedOn }, signedOn),
      },
    });
  });
}

export function finishPart(ctx: HubContext, input: inputs.FinishSubAssignmentInput): Promise<SubAssignment> {
  return step(ctx, input, 'DONE', (part) => {
    const viewer = officerActingFor(ctx, part.unitId, takingOnly);
    Object.assign(part, { doneOn: chinaDay(), doneNote: input.note.trim(), doneBy: viewer.id });
  });
}

export function withdrawPart(ctx: HubContext, input: inputs.WithdrawSubAssignmentInput): Promise<SubAssignment> {
  return step(ctx, input, 'WITHDRAWN', (part) => {
    officerActingFor(ctx, part.fromUnitId, givingOnly);
    part.withdrawReason = input.reason.trim();
  });
}

/** Another last day, by the unit that gave the part; its state stays. */
export function reschedulePart(ctx: HubContext, input: inputs.RescheduleSubAssignmentInput): Promise<SubAssignment> {
  return step(ctx, input, null, async (part, em) => {
    officerActingFor(ctx, part.fromUnitId, givingOnly);
    const task = await getStandingTask(em, part.keyTaskId);
    checkReschedule(part, input.dueOn, { today: chinaDay(), taskDueOn: task.dueOn ?? null });
    Object.assign(part, { dueOn: input.dueOn, dueReason: input.reason.trim() });
  });
}

/** Those who have not signed, or signed and are late; each at most once a day. The parts themselves do not change. */
export function remind(ctx: HubContext, input: inputs.RemindSubAssignmentsInput): Promise<{ reminded: number }> {
  officerActingFor(ctx, input.fromUnitId, givingOnly);
  return ctx.write(async (em) => {
    await getStandingTask(em, input.keyTaskId);
    const today = chinaDay();
    const rows = await em.execute<{ id: string }[]>(
      `update sub_assignment set reminded_on = ?::date
        where key_task_id = ? and from_unit_id = ? and (reminded_on is null or reminded_on < ?::date)
          and (state = 'ASSIGNED' or (state = 'SIGNED' and due_on < ?::date))
        returning id`,
      [today, input.keyTaskId, input.fromUnitId, today, today],
    );
    if (rows.length === 0) {
      refuse('NOBODY_TO_REMIND', {
        zh: '没有需要催办的单位，或今天已催办过。',
        en: 'No unit is late or unsigned, or all were reminded today.',
      });
    }
    return { reminded: rows.length };
  });
}

async function step(
  ctx: HubContext,
  input: inputs.SubAssignmentStepInput,
  to: SubAssignment['state'] | null,
  change: (part: SubAssignment, em: SqlEntityManager) => void | Promise<void>,
): Promise<SubAssignment> {
  const notFound = () => hubError.notFound({ zh: '没有这项分解任务。', en: 'There is no such part.' });
  await ctx.write(async (em) => {
    const part = await em.findOne(SubAssignment, { id: input.id });
    if (!part) throw notFound();
    checkVersion(part, input.version);
    if (to) checkPartStep(part.state, to);
    // Of a withdrawn task only the unit that gave a part may still take it back.
    if (to !== 'WITHDRAWN') await getStandingTask(em, part.keyTaskId);
    await change(part, em);
    if (to) part.state = to;
    await em.flush();
  });
  const part = await ctx.read((em) => em.findOne(SubAssignment, { id: input.id }));
  if (!part) throw notFound();
  return part;
}
