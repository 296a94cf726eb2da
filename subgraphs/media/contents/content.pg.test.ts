import { START } from '@hub/kit/facts';
import { idOf, officer, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';

const unit = idOf('publicity');
const task = idOf('key task 12');
const person = idOf('a laureate');
const staff = (name: string, ...verbs: string[]) =>
  officer({ name, unit, reach: 'all', privileges: verbs.map((verb) => `media/contents.${verb}`) });
const author = staff('author', 'write', 'publish', 'review-first');
const first = staff('first', 'review-first', 'review-second');
const second = staff('second', 'review-second');
const final = staff('final', 'review-final', 'withdraw');

const CONTENT =
  '__typename ... on Content { id version state stateReason attention textHash reviewSteps { step decision cancelledAt cancelledBecause reviewer { id } } } ... on Refusal { code field } ... on Conflict { currentVersion }';
const call = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${CONTENT} } }`;
const verbs = {
  writeContent: call('writeContent', 'WriteContentInput'),
  submitContent: call('submitContent', 'ContentStepInput'),
  reviewContent: call('reviewContent', 'ReviewContentInput'),
  publishContent: call('publishContent', 'ContentStepInput'),
  withdrawContent: call('withdrawContent', 'WithdrawContentInput'),
};

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const act = async (viewer: typeof author, verb: keyof typeof verbs, input: object) =>
  (await hub.as(viewer).ok(verbs[verb], { input }))[verb];
const text = (changes: object = {}) => ({
  title: '走近科学家',
  kind: 'article',
  body: '一位工程师和她的桥。她用十年时间走遍山城的江河。',
  keyTaskId: task,
  unitId: unit,
  personId: person,
  ...changes,
});
const draft = (changes: object = {}) => act(author, 'writeContent', text(changes));
const submitted = async (changes: object = {}) => {
  const content = await draft(changes);
  return act(author, 'submitContent', { id: content.id, version: content.version });
};
const pass = (viewer: typeof author, { id, version }: { id: string; version: number }) =>
  act(viewer, 'reviewContent', { id, version, decision: 'PASSED' });
const signedOff = async () => pass(final, await pass(second, await pass(first, await submitted())));

describe('three reviews by three people', () => {
  it('lead from draft to published, and the fact is told once', async () => {
    const content = await signedOff();
    expect(content.state).toBe('SIGNED_OFF');
    const published = await act(author, 'publishContent', { id: content.id, version: content.version });
    expect(published.state).toBe('PUBLISHED');
    expect(new Set(published.reviewSteps.map((step: { reviewer: { id: string } }) => step.reviewer.id)).size).toBe(3);
    expect(await act(author, 'publishContent', { id: content.id, version: published.version })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    const facts = (await hub.facts()).filter((fact) => fact.keys.content === content.id);
    expect(facts.map((fact) => fact.type)).toEqual(['media.content.published']);
    expect(facts[0]).toMatchObject({ keys: { keyTask: task, person, unit }, payload: { kind: 'article' } });
  });

  it('exclude the author and whoever reviewed before', async () => {
    const content = await submitted();
    expect(await pass(author, content)).toMatchObject({ code: 'AUTHOR_MAY_NOT_REVIEW' });
    const second = await pass(first, content);
    expect(second.state).toBe('SECOND_REVIEW');
    expect(await pass(first, second)).toMatchObject({ code: 'REVIEWED_BEFORE' });
    const without = await hub
      .as(final)
      .run(verbs.reviewContent, { input: { id: content.id, version: second.version, decision: 'PASSED' } });
    expect(without.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('let one of two reviewers at the same moment win', async () => {
    const content = await submitted();
    const rival = staff('rival', 'review-first');
    const answers = await Promise.all([pass(first, content), pass(rival, content)]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['Conflict', 'Content']);
  });

  it('return with an opinion, and earlier signatures are cancelled', async () => {
    const content = await pass(first, await submitted());
    const silent = await act(second, 'reviewContent', {
      id: content.id,
      version: content.version,
      decision: 'RETURNED',
    });
    expect(silent).toMatchObject({ code: 'OPINION_MISSING', field: 'opinion' });
    const returned = await act(second, 'reviewContent', {
      id: content.id,
      version: content.version,
      decision: 'RETURNED',
      opinion: '数据须核实',
    });
    expect(returned).toMatchObject({ state: 'DRAFT', stateReason: '数据须核实' });
    expect(returned.reviewSteps[0]).toMatchObject({ cancelledAt: expect.any(String), cancelledBecause: 'RETURNED' });
  });
});

describe('an edit', () => {
  it('cancels every signature, also of a text that was signed off', async () => {
    const content = await signedOff();
    const edited = await act(author, 'writeContent', {
      ...text({ title: '走近工程师' }),
      id: content.id,
      version: content.version,
    });
    expect(edited.state).toBe('DRAFT');
    expect(edited.reviewSteps).toHaveLength(3);
    for (const step of edited.reviewSteps) expect(step).toMatchObject({ cancelledBecause: 'EDITED' });
    expect(await act(author, 'publishContent', { id: edited.id, version: edited.version })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('past the API, of the text alone, is found out at publishing', async () => {
    const content = await signedOff();
    await hub.sql("update content set body = body || '改动' where id = $1", [content.id]);
    expect(await act(author, 'publishContent', { id: content.id, version: content.version })).toMatchObject({
      code: 'REVIEWS_MISSING',
    });
  });
});

describe('the list', () => {
  it('finds by words of the title, which are no pattern', async () => {
    const content = await draft({ title: '水文站里的守望者' });
    const query = 'query ($text: String) { contents(first: 10, text: $text) { nodes { id } } }';
    const found = async (words: string) => (await hub.as(author).ok(query, { text: words })).contents.nodes;
    expect(await found('守望')).toEqual([{ id: content.id }]);
    expect(await found('水%守')).toEqual([]);
  });
});

describe('submitting', () => {
  it('is refused while the text holds personal data', async () => {
    const content = await draft({ body: '报名请致电 13800005678 联系工作人员。' });
    expect(await act(author, 'submitContent', { id: content.id, version: content.version })).toMatchObject({
      code: 'PERSONAL_DATA_IN_TEXT',
      field: 'body',
    });
  });
  it('refuses a kind that is not in the list, and bad input by field', async () => {
    expect(await draft({ kind: 'opera' })).toMatchObject({ code: 'KIND_UNKNOWN', field: 'kind' });
    const short = await hub.as(author).run(verbs.writeContent, { input: text({ title: 'x' }) });
    expect(short.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'title' });
  });
});

describe('who sees what', () => {
  it('other units and partners see published contents and no opinions', async () => {
    const content = await signedOff();
    const outsider = officer({ name: 'outsider' });
    const ask = 'query ($id: ID!) { content(id: $id) { title state reviewSteps { step } } }';
    expect((await hub.as(outsider).ok(ask, { id: content.id })).content).toBeNull();
    await act(author, 'publishContent', { id: content.id, version: content.version });
    expect((await hub.as(outsider).ok(ask, { id: content.id })).content).toMatchObject({
      state: 'PUBLISHED',
      reviewSteps: [],
    });
    const agency = hub.as(partner({ scopes: ['media:read'] }));
    expect((await agency.ok('query ($id: ID!) { content(id: $id) { title } }', { id: content.id })).content.title).toBe(
      '走近科学家',
    );
    expect((await agency.run(ask, { id: content.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const counted = await agency.entities(
      'KeyTask',
      [{ id: task }, { id: idOf('another task') }],
      'publishedContentCount',
    );
    expect(counted.data?._entities[0].publishedContentCount).toBeGreaterThan(0);
    expect(counted.data?._entities[1].publishedContentCount).toBe(0);
    expect((await hub.as(partner()).run('{ contents(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('a page with its reviews costs a fixed number of statements', async () => {
    const { result, statements } = await hub.countSql(() =>
      hub.as(author).ok('{ contents(first: 50) { totalCount nodes { id reviewSteps { step reviewer { id } } } } }'),
    );
    expect(result.contents.nodes.length).toBeGreaterThan(5);
    expect(statements).toBeLessThanOrEqual(3);
  });
});

describe('withdrawal', () => {
  it('is told as a fact, and is for good', async () => {
    const content = await signedOff();
    const published = await act(author, 'publishContent', { id: content.id, version: content.version });
    const withdrawn = await act(final, 'withdrawContent', {
      id: content.id,
      version: published.version,
      reason: '引用有误，撤回',
    });
    expect(withdrawn.state).toBe('WITHDRAWN');
    const types = (await hub.facts()).filter((fact) => fact.keys.content === content.id).map((fact) => fact.type);
    expect(types).toEqual(['media.content.published', 'media.content.withdrawn']);
  });

  it('is asked for when an honour of the person was revoked', async () => {
    const content = await signedOff();
    await act(author, 'publishContent', { id: content.id, version: content.version });
    const fact = {
      id: idOf('fact of revocation'),
      cursor: '9:9',
      type: 'talents.honour.revoked',
      version: 1,
      at: '2026-11-23T00:00:00.000Z',
      keys: { person },
      payload: {
        honourId: idOf('honour'),
        personId: person,
        keyTaskId: task,
        unitId: unit,
        districtCode: '500103',
        awardTypeCode: 'x',
        level: 'MUNICIPAL',
        day: '2026-11-20',
        reason: '材料不实',
      },
      actor: null,
    };
    hub.subgraph.consume({
      talents: {
        name: 'talents',
        fetch: async ({ after }) =>
          after === START || !after
            ? { facts: [fact], next: '9:9', pending: false }
            : { facts: [], next: '9:9', pending: false },
      },
    });
    const ask = async () =>
      (await hub.as(author).ok('query ($id: ID!) { content(id: $id) { attention } }', { id: content.id })).content
        .attention;
    await expect.poll(ask, { timeout: 5_000 }).toBe('HONOUR_REVOKED');
  });
});
