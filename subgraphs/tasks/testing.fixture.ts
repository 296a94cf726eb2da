import { readFileSync } from 'node:fs';
import { officerChanged, unitId } from '@hub/directory/contract';
import type { FactSource, RawFact } from '@hub/kit/facts';
import { idOf, officer, type TestSubgraph } from '@hub/kit/testing';
import { demoKeyTaskId } from './contract/demo.ts';
import { tasksPrivileges } from './contract/privileges.ts';

/** What a role may do in tasks, by the committed list: tests use the rights that people really have. */
export const privilegesOf = (...roles: string[]): string[] =>
  tasksPrivileges.filter((privilege) => privilege.roles.some((role) => roles.includes(role))).map(({ code }) => code);

const person = (name: string, unit: string, roles: string[], reach: 'all' | 'own' = 'own') =>
  officer({ name, unit: unitId(unit), roles, privileges: privilegesOf(...roles), reach });

/** Officers of the units that the sample plan names. */
export const people = {
  office: person('office', 'office', ['plan-officer', 'unit-officer'], 'all'),
  otherOffice: person('other office', 'office', ['plan-officer', 'unit-officer'], 'all'),
  leader: person('leader', 'office', ['leader'], 'all'),
  publicity: person('publicity', 'publicity', ['unit-officer']),
  publicityHead: person('publicity head', 'publicity', ['unit-leader']),
  personnel: person('personnel', 'personnel', ['unit-officer']),
  academician: person('academician', 'academician-centre', ['unit-officer']),
  district: person('district', 'district-500103', ['unit-officer']),
};

export const samplePlan = (name = 'work-plan-2026.txt') => ({
  fileName: name,
  content: readFileSync(new URL(`./demo/plans/${name}`, import.meta.url)).toString('base64'),
});

export const IMPORT = `mutation ($input: PlanDocumentInput!) { importPlan(input: $input) { __typename
  ... on ImportedPlan { created plan { id documentNumber title year months } } ... on Refusal { code messageZh field details } } }`;

/** Task 5 of the sample plan: led by publicity, with personnel and the academician centre. */
export const lectures: string = demoKeyTaskId(5);

export async function importSample(hub: TestSubgraph): Promise<void> {
  const { importPlan } = await hub.as(people.office).ok(IMPORT, { input: samplePlan() });
  if (importPlan.__typename !== 'ImportedPlan') throw new Error(JSON.stringify(importPlan));
}

const SIGN = `mutation ($input: SignAssignmentInput!) { signAssignment(input: $input) { __typename
  ... on Assignment { id version state signedAt } ... on Refusal { code } ... on Conflict { currentVersion } } }`;

export type Officer = (typeof people)[keyof typeof people];

export async function assignmentOf(hub: TestSubgraph, viewer: Officer, keyTaskId: string) {
  const { keyTask } = await hub
    .as(viewer)
    .ok('query ($id: ID!) { keyTask(id: $id) { assignments { id version unit { id } state } } }', { id: keyTaskId });
  return keyTask.assignments.find((part: { unit: { id: string } }) => part.unit.id === viewer.unitId);
}

export async function sign(hub: TestSubgraph, viewer: Officer, keyTaskId: string) {
  const { id, version } = await assignmentOf(hub, viewer, keyTaskId);
  return (await hub.as(viewer).ok(SIGN, { input: { id, version } })).signAssignment;
}

/** What a mutation with one field answered: a record, a refusal or a conflict. */
export async function resultOf(hub: TestSubgraph, viewer: Officer, document: string, input: object) {
  const data = await hub.as(viewer).ok(document, { input });
  return data[Object.keys(data)[0] ?? ''];
}

interface ToldOfficer {
  readonly id: string;
  readonly unitId: string;
  readonly state?: 'ACTIVE' | 'SUSPENDED' | 'LEFT';
}

/** The directory, as far as it tells who is in service. */
export function directoryOf(officers: readonly ToldOfficer[]): FactSource {
  const facts = officers.map(
    ({ id, unitId: unit, state = 'ACTIVE' }, index): RawFact => ({
      id: idOf(`told of ${id}`),
      cursor: `0:${index + 1}`,
      type: officerChanged.type,
      version: 1,
      at: '2026-01-01T00:00:00Z',
      keys: {},
      actor: null,
      payload: { change: 'registered', officerId: id, unitId: unit, state, roles: [] },
    }),
  );
  const last = `0:${facts.length}`;
  return {
    name: 'directory',
    fetch: async ({ after }: { after?: string | null }) => ({
      facts: after === last ? [] : facts,
      next: last,
      pending: false,
    }),
  } as unknown as FactSource;
}

export { SIGN };
