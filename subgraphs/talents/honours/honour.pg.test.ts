import { chinaDay } from '@hub/kit';
import { anonymous, idOf, officer, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { noticeDaysLeft } from './honour.rules.ts';

const unit = idOf('personnel');
const task = idOf('key task 21');
const talents = (name: string, verbs: string[], more: object = {}) =>
  officer({ name, unit, reach: 'all', privileges: verbs.map((verb) => `talents/${verb}`), ...more });
const proposer = talents('proposer', ['people.register', 'honours.propose', 'honours.grant']);
const granter = talents('granter', ['honours.grant', 'honours.revoke', 'award-types.manage']);

const HONOUR =
  '__typename ... on Honour { id version state noticeUntil grantedOn person { id publicName } awardType { code level } district { code } } ... on Refusal { code field details } ... on Conflict { currentVersion }';
const call = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${HONOUR} } }`;
const verbs = {
  proposeHonour: call('proposeHonour', 'ProposeHonourInput'),
  startHonourNotice: call('startHonourNotice', 'StartNoticeInput'),
  grantHonour: call('grantHonour', 'GrantHonourInput'),
  declineHonour: call('declineHonour', 'HonourReasonInput'),
  revokeHonour: call('revokeHonour', 'HonourReasonInput'),
};
const SAVE =
  'mutation ($input: SavePersonInput!) { savePerson(input: $input) { __typename ... on Person { id version } ... on Refusal { code field } } }';

let hub: TestSubgraph;
let people = 0;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const act = async (viewer: typeof proposer, verb: keyof typeof verbs, input: object) =>
  (await hub.as(viewer).ok(verbs[verb], { input }))[verb];
const save = async (changes: object = {}) => {
  people += 1;
  const input = {
    name: `欧阳${people}娜`,
    unitId: unit,
    districtCode: '500103',
    employer: '某研究院',
    phone: '13800005678',
    consentToPublicity: true,
    ...changes,
  };
  return (await hub.as(proposer).ok(SAVE, { input })).savePerson;
};
const proposal = (personId: string, changes: object = {}) => ({
  personId,
  awardTypeCode: 'municipal-engineer',
  year: 2026,
  citation: '主持多座大桥设计',
  keyTaskId: task,
  unitId: unit,
  ...changes,
});
const propose = async (changes: object = {}) => act(proposer, 'proposeHonour', proposal((await save()).id, changes));
const notice = ({ id, version }: { id: string; version: number }, noticeFrom = '2026-11-02') =>
  act(granter, 'startHonourNotice', { id, version, noticeFrom });
const grant = ({ id, version }: { id: string; version: number }, changes: object = {}, viewer = granter) =>
  act(viewer, 'grantHonour', {
    id,
    version,
    grantedOn: '2026-11-16',
    decisionDocument: '渝科协发〔2026〕1号',
    ...changes,
  });

describe('an honour', () => {
  it('names who proposed it and counts the working days of its notice, to officers alone', async () => {
    const today = chinaDay();
    const { id } = await notice(await propose(), today);
    const query =
      'query ($id: ID!) { honour(id: $id) { noticeUntil noticeDaysLeft proposedBy { id } grantedBy { id } } }';
    const { honour } = await hub.as(granter).ok(query, { id });
    expect(honour).toMatchObject({ proposedBy: { id: proposer.id }, grantedBy: null });
    expect(honour.noticeDaysLeft).toBe(noticeDaysLeft(honour.noticeUntil, today));
    expect(honour.noticeDaysLeft).toBeGreaterThanOrEqual(4);
    const granted = await grant(await notice(await propose()));
    const asked = await hub.as(partner({ scopes: ['talents:read'] })).run(query, { id: granted.id });
    expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('goes from proposal through the notice to the decision, and the fact is told once', async () => {
    const noticed = await notice(await propose());
    expect(noticed).toMatchObject({ state: 'NOTICE', noticeUntil: '2026-11-06' });
    const granted = await grant(noticed);
    expect(granted).toMatchObject({ state: 'GRANTED', grantedOn: '2026-11-16', awardType: { level: 'MUNICIPAL' } });
    expect(await grant(granted)).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    const facts = (await hub.facts()).filter((fact) => fact.keys.honour === granted.id);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      type: 'talents.honour.granted',
      keys: { keyTask: task, person: granted.person.id, unit, district: '500103' },
      payload: { level: 'MUNICIPAL', day: '2026-11-16' },
    });
  });

  it('waits for the whole notice, and whoever proposed does not decide', async () => {
    const noticed = await notice(await propose());
    expect(await grant(noticed, { grantedOn: '2026-11-06' })).toMatchObject({
      code: 'NOTICE_NOT_OVER',
      field: 'grantedOn',
    });
    expect(await grant(noticed, {}, proposer)).toMatchObject({ code: 'PROPOSER_MAY_NOT_GRANT' });
    expect(await grant({ ...noticed, version: 9 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: noticed.version,
    });
  });

  it('is proposed once a year, also from two units at once, and not to a former winner', async () => {
    const { id } = await save();
    const both = await Promise.all([0, 1].map(() => act(proposer, 'proposeHonour', proposal(id))));
    expect(both.map((answer) => answer.code ?? answer.state).sort()).toEqual(['PROPOSED', 'PROPOSED_BEFORE']);
    const winner = await grant(await notice(await propose()));
    expect(await act(proposer, 'proposeHonour', proposal(winner.person.id, { year: 2027 }))).toMatchObject({
      code: 'FORMER_WINNER',
    });
  });

  it('that is revoked stays on file, and is subtracted by a fact', async () => {
    const granted = await grant(await notice(await propose()));
    const revoked = await act(granter, 'revokeHonour', {
      id: granted.id,
      version: granted.version,
      reason: '材料经查不实',
    });
    expect(revoked.state).toBe('REVOKED');
    const types = (await hub.facts()).filter((fact) => fact.keys.honour === granted.id).map((fact) => fact.type);
    expect(types).toEqual(['talents.honour.granted', 'talents.honour.revoked']);
    expect(await hub.sql('select state from honour where id = $1', [granted.id])).toEqual([{ state: 'REVOKED' }]);
  });

  it.each([
    ['AWARD_UNKNOWN', { awardTypeCode: 'nobel' }],
    ['PERSON_UNKNOWN', { personId: idOf('nobody') }],
  ])('is refused with %s', async (code, changes) => expect(await propose(changes)).toMatchObject({ code }));

  it('needs a reason to be declined', async () => {
    const honour = await propose();
    const silent = await hub
      .as(granter)
      .run(verbs.declineHonour, { input: { id: honour.id, version: honour.version, reason: '' } });
    expect(silent.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    const declined = await act(granter, 'declineHonour', {
      id: honour.id,
      version: honour.version,
      reason: '不符合申报条件',
    });
    expect(declined.state).toBe('DECLINED');
  });
});

describe('rights', () => {
  it('are needed for every verb', async () => {
    const honour = await propose();
    const plain = hub.as(officer({ name: 'plain', unit }));
    for (const [verb, document] of Object.entries(verbs)) {
      const input = {
        proposeHonour: proposal(idOf('x')),
        startHonourNotice: { noticeFrom: '2026-11-02' },
        grantHonour: { grantedOn: '2026-11-16', decisionDocument: '号号号' },
      }[verb] ?? { reason: '没有权限的人' };
      const step = verb === 'proposeHonour' ? input : { id: honour.id, version: honour.version, ...input };
      expect((await plain.run(document, { input: step })).errors?.[0]?.extensions.code, verb).toBe('FORBIDDEN');
    }
    expect((await hub.as(anonymous).run('{ honours(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('keep an officer of another unit from writing', async () => {
    const outsider = officer({ name: 'outsider', privileges: ['talents/honours.grant'] });
    const honour = await propose();
    const answer = await hub
      .as(outsider)
      .run(verbs.startHonourNotice, { input: { id: honour.id, version: honour.version, noticeFrom: '2026-11-02' } });
    expect(answer.errors ?? answer.data.startHonourNotice.__typename).not.toBe('Honour');
    expect(await hub.sql('select state from honour where id = $1', [honour.id])).toEqual([{ state: 'PROPOSED' }]);
  });
});

describe('a partner', () => {
  const agency = () => hub.as(partner({ scopes: ['talents:read'] }));
  it('sees granted honours and public names, and no proposal', async () => {
    const granted = await grant(await notice(await propose()));
    const proposed = await propose();
    const ask = 'query ($id: ID!) { honour(id: $id) { citation person { publicName } awardType { code } } }';
    expect((await agency().ok(ask, { id: granted.id })).honour.person.publicName).toMatch(/^欧阳\d+娜$/);
    expect((await agency().ok(ask, { id: proposed.id })).honour).toBeNull();
    const person = await agency().entities('Person', [{ id: proposed.person.id }], 'publicName');
    expect(person.data?._entities).toEqual([null]);
    const clear = await agency().run('query ($id: ID!) { person(id: $id) { name phone } }', { id: granted.person.id });
    expect(clear.errors?.every((error) => error.extensions.code === 'FORBIDDEN')).toBe(true);
    const counted = await agency().entities('KeyTask', [{ id: task }], 'grantedHonourCount');
    expect(counted.data?._entities[0].grantedHonourCount).toBeGreaterThan(0);
  });
  it('sees masked names of minors and of whoever did not agree', async () => {
    const minor = await save({ name: '赵小明', birthYear: 2014 });
    await grant(
      await notice(await act(proposer, 'proposeHonour', proposal(minor.id, { awardTypeCode: 'municipal-youth' }))),
    );
    const seen = await agency().ok('query ($id: ID!) { person(id: $id) { publicName } }', { id: minor.id });
    expect(seen.person.publicName).toBe('赵*明');
  });
});

describe('people', () => {
  it('of the same name and employer are asked about once', async () => {
    await save({ name: '同名同姓' });
    expect(await save({ name: '同名同姓' })).toMatchObject({ code: 'PERSON_EXISTS', field: 'name' });
    expect((await save({ name: '同名同姓', notTheSame: true })).__typename).toBe('Person');
  });
  it('keep what is masked in the form when it was not typed anew', async () => {
    const { id, version } = await save({ name: '钱学文' });
    await hub
      .as(proposer)
      .ok(SAVE, { input: { id, version, name: '钱学文', unitId: unit, districtCode: '500103', employer: '新单位' } });
    expect(await hub.sql('select phone, employer from person where id = $1', [id])).toEqual([
      { phone: '13800005678', employer: '新单位' },
    ]);
  });
  it('and honours of a page cost a fixed number of statements', async () => {
    const { result, statements } = await hub.countSql(() =>
      hub.as(granter).ok('{ honours(first: 50) { totalCount nodes { person { name phone } awardType { nameZh } } } }'),
    );
    expect(result.honours.nodes.length).toBeGreaterThan(5);
    expect(result.honours.nodes[0].person.phone).toBe('138****5678');
    expect(statements).toBeLessThanOrEqual(4);
  });
});

describe('awards', () => {
  it('are added, changed by version, and never called a science prize', async () => {
    const SAVE_AWARD =
      'mutation ($input: SaveAwardTypeInput!) { saveAwardType(input: $input) { __typename ... on AwardType { code version active } ... on Refusal { code field } ... on Conflict { currentVersion } } }';
    const award = {
      code: 'science-teller',
      nameZh: '科普讲解员选树',
      nameEn: 'Science storyteller',
      level: 'MUNICIPAL',
      nature: 'SELECTION',
    };
    const saveAward = async (changes: object = {}) =>
      (await hub.as(granter).ok(SAVE_AWARD, { input: { ...award, ...changes } })).saveAwardType;
    const made = await saveAward();
    expect(made).toMatchObject({ code: 'science-teller', active: true });
    expect(await saveAward()).toMatchObject({ __typename: 'Conflict' });
    expect(await saveAward({ version: made.version, active: false })).toMatchObject({ active: false });
    expect(await saveAward({ code: 'prize', nameZh: '某科学技术奖' })).toMatchObject({
      code: 'NOT_A_SCIENCE_PRIZE',
      field: 'nameZh',
    });
  });
});
