import { chinaDay } from '@hub/kit';
import { anonymous, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { type Officer, people, resultOf } from '../testing.fixture.ts';
import { daysBefore, termEnd } from './base.rules.ts';

const OUTCOME = '... on Refusal { code field details } ... on Conflict { currentVersion }';
const BASE = `{ __typename ... on Base { id version state standing stateReason number validFrom validTo recertifyFrom
  certificates { validFrom validTo typeVersion } } ${OUTCOME} }`;
const mutation = (name: string, input: string, selection = BASE) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) ${selection} }`;
const REGISTER = mutation('registerBase', 'RegisterBaseInput');
const APPLY = mutation('applyForBase', 'ApplyBaseInput');
const GIVE_BACK = mutation('returnBase', 'BaseReasonInput');
const CERTIFY = mutation('certifyBase', 'CertifyBaseInput');
const RENEW = mutation('applyForRecertification', 'ApplyBaseInput');
const RECERTIFY = mutation('recertifyBase', 'RecertifyBaseInput');
const REVOKE = mutation('revokeBase', 'BaseReasonInput');
const SET_TYPE = mutation(
  'setBaseType',
  'SetBaseTypeInput',
  `{ __typename ... on BaseKind { code version } ${OUTCOME} }`,
);

const today = chinaDay();
let hub: TestSubgraph;
let serial = 0;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const statement = '场馆面积和展项达到要求，全年开放二百天以上。';
const register = (viewer: Officer = people.district, change: object = {}) =>
  run(viewer, REGISTER, {
    unitId: viewer.unitId,
    type: 'spirit-education',
    name: '桥梁博物馆',
    operator: '桥梁建设集团',
    districtCode: '500103',
    address: '滨江路一号',
    summary: '展示桥梁建设者的故事，有常设讲解队伍。',
    ...change,
  });
const applied = async (viewer: Officer = people.district) =>
  run(viewer, APPLY, { ...ref(await register(viewer)), statement });
const certify = (record: { id: string; version: number }, change: object = {}, viewer: Officer = people.publicity) => {
  serial += 1;
  const number = `示基〔2026〕${serial}号`;
  return run(viewer, CERTIFY, {
    ...ref(record),
    number,
    validFrom: today,
    conclusion: '符合条件，同意认定。',
    ...change,
  });
};

describe('a base', () => {
  it('is cultivated, applied for, certified for the term of its kind by the unit of its kind', async () => {
    const sent = await applied();
    expect(sent).toMatchObject({ state: 'APPLIED', standing: null });
    const certified = await certify(sent);
    const validTo = termEnd(today, 5);
    expect(certified).toMatchObject({
      state: 'CERTIFIED',
      standing: 'VALID',
      validFrom: today,
      validTo,
      recertifyFrom: daysBefore(validTo, 90),
      certificates: [{ validFrom: today, validTo, typeVersion: 1 }],
    });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.base.certified',
      keys: { base: certified.id, district: '500103', unit: people.district.unitId },
      payload: { renewal: false, validTo },
    });
  });

  it('goes back to be cultivated further, with a reason', async () => {
    const back = await run(people.publicity, GIVE_BACK, { ...ref(await applied()), reason: '开放天数不足' });
    expect(back).toMatchObject({ state: 'CULTIVATING', stateReason: '开放天数不足' });
    expect(await run(people.district, APPLY, { ...ref(back), statement })).toMatchObject({
      state: 'APPLIED',
      stateReason: null,
    });
  });

  it('is certified by the unit of its kind alone, never by who applied, with a number of its own', async () => {
    const sent = await applied();
    const input = { ...ref(sent), number: '示基〔2026〕900号', validFrom: today, conclusion: '同意认定。' };
    expect(await codeOf(people.personnel, CERTIFY, input)).toBe('FORBIDDEN');
    expect(await codeOf(people.office, CERTIFY, input)).toBe('FORBIDDEN');
    const own = await applied(people.publicity);
    expect(await certify(own)).toMatchObject({ code: 'OWN_BASE' });
    const certified = await certify(own, {}, people.publicityHead);
    expect(await certify(sent, { number: certified.number })).toMatchObject({ code: 'NUMBER_TAKEN', field: 'number' });
    expect(await certify(sent, { validTo: '2099-01-01' })).toMatchObject({
      code: 'TERM_NOT_ALLOWED',
      field: 'validTo',
      details: { years: 5 },
    });
    const facts = (await hub.facts()).length;
    const answers = await Promise.all([certify(sent), certify(sent)]);
    expect(answers.filter((answer) => answer.__typename === 'Base')).toHaveLength(1);
    expect(await hub.facts()).toHaveLength(facts + 1);
  });

  it('falls due before it expires, stays in sight when it expired, and is renewed for a further term', async () => {
    const certified = await certify(await applied());
    expect(await run(people.district, RENEW, { ...ref(certified), statement })).toMatchObject({ code: 'NOT_DUE' });
    const from = daysBefore(today, 5 * 366);
    const old = await certify(await applied(), { validFrom: from });
    expect(old).toMatchObject({ state: 'CERTIFIED', standing: 'EXPIRED' });
    const { bases } = await hub.as(people.personnel).ok('{ bases(first: 100, standing: EXPIRED) { nodes { id } } }');
    expect(bases.nodes).toContainEqual({ id: old.id });
    const todos = (await hub.as(people.district).ok('{ taskTodos { kind recordId dueOn } }')).taskTodos;
    expect(todos).toContainEqual({ kind: 'RECERTIFY', recordId: old.id, dueOn: old.validTo });
    const asked = await run(people.district, RENEW, { ...ref(old), statement });
    expect(asked).toMatchObject({ state: 'RECERTIFYING', standing: 'EXPIRED' });
    expect(await certify(asked)).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    const waiting = (await hub.as(people.publicity).ok('{ taskTodos { kind recordId } }')).taskTodos;
    expect(waiting).toContainEqual({ kind: 'CERTIFY', recordId: old.id });
    const renewed = await run(people.publicity, RECERTIFY, { ...ref(asked), conclusion: '复核通过。' });
    // The gap between the terms stays on record.
    expect(renewed).toMatchObject({
      state: 'CERTIFIED',
      standing: 'VALID',
      validFrom: today,
      certificates: [{ validFrom: today }, { validFrom: from, validTo: old.validTo }],
    });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.base.certified', payload: { renewal: true } });
  });

  it('is revoked with a reason, for good', async () => {
    const certified = await certify(await applied());
    expect(await codeOf(people.district, REVOKE, { ...ref(certified), reason: '自己撤销' })).toBe('FORBIDDEN');
    const revoked = await run(people.publicity, REVOKE, { ...ref(certified), reason: '长期闭馆' });
    expect(revoked).toMatchObject({
      state: 'REVOKED',
      stateReason: '长期闭馆',
      standing: null,
      number: certified.number,
    });
    expect((await hub.facts()).at(-1)).toMatchObject({ type: 'tasks.base.revoked', payload: { reason: '长期闭馆' } });
    expect(await run(people.publicity, REVOKE, { ...ref(revoked), reason: '再撤一次' })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is registered once per key, by its own unit, with a kind and a district that are there', async () => {
    const key = { idempotencyKey: 'once', name: '只登记一次的基地' };
    expect((await register(people.district, key)).id).toBe((await register(people.district, key)).id);
    expect(await register(people.district, { type: 'moon' })).toMatchObject({ code: 'UNKNOWN_CODE', field: 'type' });
    expect(await register(people.district, { districtCode: '500105' })).toMatchObject({ code: 'DISTRICT_NOT_VALID' });
    expect(
      (await hub.as(people.district).run(REGISTER, { input: { unitId: people.publicity.unitId } })).errors?.[0]
        ?.extensions.code,
    ).toBe('INVALID_INPUT');
    const sent = await applied();
    expect(await run(people.district, APPLY, { id: sent.id, version: 7, statement })).toMatchObject({
      currentVersion: 2,
    });
  });
});

describe('kinds of base', () => {
  const kind = {
    code: 'popular-science',
    validFrom: '2099-01-01',
    name: '科普基地',
    nameEn: 'Popular science base',
    certifyingUnitId: people.publicity.unitId,
    termYears: 2,
    recertifyDays: 30,
  };
  it('change by a new version from a day to come; what stands keeps its term', async () => {
    expect(await codeOf(people.publicity, SET_TYPE, kind)).toBe('FORBIDDEN');
    expect(await run(people.office, SET_TYPE, { ...kind, validFrom: today })).toMatchObject({
      code: 'NOT_IN_FUTURE',
      field: 'validFrom',
    });
    expect(await run(people.office, SET_TYPE, kind)).toMatchObject({ code: 'popular-science', version: 2 });
    expect(await run(people.office, SET_TYPE, { ...kind, validFrom: '2098-01-01' })).toMatchObject({
      code: 'BEGINS_LATER',
    });
    expect(await run(people.office, SET_TYPE, { ...kind, code: 'new-kind' })).toMatchObject({ version: 1 });
    const { baseTypes } = await hub.as(people.district).ok('{ baseTypes { code version termYears } }');
    const versions = baseTypes.filter(({ code }: { code: string }) => code === 'popular-science');
    expect(versions).toEqual([
      { code: 'popular-science', version: 2, termYears: 2 },
      { code: 'popular-science', version: 1, termYears: 3 },
    ]);
    // Not in force yet.
    expect(await register(people.district, { type: 'new-kind' })).toMatchObject({ code: 'UNKNOWN_CODE' });
  });
});

describe('who sees bases', () => {
  it('partners those that were ever certified, in their public fields; nobody else none', async () => {
    const hidden = await applied();
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    const { bases } = await reader.ok(
      '{ bases(first: 100) { nodes { id name state standing number validFrom validTo operator address district { code } kind { name } certificates { validTo } } } }',
    );
    const states = new Set(bases.nodes.map((base: { state: string }) => base.state));
    expect([...states].sort()).toEqual(['CERTIFIED', 'REVOKED']);
    expect(bases.nodes.map((base: { id: string }) => base.id)).not.toContain(hidden.id);
    const { data } = await reader.entities('Base', [{ id: hidden.id }], 'name');
    expect(data?._entities).toEqual([null]);
    for (const field of ['summary', 'statement', 'stateReason', 'appliedBy { id }', 'certificates { conclusion }'])
      expect((await reader.run(`{ bases(first: 1) { nodes { ${field} } } }`)).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    expect((await hub.as(anonymous).run('{ bases(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    for (const table of ['base', 'base_certificate'])
      expect(await hub.sqlAs(anonymous, `select id from ${table}`)).toEqual([]);
  });
});
