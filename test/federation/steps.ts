import { unitId } from '@hub/directory/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from './caller.ts';

// What an officer does before the thing that a test is about. Each step goes through the gateway, as on a page.

export interface ServiceRecordOptions {
  readonly keyTaskId?: string;
  readonly unit?: string;
  readonly districtCode?: string;
  readonly title?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

/** Someone signs up and serves two hours, which an officer of the unit reports. */
export async function reportService(officer: Caller, options: ServiceRecordOptions = {}) {
  const unit = unitId(options.unit ?? 'popularization');
  const districtCode = options.districtCode ?? '500103';
  const { registerVolunteer: volunteer } = await officer.ok(
    `mutation ($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) { __typename ... on Volunteer { id } ... on Refusal { code } } }`,
    {
      input: {
        name: '江志愿',
        phone: '13900001234',
        unitId: unit,
        districtCode,
        birthYear: 1990,
        consentAt: '2026-01-05T02:00:00Z',
      },
    },
  );
  const { reportServiceRecord: record } = await officer.ok(
    `mutation ($input: ReportServiceRecordInput!) { reportServiceRecord(input: $input) { __typename ... on ServiceRecord { id version } ... on Refusal { code } } }`,
    {
      input: {
        volunteerId: volunteer.id,
        keyTaskId: options.keyTaskId ?? uuidv7(),
        unitId: unit,
        districtCode,
        title: options.title ?? '科普日现场讲解',
        startedAt: options.startedAt ?? '2026-11-20T01:00:00Z',
        endedAt: options.endedAt ?? '2026-11-20T03:00:00Z',
      },
    },
  );
  if (record.__typename !== 'ServiceRecord') throw new Error(`not reported: ${JSON.stringify(record)}`);
  return { id: record.id as string, version: record.version as number, volunteerId: volunteer.id as string };
}

/** Someone of the unit writes a text. */
export async function writeContent(editor: Caller, options: { title?: string; keyTaskId?: string } = {}) {
  const { contentKinds } = await editor.ok('{ contentKinds { code } }');
  const { writeContent: content } = await editor.ok(
    `mutation ($input: WriteContentInput!) { writeContent(input: $input) { __typename ... on Content { id version } ... on Refusal { code } } }`,
    {
      input: {
        title: options.title ?? '科技志愿服务走进社区',
        kind: contentKinds[0].code,
        body: '志愿者在社区广场为居民讲解防震减灾知识。',
        keyTaskId: options.keyTaskId ?? uuidv7(),
        unitId: unitId('publicity'),
      },
    },
  );
  if (content.__typename !== 'Content') throw new Error(`not written: ${JSON.stringify(content)}`);
  return { id: content.id as string, version: content.version as number };
}
