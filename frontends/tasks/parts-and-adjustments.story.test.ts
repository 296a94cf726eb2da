import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoHorizontalScroll,
  settled,
} from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chineseLabels } from '../_nouns/hands.fixture.ts';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { choose, fillDay, importSamplePlan, readTasks } from './story.fixture.ts';

const shots = process.env.SHOTS;
const inDays = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

describe('parts of a task, transfers and extensions', () => {
  let stage: Stage;
  let task = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
    await importSamplePlan(stage.hub);
    task = (await readTasks(stage.hub)).get(5)?.id ?? '';
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('is broken down to every district at one press, with quotas that make the target, after a preview', async () => {
    await using tab = await stage.open('publicity.wang', `/tasks/key-tasks/${task}?tab=parts`);
    const { page, errors } = tab;
    await page.getByRole('heading', { name: '还没有分解到基层' }).waitFor();
    await page.getByRole('button', { name: '分解任务' }).last().click();
    const drawer = page.getByRole('dialog', { name: '分解任务' });
    await drawer.getByRole('button', { name: /区县.*（\d+）/ }).click();
    await drawer.getByText(/已选 39 个单位，合计 0，距目标 20场还差 20/).waitFor();
    await drawer.getByRole('button', { name: '平均分配' }).click();
    await drawer.getByText(/合计 20，与目标 20场一致/).waitFor();
    const quota = drawer.getByRole('spinbutton', { name: '渝中区科协的指标' });
    await quota.fill('3');
    await quota.blur();
    await drawer.getByText(/合计 22，超出目标 20场 2/).waitFor();
    await drawer.getByRole('button', { name: '移除 万州区科协' }).click();
    await drawer.getByText(/已选 38 个单位，合计 21/).waitFor();
    await choose(page, '逐个添加单位', '科学技术普及部');
    await drawer.getByText(/已选 39 个单位，合计 21/).waitFor();
    await fillDay(page, '完成时限', inDays(20));
    await expectAccessibleInBothThemes(page, 'breaking a task down');
    if (shots) await page.screenshot({ path: `${shots}/decompose.png` });
    await drawer.getByRole('button', { name: '预览并分解' }).click();
    const preview = page.getByRole('dialog', { name: '核对后分解任务' });
    await preview.getByText(/新增 39 个单位，已有 0 个保持不变/).waitFor();
    await preview.getByText('指标合计 21').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/preview.png` });
    await preview.getByRole('button', { name: '分解给 39 个单位' }).click();
    await page.getByText(/已分解 39 个单位，签收 0 个，完成 0 个；指标合计 21，目标 20场/).waitFor();

    await page.getByRole('button', { name: '催办' }).click();
    await page
      .getByText(`${inDays(0)} 已催办`)
      .first()
      .waitFor();
    if (shots) await page.screenshot({ path: `${shots}/parts.png`, fullPage: true });
    expect(errors).toEqual([]);
  });

  it('is signed for and finished by the district, from its to-do that shows the reminder', async () => {
    await using tab = await stage.open('yuzhong.he', '/');
    const { page, errors } = tab;
    const todo = page.getByRole('region', { name: '签收分解任务' });
    await todo.getByText(/已催办/).waitFor();
    await todo.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: '本单位任务' }).waitFor();
    await page.getByRole('button', { name: /^签收 / }).click();
    await page.getByRole('button', { name: /^办结 / }).click();
    const finish = page.getByRole('dialog', { name: /办结/ });
    await finish.getByRole('textbox').fill('三场宣讲已办，档案-分-1');
    await finish.getByRole('button', { name: '办结' }).click();
    await page.getByText('完成情况：三场宣讲已办，档案-分-1').waitFor();
    await expectAccessibleInBothThemes(page, 'the parts of a unit');
    if (shots) await page.screenshot({ path: `${shots}/unit-parts.png` });
    expect(errors).toEqual([]);
  });

  it('gets another last day for many units at once, after a preview of before and after and of who is left out', async () => {
    await using tab = await stage.open('publicity.wang', `/tasks/key-tasks/${task}?tab=parts`);
    const { page, errors } = tab;
    const table = page.getByRole('table', { name: '分解任务' });
    await table.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '批量改期' }).click();
    const dialog = page.getByRole('dialog', { name: '批量改期' });
    await dialog.getByText(/将办理 38 条，跳过 1 条/).waitFor();
    await dialog.getByText('已办结或已撤回').waitFor();
    await fillDay(page, '新的完成时限', inDays(25));
    await dialog
      .getByText(`→ ${inDays(25)}`)
      .first()
      .waitFor();
    await dialog.getByRole('textbox', { name: /理由/ }).fill('活动顺延一周，统一改期。');
    await expectAccessibleInBothThemes(page, 'another last day for many');
    if (shots) await page.screenshot({ path: `${shots}/reschedule.png` });
    await dialog.getByRole('button', { name: '办理 38 条' }).click();
    await dialog.getByText('办成 38 条，未办成 0 条。').waitFor();
    await dialog.getByRole('button', { name: '完成' }).click();
    await table.getByText(inDays(25)).first().waitFor();
    expect(errors).toEqual([]);
  });

  it('is asked for more time by the lead unit and for a transfer by a co-unit', async () => {
    {
      await using tab = await stage.open('publicity.wang', `/tasks/key-tasks/${task}?tab=adjustments`);
      const { page } = tab;
      await page.getByRole('button', { name: '申请转办或延期' }).click();
      await fillDay(page, '新时限', inDays(120));
      await page.getByLabel('申请理由').fill('协作院校期末停课，最后三场宣讲须在开学后举办。');
      await expectAccessible(page, 'asking for more time');
      if (shots) await page.screenshot({ path: `${shots}/request.png` });
      await page.getByRole('dialog').getByRole('button', { name: '提交申请' }).click();
      await page.getByRole('tabpanel').getByText('待审批').waitFor();
    }
    await using tab = await stage.open('personnel.zhou', `/tasks/key-tasks/${task}?tab=adjustments`);
    const { page, errors } = tab;
    await page.getByRole('button', { name: '申请转办或延期' }).click();
    expect(await page.getByRole('radio', { name: '延期' }).isDisabled()).toBe(true);
    const drawer = page.getByRole('dialog');
    await choose(page, '转办到', '宣传文化部');
    await drawer.getByLabel('申请理由').fill('讲师管理职能已划转，人员不再由本单位安排。');
    await drawer.getByRole('button', { name: '提交申请' }).click();
    // The server's refusal stands beside the field that it is about.
    await drawer.getByText('该单位已是本任务的责任单位。').waitFor();
    await choose(page, '转办到', '科学技术普及部');
    await drawer.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('由组织人事部转办到科学技术普及部').waitFor();
    expect(errors).toEqual([]);
  });

  it('is decided by the office from its to-do: one refused with a reason, one approved, and the task follows', async () => {
    await using tab = await stage.open('office.li', '/');
    const { page, errors } = tab;
    await page.getByRole('region', { name: '审批转办和延期' }).getByRole('link').first().click();
    await page.getByRole('button', { name: /宣传文化部 · 延期/ }).click();
    await expectAccessibleInBothThemes(page, 'requests');
    if (shots) await page.screenshot({ path: `${shots}/queue.png` });
    await page.keyboard.press('a');
    const approve = page.getByRole('dialog', { name: '批准这份申请' });
    await approve.getByText(new RegExp(`延至 ${inDays(120)}`)).waitFor();
    await approve.getByRole('button', { name: '批准' }).click();
    await page.getByRole('button', { name: /宣传文化部 · 延期/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    const refuse = page.getByRole('dialog', { name: '不批准这份申请' });
    await refuse.getByRole('textbox').fill('请先与拟承接单位协商一致。');
    await refuse.getByRole('button', { name: '不批准' }).click();
    await page.getByRole('heading', { name: '没有待审批的申请' }).waitFor();
    await page.goto(`${stage.hub.publicUrl}/tasks/key-tasks/${task}?tab=adjustments`);
    await page.getByText(/^审批：请先与拟承接单位协商一致。/).waitFor();
    await page
      .locator('.hub-facts')
      .getByText(new RegExp(inDays(120)))
      .waitFor();
    if (shots) await page.screenshot({ path: `${shots}/history.png`, fullPage: true });
    expect(errors).toEqual([]);
  });

  it.each([
    ['parts', 'publicity.wang', () => `/tasks/key-tasks/${task}?tab=parts`],
    ['unit parts', 'yuzhong.he', () => '/tasks/mine?view=parts'],
    ['adjustments', 'publicity.wang', () => `/tasks/key-tasks/${task}?tab=adjustments`],
  ])('%s fit a phone and speak English', async (name, username, place) => {
    await using tab = await stage.open(username, place(), { ...phone, lang: 'en' });
    await settled(tab.page);
    await expectNoHorizontalScroll(tab.page);
    if (shots) await tab.page.screenshot({ path: `${shots}/phone-${name.replace(' ', '-')}.png`, fullPage: true });
    // The document's words and what people wrote are Chinese everywhere.
    expect((await chineseLabels(tab.page)).filter((text) => !/[一-龥]{6,}|示科协发/.test(text))).toEqual([]);
  });
});
