import { idOf, partner, service, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { definition } from '../index.ts';
import { directoryOf, importSample, lectures, type Officer, people, resultOf } from '../testing.fixture.ts';

const RESULT =
  '{ __typename ... on Comment { id version text state stateReason editedAt replyToId mentions { id } author { id } } ... on Refusal { code field details } ... on Conflict { currentVersion } }';
const mutation = (verb: string, input: string) =>
  `mutation ($input: ${input}!) { ${verb}Comment(input: $input) ${RESULT} }`;
const WRITE = mutation('write', 'WriteCommentInput');
const EDIT = mutation('edit', 'EditCommentInput');
const WITHDRAW = mutation('withdraw', 'CommentStepInput');
const HIDE = mutation('hide', 'HideCommentInput');
const READ = `query ($type: SubjectKind!, $id: ID!) { comments(first: 50, subjectType: $type, subjectId: $id) {
  totalCount nodes { id text state mentions { id } earlier { number text } replies { id text author { id } } } } }`;

const states: [Officer, 'ACTIVE' | 'LEFT'][] = [
  [people.office, 'ACTIVE'],
  [people.personnel, 'ACTIVE'],
  [people.publicity, 'ACTIVE'],
  [people.academician, 'LEFT'],
];
const directory = directoryOf(states.map(([{ id, unitId }, state]) => ({ id, unitId, state })));
const ISSUE =
  'mutation ($input: IssueSupervisionSlipInput!) { issueSupervisionSlip(input: $input) { ... on SupervisionSlip { id } ... on Refusal { code } } }';

let hub: TestSubgraph;
const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const about = { subjectType: 'KEY_TASK', subjectId: lectures };
const text = '本周能否把讲师名单发出？';
const write = (change: object = {}, viewer: Officer = people.publicity) =>
  run(viewer, WRITE, { ...about, text, mentionedIds: [], ...change });
const read = async (viewer: Officer = people.district) =>
  (await hub.as(viewer).ok(READ, { type: 'KEY_TASK', id: lectures })).comments;

beforeAll(async () => {
  hub = await testSubgraph(definition, { peers: { directory } });
  await importSample(hub);
  await vi.waitFor(async () => {
    expect(await hub.sql('select 1 from known_officer')).toHaveLength(states.length);
  }, 10_000);
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('a comment', () => {
  it('is read by every officer, newest first, and tells who is to know without a word of it', async () => {
    const mentionedIds = [people.personnel.id, people.publicity.id, people.personnel.id];
    const first = await write({ mentionedIds });
    expect(first.mentions).toEqual([{ id: people.personnel.id }]);
    const reply = await write({ text: '周五前发。', replyToId: first.id }, people.personnel);
    const second = await write({ text: '另起一条' }, people.leader);
    const { nodes, totalCount } = await read();
    expect(totalCount).toBe(2);
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
    expect(nodes[1].replies).toEqual([{ id: reply.id, text: '周五前发。', author: { id: people.personnel.id } }]);
    const ask = 'query ($id: ID!) { keyTask(id: $id) { commentCount } }';
    expect((await hub.as(people.district).ok(ask, { id: lectures })).keyTask.commentCount).toBe(3);

    const facts = (await hub.facts()).filter(({ type }) => type === 'tasks.comment.written');
    expect(facts.map(({ payload }) => payload)).toMatchObject([
      {
        ...{ commentId: first.id, ...about, keyTaskId: lectures, authorId: people.publicity.id },
        ...{ mentionedIds: [people.personnel.id], replyToId: null, replyToAuthorId: null },
      },
      { commentId: reply.id, replyToId: first.id, replyToAuthorId: people.publicity.id, mentionedIds: [] },
      { commentId: second.id },
    ]);
    expect(JSON.stringify(facts)).not.toContain('讲师名单');
  });

  it('is written once per key, within limits, and mentions officers in service only', async () => {
    const once = await write({ idempotencyKey: 'comment-once' });
    expect((await write({ idempotencyKey: 'comment-once' })).id).toBe(once.id);
    expect(await write({ text: ' \n ' })).toMatchObject({ code: 'EMPTY', field: 'text' });
    for (const stranger of [people.academician.id, idOf('nobody')])
      expect(await write({ mentionedIds: [people.office.id, stranger] })).toMatchObject({
        code: 'MENTION_UNKNOWN',
        details: { officerIds: [stranger] },
      });
    const many = Array.from({ length: 21 }, (_, index) => idOf(`m${index}`));
    for (const wrong of [{ mentionedIds: many }, { text: '长'.repeat(2001) }, { text: '' }])
      expect(await codeOf(people.publicity, WRITE, { ...about, text, mentionedIds: [], ...wrong })).toBe(
        'INVALID_INPUT',
      );
    const reply = await write({ replyToId: once.id });
    expect(await write({ replyToId: reply.id })).toMatchObject({ code: 'REPLY_TO_REPLY' });
  });

  it('is changed by its author alone, shows it, keeps the older texts, and a stale change is a conflict', async () => {
    const first = await write({ text: '第一版' });
    const changed = await run(people.publicity, EDIT, { ...ref(first), text: '第二版' });
    expect(changed).toMatchObject({ text: '第二版', editedAt: expect.any(String) });
    await run(people.publicity, EDIT, { ...ref(changed), text: '第三版' });
    const shown = (await read()).nodes.find(({ id }: { id: string }) => id === first.id);
    expect(shown.earlier).toEqual([
      { number: 1, text: '第一版' },
      { number: 2, text: '第二版' },
    ]);
    expect(await run(people.publicity, EDIT, { ...ref(first), text: '迟了' })).toMatchObject({ currentVersion: 3 });
    for (const viewer of [people.office, people.publicityHead, people.leader]) {
      expect(await codeOf(viewer, EDIT, { id: first.id, version: 3, text: '改口' })).toBe('FORBIDDEN');
      expect(await codeOf(viewer, WITHDRAW, { id: first.id, version: 3 })).toBe('FORBIDDEN');
    }
  });

  it('is withdrawn by its author or hidden by the office with a reason; that it was there stays to be seen', async () => {
    const mine = await write({ text: '说错了' });
    const gone = await run(people.publicity, WITHDRAW, ref(mine));
    expect(gone).toMatchObject({ state: 'WITHDRAWN', text: null });
    const rude = await write({ text: '不妥的话', mentionedIds: [people.office.id] }, people.personnel);
    await write({ text: '请文明讨论', replyToId: rude.id }, people.leader);
    for (const viewer of [people.publicity, people.personnel, people.leader])
      expect(await codeOf(viewer, HIDE, { ...ref(rude), reason: '与任务无关' })).toBe('FORBIDDEN');
    expect(await codeOf(people.office, HIDE, { ...ref(rude), reason: '短' })).toBe('INVALID_INPUT');
    const hidden = await run(people.office, HIDE, { ...ref(rude), reason: '与任务无关' });
    expect(hidden).toMatchObject({ state: 'HIDDEN', stateReason: '与任务无关', text: null, mentions: [] });
    for (const one of [gone, hidden]) {
      expect(await write({ replyToId: one.id })).toMatchObject({ code: 'COMMENT_GONE' });
      const shown = (await read()).nodes.find(({ id }: { id: string }) => id === one.id);
      expect(shown).toMatchObject({ text: null, earlier: [] });
    }
    expect(await run(people.personnel, EDIT, { ...ref(hidden), text: '再来' })).toMatchObject({ code: 'COMMENT_GONE' });
    const taken = (await hub.facts()).filter(({ type }) => type === 'tasks.comment.taken-back');
    expect(taken.map(({ payload }) => payload)).toMatchObject([{ by: 'AUTHOR' }, { by: 'OFFICE' }]);
  });
});

describe('who may read', () => {
  it('is whoever reads the record: a slip’s two units, no other, and no partner anything', async () => {
    const slip = await run(people.office, ISSUE, {
      ...{ keyTaskId: lectures, unitId: people.publicity.unitId, supervisingUnitId: people.office.unitId },
      ...{ colour: 'RED', text: '宣讲场次落后计划', requirement: '说明原因，提出措施和时间表', workingDays: 3 },
    });
    const slipAbout = { subjectType: 'SUPERVISION_SLIP', subjectId: slip.id as string };
    const said = await write({ ...slipAbout, text: '收到' });
    expect(said.id).toBeTruthy();
    const asked = { type: 'SUPERVISION_SLIP', id: slip.id };
    expect((await hub.as(people.office).ok(READ, asked)).comments.totalCount).toBe(1);
    const other = hub.as(people.personnel);
    expect((await other.run(READ, asked)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await other.ok('query ($id: ID!) { comment(id: $id) { id } }', { id: said.id })).comment).toBeNull();
    expect((await other.entities('Comment', [{ id: said.id }], 'id')).data?._entities).toEqual([null]);
    expect(await codeOf(people.personnel, WRITE, { ...slipAbout, text, mentionedIds: [] })).toBe('NOT_FOUND');
    const mine = await write();
    expect(await write({ ...slipAbout, replyToId: mine.id })).toMatchObject({ code: 'OTHER_SUBJECT' });
    expect(await hub.sqlAs(people.personnel, 'select 1 from comment where id = $1', [said.id])).toEqual([]);

    const reader = partner({ scopes: ['tasks:read'] });
    for (const ask of [
      `{ comments(first: 5, subjectType: KEY_TASK, subjectId: "${lectures}") { totalCount } }`,
      `{ keyTask(id: "${lectures}") { commentCount } }`,
    ])
      expect((await hub.as(reader).run(ask)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const table of ['comment', 'comment_edition', 'known_officer'])
      expect(await hub.sqlAs(reader, `select 1 from ${table}`)).toEqual([]);
  });

  it('is enforced by the table as well: nobody writes in another’s name or rewrites an older text', async () => {
    const forged = (viewer: Officer) =>
      hub.sqlAs(
        viewer,
        `insert into comment (id, created_by, subject_type, subject_id, author_id, author_unit_id, text, mentioned_ids)
         values (gen_random_uuid(), 'x', 'KEY_TASK', $1, $2, $3, 't', '[]')`,
        [lectures, people.publicity.id, people.publicity.unitId],
      );
    for (const viewer of [people.office, people.personnel]) await expect(forged(viewer)).rejects.toThrow(/row-level/);
    await expect(forged(people.publicity)).resolves.toEqual([]);
    await expect(hub.sql("update comment_edition set text = 'x'")).rejects.toThrow(/append-only/);
    const rows = await hub.sqlAs(people.personnel, "update comment set text = 'x' where author_id = $1 returning 1", [
      people.publicity.id,
    ]);
    expect(rows).toEqual([]);
    expect(await hub.sqlAs(service() as never, 'select 1 from known_officer')).toHaveLength(states.length);
  });

  it('takes as many statements for many threads as for few', async () => {
    // Consumers ask the database now and then, too: the fewest of a few are the page's own.
    const count = async () => {
      const counts = [];
      for (let n = 0; n < 4; n += 1) counts.push((await hub.countSql(() => read())).statements);
      return Math.min(...counts);
    };
    const before = await count();
    for (let n = 0; n < 8; n += 1) await write({ text: `第${n}条`, replyToId: (await write({ text: `题${n}` })).id });
    expect(await count()).toBe(before);
  });

  it('is still every officer when the task was withdrawn; nothing new is said then', async () => {
    await hub.sql(`update key_task set state = 'WITHDRAWN', state_reason = '并入其他任务' where id = '${lectures}'`);
    expect(await write()).toMatchObject({ code: 'TASK_WITHDRAWN' });
    expect((await read()).totalCount).toBeGreaterThan(3);
  });
});
