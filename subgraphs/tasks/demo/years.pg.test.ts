import { type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, people } from '../testing.fixture.ts';
import { checkDemonstration, seedYears, type Volume } from './years.ts';

const lastYear = new Date().getFullYear();
const volume: Volume = {
  ...{ seed: 'test', years: 2, lastYear, plansPerYear: 2 },
  ...{ unitsPerTask: 8, activitiesPerTask: 12, indicators: 10 },
};

let hub: TestSubgraph;
let counts: Record<string, number>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await expect(checkDemonstration((text, values) => hub.sql(text, values))).rejects.toThrow(/sample plan/);
  await importSample(hub);
  await checkDemonstration((text, values) => hub.sql(text, values));
  counts = await seedYears((text, values) => hub.sql(text, values), volume);
}, 120_000);
afterAll(() => hub[Symbol.asyncDispose]());

describe('years of records', () => {
  it('come in the numbers asked for, and not twice', async () => {
    expect(counts).toMatchObject({ plan: 5, key_task: 125, activity: 1200 });
    await expect(checkDemonstration((text, values) => hub.sql(text, values))).rejects.toThrow(/already/);
  });

  it('are the same rows for the same seed', async () => {
    await using other = await testSubgraph(definition);
    await importSample(other);
    expect(await seedYears((text, values) => other.sql(text, values), volume)).toEqual(counts);
    const digest =
      "select md5(string_agg(id::text || state || evidence::text, '' order by id)) as digest from activity";
    expect(await other.sql(digest)).toEqual(await hub.sql(digest));
  });

  it('are refused where a plan is neither the sample nor made here', async () => {
    await using real = await testSubgraph(definition);
    await importSample(real);
    await real.sql(
      `insert into plan select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'document_number', '真实〔2026〕1号'))).* from plan p`,
    );
    await expect(checkDemonstration((text, values) => real.sql(text, values))).rejects.toThrow(/no demonstration/);
  });

  it('rank with what was computed, and sum to what the scores say', async () => {
    const [scheme] = await hub.sql<{ id: string }>("select id from assessment_scheme where code = 'scale-districts'");
    const { assessmentRanking } = await hub
      .as(people.leader)
      .ok(
        'query ($id: ID!, $year: Int!) { assessmentRanking(schemeId: $id, year: $year) { unknown rows { rank assessment { total scores { standingScore } } } } }',
        {
          id: scheme?.id,
          year: lastYear,
        },
      );
    expect(assessmentRanking.rows).toHaveLength(41);
    expect(assessmentRanking.unknown).toBe(0);
    for (const { assessment } of assessmentRanking.rows) {
      const sum = assessment.scores.reduce(
        (total: number, score: { standingScore: number }) => total + Math.round(score.standingScore * 100),
        0,
      );
      expect(sum).toBe(Math.round(assessment.total * 100));
    }
  });
});

describe('lists', () => {
  it.each([
    ['activities', '{ activities(first: $first) { totalCount nodes { id title keyTask { id text } } } }'],
    [
      'key tasks with lights',
      '{ keyTasks(first: $first) { nodes { id light { colour } lights { colour } assignments { id } targets { actual } } } }',
    ],
    [
      'assessments',
      '{ assessments(first: $first) { totalCount nodes { id total scheme { name } scores { standingScore rule { label } evidence { changed } } appeals { id } } } }',
    ],
    ['schemes', '{ assessmentSchemes(first: $first) { nodes { id changes { field } } } }'],
    ['reports of a month', '{ progressReports(first: $first) { nodes { id keyTask { id text } } } }'],
  ])('%s: as many statements for 100 rows as for 25', async (_, query) => {
    const ask = (first: number) =>
      hub.countSql(() => hub.as(people.office).ok(`query ${query.replaceAll('$first', String(first))}`));
    const [few, many] = [await ask(25), await ask(100)];
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThan(12);
  });
});
