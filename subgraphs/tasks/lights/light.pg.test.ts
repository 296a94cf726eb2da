import { unitId } from '@hub/directory/contract';
import { chinaDay } from '@hub/kit';
import { partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { addMonths, monthOf } from '../months.ts';
import { importSample, people } from '../testing.fixture.ts';

const LIGHT = `query ($id: ID!) { keyTask(id: $id) { light { month colour plannedPercent actualPercent behindPoints basis dueOn reasons { code text } units { unitName daysLate submittedOn } rule { version words yellowBehind } } lights { month colour } } }`;
const PAPER = 'mutation ($input: RecordPaperReportsInput!) { recordPaperReports(input: $input) { __typename } }';
const SET =
  'mutation ($input: LightRuleInput!) { setLightRule(input: $input) { __typename ... on LightRule { version validFrom } ... on Refusal { code field } } }';

/** Task 8 is led by one unit alone and has no number to reach. */
const alone = demoKeyTaskId(8);
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const lightOf = async (id: string) => (await hub.as(people.district).ok(LIGHT, { id })).keyTask;

describe('the light of a task', () => {
  it('says unknown instead of zero while nothing is accepted, and gives a new plan its days of grace', async () => {
    const { light } = await lightOf(alone);
    expect(light).toMatchObject({ colour: 'UNKNOWN', actualPercent: null, behindPoints: null, basis: null });
    expect(light.units[0]).toMatchObject({ daysLate: 0, submittedOn: null });
    expect(light.rule).toMatchObject({ version: 1, yellowBehind: 10 });
  });

  it('is red with its reasons when the days of grace are over and nobody reported', async () => {
    await hub.sql('update assignment set assigned_on = assigned_on - 60 where key_task_id = $1', [alone]);
    const { light } = await lightOf(alone);
    expect(light.colour).toBe('RED');
    expect(light.reasons.map((reason: { code: string }) => reason.code)).toEqual(['LATE', 'NO_FIGURE']);
    expect(light.reasons[0].text).toMatch(/国际合作部进展未报，已逾期\d+天/u);
  });

  it('follows the accepted figure, month by month, and is the same for everybody', async () => {
    const { light, lights } = await lightOf(alone);
    const months = lights.map((one: { month: string }) => one.month).filter((month: string) => month <= light.month);
    const reports = months.map((month: string, i: number) => ({
      unitId: unitId('international'),
      month,
      percent: i === 2 ? 5 : Math.round(((i + 1) / 12) * 100),
      text: '按月推进工作。',
      submittedOn: `${addMonths(month, 1)}-03`,
    }));
    await hub.as(people.office).ok(PAPER, { input: { keyTaskId: alone, reports } });
    const after = await lightOf(alone);
    expect(after.light).toMatchObject({ colour: 'GREEN', basis: 'REPORTED' });
    expect(after.light.actualPercent).toBe(reports.at(-1).percent);
    expect(after.lights[2]).toMatchObject({ month: '2026-03', colour: 'YELLOW' });
    expect(
      after.lights
        .filter((one: { month: string }) => one.month > monthOf(chinaDay()))
        .every((one: { colour: string }) => one.colour === 'NOT_DUE'),
    ).toBe(true);
    expect((await hub.as(people.office).ok(LIGHT, { id: alone })).keyTask).toEqual(after);
  });

  it('shows partners the colour and figures, not the units', async () => {
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    const { keyTask } = await reader.ok('query ($id: ID!) { keyTask(id: $id) { light { colour actualPercent } } }', {
      id: alone,
    });
    expect(keyTask.light.colour).toBe('GREEN');
    for (const field of ['units { unitName }', 'reasons { text }', 'rule { words }']) {
      expect(
        (await reader.run(`query ($id: ID!) { keyTask(id: $id) { light { ${field} } } }`, { id: alone })).errors?.[0]
          ?.extensions.code,
      ).toBe('FORBIDDEN');
    }
  });
});

describe('the rule of lights', () => {
  const values = {
    validFrom: '2099-01-01',
    yellowBehind: 5,
    redBehind: 15,
    reportDueDay: 3,
    yellowLateDays: 1,
    redLateDays: 5,
    graceDays: 3,
    basisZh: '更严的规则',
    basisEn: 'a stricter rule',
  };
  const set = async (change: object) =>
    (await hub.as(people.office).ok(SET, { input: { ...values, ...change } })).setLightRule;

  it('gets a new version from a day to come; lights of the past stay', async () => {
    const before = await lightOf(alone);
    expect(await set({})).toMatchObject({ version: 2, validFrom: '2099-01-01' });
    expect(await lightOf(alone)).toEqual(before);
    const { lightRules } = await hub.as(people.district).ok('{ lightRules { version words } }');
    expect(lightRules.map((rule: { version: number }) => rule.version)).toEqual([2, 1]);
  });

  it('is refused for a day gone by, before a rule that stands, and with red below yellow', async () => {
    expect(await set({ validFrom: chinaDay() })).toMatchObject({ code: 'NOT_IN_FUTURE', field: 'validFrom' });
    expect(await set({ validFrom: '2098-01-01' })).toMatchObject({ code: 'RULE_BEGINS_LATER' });
    expect(await set({ validFrom: '2100-01-01', redBehind: 4 })).toMatchObject({ code: 'RED_BELOW_YELLOW' });
  });

  it('is the office’s, and no version is ever changed', async () => {
    expect((await hub.as(people.publicityHead).run(SET, { input: values })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect(await hub.sqlAs(people.publicity, 'update light_rule set red_behind = 99 returning version')).toEqual([]);
  });
});
