import { checkVersion, chinaDay, type HubContext, hubError, newId, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { inspectionCancelled, inspectionClosed, inspectionNotified } from '../contract/inspection-facts.ts';
import { getKeyTask } from '../key-tasks/index.ts';
import { Inspection, InspectionFinding } from './inspection.entity.ts';
import type {
  InspectionReasonInput,
  InspectionStepInput,
  IssueInspectionNoticeInput,
  PlanInspectionInput,
  RecordInspectionVisitInput,
} from './inspection.inputs.ts';
import { checkClosing, checkInspectionStep, checkNotice, checkUnits, checkVisited } from './inspection.rules.ts';

export const inspectingOnly = { zh: '只有督导单位可以办理。', en: 'This is for the unit that inspects.' };

export async function planInspection(ctx: HubContext, input: PlanInspectionInput): Promise<Inspection> {
  const viewer = officerActingFor(ctx, input.unitId, inspectingOnly);
  checkUnits(input.unitId, input.unitIds);
  const id = await ctx.once(input.idempotencyKey, 'planInspection', input, async (em) => {
    if (input.keyTaskId) await getKeyTask(em, input.keyTaskId);
    const { unitId, unitIds, memberIds, visitOn } = input;
    const row = em.create(Inspection, {
      id: newId(),
      keyTaskId: input.keyTaskId ?? null,
      title: input.title.trim(),
      scope: input.scope.trim(),
      unitId,
      unitIds,
      memberIds,
      visitOn,
      state: 'PLANNED',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return row.id as string;
  });
  return getInspection(ctx, id);
}

/** From the notice on the visited units see it. */
export async function issueNotice(ctx: HubContext, input: IssueInspectionNoticeInput): Promise<Inspection> {
  return inspectionStep(ctx, input, 'NOTIFIED', async (row, em) => {
    const viewer = officerActingFor(ctx, row.unitId, inspectingOnly);
    const visitOn = input.visitOn ?? row.visitOn;
    checkNotice(visitOn, chinaDay());
    Object.assign(row, { visitOn, notifiedAt: new Date(), notifiedBy: viewer.id });
    await writeFact(em, inspectionNotified, factOf(row));
  });
}

export async function recordVisit(ctx: HubContext, input: RecordInspectionVisitInput): Promise<Inspection> {
  checkVisited(input.visitedOn, chinaDay());
  return inspectionStep(ctx, input, 'VISITED', (row) => {
    officerActingFor(ctx, row.unitId, inspectingOnly);
    Object.assign(row, { visitedOn: input.visitedOn, visitNotes: input.notes.trim() });
  });
}

/** Closed by the unit that inspects, when nothing is open any more (销号). */
export async function closeInspection(ctx: HubContext, input: InspectionStepInput): Promise<Inspection> {
  return inspectionStep(ctx, input, 'CLOSED', async (row, em) => {
    const viewer = officerActingFor(ctx, row.unitId, inspectingOnly);
    const findings = await em.find(InspectionFinding, { inspectionId: row.id });
    checkClosing(findings.filter(({ state }) => state !== 'VERIFIED').length);
    Object.assign(row, { closedAt: new Date(), closedBy: viewer.id });
    const { keys, payload } = factOf(row);
    await writeFact(em, inspectionClosed, { keys, payload: { ...payload, findings: findings.length } });
  });
}

export async function cancelInspection(ctx: HubContext, input: InspectionReasonInput): Promise<Inspection> {
  return inspectionStep(ctx, input, 'CANCELLED', async (row, em) => {
    officerActingFor(ctx, row.unitId, inspectingOnly);
    row.stateReason = input.reason.trim();
    const { keys, payload } = factOf(row);
    // What was never told need not be taken back.
    if (row.notifiedAt)
      await writeFact(em, inspectionCancelled, { keys, payload: { ...payload, reason: row.stateReason } });
  });
}

/** One verb: the change is made on the inspection in its old state, then the state moves. */
export async function inspectionStep(
  ctx: HubContext,
  input: InspectionStepInput,
  to: Inspection['state'],
  change: (row: Inspection, em: SqlEntityManager) => void | Promise<void>,
): Promise<Inspection> {
  await ctx.write(async (em) => {
    const row = await em.findOne(Inspection, { id: input.id });
    if (!row) throw notFound();
    checkVersion(row, input.version);
    checkInspectionStep(row.state, to);
    await change(row, em);
    row.state = to;
    await em.flush();
  });
  return getInspection(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这次督导。', en: 'There is no such inspection.' });

export async function getInspection(ctx: HubContext, id: string): Promise<Inspection> {
  const row = await ctx.read((em) => em.findOne(Inspection, { id }));
  if (!row) throw notFound();
  return row;
}

const factOf = (row: Inspection) => ({
  keys: { inspection: row.id, keyTask: row.keyTaskId ?? null, unit: row.unitId },
  payload: {
    inspectionId: row.id,
    keyTaskId: row.keyTaskId ?? null,
    unitId: row.unitId,
    unitIds: row.unitIds,
    title: row.title,
    visitOn: row.visitedOn ?? row.visitOn,
  },
});
