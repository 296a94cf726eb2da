import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unitId } from '@hub/directory/contract/reference';
import type { Page } from 'playwright-core';
import type { TestHub } from '../../test/federation/index.ts';
import { daysOf } from './months.ts';

export interface StoryTask {
  id: string;
  assignments: { id: string; version: number; unit: { id: string } | null }[];
}
/** By number. */
export type Tasks = Map<number, StoryTask>;

/** Chooses in a select of a form the option that holds this text. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first().click();
}

export async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Enter');
}

export async function readTasks(hub: TestHub): Promise<Tasks> {
  const data = await hub
    .as('office.li')
    .ok('{ keyTasks(first: 100) { nodes { id number assignments { id version unit { id } } } } }');
  return new Map(data.keyTasks.nodes.map((task: StoryTask & { number: number }) => [task.number, task]));
}

/** Signs as the unit itself does, past the page. */
export async function sign(
  hub: TestHub,
  username: string,
  task: StoryTask | undefined,
  unit: Parameters<typeof unitId>[0],
): Promise<void> {
  const part = task?.assignments.find((one) => one.unit?.id === unitId(unit));
  if (!part) throw new Error(`${unit} has no part in the task`);
  const { signAssignment } = await hub
    .as(username)
    .ok('mutation ($input: SignAssignmentInput!) { signAssignment(input: $input) { __typename } }', {
      input: { id: part.id, version: part.version },
    });
  if (signAssignment.__typename !== 'Assignment') throw new Error(`not signed: ${signAssignment.__typename}`);
}

/** A report and an activity of the academicians' centre, both waiting, for the queues and forms. */
export async function somethingThatWaits(hub: TestHub, keyTaskId: string, month: string): Promise<void> {
  const feng = hub.as('academician.feng');
  const unit = unitId('academician-centre');
  const { from } = daysOf(month);
  const { saveProgressReport: report } = await feng.ok(
    'mutation ($input: SaveProgressReportInput!) { saveProgressReport(input: $input) { ... on ProgressReport { id version } } }',
    { input: { keyTaskId, unitId: unit, month, percent: 55, text: '邀请三位院士参加宣讲，协调行程和场地。' } },
  );
  await feng.ok('mutation ($input: ProgressReportStepInput!) { submitProgressReport(input: $input) { __typename } }', {
    input: report,
  });
  const { planActivity: planned } = await feng.ok(
    'mutation ($input: PlanActivityInput!) { planActivity(input: $input) { ... on Activity { id version } } }',
    {
      input: {
        keyTaskId,
        unitId: unit,
        title: '院士与中学生面对面',
        type: 'lecture',
        place: '外国语学校',
        plannedOn: from,
      },
    },
  );
  const { holdActivity: held } = await feng.ok(
    'mutation ($input: HoldActivityInput!) { holdActivity(input: $input) { ... on Activity { id version } } }',
    { input: { ...planned, heldOn: from, minutes: 90, onsiteAudience: 480 } },
  );
  await feng.ok('mutation ($input: SubmitActivityInput!) { submitActivity(input: $input) { __typename } }', {
    input: {
      ...held,
      evidence: [
        { kind: 'PHOTO', title: '现场照片', reference: '档案-033-1' },
        { kind: 'LINK', title: '报道', reference: 'https://news.example/33' },
      ],
    },
  });
}

/** The sample plan as the office imports it, for stories that begin with a plan. */
export async function importSamplePlan(hub: TestHub): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../../subgraphs/tasks/demo/plans/work-plan-2026.txt');
  const content = (await readFile(file)).toString('base64');
  const { importPlan } = await hub
    .as('office.li')
    .ok('mutation ($input: PlanDocumentInput!) { importPlan(input: $input) { __typename } }', {
      input: { fileName: 'work-plan-2026.txt', content },
    });
  if (importPlan.__typename !== 'ImportedPlan') throw new Error(`not imported: ${importPlan.__typename}`);
}

/** The id of an activity that this officer planned, past the page. */
export async function planned(hub: TestHub, username: string, input: object): Promise<string> {
  const { planActivity } = await hub
    .as(username)
    .ok(
      'mutation ($input: PlanActivityInput!) { planActivity(input: $input) { ... on Activity { id } ... on Refusal { code } } }',
      { input },
    );
  if (!planActivity.id) throw new Error(`not planned: ${planActivity.code}`);
  return planActivity.id;
}
