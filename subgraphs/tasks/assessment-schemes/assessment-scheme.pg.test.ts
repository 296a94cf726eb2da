import { anonymous, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicator, ref, scheme, verbs } from '../assessments/assessment.fixture.ts';
import { definition } from '../index.ts';
import { type Officer, people, resultOf } from '../testing.fixture.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;
const content = ({ code: _code, subject: _subject, unitId: _unit, ...rest }: ReturnType<typeof scheme>) => rest;

describe('a scheme', () => {
  it('is drafted by who keeps it, once a code', async () => {
    const draft = await run(people.office, verbs.draft, { ...scheme('first'), idempotencyKey: 'k' });
    expect(draft).toMatchObject({ state: 'DRAFT', edition: 1, changes: [] });
    expect((await run(people.office, verbs.draft, { ...scheme('first'), idempotencyKey: 'k' })).id).toBe(draft.id);
    expect(await run(people.office, verbs.draft, scheme('first'))).toMatchObject({ code: 'CODE_TAKEN' });
    expect(await codeOf(people.publicity, verbs.draft, scheme('mine'))).toBe('FORBIDDEN');
    expect(await codeOf(people.publicityHead, verbs.draft, scheme('not-mine'))).toBe('FORBIDDEN');
    expect(await codeOf(people.office, verbs.draft, scheme('No Code'))).toBe('INVALID_INPUT');
  });

  it('is issued with weights of 100 and never changes again; the next edition says why', async () => {
    const half = scheme('second', { indicators: [indicator('work', 50)] });
    const draft = await run(people.office, verbs.draft, half);
    expect(await run(people.office, verbs.issue, ref(draft))).toMatchObject({ code: 'WEIGHTS_NOT_100' });
    const full = { ...content(half), indicators: [indicator('work', 100)] };
    const saved = await run(people.office, verbs.saveScheme, { ...ref(draft), ...full });
    expect(await run(people.office, verbs.saveScheme, { ...ref(draft), ...full })).toMatchObject({
      currentVersion: saved.version,
    });
    expect(await codeOf(people.publicityHead, verbs.issue, ref(saved))).toBe('NOT_FOUND');
    const issued = await run(people.office, verbs.issue, ref(saved));
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.assessment-scheme.issued',
      payload: { code: 'second', edition: 1 },
    });
    expect(await run(people.office, verbs.issue, ref(issued))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await run(people.office, verbs.saveScheme, { ...ref(issued), ...full })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    expect(await codeOf(people.publicityHead, verbs.edition, ref(issued))).toBe('FORBIDDEN');
    const next = await run(people.office, verbs.edition, ref(issued));
    expect(next).toMatchObject({ state: 'DRAFT', edition: 2, changes: [] });
    expect(await run(people.office, verbs.edition, ref(issued))).toMatchObject({ code: 'DRAFT_EXISTS' });
    const changed = { ...content(half), indicators: [indicator('work', 70), indicator('more', 30)] };
    const rewritten = await run(people.office, verbs.saveScheme, { ...ref(next), ...changed });
    expect(rewritten.changes).toContainEqual({ indicator: 'work', field: 'weight', before: '100', after: '70' });
    expect(await run(people.office, verbs.issue, ref(rewritten))).toMatchObject({ code: 'CHANGE_NOTE_MISSING' });
    const noted = await run(people.office, verbs.saveScheme, {
      ...ref(rewritten),
      ...changed,
      changeNote: '增加一项指标',
    });
    expect(await run(people.office, verbs.issue, ref(noted))).toMatchObject({ state: 'ISSUED', edition: 2 });
    expect(await run(people.office, verbs.edition, { ...ref(issued), version: issued.version + 1 })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    for (const sql of [
      "update assessment_scheme set indicators = '[]' where id = $1",
      "update assessment_scheme set state = 'DRAFT' where id = $1",
      'delete from assessment_scheme where id = $1',
    ])
      for (const id of [issued.id, noted.id]) await expect(hub.sql(sql, [id])).rejects.toThrow(/stands|check/);
  });

  it('is a secret of its keeper while it is a draft, then everybody’s to read', async () => {
    const draft = await run(people.office, verbs.draft, scheme('third'));
    const seen = async (viewer: Officer) =>
      (await hub.as(viewer).ok('query ($id: ID!) { assessmentScheme(id: $id) { name } }', { id: draft.id }))
        .assessmentScheme;
    expect(await seen(people.district)).toBeNull();
    await run(people.office, verbs.issue, ref(draft));
    expect(await seen(people.district)).toMatchObject({ name: '区县科协年度考核' });
    expect(await hub.sqlAs(anonymous, 'select id from assessment_scheme')).toEqual([]);
    expect(
      await hub.sqlAs(people.publicityHead, "update assessment_scheme set state = 'SUPERSEDED' returning id"),
    ).toEqual([]);
  });
});
