import { addWorkingDays } from '@hub/directory/contract/working-days';
import { chinaDay } from '@hub/kit';
import { anonymous, officer, partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { addDays } from '../months.ts';
import { importSample, lectures, type Officer, people, privilegesOf, resultOf } from '../testing.fixture.ts';
import { opened, ref, reviewScores, selfScores, verbs, year } from './assessment.fixture.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (viewer: Officer, document: string, input: object) => resultOf(hub, viewer, document, input);
const codeOf = async (viewer: Officer, document: string, input: object) =>
  (await hub.as(viewer).run(document, { input })).errors?.[0]?.extensions.code;

/** An activity of the publicity department that somebody of the office verified. */
async function verified(title = '百场宣讲') {
  const id = (await hub.sql<{ id: string }>('select gen_random_uuid() as id'))[0]?.id ?? '';
  await hub.sql(
    `insert into activity (id, created_by, key_task_id, title, type, unit_id, review_unit_id, place, planned_on, held_on, minutes,
       onsite_audience, evidence, state, reported_by, submitted_by, verified_by)
     values ($1, 'officer:x', $2, $3, 'lecture', $4, $4, '报告厅', $5, $5, 60, 80, '[]', 'VERIFIED', $6, $6, $7)`,
    [id, lectures, title, people.publicity.unitId, `${year}-01-15`, people.publicity.id, people.office.id],
  );
  return id;
}
let serial = 0;
const start = () => {
  serial += 1;
  return opened(hub, `scheme-${serial}`);
};
const submitted = async () => {
  const { scheme, assessment } = await start();
  const saved = await run(people.publicity, verbs.save, { ...ref(assessment), ...selfScores });
  return { scheme, assessment: await run(people.publicity, verbs.submit, ref(saved)) };
};
const fedBack = async () => {
  const { scheme, assessment } = await submitted();
  return { scheme, assessment: await run(people.office, verbs.review, { ...ref(assessment), ...reviewScores }) };
};
const appealed = async (indicator = 'work') => {
  const { assessment } = await fedBack();
  return run(people.publicity, verbs.appeal, { ...ref(assessment), appeals: [{ indicator, text: '材料已补齐' }] });
};
const decision = (change: object = {}) => ({
  decisions: [{ indicator: 'work', upheld: true, score: 55, reason: '材料属实', ...change }],
});

describe('an assessment', () => {
  it('goes from the unit’s word over review, appeal and decision to sign-off, each by another person', async () => {
    await verified();
    const { assessment } = await submitted();
    expect(assessment).toMatchObject({ state: 'REVIEWING', selfTotal: 70, total: null });
    expect(assessment.scores[1]).toMatchObject({ counted: true, countedValue: 1, countedScore: 20, rule: { full: 2 } });
    const reviewed = await run(people.office, verbs.review, { ...ref(assessment), ...reviewScores });
    expect(reviewed).toMatchObject({ state: 'FEEDBACK', total: 65, countedTotal: 20 });
    expect(reviewed.appealUntil).toBe(addWorkingDays(chinaDay(), 5));
    expect(await run(people.otherOffice, verbs.finalise, ref(reviewed))).toMatchObject({ code: 'TERM_RUNS' });
    const appeals = [{ indicator: 'work', text: '材料已补齐' }];
    const objected = await run(people.publicity, verbs.appeal, { ...ref(reviewed), appeals });
    expect(await run(people.office, verbs.decide, { ...ref(objected), ...decision() })).toMatchObject({
      code: 'SAME_PERSON',
    });
    const settled = await run(people.otherOffice, verbs.decide, { ...ref(objected), ...decision() });
    expect(settled).toMatchObject({ state: 'SETTLED', total: 75, appeals: [{ scoreBefore: 45, scoreAfter: 55 }] });
    expect(await run(people.office, verbs.finalise, ref(settled))).toMatchObject({ code: 'SAME_PERSON' });
    const final = await run(people.otherOffice, verbs.finalise, ref(settled));
    expect(final).toMatchObject({ state: 'FINAL', grade: 'GOOD', total: 75 });
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.assessment.finalised',
      payload: { total: 75, grade: 'GOOD', unitId: people.publicity.unitId, year },
    });
    expect(await run(people.otherOffice, verbs.finalise, ref(final))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    for (const sql of [
      'update assessment set total = 99 where id = $1',
      'delete from assessment where id = $1',
      'update assessment_score set review_score = 60 where assessment_id = $1',
      "update assessment_appeal set decision = 'x' where assessment_id = $1",
    ])
      await expect(hub.sql(sql, [final.id])).rejects.toThrow(/signed off/);
  });

  it('is opened once a unit and year, by the edition that stands, never for the reviewing unit', async () => {
    const { scheme } = await start();
    const input = { schemeId: scheme.id, year, unitIds: [people.publicity.unitId], selfDueOn: addDays(chinaDay(), 3) };
    expect(await run(people.office, verbs.open, input)).toMatchObject({ opened: 0, already: 1 });
    expect(await run(people.office, verbs.open, { ...input, unitIds: [people.office.unitId] })).toMatchObject({
      code: 'OWN_UNIT',
    });
    expect(await run(people.office, verbs.open, { ...input, selfDueOn: '2020-01-01' })).toMatchObject({
      code: 'IN_PAST',
    });
    expect(await codeOf(people.publicity, verbs.open, input)).toBe('FORBIDDEN');
    expect(await codeOf(people.publicityHead, verbs.open, input)).toBe('FORBIDDEN');
  });
});

