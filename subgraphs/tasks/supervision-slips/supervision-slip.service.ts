import { unitId as unitIdOf } from '@hub/directory/contract';
import { addWorkingDays } from '@hub/directory/contract/working-days';
import { checkVersion, chinaDay, type HubContext, hubError, newId, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { Assignment } from '../assignments/index.ts';
import { slipClosed, slipIssued } from '../contract/supervision-facts.ts';
import { tidyEvidence } from '../evidence.ts';
import { getStandingTask } from '../key-tasks/index.ts';
import { tellStep } from '../notices/index.ts';
import { SupervisionSlip } from './supervision-slip.entity.ts';
import type * as inputs from './supervision-slip.inputs.ts';
import {
  checkInstruction,
  checkIssueDay,
  checkSlipReviewer,
  checkSlipStep,
  checkSupervisor,
} from './supervision-slip.rules.ts';

export const supervisingOnly = { zh: '只有督办单位可以办理。', en: 'This is for the unit that supervises.' };

/** Issued to one unit of a task; the day of issue is not counted. */
export async function issueSlip(ctx: HubContext, input: inputs.IssueSupervisionSlipInput): Promise<SupervisionSlip> {
  const viewer = officerActingFor(ctx, input.supervisingUnitId, supervisingOnly);
  const id = await ctx.once(input.idempotencyKey, 'issueSupervisionSlip', input, async (em) => {
    const task = await getStandingTask(em, input.keyTaskId);
    const parts = await em.find(Assignment, { keyTaskId: task.id, state: { $ne: 'WITHDRAWN' } });
    const { keyTaskId, unitId, supervisingUnitId, colour, workingDays } = input;
    checkSupervisor({
      ...{ supervisingUnitId, unitId },
      officeId: unitIdOf('office'),
      leadUnitId: task.leadUnitId ?? null,
      partUnitIds: parts.flatMap((part) => part.unitId ?? []),
    });
    const today = chinaDay();
    const issuedOn = input.issuedOn ?? today;
    checkIssueDay(issuedOn, today, supervisingUnitId === unitIdOf('office'));
    const year = Number(issuedOn.slice(0, 4));
    const [next] = await em.execute<{ number: number }[]>('select next_slip_number(?) as number', [year]);
    const dueOn = addWorkingDays(issuedOn, workingDays);
    const row = em.create(SupervisionSlip, {
      id: newId(),
      ...{ keyTaskId, unitId, supervisingUnitId, colour, workingDays, year, issuedOn, dueOn },
      number: next?.number ?? 1,
      firstDueOn: dueOn,
      text: input.text.trim(),
      requirement: input.requirement.trim(),
      evidence: [],
      state: 'ISSUED',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    await writeFact(em, slipIssued, slipFact(row));
    return row.id as string;
  });
  return getSlip(ctx, id);
}

/** The unit says why and what it does; late is shown and no obstacle. */
export async function answerSlip(ctx: HubContext, input: inputs.AnswerSupervisionSlipInput): Promise<SupervisionSlip> {
  return slipStep(ctx, input, async (slip, em) => {
    const viewer = officerActingFor(ctx, slip.unitId, {
      zh: '只有被督办单位可以反馈。',
      en: 'A slip is answered by its own unit.',
    });
    moveTo(slip, 'ANSWERED');
    Object.assign(slip, {
      measures: input.measures.trim(),
      evidence: tidyEvidence(input.evidence ?? []),
      answeredBy: viewer.id,
      answeredAt: new Date(),
      // Given back and answered again: lateness counts from the first answer.
      firstAnsweredOn: slip.firstAnsweredOn ?? chinaDay(),
      returnReason: null,
    });
    await tellStep(ctx, em, 'supervision-slip.answered', slip);
  });
}

export async function returnSlip(ctx: HubContext, input: inputs.ReturnSupervisionSlipInput): Promise<SupervisionSlip> {
  return slipStep(ctx, input, async (slip, em) => {
    reviewing(ctx, slip);
    moveTo(slip, 'RETURNED');
    const renewed = input.workingDays ? addWorkingDays(chinaDay(), input.workingDays) : slip.dueOn;
    // A new term only lengthens: nobody loses days by answering early.
    Object.assign(slip, {
      returnReason: input.reason.trim(),
      dueOn: renewed > slip.dueOn ? renewed : slip.dueOn,
    });
    await tellStep(ctx, em, 'supervision-slip.returned', slip);
  });
}

/** The measures convince; the slip stays open until they were carried out. */
export async function acceptSlip(ctx: HubContext, input: inputs.SupervisionSlipStepInput): Promise<SupervisionSlip> {
  return slipStep(ctx, input, (slip) => {
    const viewer = reviewing(ctx, slip);
    moveTo(slip, 'ACCEPTED');
    Object.assign(slip, { acceptedBy: viewer.id, acceptedAt: new Date() });
  });
}

export async function closeSlip(ctx: HubContext, input: inputs.CloseSupervisionSlipInput): Promise<SupervisionSlip> {
  return slipStep(ctx, input, async (slip, em) => {
    const viewer = reviewing(ctx, slip);
    moveTo(slip, 'CLOSED');
    Object.assign(slip, { closedBy: viewer.id, closedAt: new Date(), closeNote: input.note.trim() });
    const { keys, payload } = slipFact(slip);
    await writeFact(em, slipClosed, { keys, payload: { ...payload, closedOn: chinaDay() } });
  });
}

/** What a leader says about a slip that was put before the leaders. */
export async function instructSlip(
  ctx: HubContext,
  input: inputs.InstructSupervisionSlipInput,
): Promise<SupervisionSlip> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  return slipStep(ctx, input, async (slip, em) => {
    checkInstruction({ state: slip.state, escalatedOn: slip.escalatedOn ?? null });
    Object.assign(slip, {
      instruction: input.instruction.trim(),
      instructedBy: viewer.id,
      instructedAt: new Date(),
    });
    await tellStep(ctx, em, 'supervision-slip.instructed', slip);
  });
}

function reviewing(ctx: HubContext, slip: SupervisionSlip) {
  const viewer = officerActingFor(ctx, slip.supervisingUnitId, supervisingOnly);
  checkSlipReviewer({ unitId: slip.unitId, answeredBy: slip.answeredBy ?? null }, viewer);
  return viewer;
}

function moveTo(slip: SupervisionSlip, to: SupervisionSlip['state']): void {
  checkSlipStep(slip.state, to);
  slip.state = to;
}

export async function slipStep(
  ctx: HubContext,
  input: inputs.SupervisionSlipStepInput,
  change: (slip: SupervisionSlip, em: SqlEntityManager) => void | Promise<void>,
): Promise<SupervisionSlip> {
  await ctx.write(async (em) => {
    const slip = await em.findOne(SupervisionSlip, { id: input.id });
    if (!slip) throw notFound();
    checkVersion(slip, input.version);
    await change(slip, em);
    await em.flush();
  });
  return getSlip(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这份督办单。', en: 'There is no such slip.' });

export async function getSlip(ctx: HubContext, id: string): Promise<SupervisionSlip> {
  const row = await ctx.read((em) => em.findOne(SupervisionSlip, { id }));
  if (!row) throw notFound();
  return row;
}

/** Gathers the slips asked for in one tick into one query; those that the viewer may not see are missing. */
export const slipLoader = (ctx: HubContext) =>
  ctx.loader('supervision-slip', async (ids: readonly string[], em) => {
    const rows = await em.find(SupervisionSlip, { id: { $in: [...ids] } });
    return new Map(rows.map((row) => [row.id as string, row]));
  });

export const slipFact = ({ id, ...slip }: SupervisionSlip) => {
  const { keyTaskId, year, number, colour, unitId, supervisingUnitId, issuedOn, dueOn } = slip;
  return {
    keys: { supervisionSlip: id as string, keyTask: keyTaskId, unit: unitId },
    payload: {
      slipId: id as string,
      ...{ keyTaskId, year, number, colour, unitId, supervisingUnitId, issuedOn, dueOn },
    },
  };
};
