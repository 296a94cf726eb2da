import { orgUnitChanged } from '@hub/directory/contract';
import { unitId } from '@hub/directory/contract/reference';
import type { FactSource, RawFact } from '@hub/kit/facts';
import { idOf, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPlanId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { IMPORT, importSample, people, resultOf, samplePlan } from '../testing.fixture.ts';

const CONTENT =
  'year title holidaysKnown safeguards tasks { number text category lead { unitId name } co { unitId name } targets deadline dueOn notes { code from to } }';
const PREVIEW = `query ($id: ID!) { planDraftPreview(planId: $id) { ${CONTENT} } }`;
const FIND = 'query ($id: ID!) { planDraft(planId: $id) { id version state plan { id } } }';
const RESULT = `__typename ... on PlanDraft { id version state stateReason content { ${CONTENT} } } ... on Refusal { code } ... on Conflict { currentVersion }`;
const DRAFT = `mutation ($input: DraftNextPlanInput!) { draftNextPlan(input: $input) { ${RESULT} } }`;
const DISCARD = `mutation ($input: DiscardPlanDraftInput!) { discardPlanDraft(input: $input) { ${RESULT} } }`;

/** The directory, telling that publicity was merged into personnel on the first of July. */
const merged: RawFact = {
  id: idOf('merged'),
  cursor: '0:1',
  type: orgUnitChanged.type,
  version: 1,
  at: '2026-07-01T00:00:00Z',
  keys: {},
  actor: null,
  payload: {
    change: 'merged',
    unitId: unitId('publicity'),
    code: 'publicity',
    name: '宣传文化部',
    nameEn: 'Publicity',
    kind: 'DEPARTMENT',
    parentId: null,
    districtCode: null,
    validFrom: null,
    validTo: '2026-07-01',
    successorIds: [unitId('personnel')],
  },
};
const directory = {
  name: 'directory',
  fetch: async ({ after }: { after?: string | null }) => ({
    facts: after === '0:1' ? [] : [merged],
    next: '0:1',
    pending: false,
  }),
} as unknown as FactSource;

let hub: TestSubgraph;
const input = { planId: demoPlanId };
const office = (document: string, given: object) => resultOf(hub, people.office, document, given);

beforeAll(async () => {
  hub = await testSubgraph(definition, { peers: { directory } });
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('the plan of the next year', () => {
  it('is previewed with units by who answers for them, targets without results, and writes nothing', async () => {
    const lead = async () =>
      (await hub.as(people.office).ok(PREVIEW, { id: demoPlanId })).planDraftPreview.tasks[4].lead.unitId;
    await expect.poll(lead, { timeout: 10_000 }).toBe(unitId('personnel'));
    const { planDraftPreview: draft } = await hub.as(people.office).ok(PREVIEW, { id: demoPlanId });
    expect(draft).toMatchObject({ year: 2027, title: expect.stringContaining('2027年') });
    expect(draft.tasks).toHaveLength(25);
    expect(draft.tasks[4]).toMatchObject({
      lead: { unitId: unitId('personnel') },
      targets: [expect.stringMatching(/二十|20/)],
    });
    expect(draft.tasks[4].notes).toContainEqual({
      code: 'UNIT_SUCCEEDED',
      from: '宣传文化部',
      to: draft.tasks[4].lead.name,
    });
    // Personnel was a co-unit already; it is not named twice.
    expect(draft.tasks[4].co.map((one: { unitId: string }) => one.unitId)).not.toContain(unitId('personnel'));
    expect((await hub.as(people.office).ok(FIND, { id: demoPlanId })).planDraft).toBeNull();
  });

  it('is kept once, whoever asks again, and assigns nobody', async () => {
    const before = await hub.sql('select count(*)::int as n from key_task');
    expect(before).toEqual([{ n: 25 }]);
    const [one, two] = await Promise.all([
      office(DRAFT, { ...input, idempotencyKey: 'a' }),
      resultOf(hub, people.otherOffice, DRAFT, { ...input, idempotencyKey: 'b' }),
    ]);
    expect([one.__typename, two.__typename].sort()).toEqual(['PlanDraft', 'Refusal']);
    expect([one, two].find((answer) => answer.__typename === 'Refusal')).toMatchObject({ code: 'DRAFT_EXISTS' });
    expect(await hub.sql('select count(*)::int as n from key_task')).toEqual(before);
    expect((await hub.as(people.office).ok(FIND, { id: demoPlanId })).planDraft).toMatchObject({
      state: 'DRAFT',
      plan: null,
    });
  });

  it('goes out as a document that says it is a draft', async () => {
    const { planDraft } = await hub.as(people.office).ok(FIND, { id: demoPlanId });
    const { planDraftDocument: file } = await hub
      .as(people.office)
      .ok('query ($id: ID!) { planDraftDocument(id: $id) { name content } }', { id: planDraft.id });
    expect(file.name).toMatch(/2027年.*（征求意见稿）\.docx$/);
    expect(Buffer.from(file.content, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('is for the plan officer alone', async () => {
    for (const viewer of [people.publicity, people.leader, partner({ scopes: ['tasks:read'] })]) {
      for (const document of [PREVIEW, FIND]) {
        expect((await hub.as(viewer).run(document, { id: demoPlanId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    }
  });

  it('is ISSUED once its document is imported, and is not drafted again', async () => {
    const text = Buffer.from(samplePlan().content, 'base64').toString();
    const next = text.replaceAll('2026', '2027').replaceAll('〔2027〕6号', '〔2027〕8号');
    const { importPlan } = await hub
      .as(people.office)
      .ok(IMPORT, { input: { fileName: 'next.txt', content: Buffer.from(next).toString('base64') } });
    const { planDraft } = await hub.as(people.office).ok(FIND, { id: demoPlanId });
    expect(planDraft).toMatchObject({ state: 'ISSUED', plan: { id: importPlan.plan.id } });
    const step = { id: planDraft.id, version: planDraft.version, reason: '已另行印发' };
    expect(await office(DISCARD, { ...step, version: 9 })).toMatchObject({ __typename: 'Conflict' });
    expect(await office(DISCARD, step)).toMatchObject({ state: 'DISCARDED', stateReason: '已另行印发' });
    expect(await office(DISCARD, { ...step, version: step.version + 1 })).toMatchObject({ code: 'NOT_A_DRAFT' });
    expect(await office(DRAFT, input)).toMatchObject({ code: 'NEXT_PLAN_EXISTS' });
  });
});