describe('the self-assessment', () => {
  it('is saved as a draft, by its own unit, without a number for what is counted', async () => {
    const { assessment } = await start();
    const input = { ...ref(assessment), ...selfScores };
    expect(await codeOf(people.district, verbs.save, input)).toBe('NOT_FOUND');
    expect(await codeOf(people.office, verbs.save, input)).toBe('FORBIDDEN');
    const given = (indicator: string, score: number) => ({
      ...ref(assessment),
      scores: [{ indicator, score, evidence: [] }],
    });
    expect(await run(people.publicity, verbs.save, given('activities', 40))).toMatchObject({
      code: 'COUNTED_INDICATOR',
      field: 'scores.0.score',
    });
    expect(await run(people.publicity, verbs.save, given('work', 60.5))).toMatchObject({ code: 'ABOVE_WEIGHT' });
    expect(await run(people.publicity, verbs.save, given('nothing', 1))).toMatchObject({ code: 'NOT_AN_INDICATOR' });
    const saved = await run(people.publicity, verbs.save, input);
    expect(saved).toMatchObject({ state: 'SELF_ASSESSING', scores: [{ selfScore: 50 }, { selfScore: null }] });
    expect(await run(people.publicity, verbs.save, input)).toMatchObject({ currentVersion: saved.version });
  });

  it('is handed in complete and once', async () => {
    const { assessment } = await start();
    expect(await run(people.publicity, verbs.submit, ref(assessment))).toMatchObject({
      code: 'SCORES_MISSING',
      details: { missing: ['work'] },
    });
    const { assessment: sent } = await submitted();
    expect(await run(people.publicity, verbs.submit, ref(sent))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await run(people.publicity, verbs.save, { ...ref(sent), ...selfScores })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
    expect(await codeOf(people.office, verbs.submit, ref(sent))).toBe('FORBIDDEN');
  });

  it('refers to records as they were seen and tells when they changed', async () => {
    const { assessment } = await start();
    const activity = await verified('院士进校园');
    const told = '018d5f3e-a000-7000-8000-0000000000aa';
    await hub.sql(
      `insert into counted_record (record_type, record_id, key_task_id, day, amount, counted, sequence)
       values ('SERVICE_RECORD', $1, $2, '2026-05-01', 2.5, true, 1)`,
      [told, lectures],
    );
    const evidence = [
      { type: 'Activity', id: activity },
      { type: 'ServiceRecord', id: told },
    ];
    const save = (pieces: object[]) => ({ scores: [{ indicator: 'work', score: 1, evidence: pieces }] });
    const saved = await run(people.publicity, verbs.save, { ...ref(assessment), ...save(evidence) });
    expect(saved.scores[0].evidence).toMatchObject([
      { title: '院士进校园', state: 'VERIFIED', values: { onsiteAudience: 80 }, changed: [] },
      { state: 'COUNTED', values: { amount: 2.5 }, changed: [] },
    ]);
    await hub.sql('update activity set onsite_audience = 70 where id = $1', [activity]);
    await hub.sql('update counted_record set counted = false where record_id = $1', [told]);
    const read = `query ($id: ID!) { assessment(id: $id) { scores { evidence { values changed } } } }`;
    const { assessment: now } = await hub.as(people.publicity).ok(read, { id: assessment.id });
    expect(now.scores[0].evidence).toMatchObject([
      { values: { onsiteAudience: 80 }, changed: ['onsiteAudience'] },
      { changed: ['state'] },
    ]);
    const strange = save([{ type: 'Honour', id: told }]);
    expect(await run(people.publicity, verbs.save, { ...ref(saved), ...strange })).toMatchObject({
      code: 'EVIDENCE_UNKNOWN',
      field: 'scores.0.evidence.0.id',
    });
  });
});

describe('the review', () => {
  it('is for another unit and another person, with a reason for every score', async () => {
    const { assessment } = await submitted();
    const input = { ...ref(assessment), ...reviewScores };
    expect(await codeOf(people.publicity, verbs.review, input)).toBe('FORBIDDEN');
    expect(await codeOf(people.publicityHead, verbs.review, input)).toBe('FORBIDDEN');
    const both = officer({
      name: 'acts for both',
      unit: people.office.unitId,
      units: [people.publicity.unitId],
      roles: ['unit-leader'],
      privileges: privilegesOf('unit-leader'),
    });
    expect(await run(both, verbs.review, input)).toMatchObject({ code: 'OWN_UNIT' });
    expect(await run(people.office, verbs.review, { ...input, scores: [] })).toMatchObject({ code: 'SCORES_MISSING' });
    const given = (score: object) => ({
      ...input,
      scores: [{ indicator: 'work', score: 45, reason: '合格', ...score }],
    });
    expect(await codeOf(people.office, verbs.review, given({ reason: '' }))).toBe('INVALID_INPUT');
    expect(await run(people.office, verbs.review, given({ score: 61 }))).toMatchObject({ code: 'ABOVE_WEIGHT' });
    expect(await run(people.office, verbs.review, given({ indicator: 'activities' }))).toMatchObject({
      code: 'COUNTED_INDICATOR',
    });
    const answers = await Promise.all(
      [people.office, people.otherOffice].map((viewer) => run(viewer, verbs.review, input)),
    );
    expect(answers.filter((answer) => answer.__typename === 'Assessment')).toHaveLength(1);
    await expect(
      hub.sql(
        "update assessment_score set review_score = 1, review_reason = 'x' where assessment_id = $1 and counted",
        [assessment.id],
      ),
    ).rejects.toThrow(/check/);
  });

  it('counts the same again while nothing changed, and follows the records until the feedback', async () => {
    const { assessment } = await submitted();
    const scoresOf = (one: { scores: object[] }) => one.scores;
    const again = await run(people.office, verbs.recount, ref(assessment));
    expect(scoresOf(again)).toEqual(scoresOf(assessment));
    expect(scoresOf(await run(people.publicity, verbs.recount, ref(again)))).toEqual(scoresOf(assessment));
    const { assessment: done } = await fedBack();
    expect(await run(people.office, verbs.recount, ref(done))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await codeOf(people.academician, verbs.recount, ref(done))).toBe('NOT_FOUND');
  });
});

describe('the feedback', () => {
  it('is accepted by the unit alone, and then signed off', async () => {
    const { assessment } = await fedBack();
    expect(await codeOf(people.office, verbs.accept, ref(assessment))).toBe('FORBIDDEN');
    const accepted = await run(people.publicity, verbs.accept, ref(assessment));
    expect(accepted).toMatchObject({ state: 'SETTLED' });
    expect(await run(people.publicity, verbs.accept, ref(accepted))).toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await codeOf(people.publicity, verbs.finalise, ref(accepted))).toBe('FORBIDDEN');
    expect(await run(people.otherOffice, verbs.finalise, ref(accepted))).toMatchObject({ state: 'FINAL' });
  });

  it('is appealed against within the term only, and stands after it', async () => {
    const { assessment } = await fedBack();
    await hub.sql('update assessment set appeal_until = current_date - 2 where id = $1', [assessment.id]);
    const appeals = [{ indicator: 'work', text: '材料已补齐' }];
    expect(await run(people.publicity, verbs.appeal, { ...ref(assessment), appeals })).toMatchObject({
      code: 'TERM_OVER',
    });
    expect(await codeOf(people.office, verbs.appeal, { ...ref(assessment), appeals })).toBe('FORBIDDEN');
    expect(await run(people.otherOffice, verbs.finalise, ref(assessment))).toMatchObject({ state: 'FINAL' });
    const objected = await appealed();
    expect(await run(people.publicity, verbs.appeal, { ...ref(objected), appeals })).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
    });
  });

  it('is decided on as a whole; what is counted is counted anew and not typed', async () => {
    const objected = await appealed('activities');
    const decide = (change: object) =>
      run(people.otherOffice, verbs.decide, { ...ref(objected), ...decision({ indicator: 'activities', ...change }) });
    expect(await decide({})).toMatchObject({ code: 'COUNTED_INDICATOR' });
    expect(await decide({ indicator: 'work' })).toMatchObject({ code: 'NOT_APPEALED' });
    expect(await codeOf(people.publicity, verbs.decide, { ...ref(objected), ...decision() })).toBe('FORBIDDEN');
    const before = objected.scores[1].countedValue;
    await verified('补核实的一场');
    const settled = await decide({ score: null });
    expect(settled.scores[1].countedValue).toBe(before + 1);
    expect(settled.scores[1].finalScore).toBeNull();
    const other = await appealed();
    expect(await run(people.otherOffice, verbs.decide, { ...ref(other), ...decision({ score: null }) })).toMatchObject({
      code: 'SCORE_MISSING',
    });
    const rejected = await run(people.otherOffice, verbs.decide, {
      ...ref(other),
      ...decision({ upheld: false, score: null }),
    });
    expect(rejected).toMatchObject({ state: 'SETTLED', appeals: [{ upheld: false, scoreBefore: 45, scoreAfter: 45 }] });
  });
});

