import { addWorkingDays } from '@hub/directory/contract/working-days';
import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { assignmentSigned } from '../contract/facts.ts';
import { Assignment, type AssignmentRole } from './assignment.entity.ts';

/** Working days that a unit has to sign for a task (签收期限). */
const SIGN_WITHIN = 5;
export const signDueOn = (assignedOn: string): string => addWorkingDays(assignedOn, SIGN_WITHIN);

export interface UnitPart {
  unitId: string | null;
  name: string;
  role: AssignmentRole;
}

/** Gives the units of a new task their parts; written by the caller's flush. */
export function assignNew(
  em: SqlEntityManager,
  keyTaskId: string,
  parts: readonly UnitPart[],
  by: string,
  from = 0,
): void {
  for (const [index, { unitId, name, role }] of parts.entries()) {
    const values = { keyTaskId, unitId, unitName: name, role, ord: from + index, state: 'ASSIGNED' as const };
    em.create(Assignment, { ...values, id: newId(), assignedOn: chinaDay(), createdBy: by });
  }
}

/** Sets the units of a task anew: gone ones are withdrawn; who had signed and stays has still signed. */
export async function reassign(
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
      assignNew(em, keyTaskId, [part], by, ord);
      continue;
    }
    kept.add(row);
    const { unitId, name, role } = part;
    if (row.unitId !== unitId || row.state === 'WITHDRAWN') {
      Object.assign(row, { state: 'ASSIGNED', assignedOn: chinaDay(), signedAt: null, signedBy: null });
    }
    Object.assign(row, { unitId, unitName: name, role, ord });
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
    // Plain rows: a board reads thousands and changes none, and entities that can be changed cost a fifth of its time.
    const rows = await em
      .createQueryBuilder(Assignment)
      .where({ keyTaskId: { $in: [...taskIds] }, state: { $ne: 'WITHDRAWN' } })
      .orderBy({ keyTaskId: 'asc', ord: 'asc' })
      .execute<Assignment[]>('all');
    const byTask = new Map<string, Assignment[]>(taskIds.map((id) => [id, []]));
    for (const row of rows) byTask.get(row.keyTaskId)?.push(row);
    return byTask;
  });

/** The unit's part in a task, if it has one. */
export function findPart(em: SqlEntityManager, keyTaskId: string, unitId: string): Promise<Assignment | null> {
  return em.findOne(Assignment, { keyTaskId, unitId, state: { $ne: 'WITHDRAWN' } });
}
