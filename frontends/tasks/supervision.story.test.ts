import { unitId } from '@hub/directory/contract/reference';
import { expectAccessibleInBothThemes, expectNoHorizontalScroll } from '@hub/frontend-kit/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectForEveryone } from '../_nouns/everyone.fixture.ts';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { choose, fillDay, importSamplePlan, readTasks } from './story.fixture.ts';

const dayAfter = (count: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10);

/** Fills the one text of the dialog that asks for words, and confirms. */
async function confirm(page: Page, title: string, words?: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  if (words) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: '确认' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
const state = (page: Page, word: string) =>
  page.getByRole('heading', { level: 1 }).locator('..').getByText(word, { exact: true }).waitFor();

describe('supervision', () => {
  let stage: Stage;
  let slip = '';
  let problem = '';
  let lectures = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
    await importSamplePlan(stage.hub);
    lectures = (await readTasks(stage.hub)).get(5)?.id ?? '';
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('is issued from the page of a task, with a reason and a last day', async () => {
    await using tab = await stage.open('office.li', `/tasks/key-tasks/${lectures}?tab=supervision`);
    const { page, errors } = tab;
    await page.getByText('本任务没有督办单').waitFor();
    await page.getByRole('button', { name: '下发督办单' }).click();
    await page.getByRole('heading', { level: 1, name: '下发督办单' }).waitFor();
    // A unit that has a part, and none other.
    await page.getByLabel('被督办单位', { exact: true }).click();
    const units = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await units.filter({ hasText: '宣传文化部（牵头）' }).waitFor();
    expect(await units.filter({ hasText: '渝中' }).count()).toBe(0);
    await units.filter({ hasText: '宣传文化部（牵头）' }).click();
    await page.getByText(/\d{4}-\d{2}-\d{2} 截止/).waitFor();
    await page.getByLabel('督办事项').fill('宣讲场次落后计划三十五个百分点');
    await page.getByLabel('办理要求').fill('说明原因，提出赶进度的措施和时间表');
    await expectAccessibleInBothThemes(page, 'issuing a slip');
    await page.getByRole('button', { name: '下发', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^督办〔\d{4}〕1号$/ }).waitFor();
    await page.getByText('还有 5 个工作日').waitFor();
    slip = new URL(page.url()).pathname;
    // It neither is late nor its own to answer.
    for (const name of ['转为红牌', '反馈措施', '采纳措施']) {
      expect(await page.getByRole('button', { name }).count(), name).toBe(0);
    }
    expect(errors).toEqual([]);
  });

  it('is answered with evidence by the unit, from its to-do', async () => {
    await using tab = await stage.open('publicity.wang', '/');
    const { page } = tab;
    await page.getByRole('region', { name: '反馈督办单' }).getByRole('link').first().click();
    await page.getByRole('button', { name: '反馈措施' }).click();
    const drawer = page.getByRole('dialog', { name: '反馈措施' });
    await drawer.getByLabel('原因和措施').fill('场地变更导致推迟；下月补办六场，每周报告一次。');
    await drawer.getByLabel('名称').fill('补办时间表');
    await drawer.getByLabel('地址或档案号').fill('档案-督办-1');
    await drawer.getByRole('button', { name: '提交反馈' }).click();
    await state(page, '待复核');
    await page.getByText('档案-督办-1').waitFor();
    for (const name of ['采纳措施', '退回', '办结销号']) {
      expect(await page.getByRole('button', { name }).count(), name).toBe(0);
    }
  });

  it('is given back, answered anew, accepted and closed by the office alone', async () => {
    {
      await using tab = await stage.open('office.li', '/');
      await tab.page.getByRole('region', { name: '复核督办反馈' }).getByRole('link').first().click();
      await tab.page.getByRole('button', { name: '退回' }).click();
      const drawer = tab.page.getByRole('dialog', { name: '退回反馈' });
      await drawer.getByLabel('退回原因').fill('没有写明每场的日期。');
      await drawer.getByRole('button', { name: '退回' }).click();
      await tab.page.getByText('退回原因：没有写明每场的日期。').waitFor();
    }
    {
      await using tab = await stage.open('publicity.wang', slip);
      await tab.page.getByRole('button', { name: '反馈措施' }).click();
      const drawer = tab.page.getByRole('dialog', { name: '反馈措施' });
      await drawer.getByLabel('原因和措施').fill('补办六场，日期见附表，每周五报告。');
      await drawer.getByRole('button', { name: '提交反馈' }).click();
      await state(tab.page, '待复核');
    }
    await using tab = await stage.open('office.li', slip);
    const { page } = tab;
    await page.getByRole('button', { name: '采纳措施' }).click();
    await page.getByRole('button', { name: '办结销号' }).click();
    await confirm(page, '办结销号', '六场已补办，签到表存档案-督办-1。');
    await state(page, '已办结');
    await page.getByText('六场已补办，签到表存档案-督办-1。').waitFor();
  });

  it('becomes red when late, then goes before the leaders, who instruct', async () => {
    const issued = await stage.hub
      .as('office.li')
      .ok(
        'mutation ($input: IssueSupervisionSlipInput!) { issueSupervisionSlip(input: $input) { ... on SupervisionSlip { id } } }',
        {
          input: {
            ...{ keyTaskId: lectures, unitId: unitId('publicity'), supervisingUnitId: unitId('office') },
            ...{ colour: 'RED', text: '连续三个月红灯', requirement: '书面说明原因和措施', workingDays: 3 },
            issuedOn: dayAfter(-30),
          },
        },
      );
    const late = `/tasks/slips/${issued.issueSupervisionSlip.id}`;
    {
      await using tab = await stage.open('office.li', '/tasks/slips?late=1');
      await tab.page.getByRole('link', { name: /连续三个月红灯/ }).click();
      await tab.page.getByText(/^逾期 \d+ 天$/).waitFor();
      await tab.page.getByRole('button', { name: '呈报领导' }).click();
      await confirm(tab.page, '呈报领导');
      await tab.page.getByText('红牌逾期，呈报领导').waitFor();
      expect(await tab.page.getByRole('button', { name: '呈报领导' }).count()).toBe(0);
    }
    await using tab = await stage.open('leader.lin', late);
    await tab.page.getByRole('button', { name: '批示' }).click();
    await confirm(tab.page, '批示', '本周内报结果。');
    await tab.page.getByText('本周内报结果。').waitFor();
  });

  it('leads to a problem that one unit puts right and the other strikes off', async () => {
    {
      await using tab = await stage.open('office.li', slip);
      const { page } = tab;
      await page.getByRole('button', { name: '列入问题清单' }).click();
      await page.getByLabel('问题', { exact: true }).fill('讲师名册半年未更新');
      await page.getByRole('button', { name: '提出', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: /^问题〔\d{4}〕1号$/ }).waitFor();
      problem = new URL(page.url()).pathname;
      await page.getByRole('button', { name: '交办' }).click();
      const drawer = page.getByRole('dialog', { name: '交办问题' });
      await choose(page, '整改单位', '宣传文化部');
      await fillDay(page, '整改期限', dayAfter(10));
      await drawer.getByLabel('整改要求').fill('更新名册，每月核对');
      await drawer.getByRole('button', { name: '交办' }).click();
      await state(page, '待整改');
    }
    {
      await using tab = await stage.open('publicity.wang', '/');
      const { page } = tab;
      await page.getByRole('region', { name: '整改问题' }).getByRole('link').first().click();
      await page.getByRole('button', { name: '开始整改' }).click();
      await confirm(page, '开始整改', '一周内逐人核对。');
      await page.getByRole('button', { name: '提交整改' }).click();
      const drawer = page.getByRole('dialog', { name: '提交整改' });
      await drawer.getByLabel('整改情况').fill('已逐人核对，名册更新到本月。');
      // Nothing is handed in without evidence.
      await drawer.getByRole('button', { name: '提交', exact: true }).click();
      await drawer.getByText('请填写名称').waitFor();
      await drawer.getByLabel('名称').fill('新名册');
      await drawer.getByLabel('地址或档案号').fill('档案-问题-1');
      await drawer.getByRole('button', { name: '提交', exact: true }).click();
      await state(page, '待销号');
      expect(await page.getByRole('button', { name: '销号', exact: true }).count()).toBe(0);
    }
    await using tab = await stage.open('office.li', problem);
    await tab.page.getByRole('button', { name: '销号', exact: true }).click();
    await confirm(tab.page, '销号', '新名册已核对，属实。');
    await state(tab.page, '已销号');
  });

  it('is found by number and by words, and kept from those whom it does not concern', async () => {
    {
      await using tab = await stage.open('office.li', '/');
      const { page } = tab;
      for (const [term, found] of [
        ['三十五个百分点', '宣讲场次落后计划三十五个百分点'],
        ['名册半年', '讲师名册半年未更新'],
        [`督办〔${dayAfter(0).slice(0, 4)}〕1号`, '宣讲场次落后计划三十五个百分点'],
      ] as const) {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').last().fill(term);
        await page.getByRole('option', { name: found }).waitFor();
        await page.keyboard.press('Escape');
      }
    }
    {
      await using tab = await stage.open('publicity.wang', '/tasks/slips/new');
      await tab.page.getByRole('heading', { name: /无权打开/ }).waitFor();
    }
    await using tab = await stage.open('yuzhong.he', '/tasks');
    await tab.page.goto(stage.hub.publicUrl + slip);
    await tab.page.getByRole('heading', { name: /没有找到|找不到/ }).waitFor();
    expect(await tab.page.getByText('三十五个百分点').count()).toBe(0);
  });

  it('shows a light that a person set, with who, why and until when, until it is taken back', async () => {
    await using tab = await stage.open('office.li', `/tasks/key-tasks/${lectures}`);
    const { page, errors } = tab;
    await page.getByRole('button', { name: '调整亮灯' }).click();
    const drawer = page.getByRole('dialog', { name: '人工调整亮灯' });
    await drawer.getByText('黄灯', { exact: true }).click();
    await drawer.getByLabel('调整原因').fill('现场核实，两场宣讲延期未报。');
    await expectAccessibleInBothThemes(page, 'setting a light');
    await drawer.getByRole('button', { name: '调整', exact: true }).click();
    await page.getByText(/人工调整为黄灯（系统计算.+）：现场核实，两场宣讲延期未报。/).waitFor();
    await page.getByRole('button', { name: /黄灯.*人工调整/ }).waitFor();
    await page.goto(`${stage.hub.publicUrl}/tasks?view=table&light=yellow`);
    await page.getByRole('button', { name: /黄灯.*人工调整/ }).waitFor();
    await page.goto(`${stage.hub.publicUrl}/tasks/key-tasks/${lectures}`);
    await page.getByRole('button', { name: '调整亮灯' }).click();
    await page.getByRole('button', { name: '撤销调整' }).click();
    await confirm(page, '撤销人工调整', '延期报告已补交。');
    await page.getByText('已撤销：延期报告已补交。').waitFor();
    await page.getByText(/人工调整为黄灯/).waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
  });

  it('lists problems as cards on a phone', async () => {
    await using small = await stage.open('publicity.wang', '/tasks/problems?state=CLOSED', phone);
    await small.page.getByRole('link', { name: /讲师名册半年未更新/ }).waitFor();
    await expectNoHorizontalScroll(small.page);
  });

  it.each([
    ['slips', 'office.li', () => '/tasks/slips'],
    ['a slip', 'publicity.wang', () => slip],
    ['a problem', 'office.li', () => problem],
    ['the supervision of a task', 'office.li', () => `/tasks/key-tasks/${lectures}?tab=supervision`],
  ])('%s: accessible in light and dark, fits a phone, speaks English', (name, username, place) =>
    expectForEveryone(stage, { name, username, place: place(), entered: /讲师|宣讲|三个月|精神|示科协发/ }),
  );
});
