import { expectAccessibleInBothThemes } from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectForEveryone } from '../_nouns/everyone.fixture.ts';
import { type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { choose, fillDay } from './story.fixture.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('inspections', () => {
  let stage: Stage;
  let inspection = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('announces an inspection, visits, issues a finding with its term', async () => {
    await using tab = await stage.open('office.li', '/tasks/inspections');
    const { page, errors } = tab;
    await page.getByRole('heading', { name: '还没有督导' }).waitFor();
    await page.getByRole('button', { name: '制定督导计划' }).first().click();
    await page.getByLabel('督导名称').fill('宣讲任务落实情况督导');
    await fillDay(page, '到访日期', today);
    await choose(page, '被督导单位', '宣传文化部');
    await page.keyboard.press('Escape');
    await choose(page, '督导组成员', '李春雨');
    await page.keyboard.press('Escape');
    await page.getByLabel('督导内容').fill('宣讲场次、佐证材料和经费使用');
    await page.getByRole('button', { name: '保存计划' }).click();
    await page.getByRole('heading', { level: 1, name: '宣讲任务落实情况督导' }).waitFor();
    inspection = new URL(page.url()).pathname;
    await page.getByRole('button', { name: '下发通知' }).click();
    await page.getByRole('button', { name: '登记到访' }).click();
    await page.getByLabel('实地情况').fill('查看台账十二份，现场听讲一场。');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '下发问题' }).click();
    const drawer = page.getByRole('dialog', { name: '下发问题' });
    await drawer.getByLabel('发现的问题').fill('三场宣讲没有签到表');
    await drawer.getByLabel('整改要求').fill('补齐签到表，专人登记');
    await expectAccessibleInBothThemes(page, 'issuing findings');
    await drawer.getByRole('button', { name: '下发', exact: true }).click();
    await page.getByRole('article', { name: '问题 1' }).getByText('待整改').waitFor();
    // Not closed while a finding is open.
    expect(await page.getByRole('button', { name: '办结' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('is put right by the unit, from its to-do', async () => {
    await using tab = await stage.open('publicity.wang', '/');
    const { page } = tab;
    await page.getByRole('region', { name: '整改督导发现的问题' }).getByRole('link').first().click();
    await page.getByRole('button', { name: '填报整改 1' }).click();
    const drawer = page.getByRole('dialog', { name: '填报整改' });
    await drawer.getByLabel('整改措施').fill('已补齐签到表，专人登记。');
    await drawer.getByLabel('名称').fill('签到表');
    await drawer.getByLabel('地址或档案号').fill('档案-督导-9');
    await drawer.getByRole('button', { name: '提交复核' }).click();
    await page.getByRole('article', { name: '问题 1' }).getByText('待复核').waitFor();
    expect(await page.getByRole('button', { name: '复核通过 1' }).count()).toBe(0);
  });

  it('is verified by the inspectors, who then close it', async () => {
    await using tab = await stage.open('office.li', inspection);
    const { page } = tab;
    await page.getByRole('button', { name: '复核通过 1' }).click();
    await page.getByRole('button', { name: '办结' }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('已办结').waitFor();
  });

  it.each([
    ['inspections', 'office.li', () => '/tasks/inspections'],
    ['an inspection', 'office.li', () => inspection],
    ['findings', 'publicity.wang', () => '/tasks/findings'],
    ['a new inspection', 'office.li', () => '/tasks/inspections/new'],
  ])('%s is accessible in light and dark, fits a phone, and speaks English', (name, username, place) =>
    expectForEveryone(stage, { name, username, place: place(), entered: /宣讲|桥梁|三场/ }),
  );
});
