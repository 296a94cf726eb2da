import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { assignmentSigned } from '../contract/facts.ts';
import { Assignment, type AssignmentRole } from './assignment.entity.ts';

export interface UnitPart {
  unitId: string | null;
  name: string;
  role: AssignmentRole;
}

/** Sets the units of a task: new ones are assigned, gone ones withdrawn; who had signed and stays has still signed. */
export async function assignUnits(
  em: SqlEntityManager,
  keyTaskId: string,
  parts: readonly UnitPart[],
  by: string,
): Promise<void> {
  const rows = await em.find(Assignment, { keyTaskId });
  const same = (row: Assignment, part: UnitPart) =>
    row.unitName === part.name || (part.unitId !== null && row.unitId === part.unitId);
  const kept = new Set<Assignment>();
  for (const [ord, part] of parts.entries()) {
    const row = rows.find((candidate) => !kept.has(candidate) && same(candidate, part));
    if (!row) {
      em.create(Assignment, {
        id: newId(),
        keyTaskId,
        unitId: part.unitId,
        unitName: part.name,
        role: part.role,
        ord,
        state: 'ASSIGNED',
        assignedOn: chinaDay(),
        createdBy: by,
      });
      continue;
    }
    kept.add(row);
    const otherUnit = row.unitId !== part.unitId;
    if (otherUnit || row.state === 'WITHDRAWN')
      Object.assign(row, { state: 'ASSIGNED', assignedOn: chinaDay(), signedAt: null, signedBy: null });
    Object.assign(row, { unitId: part.unitId, unitName: part.name, role: part.role, ord });
  }
  for (const row of rows) {
    if (!kept.has(row)) Object.assign(row, { state: 'WITHDRAWN', signedAt: null, signedBy: null, ord: 1000 + row.ord });
  }
  await em.flush();
}

/** Signs for a task on behalf of a unit the officer acts for. */
export async function signAssignment(ctx: HubContext, input: { id: string; version: number }): Promise<Assignment> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  await ctx.write(async (em) => {
    const row = await em.findOne(Assignment, { id: input.id });
    if (!row) throw notFound();
    if (row.unitId === null || row.unitId === undefined) {
      refuse('UNIT_NOT_MATCHED', {
        zh: '该单位尚未对应到机构名录，请办公室先更正。',
        en: 'The unit is matched to none in the directory; the office corrects it first.',
      });
    }
    // The reach of the office over every row is for reading and correcting; signing is the unit's own act.
    if (!viewer.units.includes(row.unitId)) {
      throw hubError.forbidden({ zh: '只能签收本单位的任务。', en: 'A task is signed for by the unit itself.' });
    }
    if (row.state === 'SIGNED') {
      refuse(
        'ALREADY_SIGNED',
        { zh: '该任务已签收。', en: 'The task is signed for already.' },
        { details: { signedAt: row.signedAt } },
      );
    }
    if (row.state === 'WITHDRAWN') refuse('WITHDRAWN', { zh: '该分工已撤回。', en: 'The assignment was taken back.' });
    checkVersion(row, input.version);
    const now = new Date();
    Object.assign(row, { state: 'SIGNED', signedAt: now, signedBy: viewer.id });
    await em.flush();
    await writeFact(em, assignmentSigned, {
      keys: { assignment: row.id, keyTask: row.keyTaskId, unit: row.unitId },
      payload: {
        assignmentId: row.id,
        keyTaskId: row.keyTaskId,
        unitId: row.unitId,
        role: row.role,
        signedOn: chinaDay(now),
      },
    });
  });
  return getAssignment(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这项任务分工。', en: 'There is no such assignment.' });

export async function getAssignment(ctx: HubContext, id: string): Promise<Assignment> {
  const row = await ctx.read((em) => em.findOne(Assignment, { id }));
  if (!row) throw notFound();
  return row;
}

/** The parts of each task in the document's order, lead first. */
export const assignmentsLoader = (ctx: HubContext) =>
  ctx.loader('assignments', async (taskIds: readonly string[], em) => {
    const rows = await em.find(
      Assignment,
      { keyTaskId: { $in: [...taskIds] }, state: { $ne: 'WITHDRAWN' } },
      { orderBy: { keyTaskId: 'asc', ord: 'asc' } },
    );
    const byTask = new Map<string, Assignment[]>(taskIds.map((id) => [id, []]));
    for (const row of rows) byTask.get(row.keyTaskId)?.push(row);
    return byTask;
  });

/** The unit's part in a task, if it has one. */
export function findPart(em: SqlEntityManager, keyTaskId: string, unitId: string): Promise<Assignment | null> {
  return em.findOne(Assignment, { keyTaskId, unitId, state: { $ne: 'WITHDRAWN' } });
}
