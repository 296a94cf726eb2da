import { chinaDay } from '@hub/kit';
import { anonymous, officer, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, lectures, type Officer, people, privilegesOf, resultOf } from '../testing.fixture.ts';

const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename
    ... on TypicalCase { id version state title adoptionCount reviewComment adoptions { adopter level { code name } } }
    ... on Refusal { code field details } ... on Conflict { currentVersion } } }`;
const SAVE = mutation('saveTypicalCase', 'SaveTypicalCaseInput');
const SUBMIT = mutation('submitTypicalCase', 'TypicalCaseStepInput');
const REVIEW = mutation('reviewTypicalCase', 'ReviewTypicalCaseInput');
const PUBLISH = mutation('publishTypicalCase', 'TypicalCaseStepInput');
const ADOPT = mutation('recordCaseAdoption', 'RecordAdoptionInput');

const today = chinaDay();
const year = Number(today.slice(0, 4));
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const text = {
  title: '宣讲进社区的三张清单',
  summary: '用需求、讲师、反馈三张清单组织宣讲，社区点单、讲师接单、居民评单，一年覆盖二十个社区。',
  body: '把居民想听什么记下来，把讲师能讲什么列出来，把讲得怎么样评出来。'.repeat(8),
};
const save = (viewer: Officer = people.publicity, change: object = {}) =>
  run(viewer, SAVE, { unitId: viewer.unitId, keyTaskId: lectures, year, ...text, ...change });
const submitted = async (viewer: Officer = people.publicity) => run(viewer, SUBMIT, ref(await save(viewer)));
const selected = async () =>
  run(people.office, REVIEW, { ...ref(await submitted()), selected: true, comment: '做法具体，可以复制。' });
const published = async () => run(people.office, PUBLISH, ref(await selected()));
const adoption = {
  level: 'district',
  adopter: '渝中区科协',
  unitId: people.district.unitId,
  adoptedOn: today,
  evidenceTitle: '推广通知',
  evidenceReference: '档案-案-1',
};

describe('a typical case', () => {
  it('is written, handed in, selected by another unit, published and adopted elsewhere', async () => {
    const draft = await save();
    expect(draft).toMatchObject({ state: 'DRAFT' });
    const changed = await run(people.publicity, SAVE, {
      ...ref(draft),
      unitId: people.publicity.unitId,
      year,
      ...text,
      title: '宣讲进社区的四张清单',
    });
    expect(changed).toMatchObject({ id: draft.id, version: 2, title: '宣讲进社区的四张清单' });
    const sent = await run(people.publicity, SUBMIT, ref(changed));
    const chosen = await run(people.office, REVIEW, { ...ref(sent), selected: true, comment: '可以复制。' });
    expect(chosen).toMatchObject({ state: 'SELECTED', reviewComment: '可以复制。' });
    const out = await run(people.office, PUBLISH, ref(chosen));
    expect(out).toMatchObject({ state: 'PUBLISHED', adoptionCount: 0 });
    const adopted = await run(people.publicity, ADOPT, { ...ref(out), ...adoption });
    expect(adopted).toMatchObject({
      adoptionCount: 1,
      adoptions: [{ adopter: '渝中区科协', level: { code: 'district', name: '区县' } }],
    });
    const types = (await hub.facts()).slice(-3).map(({ type }) => type);
    expect(types).toEqual([
      'tasks.typical-case.selected',
      'tasks.typical-case.published',
      'tasks.typical-case.adopted',
    ]);
    expect(await run(people.publicity, ADOPT, { ...ref(adopted), ...adoption })).toMatchObject({
      code: 'ALREADY_RECORDED',
      field: 'adopter',
    });
  });

  it('may be short as a draft and not when it is handed in', async () => {
    const draft = await save(people.publicity, { summary: '太短', body: '' });
    expect(draft).toMatchObject({ state: 'DRAFT' });
    expect(await run(people.publicity, SUBMIT, ref(draft))).toMatchObject({
      code: 'TEXT_TOO_SHORT',
      field: 'summary',
      details: { min: 30, max: 300, length: 2 },
    });
    const long = await save(people.publicity, { title: '长'.repeat(61) });
    expect(await run(people.publicity, SUBMIT, ref(long))).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'title' });
  });

  it('is not selected by its own unit, nor by who handed it in; what is not selected stays so', async () => {
    const sent = await submitted();
    const choose = { ...ref(sent), selected: true, comment: '自己选自己' };
    expect(await codeOf(people.publicity, REVIEW, choose)).toBe('FORBIDDEN');
    expect(await run(people.publicityHead, REVIEW, choose)).toMatchObject({ code: 'OWN_CASE' });
    await expect(
      hub.sql(
        "update typical_case set state = 'SELECTED', reviewed_by = submitted_by, review_comment = 'x' where id = $1",
        [sent.id],
      ),
    ).rejects.toThrow(/check/);
    const out = await run(people.office, REVIEW, { ...ref(sent), selected: false, comment: '缺少成效数据。' });
    expect(out).toMatchObject({ state: 'NOT_SELECTED' });
    for (const [document, input] of [
      [PUBLISH, ref(out)],
      [REVIEW, { ...ref(out), selected: true, comment: '再看一次' }],
    ] as const)
      expect(await run(people.office, document, input)).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
  });

  it('is selected once when two review at the same moment', async () => {
    const sent = await submitted();
    const facts = (await hub.facts()).length;
    const answers = await Promise.all(
      [people.office, people.otherOffice].map((viewer) =>
        run(viewer, REVIEW, { ...ref(sent), selected: true, comment: '可以复制。' }),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'TypicalCase')).toHaveLength(1);
    expect(await hub.facts()).toHaveLength(facts + 1);
  });

  it('is adopted only once published, by somebody else, on a day that can be', async () => {
    expect(await run(people.publicity, ADOPT, { ...ref(await selected()), ...adoption })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    const out = await published();
    const adopt = (change: object) => run(people.publicity, ADOPT, { ...ref(out), ...adoption, ...change });
    expect(await adopt({ unitId: people.publicity.unitId })).toMatchObject({ code: 'OWN_UNIT', field: 'unitId' });
    expect(await adopt({ adoptedOn: '2020-01-01' })).toMatchObject({ code: 'DAY_NOT_ALLOWED', field: 'adoptedOn' });
    expect(await adopt({ level: 'moon' })).toMatchObject({ code: 'UNKNOWN_CODE', field: 'level' });
    expect(await codeOf(people.personnel, ADOPT, { ...ref(out), ...adoption })).toBe('FORBIDDEN');
  });

  it('is saved once per key, for the own unit, in the version that was read', async () => {
    const key = { idempotencyKey: 'once' };
    const first = await save(people.publicity, key);
    expect((await save(people.publicity, key)).id).toBe(first.id);
    expect(await codeOf(people.personnel, SAVE, { unitId: people.publicity.unitId, year, ...text })).toBe('FORBIDDEN');
    expect(
      await run(people.publicity, SAVE, { id: first.id, version: 8, unitId: people.publicity.unitId, year, ...text }),
    ).toMatchObject({ currentVersion: 1 });
  });
});

describe('who sees cases', () => {
  const seen = async (viewer: Officer, id: string) =>
    (await hub.as(viewer).ok('query ($id: ID!) { typicalCase(id: $id) { state } }', { id })).typicalCase?.state ?? null;

  it('drafts the unit, submitted ones also who reviews, published ones partners', async () => {
    const draft = await save();
    expect(await seen(people.publicityHead, draft.id)).toBe('DRAFT');
    expect(await seen(people.personnel, draft.id)).toBeNull();
    const sent = await submitted();
    const head = officer({
      name: 'personnel head',
      unit: people.personnel.unitId,
      roles: ['unit-leader'],
      privileges: privilegesOf('unit-leader'),
    });
    expect(await seen(head, sent.id)).toBe('SUBMITTED');
    expect(await seen(people.personnel, sent.id)).toBeNull();
    const todos = (await hub.as(head).ok('{ taskTodos { kind recordId } }')).taskTodos;
    expect(todos).toContainEqual({ kind: 'REVIEW_CASE', recordId: sent.id });
    await published();
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    const { typicalCases } = await reader.ok(
      '{ typicalCases(first: 100) { nodes { state title adoptionCount adoptions { adopter level { code } } } } }',
    );
    expect(new Set(typicalCases.nodes.map(({ state }: { state: string }) => state))).toEqual(new Set(['PUBLISHED']));
    for (const field of ['submittedBy { id }', 'reviewComment', 'adoptions { evidenceReference }'])
      expect(
        (await reader.run(`{ typicalCases(first: 100) { nodes { ${field} } } }`)).errors?.[0]?.extensions.code,
      ).toBe('FORBIDDEN');
    const { data } = await reader.entities('TypicalCase', [{ id: sent.id }], 'title');
    expect(data?._entities).toEqual([null]);
    for (const table of ['typical_case', 'case_adoption'])
      expect(await hub.sqlAs(anonymous, `select id from ${table}`)).toEqual([]);
  });

  it('are counted by unit, without drafts', async () => {
    const { typicalCaseCounts } = await hub
      .as(people.office)
      .ok(
        'query ($year: Int) { typicalCaseCounts(year: $year) { unit { id } submitted selected published adoptions } }',
        {
          year,
        },
      );
    const [row] = await hub.sql(
      "select count(*) filter (where state <> 'DRAFT')::int as submitted, count(*) filter (where state in ('SELECTED', 'PUBLISHED'))::int as selected, count(*) filter (where state = 'PUBLISHED')::int as published from typical_case",
    );
    expect(typicalCaseCounts).toEqual([{ unit: { id: people.publicity.unitId }, ...row, adoptions: 1 }]);
    const other = await hub.as(people.office).ok(`{ typicalCaseCounts(year: ${year - 1}) { submitted } }`);
    expect(other.typicalCaseCounts).toEqual([]);
  });
});
