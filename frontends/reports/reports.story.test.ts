import { readFile } from 'node:fs/promises';
import {
  expectAccessibleInBothThemes,
  expectNoHorizontalScroll,
  settled,
  type TestPage,
} from '@hub/frontend-kit/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportService, step } from '../../test/federation/steps.ts';
import { takeSheet } from '../_nouns/hands.fixture.ts';
import { type ReportsStage, reportsStage } from './reports.fixture.ts';

let stage: ReportsStage;
let leader: TestPage;
let statistician: TestPage;
beforeAll(async () => {
  stage = await reportsStage();
  leader = await stage.open('leader.lin');
  statistician = await stage.open('strategy.zheng');
}, 180_000);
afterAll(() => stage?.[Symbol.asyncDispose]());

/** Many processes share the machine while tests run; a story is about what happens, not how fast. */
const patiently = { timeout: 30_000, interval: 200 };

const go = async (page: Page, path: string) => {
  await page.goto(`${stage.hub.publicUrl}${path}`);
  await settled(page);
};
const card = (page: Page, name: string) => page.locator('.hub-stats li').filter({ hasText: name });
/** Before signing in the page asks who is there, and is told nobody. */
const faults = ({ errors }: TestPage) => errors.filter((text) => !text.includes('401 (Unauthorized)'));
const chartsDrawn = async (page: Page) => {
  for (const index of [0, 1]) await page.locator('.hub-chart svg path').nth(index).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.hub-chart [role="img"] svg').length === 2);
};

describe('领导驾驶舱', () => {
  it('shows five numbers, the lights, a map and a trend, and is accessible in light and dark', async () => {
    const { page } = leader;
    await go(page, '/reports?indicator=service-hours');
    for (const [name, value] of [
      ['志愿服务时长', '8小时'],
      ['授予荣誉', '1项'],
      ['已发布内容', '1件'],
    ] as const) {
      await expect.poll(() => card(page, name).textContent(), patiently).toContain(value);
    }
    await expect.poll(() => card(page, '红灯').textContent(), patiently).toMatch(/\d+/);
    await chartsDrawn(page);
    expect(await page.getByText('示意图').count()).toBe(1);
    await expectAccessibleInBothThemes(page, 'cockpit');
  });

  it('opens the records behind a number, with their names and places', async () => {
    const { page } = leader;
    await go(page, '/reports');
    await card(page, '志愿服务时长').getByRole('link').click();
    await page.getByRole('heading', { name: '志愿服务时长：明细' }).waitFor();
    await settled(page);
    expect(await page.getByRole('link', { name: '社区科普讲解' }).count()).toBe(4);
    for (const text of ['渝中区', '沙坪坝区', '两江新区', '4 条记录，合计 8 小时']) {
      expect(await page.getByText(text).count(), text).toBeGreaterThan(0);
    }
    await expectAccessibleInBothThemes(page, 'records');
  });

  it('gives the map as a table as well', async () => {
    const { page } = leader;
    await go(page, '/reports?indicator=service-hours');
    await chartsDrawn(page);
    await page.locator('.hub-chart').first().getByText('表', { exact: true }).click();
    const row = page
      .locator('.hub-chart')
      .first()
      .getByRole('row', { name: /渝中区/ });
    expect(await row.textContent()).toMatch(/4$/);
  });
});

describe('任务看板', () => {
  it('has 25 rows with lights and figures, and shows what was confirmed a moment ago', async () => {
    const { page } = leader;
    await go(page, '/reports/board');
    expect(await page.getByRole('row').count()).toBe(26);
    const officer = stage.hub.as('popular.wu');
    const keyTaskId = stage.plan.keyTasks[4]?.id ?? '';
    const record = await reportService(officer, { keyTaskId, title: '进校园讲解' });
    await step(officer, 'confirmServiceRecord', 'ServiceRecordStepInput', 'ServiceRecord', record);
    const hours = async () => {
      const { planBoard } = await stage.hub
        .as('leader.lin')
        .ok('{ planBoard { totals { value indicator { code } } } }');
      return planBoard.totals.find((one: { indicator: { code: string } }) => one.indicator.code === 'service-hours')
        .value;
    };
    await expect.poll(hours, patiently).toBe(10);
    await page.getByRole('button', { name: '刷新' }).click();
    await expect.poll(() => card(page, '志愿服务时长').textContent(), patiently).toContain('10');
    await expectAccessibleInBothThemes(page, 'board');
  });

  it('keeps its filter in the address and explains each column', async () => {
    const { page } = leader;
    await go(page, '/reports/board?light=GREEN');
    await page.getByText('没有符合条件的记录').waitFor();
    await go(page, '/reports/board');
    await page.getByRole('button', { name: '志愿服务时长' }).click();
    await page.getByText('按确认时有效的取整规则折算为小时').waitFor();
  });

  it('labels the gap when an area stops, keeps the others, and is whole again when it returns', async () => {
    const { page } = leader;
    const sources = async () => {
      await page.getByRole('button', { name: '刷新' }).click();
      return page.locator('.hub-asof-sources').textContent();
    };
    await stage.hub.stop('media');
    try {
      await go(page, '/reports/board');
      await expect.poll(sources, patiently).toContain('宣传 · 暂缺');
      expect(await page.getByRole('row').count()).toBe(26);
      expect(await card(page, '志愿服务时长').textContent()).toContain('10');
    } finally {
      await stage.hub.start('media');
    }
    await expect.poll(sources, patiently).not.toContain('暂缺');
  });
});

