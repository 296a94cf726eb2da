import { unitId } from '@hub/directory/contract';
import { type DemoHub, type DemoRunner, dayAgo, demoStep } from '@hub/kit/demo';
import { addMonths, monthsBetween } from '../months.ts';
import { activities, type DemoActivity } from './activities.ts';
import { seedApprovals } from './approvals.ts';
import { seedAssessments } from './assessments.ts';
import { seedDepth } from './depth.ts';
import { seedFollowUp } from './follow-up.ts';
import { seedMilestones } from './milestones.ts';
import sample from './plans/work-plan-2026.txt?raw';
import { currentReports, officerOfUnit, paperText, shortfall, silent, tardy, unsigned } from './progress.ts';
import { seedReporting } from './reporting.ts';
import { seedSupervision } from './supervision.ts';
import { seedTalk } from './talk.ts';

const SAMPLE = 'work-plan-2026.txt';
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

interface DemoTask {
  id: string;
  number: number;
  schedule: { month: string; percent: number }[];
  assignments: { id: string; version: number; state: string; role: 'LEAD' | 'CO'; unit: { id: string } | null }[];
}

/** The sample plan through the importer, who signed for what, a year of progress, and activities at every step. */
export async function seed(hub: DemoHub): Promise<void> {
  const office = hub.as('office.li');
  const content = Buffer.from(sample).toString('base64');
  const { data } = await office.run(
    'mutation ($input: PlanDocumentInput!) { importPlan(input: $input) { __typename ... on ImportedPlan { plan { id months } } ... on Refusal { code message } } }',
    { input: { fileName: SAMPLE, content } },
  );
  if (data.importPlan.__typename !== 'ImportedPlan') throw new Error(`the sample plan: ${data.importPlan.message}`);
  const planId: string = data.importPlan.plan.id;
  const tasks = await readTasks(office, planId);
  await inTurns(tasks, (task) => recordPaper(office, task));
  await inTurns(tasks, (task) => signFor(hub, task));
  await reportThisMonth(hub, tasks);
  const numbers = new Map(tasks.map((task) => [task.number, task.id]));
  await inTurns([...activities.entries()], ([index, activity]) => hold(hub, numbers, activity, index));
  await seedApprovals(hub);
  await seedFollowUp(hub);
  await seedSupervision(hub);
  await seedMilestones(hub);
  await seedDepth(hub);
  await seedAssessments(hub);
  await seedTalk(hub);
  await seedReporting(hub);
}

/** Four at a time: a first start should not wait for one officer after the other. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const turn = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all([turn(), turn(), turn(), turn()]);
}

async function readTasks(runner: DemoRunner, planId: string): Promise<DemoTask[]> {
  const { data } = await runner.run(
    `query ($id: ID!) { keyTasks(first: 100, planId: $id) { nodes { id number schedule { month percent }
      assignments { id version state role unit { id } } } } }`,
    { id: planId },
  );
  return data.keyTasks.nodes;
}

/** Until this month everything was on paper; the office records it, with the weak spots that a real year has. */
async function recordPaper(office: DemoRunner, task: DemoTask): Promise<void> {
  const thisMonth = today().slice(0, 7);
  const last = addMonths(thisMonth, -1);
  const first = task.schedule[0]?.month ?? last;
  const [end = last] = [task.schedule.at(-1)?.month ?? last, last].sort();
  const months = monthsBetween(first, end);
  const reports = task.assignments.flatMap(({ unit, role }) =>
    months.flatMap((month, index) => {
      if (!unit) return [];
      const fromEnd = months.length - 1 - index;
      if (silent(task.number, unit.id, fromEnd)) return [];
      const planned = task.schedule.find((share) => share.month === month)?.percent ?? 100;
      const percent = Math.max(0, Math.round((planned - shortfall(task.number, fromEnd)) * 10) / 10);
      const day = 2 + ((task.number + index) % 3) + tardy(task.number, unit.id, fromEnd);
      const came = `${addMonths(month, 1)}-${String(day).padStart(2, '0')}`;
      const submittedOn = came > today() ? today() : came;
      return [{ unitId: unit.id, month, percent, submittedOn, text: paperText(task.number, role, index) }];
    }),
  );
  if (reports.length === 0) return;
  const { data } = await office.run(
    'mutation ($input: RecordPaperReportsInput!) { recordPaperReports(input: $input) { __typename ... on Refusal { code message } } }',
    { input: { keyTaskId: task.id, reports } },
  );
  const refused = data.recordPaperReports;
  // After the month has turned, a repeated seed would record a month that the hub itself has; that one is left alone.
  if (refused.__typename === 'Refusal' && refused.code !== 'NOT_BEFORE_HUB') throw new Error(refused.message);
}

