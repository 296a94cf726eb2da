import { readFileSync } from 'node:fs';
import { unitId } from '@hub/directory/contract';
import { chinaDay } from '@hub/kit/days';
import { daysAgo } from '@hub/kit/demo';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from './caller.ts';
import type { TestHub } from './hub.ts';

// What an officer does before the thing that a test is about. Each step goes through the gateway, as on a page.

export interface ServiceRecordOptions {
  readonly keyTaskId?: string;
  readonly unit?: string;
  readonly districtCode?: string;
  readonly title?: string;
}

/** Someone signs up and serves two hours, which an officer of the unit reports. */
export async function reportService(officer: Caller, options: ServiceRecordOptions = {}) {
  const unit = unitId(options.unit ?? 'popularization');
  const districtCode = options.districtCode ?? '500103';
  const volunteer = await step(officer, 'registerVolunteer', 'RegisterVolunteerInput', 'Volunteer', {
    name: '江志愿',
    // The same name with the same telephone would be the same volunteer.
    phone: `139${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`,
    unitId: unit,
    districtCode,
    birthYear: 1990,
    consentAt: daysAgo(100).toISOString(),
  });
  return step(officer, 'reportServiceRecord', 'ReportServiceRecordInput', 'ServiceRecord', {
    volunteerId: volunteer.id,
    keyTaskId: options.keyTaskId ?? uuidv7(),
    unitId: unit,
    districtCode,
    title: options.title ?? '科普日现场讲解',
    startedAt: daysAgo(3, 9).toISOString(),
    endedAt: daysAgo(3, 11).toISOString(),
  });
}

/** Someone of the unit writes a text. */
export async function writeContent(editor: Caller, options: { title?: string; keyTaskId?: string } = {}) {
  const { contentKinds } = await editor.ok('{ contentKinds { code } }');
  return step(editor, 'writeContent', 'WriteContentInput', 'Content', {
    title: options.title ?? '科技志愿服务走进社区',
    kind: contentKinds[0].code,
    body: '志愿者在社区广场为居民讲解防震减灾知识。',
    keyTaskId: options.keyTaskId ?? uuidv7(),
    unitId: unitId('publicity'),
  });
}

/** A text goes through the three reviews by three people and is published. */
export async function publishContent(hub: Pick<TestHub, 'as'>, options: { title?: string; keyTaskId?: string } = {}) {
  const editor = hub.as('publicity.wang');
  let content = await writeContent(editor, options);
  content = await step(editor, 'submitContent', 'ContentStepInput', 'Content', content);
  for (const reviewer of ['publicity.chen', 'publicity.zhao', 'party.sun']) {
    const input = { ...content, decision: 'PASSED' };
    content = await step(hub.as(reviewer), 'reviewContent', 'ReviewContentInput', 'Content', input);
  }
  return step(editor, 'publishContent', 'ContentStepInput', 'Content', content);
}

/** A person is registered, proposed by one unit and honoured by the personnel department after the notice. */
export async function grantHonour(hub: Pick<TestHub, 'as'>, options: { keyTaskId: string; name?: string }) {
  const personnel = hub.as('personnel.zhou');
  const person = await step(personnel, 'savePerson', 'SavePersonInput', 'Person', {
    name: options.name ?? `程工${Math.floor(Math.random() * 1e9)}`,
    employer: '山城桥梁研究院',
    phone: '19900019999',
    birthYear: 1980,
    unitId: unitId('personnel'),
    districtCode: '500103',
    consentToPublicity: true,
  });
  const { awardTypes } = await personnel.ok('{ awardTypes { code } }');
  const proposed = await step(hub.as('popular.wu'), 'proposeHonour', 'ProposeHonourInput', 'Honour', {
    personId: person.id,
    awardTypeCode: awardTypes[0].code,
    year: Number(chinaDay().slice(0, 4)),
    citation: '多年在一线解决桥梁监测难题。',
    keyTaskId: options.keyTaskId,
    unitId: unitId('popularization'),
  });
  const noticed = await step(personnel, 'startHonourNotice', 'StartNoticeInput', 'Honour', {
    ...proposed,
    noticeFrom: chinaDay(daysAgo(40)),
  });
  const honour = await step(personnel, 'grantHonour', 'GrantHonourInput', 'Honour', {
    ...noticed,
    grantedOn: chinaDay(daysAgo(5)),
    decisionDocument: '科协评〔2026〕99号',
  });
  return { honour, person };
}

/** The officer of the office imports the project's own sample of a work plan. */
export async function importPlan(office: Caller) {
  const file = new URL('../../subgraphs/tasks/demo/plans/work-plan-2026.txt', import.meta.url);
  const { importPlan: result } = await office.ok(
    `mutation ($input: PlanDocumentInput!) {
      importPlan(input: $input) {
        __typename
        ... on ImportedPlan { created plan { id year keyTasks { id number leadName } } }
        ... on Refusal { code details }
      }
    }`,
    { input: { fileName: 'work-plan-2026.txt', content: readFileSync(file).toString('base64') } },
  );
  if (result.__typename !== 'ImportedPlan') throw new Error(`not imported: ${JSON.stringify(result)}`);
  return result.plan as { id: string; year: number; keyTasks: { id: string; number: number; leadName: string }[] };
}

/** Runs a mutation and gives the record it made or changed; a refusal ends the test with its code. */
export async function step(caller: Caller, field: string, inputType: string, type: string, input: object) {
  const data = await caller.ok(
    `mutation ($input: ${inputType}!) {
      ${field}(input: $input) { __typename ... on ${type} { id version } ... on Refusal { code message } }
    }`,
    { input },
  );
  const { __typename, ...result } = data[field];
  if (__typename !== type) throw new Error(`${field}: ${JSON.stringify(data[field])}`);
  return result as { id: string; version: number };
}
