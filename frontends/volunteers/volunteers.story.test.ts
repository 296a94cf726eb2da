import { expectAccessibleInBothThemes, expectNoHorizontalScroll, settled } from '@hub/frontend-kit/testing';
import { daysAgo } from '@hub/kit/demo';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPlan, reportService, step } from '../../test/federation/steps.ts';
import { chineseLabels, choose, fillMoment, reveal, textOfZip } from '../_nouns/hands.fixture.ts';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';

let stage: Stage;
let keyTaskId: string;

beforeAll(async () => {
  stage = await startStage({ modules: ['volunteers', 'talents'] });
  keyTaskId = (await importPlan(stage.hub.as('office.li'))).keyTasks[0]?.id ?? '';
}, 300_000);

afterAll(() => stage?.[Symbol.asyncDispose]());

const at = (days: number, time: string): string => {
  const day = new Date(daysAgo(days, 0).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  return `${day} ${time}`;
};
const wu = (place: string, options = {}) => stage.open('popular.wu', place, options);
const reported = (title: string) => reportService(stage.hub.as('popular.wu'), { keyTaskId, title });

async function register(page: Page, name: string, telephone: string): Promise<string> {
  await page.getByRole('button', { name: '登记志愿者' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('姓名').fill(name);
  await drawer.getByLabel('电话').fill(telephone);
  await choose(page, drawer, '区县', '渝中区');
  await drawer.getByRole('checkbox', { name: '本人自愿报名并同意登记' }).check();
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^CQ\d+$/ });
  await heading.waitFor();
  return heading.innerText();
}

async function report(page: Page, number: string, title: string, from: string, to: string): Promise<void> {
  await choose(page, page.getByRole('main'), '志愿者', number, { type: number });
  await choose(page, page.getByRole('main'), '区县', '渝中区');
  await choose(page, page.getByRole('main'), '重点任务', '1. ');
  await page.getByLabel('服务内容').fill(title);
  await fillMoment(page, '开始时间', from);
  await fillMoment(page, '结束时间', to);
}

describe('a volunteer', () => {
  it('is registered with consent, serves, and is nowhere else at that time', async () => {
    await using opened = await wu('/volunteers/people');
    const { page, errors } = opened;
    const number = await register(page, '江小渝', '13983001122');
    await page.getByRole('link', { name: '登记服务' }).last().click();
    await page.getByRole('heading', { level: 1, name: '登记服务' }).waitFor();
    await report(page, number, '江边科普长廊讲解', at(3, '09:00'), at(3, '11:00'));
    await page.getByText('120 分钟').waitFor();
    await page.getByRole('button', { name: '上报' }).click();
    await page.getByRole('heading', { level: 1, name: '江边科普长廊讲解' }).waitFor();

    await page.goto(`${stage.hub.publicUrl}/volunteers/report`);
    await settled(page);
    await report(page, number, '另一处讲解', at(3, '10:00'), at(3, '12:00'));
    await page.getByText('江边科普长廊讲解').waitFor();
    await page.getByRole('button', { name: '上报' }).click();
    const field = page.locator('.ant-form-item').filter({ has: page.getByText('开始时间', { exact: true }) });
    await field.getByText('该志愿者在这段时间已有另一条服务记录。').waitFor();
    expect(errors).toEqual([]);
  });

  it('is not registered without consent', async () => {
    await using opened = await wu('/volunteers/people');
    const { page } = opened;
    await page.getByRole('button', { name: '登记志愿者' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('姓名').fill('未同意');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await drawer.getByText('须由本人自愿报名').waitFor();
  });

  it('is named in clear for a purpose only, and the look is written down', async () => {
    await reported('揭示前的服务');
    await using opened = await wu('/volunteers/people');
    const { page, errors } = opened;
    await page.getByRole('cell', { name: '江*愿' }).first().waitFor();
    await page.getByRole('row').filter({ hasText: '江*愿' }).first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /^CQ/ }).waitFor();
    expect(await page.getByText('江志愿').count()).toBe(0);
    await reveal(page, '姓名');
    await page.getByText('江志愿').waitFor();
    const rows = await stage.hub.subgraph('volunteers').sql('select * from read_log');
    expect(JSON.stringify(rows)).toContain('联系本人办理业务');
    expect(errors).toEqual([]);
  });
});

describe('service records', () => {
  it('are confirmed in bulk after a preview, and count hours by the version of the rule', async () => {
    await reported('批量甲');
    await reported('批量乙');
    await using opened = await wu('/volunteers?q=批量&state=REPORTED');
    const { page, errors } = opened;
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    await page.getByRole('button', { name: '批量确认' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('共 240 分钟，确认后折算为小时并计入统计').waitFor();
    await dialog.getByRole('button', { name: '办理 2 条' }).click();
    await dialog.getByText('办成 2 条，未办成 0 条。').waitFor();
    await dialog.getByRole('button', { name: '完成' }).click();
    await page.getByRole('button', { name: /^已确认\s*2$/ }).click();
    await page.getByRole('link', { name: '批量甲' }).click();
    await page.getByText('2 小时').waitFor();
    await page.getByText(/折算规则 v1：/).waitFor();
    expect(errors).toEqual([]);
  });

  it('are voided with a reason, for good', async () => {
    const record = await reported('将作废的记录');
    await step(stage.hub.as('popular.wu'), 'confirmServiceRecord', 'ServiceRecordStepInput', 'ServiceRecord', record);
    await using opened = await wu(`/volunteers/records/${record.id}`);
    const { page, errors } = opened;
    await page.getByRole('button', { name: '作废' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('作废后不能恢复，统计扣除 120 分钟（2 小时）。').waitFor();
    const confirm = dialog.getByRole('button', { name: '确认' });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('与纸质签到表重复');
    await confirm.click();
    await page.getByText('作废原因：与纸质签到表重复').waitFor();
    expect(await page.getByRole('button', { name: '作废' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('that are returned stand first, are told why, and are reported again', async () => {
    const record = await reported('退回再报');
    await using opened = await wu(`/volunteers/records/${record.id}`);
    const { page } = opened;
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '请补充服务地点' }).click();
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('退回原因：请补充服务地点').waitFor();
    await page.goto(`${stage.hub.publicUrl}/volunteers`);
    await settled(page);
    await page.locator('tbody tr').first().getByText('退回再报').waitFor();
    await page.getByRole('button', { name: /^需留意/ }).click();
    await page.getByRole('link', { name: '退回再报' }).click();
    await page.getByRole('link', { name: '修改重报' }).click();
    await page.getByLabel('服务内容').fill('退回再报（人民广场）');
    await page.getByRole('button', { name: '上报' }).click();
    await page.getByRole('heading', { level: 1, name: '退回再报（人民广场）' }).waitFor();
  });

  it('go into a file that the server makes, the filtered set, with numbers instead of names', async () => {
    await reported('导出用的记录');
    await using opened = await wu('/volunteers?q=导出用');
    const { page } = opened;
    await page.getByRole('button', { name: /^导出/ }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Excel 工作簿' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^服务记录-\d{4}-\d\d-\d\d\.xlsx$/);
    const sheet = await textOfZip(await file.path(), 'xl/worksheets/sheet1.xml');
    const rows = [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) => row);
    expect(rows.filter((row) => row.includes('导出用的记录'))).toHaveLength(1);
    expect(rows[1]).toContain('导出用');
    expect(rows[2]).toMatch(/导出人：\p{Script=Han}+/u);
    expect(rows[4]).toMatch(/导出用的记录.*>CQ\d+<.* s="8"><v>\d+/s);
    expect(sheet).not.toMatch(/江.愿/);
  });
});

describe('the pages', () => {
  it('are accessible in light and dark', async () => {
    const { id } = await reported('可访问的记录');
    for (const place of ['/volunteers', '/volunteers/report', '/volunteers/people', `/volunteers/records/${id}`]) {
      await using opened = await wu(place);
      await expectAccessibleInBothThemes(opened.page, place);
      expect(opened.errors, place).toEqual([]);
    }
  });

  it('fit a phone', async () => {
    const { id } = await reported('手机上的记录');
    for (const place of ['/volunteers', '/volunteers/report', '/volunteers/people', `/volunteers/records/${id}`]) {
      await using opened = await wu(place, phone);
      await expectNoHorizontalScroll(opened.page);
    }
  });

  it('speak English, nothing of the program left in Chinese', async () => {
    const { id } = await reported('英文界面');
    for (const place of ['/volunteers', '/volunteers/report', '/volunteers/people', `/volunteers/records/${id}`]) {
      await using opened = await wu(place, { lang: 'en' });
      expect(await chineseLabels(opened.page), place).toEqual([]);
    }
  });

  it('are worked by keyboard', async () => {
    await reported('键盘打开');
    await using opened = await wu('/volunteers?q=键盘打开');
    const { page } = opened;
    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '键盘打开' }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('2 小时').first().waitFor();
  });

  it('go on with a labelled gap while another area is stopped', async () => {
    const { id } = await reported('部分缺失');
    await stage.hub.stop('directory');
    try {
      await using opened = await wu(`/volunteers/records/${id}`);
      await opened.page.getByRole('heading', { level: 1, name: '部分缺失' }).waitFor();
      await opened.page.getByText('来源暂缺').first().waitFor();
    } finally {
      await stage.hub.start('directory');
    }
  });
});