describe('统计报告', () => {
  it('is run, signed and frozen, compared with what came after, and exported', async () => {
    const { page } = statistician;
    await go(page, '/reports/runs');
    await page.getByRole('button', { name: '生成报告' }).first().click();
    await page.getByLabel('报告名称').fill('2026年统计');
    await page.locator('.ant-drawer-footer').getByRole('button', { name: '生成' }).click();
    await page.waitForURL(/\/reports\/runs\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: '2026年统计' }).waitFor();
    await page.getByRole('button', { name: '签发并冻结' }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.locator('.hub-page-head').getByText('已签发').waitFor();
    expect(await page.getByRole('button', { name: '签发并冻结' }).count()).toBe(0);

    const officer = stage.hub.as('popular.wu');
    const record = await reportService(officer, { keyTaskId: stage.plan.keyTasks[0]?.id ?? '' });
    await step(officer, 'confirmServiceRecord', 'ServiceRecordStepInput', 'ServiceRecord', record);
    await expect
      .poll(async () => {
        await page.reload();
        await settled(page);
        await page.getByRole('tab', { name: /与现在比对/ }).click();
        return page.getByRole('row', { name: /合计/ }).allTextContents();
      }, patiently)
      .toEqual([expect.stringMatching(/10\s*12\s*\+2/)]);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toContain('合计,,,0,0,10,1,1');
    expect(csv).toContain('签发人,郑谋远');
    await expectAccessibleInBothThemes(page, 'report');
  });

  it('goes with board and indicators into files that the server makes', async () => {
    const { page } = statistician;
    for (const [place, said] of [
      ['/reports/board', '牵头单位'],
      ['/reports/indicators', '统计口径'],
      ['/reports/runs', '2026年统计'],
    ] as const) {
      await go(page, place);
      const sheet = await takeSheet(page);
      expect(sheet, place).toContain(said);
      expect(sheet, place).toMatch(/共 [1-9]\d* 条/);
    }
  });

  it('cannot be run by who may not, and shows a signed one to every officer', async () => {
    const reader = await stage.open('popular.wu');
    const { page } = reader;
    await go(page, '/reports/runs');
    await page.getByRole('link', { name: '2026年统计' }).waitFor();
    expect(await page.getByRole('button', { name: '生成报告' }).count()).toBe(0);
    expect(faults(reader)).toEqual([]);
    await reader.context.close();
  });
});

describe('指标字典', () => {
  it('says of each figure what it counts, and keeps every version of it', async () => {
    const { page } = statistician;
    await go(page, '/reports/indicators');
    expect(await page.getByRole('row').count()).toBe(8);
    await expectAccessibleInBothThemes(page, 'indicators');
    await page.getByRole('link', { name: '已发布内容' }).click();
    await page.getByRole('button', { name: '修订口径' }).click();
    await page.getByLabel('不计入', { exact: true }).fill('已撤稿的内容和内部通知');
    await page.getByLabel('不计入（英文）').fill('Contents withdrawn, and internal notices');
    await page.getByLabel('修订理由').fill('内部通知不对外传播');
    await page.locator('.ant-drawer-footer').getByRole('button', { name: '提交' }).click();
    await page.getByText('第2版', { exact: false }).first().waitFor();
    await page.getByText('第1版', { exact: true }).waitFor();
    await expectAccessibleInBothThemes(page, 'indicator');
  });
});

it('works in English and on a phone without scrolling sideways', async () => {
  const { page } = leader;
  await page.evaluate(() => localStorage.setItem('hub.preferences', JSON.stringify({ lang: 'en', theme: 'light' })));
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [path, name] of [
    ['/reports', 'Cockpit'],
    ['/reports/board', 'Task board'],
    ['/reports/indicators', 'Indicators'],
    ['/reports/runs', 'Reports'],
  ] as const) {
    await go(page, path);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await expectNoHorizontalScroll(page);
  }
});

it('went through all of it without an error in the browser', () => {
  expect(faults(statistician)).toEqual([]);
  // While an area was stopped its fields came as errors inside answers, never as a failed request.
  expect(faults(leader)).toEqual([]);
});
