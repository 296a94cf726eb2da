import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVELOPE_HEADER, signEnvelope } from './envelope/index.ts';
import {
  anonymous,
  idOf,
  officer,
  partner,
  service,
  type TestSubgraph,
  testSecret,
  testSubgraph,
} from './testing/index.ts';
import { sample } from './testing/sample.ts';
import type { Viewer } from './viewer.ts';

const mine = idOf('my unit');
const theirs = idOf('their unit');
const writer = officer({ name: 'writer', unit: mine, privileges: ['sample/notes.write'] });
const stranger = officer({ name: 'stranger', unit: theirs, privileges: ['sample/notes.write'] });
const WRITE = `mutation ($input: WriteNoteInput!) { writeNote(input: $input) {
  __typename ... on Note { id version text phone unit { id } } ... on Refusal { code field messageZh } ... on Conflict { currentVersion current } } }`;
const NOTES =
  'query ($first: Int!, $after: String) { notes(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id text phone } } }';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(sample);
});
afterAll(() => hub[Symbol.asyncDispose]());

const write = async (input: object, viewer = writer) =>
  (await hub.as(viewer).ok(WRITE, { input: { unitId: mine, ...input } })).writeNote;

describe('rights', () => {
  it('keeps another unit from the rows, at the root, through _entities and in SQL', async () => {
    const note = await write({ text: 'ours' });
    const root = await hub.as(stranger).ok('query ($id: ID!) { note(id: $id) { id } }', { id: note.id });
    expect(root.note).toBeNull();
    const reference = await hub.as(stranger).entities('Note', [{ id: note.id }], 'text');
    expect(reference.data?._entities).toEqual([null]);
    expect(await hub.sqlAs(stranger, 'select id from note')).toEqual([]);
    expect(await hub.sqlAs(anonymous, 'select id from note')).toEqual([]);
    expect((await hub.as(writer).entities('Note', [{ id: note.id }], 'text')).data?._entities).toEqual([
      { text: 'ours' },
    ]);
  });

  it('refuses to write a row for another unit', async () => {
    const answer = await hub.as(writer).run(WRITE, { input: { unitId: theirs, text: 'foreign' } });
    expect(answer.data).toBeNull();
    expect(await hub.sql('select id from note where text = $1', ['foreign'])).toEqual([]);
  });

  it('says UNAUTHENTICATED to nobody and FORBIDDEN to the wrong one', async () => {
    const nobody = await hub.as(anonymous).run(NOTES, { first: 1 });
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const foreign = await hub.as(partner({ scopes: ['sample:read'] })).run(NOTES, { first: 1 });
    expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const reader = await hub.as(officer({ unit: mine })).run(WRITE, { input: { unitId: mine, text: 'x' } });
    expect(reader.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('writing', () => {
  it('lets one of two writers win and gives the other what stands now', async () => {
    const note = await write({ text: 'first' });
    const [a, b] = await Promise.all([
      write({ id: note.id, version: 1, text: 'second' }),
      write({ id: note.id, version: 1, text: 'third' }),
    ]);
    expect([a.__typename, b.__typename].sort()).toEqual(['Conflict', 'Note']);
    const conflict = a.__typename === 'Conflict' ? a : b;
    expect(conflict.currentVersion).toBe(2);
    expect(['second', 'third']).toContain(conflict.current.text);
  });

  it('acts once per idempotency key, also when sent eight times at once', async () => {
    const input = { text: 'once', idempotencyKey: 'key-1' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => write(input)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await hub.sql('select id from note where text = $1', ['once'])).toHaveLength(1);
    const reused = await write({ text: 'other', idempotencyKey: 'key-1' });
    expect(reused).toMatchObject({ __typename: 'Refusal', code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
  });

  it('tells a fact with what it changed, and none when it was refused', async () => {
    const before = (await hub.facts()).length;
    expect(await write({ text: 'no' })).toMatchObject({ __typename: 'Refusal', code: 'NO_SUCH_TEXT', field: 'text' });
    expect(await hub.facts()).toHaveLength(before);
    await write({ text: 'told' });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'sample.note.written', payload: { text: 'told' } });
  });

  it('refuses bad input by field and hides what broke inside', async () => {
    const long = await hub.as(writer).run(WRITE, { input: { unitId: mine, text: 'x'.repeat(101) } });
    expect(long.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'text' });
    const crash = await hub.as(writer).run(WRITE, { input: { unitId: mine, text: 'crash' } });
    expect(crash.errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(JSON.stringify(crash)).not.toContain('inner detail');
  });
});

describe('personal data', () => {
  it('is masked until privilege and purpose come together, and then the read is in a chained log', async () => {
    const { id } = await write({ text: 'with phone', phone: '13800005678' });
    const ask = 'query ($id: ID!) { note(id: $id) { phone } }';
    const revealer = { unit: mine, privileges: ['sample/notes.reveal'] };
    expect((await hub.as(writer).ok(ask, { id })).note.phone).toBe('138****5678');
    expect((await hub.as(officer(revealer)).ok(ask, { id })).note.phone).toBe('138****5678');
    expect(await hub.sql('select * from read_log')).toEqual([]);
    const clear = await hub.as(officer({ ...revealer, purpose: '核对报名信息' })).ok(ask, { id });
    expect(clear.note.phone).toBe('13800005678');
    await hub.as(officer({ ...revealer, purpose: '再次核对' })).ok(ask, { id });
    const log = await hub.sql('select * from read_log order by seq');
    expect(log.map((row) => [row.type, row.record_id, row.field, row.purpose])).toEqual([
      ['Note', id, 'phone', '核对报名信息'],
      ['Note', id, 'phone', '再次核对'],
    ]);
    expect(log[1].previous_hash.equals(log[0].hash)).toBe(true);
    await expect(hub.sql("update read_log set purpose = 'x'")).rejects.toThrow(/append-only/);
  });
});

describe('lists', () => {
  it('pages by cursor to the end, counts once, and refuses a page of 101', async () => {
    const reader = officer({ unit: idOf('list unit'), privileges: ['sample/notes.write'] });
    for (let i = 0; i < 5; i += 1) await write({ unitId: reader.unitId, text: `row ${i}` }, reader);
    const first = (await hub.as(reader).ok(NOTES, { first: 2 })).notes;
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = (await hub.as(reader).ok(NOTES, { first: 100, after: first.pageInfo.endCursor })).notes;
    expect([...first.nodes, ...rest.nodes].map((row: { text: string }) => row.text)).toEqual([
      'row 0',
      'row 1',
      'row 2',
      'row 3',
      'row 4',
    ]);
    const { statements } = await hub.countSql(() => hub.as(reader).ok(NOTES, { first: 100 }));
    expect(statements).toBeLessThanOrEqual(2);
    const tooMany = await hub.as(reader).run(NOTES, { first: 101 });
    expect(tooMany.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'first' });
    const badCursor = await hub.as(reader).run(NOTES, { first: 1, after: 'nonsense' });
    expect(badCursor.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });
  });
});

describe('in the same process', () => {
  it('answers with an object what it would have written, refusals included', async () => {
    await write({ text: 'near' });
    const asked = async (query: string, variables: object, viewer: Viewer, near: boolean) => {
      const body = JSON.stringify({ query, variables });
      const envelope = { secret: testSecret, audience: hub.subgraph.name, viewer, requestId: 'near', body };
      return hub.subgraph.handle({ body, headers: { [ENVELOPE_HEADER]: signEnvelope(envelope) }, near });
    };
    const requests: [string, object, Viewer][] = [
      [NOTES, { first: 5 }, writer],
      [NOTES, { first: 101 }, writer],
      [NOTES, { first: 1 }, anonymous],
      ['{ notes(first: 1) { nothing } }', {}, writer],
      ['{', {}, writer],
      ['', {}, writer],
    ];
    for (const [query, variables, viewer] of requests) {
      const far = await asked(query, variables, viewer, false);
      const near = await asked(query, variables, viewer, true);
      expect(near.status).toBe(far.status);
      expect(JSON.parse(JSON.stringify(near.result ?? JSON.parse(near.body)))).toEqual(JSON.parse(far.body));
    }
    expect((await asked(NOTES, { first: 5 }, writer, true)).result?.data?.notes).toBeDefined();
  });
});

describe('over HTTP', () => {
  it('answers with the same checks, health and readiness', async () => {
    const url = await hub.subgraph.listen();
    const bare = await fetch(`${url}/graphql`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(bare.status).toBe(401);
    expect((await fetch(`${url}/facts`)).status).toBe(401);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ ok: true });
    const sdl = await hub.as(service()).run('{ _service { sdl } }');
    expect(sdl.data._service.sdl).toContain('type Unit @key(fields: "id", resolvable: false)');
  });
});
