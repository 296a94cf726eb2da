import { checkVersion, chinaDay, type HubContext, hubError, newId, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { officerActingFor } from '../acting.ts';
import { problemAssigned, problemClosed } from '../contract/supervision-facts.ts';
import { tidyEvidence } from '../evidence.ts';
import { getStandingTask } from '../key-tasks/index.ts';
import { tellStep } from '../notices/index.ts';
import { SupervisionSlip } from '../supervision-slips/index.ts';
import { Problem } from './problem.entity.ts';
import type * as inputs from './problem.inputs.ts';
import { checkProblemDue, checkProblemStep, checkRectifier, checkStriking, checkVerb } from './problem.rules.ts';

const supervisingOnly = { zh: '只有督办单位可以办理。', en: 'This is for the unit that supervises.' };
const rectifyingOnly = { zh: '只有整改单位可以办理。', en: 'This is for the unit that puts it right.' };

export async function raiseProblem(ctx: HubContext, input: inputs.RaiseProblemInput): Promise<Problem> {
  const viewer = officerActingFor(ctx, input.supervisingUnitId, supervisingOnly);
  const id = await ctx.once(input.idempotencyKey, 'raiseProblem', input, async (em) => {
    const keyTaskId = await taskOfProblem(em, input);
    if (keyTaskId) await getStandingTask(em, keyTaskId);
    const year = Number(chinaDay().slice(0, 4));
    const [next] = await em.execute<{ number: number }[]>('select next_problem_number(?) as number', [year]);
    const row = em.create(Problem, {
      id: newId(),
      keyTaskId,
      slipId: input.slipId ?? null,
      year,
      number: next?.number ?? 1,
      text: input.text.trim(),
      source: input.source.trim(),
      supervisingUnitId: input.supervisingUnitId,
      evidence: [],
      state: 'RAISED',
      createdBy: viewerId(viewer),
    });
    await em.flush();
    return row.id as string;
  });
  return getProblem(ctx, id);
}

export async function assignProblem(ctx: HubContext, input: inputs.AssignProblemInput): Promise<Problem> {
  return step(ctx, input, 'ASSIGNED', async (problem, em) => {
    officerActingFor(ctx, problem.supervisingUnitId, supervisingOnly);
    if (problem.keyTaskId) await getStandingTask(em, problem.keyTaskId);
    checkRectifier(problem.supervisingUnitId, input.unitId);
    checkProblemDue(input.dueOn, chinaDay());
    Object.assign(problem, { unitId: input.unitId, requirement: input.requirement.trim(), dueOn: input.dueOn });
    await writeFact(em, problemAssigned, factOf(problem));
  });
}

export async function startProblem(ctx: HubContext, input: inputs.StartProblemInput): Promise<Problem> {
  return step(ctx, input, 'RECTIFYING', (problem) => {
    checkVerb(problem.state, 'ASSIGNED');
    officerActingFor(ctx, problem.unitId ?? '', rectifyingOnly);
    problem.plan = input.plan.trim();
  });
}

/** What was done, with evidence; late is shown and no obstacle. */
export async function submitProblem(ctx: HubContext, input: inputs.SubmitProblemInput): Promise<Problem> {
  return step(ctx, input, 'SUBMITTED', async (problem, em) => {
    const viewer = officerActingFor(ctx, problem.unitId ?? '', rectifyingOnly);
    Object.assign(problem, {
      measures: input.measures.trim(),
      evidence: tidyEvidence(input.evidence),
      submittedBy: viewer.id,
      submittedAt: new Date(),
      returnReason: null,
    });
    await tellStep(ctx, em, 'problem.submitted', problem);
  });
}

export async function returnProblem(ctx: HubContext, input: inputs.ReturnProblemInput): Promise<Problem> {
  return step(ctx, input, 'RECTIFYING', async (problem, em) => {
    checkVerb(problem.state, 'SUBMITTED');
    striking(ctx, problem);
    problem.returnReason = input.reason.trim();
    await tellStep(ctx, em, 'problem.returned', problem);
  });
}

/** Struck off by the supervising unit, which looked at the evidence (销号). */
export async function closeProblem(ctx: HubContext, input: inputs.CloseProblemInput): Promise<Problem> {
  return step(ctx, input, 'CLOSED', async (problem, em) => {
    const viewer = striking(ctx, problem);
    Object.assign(problem, { closedBy: viewer.id, closedAt: new Date(), closeNote: input.note.trim() });
    const { keys, payload } = factOf(problem);
    const submittedOn = chinaDay(problem.submittedAt ?? new Date());
    await writeFact(em, problemClosed, {
      keys,
      payload: { ...payload, closedOn: chinaDay(), late: submittedOn > payload.dueOn },
    });
  });
}

/** What came of a slip belongs to the slip's task. */
async function taskOfProblem(em: SqlEntityManager, input: inputs.RaiseProblemInput): Promise<string | null> {
  const asked = input.keyTaskId ?? null;
  if (!input.slipId) return asked;
  const slip = await em.findOne(SupervisionSlip, { id: input.slipId });
  if (!slip || (asked && slip.keyTaskId !== asked)) {
    refuse(
      'NOT_OF_TASK',
      { zh: '该督办单不存在，或不属于这项任务。', en: 'There is no such slip on this task.' },
      { field: 'slipId' },
    );
  }
  return slip.keyTaskId;
}

function striking(ctx: HubContext, problem: Problem) {
  const viewer = officerActingFor(ctx, problem.supervisingUnitId, supervisingOnly);
  const { evidence } = problem;
  checkStriking({ unitId: problem.unitId ?? null, submittedBy: problem.submittedBy ?? null, evidence }, viewer);
  return viewer;
}

async function step(
  ctx: HubContext,
  input: inputs.ProblemStepInput,
  to: Problem['state'],
  change: (problem: Problem, em: SqlEntityManager) => void | Promise<void>,
): Promise<Problem> {
  await ctx.write(async (em) => {
    const problem = await em.findOne(Problem, { id: input.id });
    if (!problem) throw notFound();
    checkVersion(problem, input.version);
    checkProblemStep(problem.state, to);
    await change(problem, em);
    problem.state = to;
    await em.flush();
  });
  return getProblem(ctx, input.id);
}

const notFound = () => hubError.notFound({ zh: '没有这个问题。', en: 'There is no such problem.' });

async function getProblem(ctx: HubContext, id: string): Promise<Problem> {
  const row = await ctx.read((em) => em.findOne(Problem, { id }));
  if (!row) throw notFound();
  return row;
}

const factOf = ({ id, keyTaskId, year, number, unitId, supervisingUnitId, dueOn }: Problem) => ({
  keys: { problem: id as string, keyTask: keyTaskId ?? null, unit: unitId ?? null },
  payload: {
    problemId: id as string,
    keyTaskId: keyTaskId ?? null,
    ...{ year, number, supervisingUnitId },
    unitId: unitId ?? '',
    dueOn: dueOn ?? '',
  },
});