async function signFor(hub: DemoHub, task: DemoTask): Promise<void> {
  for (const { id, version, state, unit } of task.assignments) {
    const officer = unit && officerOfUnit(unit.id);
    if (!officer || state !== 'ASSIGNED' || unsigned(task.number, unit.id)) continue;
    const { data } = await hub
      .as(officer)
      .run('mutation ($input: SignAssignmentInput!) { signAssignment(input: $input) { __typename } }', {
        input: { id, version },
      });
    hub.log(`${officer} ${data.signAssignment.__typename}`);
  }
}

const REPORT = 'id version state';

async function reportThisMonth(hub: DemoHub, tasks: readonly DemoTask[]): Promise<void> {
  const month = today().slice(0, 7);
  for (const { number, unit, officer, percent, text, difficulties, until, reviewer, reason } of currentReports) {
    const task = tasks.find((candidate) => candidate.number === number);
    const end = task?.schedule.at(-1)?.month;
    if (!task || !end || month > end) continue;
    const input = {
      keyTaskId: task.id,
      unitId: unitId(unit),
      month,
      percent,
      text,
      difficulties: difficulties ?? null,
    };
    const writer = hub.as(officer);
    type Step = { id: string; version: number };
    const saved: Step | null = await demoStep(
      writer,
      'saveProgressReport',
      'SaveProgressReportInput',
      'ProgressReport',
      input,
      REPORT,
    );
    if (!saved || until === 'DRAFT') continue;
    const step = ({ id, version }: Step) => ({ id, version });
    const sent: Step | null = await demoStep(
      writer,
      'submitProgressReport',
      'ProgressReportStepInput',
      'ProgressReport',
      step(saved),
    );
    if (!sent || !reviewer) continue;
    if (until === 'ACCEPTED') {
      await demoStep(hub.as(reviewer), 'acceptProgressReport', 'ProgressReportStepInput', 'ProgressReport', step(sent));
    } else if (until === 'RETURNED') {
      const returned = { ...step(sent), reason: reason ?? '请补充具体数据和佐证。' };
      await demoStep(hub.as(reviewer), 'returnProgressReport', 'ReturnProgressReportInput', 'ProgressReport', returned);
    }
  }
}

async function hold(
  hub: DemoHub,
  tasks: ReadonlyMap<number, string>,
  activity: DemoActivity,
  index: number,
): Promise<void> {
  const { number, unit, officer, title, type, entry, district, place, days, minutes, people, views, until, verifier } =
    activity;
  const keyTaskId = tasks.get(number);
  if (!keyTaskId) return;
  const runner = hub.as(officer);
  const day = dayAgo(days);
  const planned = await demoStep(runner, 'planActivity', 'PlanActivityInput', 'Activity', {
    keyTaskId,
    unitId: unitId(unit),
    title,
    type,
    entry: entry ?? null,
    districtCode: district ?? null,
    place,
    plannedOn: day,
    idempotencyKey: `demo:activity:${index}`,
  });
  if (!planned || until === 'PLANNED') return;
  const held = await demoStep(runner, 'holdActivity', 'HoldActivityInput', 'Activity', {
    ...planned,
    heldOn: day,
    minutes,
    onsiteAudience: people,
    onlineViews: views ?? 0,
  });
  if (!held || until === 'HELD') return;
  const evidence = [
    { kind: 'PHOTO', title: '现场照片', reference: `档案-${2026}-${String(index + 1).padStart(3, '0')}-1` },
    { kind: 'SIGN_IN', title: '签到表', reference: `档案-${2026}-${String(index + 1).padStart(3, '0')}-2` },
  ];
  const sent = await demoStep(runner, 'submitActivity', 'SubmitActivityInput', 'Activity', { ...held, evidence });
  if (!sent || until === 'SUBMITTED') return;
  await demoStep(hub.as(verifier ?? 'office.li'), 'verifyActivity', 'ActivityStepInput', 'Activity', sent);
}