describe('who sees what', () => {
  const RANKING = `query ($schemeId: ID!, $year: Int!) { assessmentRanking(schemeId: $schemeId, year: $year) { rule unknown rows { rank tied assessment { unit { id } total } } } }`;

  it('a unit its own, whoever may rank all with unknown totals last; partners and strangers nothing', async () => {
    const { scheme, assessment } = await fedBack();
    const variables = { schemeId: scheme.id, year };
    const { assessmentRanking } = await hub.as(people.leader).ok(RANKING, variables);
    expect(assessmentRanking.rule).toContain('并列');
    expect(assessmentRanking.unknown).toBe(1);
    expect(assessmentRanking.rows.map((row: { rank: number | null }) => row.rank)).toEqual([1, null]);
    for (const viewer of [people.publicity, people.publicityHead, partner({ scopes: ['tasks:read'] })])
      expect((await hub.as(viewer).run(RANKING, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const seen = async (viewer: Officer) =>
      (await hub.as(viewer).ok('query ($id: ID!) { assessment(id: $id) { total } }', { id: assessment.id })).assessment;
    expect(await seen(people.publicity)).toMatchObject({ total: assessment.total });
    expect(await seen(people.district)).toBeNull();
    const { data } = await hub.as(people.academician).entities('Assessment', [{ id: assessment.id }], 'total');
    expect(data?._entities).toEqual([null]);
    for (const table of ['assessment', 'assessment_score', 'assessment_appeal', 'assessment_scheme'])
      expect(await hub.sqlAs(anonymous, `select id from ${table}`)).toEqual([]);
    expect(
      await hub.sqlAs(people.district, 'update assessment set year = 1999 where id = $1 returning id', [assessment.id]),
    ).toEqual([]);
  });
});
