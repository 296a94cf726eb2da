import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessibleInBothThemes, expectNoHorizontalScroll, settled } from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeSheet } from '../_nouns/hands.fixture.ts';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { addMonths, monthWords } from './months.ts';
import { periodWords, quarterOf } from './periods.ts';
import { choose, fillDay, readTasks, sign, somethingThatWaits, type Tasks } from './story.fixture.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const lastMonth = addMonths(today.slice(0, 7), -1);
const year = lastMonth.slice(0, 4);
const monthName = monthWords(lastMonth).zh;
const dayOfLastMonth = `${lastMonth}-20`;
const sample = path.resolve(import.meta.dirname, '../../subgraphs/tasks/demo/plans/work-plan-2026.txt');
/** 5: led by publicity, with personnel and the academicians' centre; twenty lectures. */
const lectures = 5;

describe('the work plan', () => {
  let stage: Stage;
  let tasks: Tasks = new Map();
  const taskPage = () => `/tasks/key-tasks/${tasks.get(lectures)?.id}`;

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('offers the import on an empty board, previews the sample plan with its source, and imports it once', async () => {
    await using tab = await stage.open('office.li', '/tasks');
    const { page, errors } = tab;
    await page.getByRole('heading', { name: '还没有工作方案' }).waitFor();
    await page.getByRole('button', { name: '导入计划' }).click();
    const buffer = Buffer.from((await readFile(sample, 'utf8')).replaceAll('2026', year));
    const file = { name: 'work-plan.txt', mimeType: 'text/plain', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('5 类 25 项任务').waitFor();
    await page.getByRole('button', { name: `任务${lectures}的原文` }).click();
    const source = page.getByRole('dialog', { name: '原文' });
    expect(await source.locator('li[data-marked]').count()).toBe(1);
    await source.getByRole('button', { name: /关闭|Close/ }).click();
    // Reading creates nothing.
    const before = await stage.hub.as('office.li').ok('{ plans(first: 1) { totalCount } }');
    expect(before.plans.totalCount).toBe(0);
    await page.getByRole('button', { name: '导入 25 项任务' }).click();
    await page.getByText(/已导入.*共 25 项任务/).waitFor();

    await page.getByRole('button', { name: '再导入一个' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('这份文件已经导入过，内容相同。').waitFor();
    await page.getByRole('button', { name: '再次导入（不会改变任何内容）' }).click();
    await page.getByText('没有改变任何内容').waitFor();
    await page.getByRole('link', { name: '打开计划总览' }).click();
    await page.getByText('共 25 项任务').waitFor();
    expect(await page.locator('.hub-matrix tbody tr:not(.hub-matrix-group)').count()).toBe(25);
    expect(await page.locator('.hub-matrix-group').count()).toBe(5);
    expect(errors).toEqual([]);
    tasks = await readTasks(stage.hub);
    expect(tasks.size).toBe(25);
  });

  it('tells by place what is wrong with a damaged document, and creates nothing', async () => {
    await using tab = await stage.open('office.li', '/tasks/import');
    const { page } = tab;
    const whole = await readFile(sample, 'utf8');
    const damaged = whole.slice(0, whole.indexOf('责任部室')).replace(/〔2026〕6号/u, '');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'damaged.txt', mimeType: 'text/plain', buffer: Buffer.from(damaged) });
    const problems = page.getByRole('table', { name: '问题清单' });
    await problems.waitFor();
    expect(await problems.getByText('错误').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /^导入 \d+ 项任务$/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '换一个文件' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await page.getByText('只接受 .txt,.docx 文件').waitFor();
    const after = await stage.hub.as('office.li').ok('{ plans(first: 5) { totalCount } }');
    expect(after.plans.totalCount).toBe(1);
  });

  it('is signed for by a co-unit, on the workbench and on the list of its tasks', async () => {
    await using tab = await stage.open('personnel.zhou', '/');
    const { page } = tab;
    await page
      .getByRole('region', { name: '我的待办' })
      .getByRole('heading', { name: /签收任务/ })
      .waitFor();
    await page.goto(`${stage.hub.publicUrl}/tasks/mine`);
    await settled(page);
    await page.getByRole('button', { name: `签收任务${lectures}`, exact: true }).click();
    await page.getByText('已签收').first().waitFor();
    await page.goto(stage.hub.publicUrl + taskPage());
    await settled(page);
    const strip = page.getByRole('list', { name: '责任单位' });
    const own = strip.getByRole('listitem').filter({ hasText: '组织人事部' });
    await own.getByText('已签收').waitFor();
    const lead = strip.getByRole('listitem').filter({ hasText: '宣传文化部' });
    await lead.getByText('待签收').waitFor();
    expect(await page.getByRole('button', { name: '签收', exact: true }).count()).toBe(0);
    await sign(stage.hub, 'publicity.wang', tasks.get(lectures), 'publicity');
    await sign(stage.hub, 'academician.feng', tasks.get(lectures), 'academician-centre');
  });

  it('keeps a draft on this computer and takes the report', async () => {
    await using tab = await stage.open('personnel.zhou', `${taskPage()}/report`);
    const { page, errors } = tab;
    await page.getByRole('heading', { name: `${monthName}进展填报` }).waitFor();
    await page.getByLabel('全年完成比例（%）').fill('60');
    await page.getByLabel('进展情况').fill('推荐宣讲人选十二名，更新宣讲专家名册。');
    await page.getByText('草稿已保存').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('的草稿。').waitFor();
    expect(await page.getByLabel('进展情况').inputValue()).toContain('更新宣讲专家名册');
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/tab=progress/);
    await page.getByRole('article').filter({ hasText: '组织人事部' }).getByText('待审核').waitFor();
    expect(errors).toEqual([]);
  });

  it('is returned by keyboard with a reason, corrected, and accepted by keyboard', async () => {
    {
      await using tab = await stage.open('publicity.wang', '/tasks/review');
      const { page } = tab;
      await page.getByRole('article').getByText('推荐宣讲人选十二名').waitFor();
      await page.keyboard.press('r');
      const dialog = page.getByRole('dialog', { name: '退回这份进展' });
      await dialog.getByRole('textbox').fill('请附上已参加宣讲的专家名单');
      await dialog.getByRole('button', { name: '退回' }).click();
      await page.getByRole('heading', { name: '没有待审核的进展' }).waitFor();
    }
    {
      await using tab = await stage.open('personnel.zhou', '/');
      const { page } = tab;
      await page.getByRole('region', { name: '修改被退回的进展' }).getByRole('link').first().click();
      await page.getByText('退回原因：请附上已参加宣讲的专家名单').waitFor();
      await page.getByLabel('进展情况').fill('推荐宣讲人选十二名，名单见附件，其中八名已参加宣讲。');
      await page.getByRole('button', { name: '提交审核' }).click();
      await page.waitForURL(/tab=progress/);
    }
    await using tab = await stage.open('publicity.wang', '/tasks/review');
    const { page } = tab;
    await page.getByRole('article').getByText('其中八名已参加宣讲').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: '没有待审核的进展' }).waitFor();
    await page.goto(`${stage.hub.publicUrl}${taskPage()}`);
    await settled(page);
    const report = page.getByRole('article').filter({ hasText: '组织人事部' });
    await report.getByText('已采用').waitFor();
    await page.getByText(`采用组织人事部${monthName}进展`).waitFor();
    await report.getByRole('button', { name: /历次修改/ }).click();
    const history = page.getByRole('dialog', { name: '历次修改' });
    await history.getByText('理由：请附上已参加宣讲的专家名单').waitFor();
    expect(await history.locator('.hub-log > ol > li').count()).toBe(4);
    // What went and what came, word for word.
    expect(await history.locator('.hub-diff ins').count()).toBeGreaterThan(0);
    expect((await history.locator('.hub-diff del').allInnerTexts()).join('')).toContain('更新');
  });

  it('is taken over by the lead unit, which sees who has not reported', async () => {
    await using tab = await stage.open('publicity.wang', `${taskPage()}/report`);
    const { page, errors } = tab;
    const beside = page.getByRole('region').or(page.locator('section')).filter({ hasText: '配合单位本期填报' }).last();
    await beside.getByRole('listitem').filter({ hasText: '组织人事部' }).getByText('已采用').waitFor();
    await beside.getByRole('listitem').filter({ hasText: '未报' }).first().waitFor();
    await page.getByLabel('进展情况').fill('本月办了两场宣讲。');
    await beside.getByRole('button', { name: '汇入本单位填报（1）' }).click();
    await expect
      .poll(() => page.getByLabel('进展情况').inputValue())
      .toBe('本月办了两场宣讲。\n【组织人事部】推荐宣讲人选十二名，名单见附件，其中八名已参加宣讲。');
    expect(errors).toEqual([]);
  });

  it('is reported by the quarter as well once the office says so, beginning with the accepted months', async () => {
    const quarter = quarterOf(today.slice(0, 7));
    const { plans } = await stage.hub.as('office.li').ok('{ plans(first: 1) { nodes { id } } }');
    {
      await using tab = await stage.open('office.li', `/tasks/plans/${plans.nodes[0].id}?tab=rhythm`);
      const { page, errors } = tab;
      await page.getByRole('button', { name: '调整填报周期' }).click();
      await choose(page, '适用任务', '组建科学家精神宣讲队');
      await page.getByRole('radio', { name: '按月并按季' }).check();
      await page.getByLabel('调整原因').fill('市委要求宣讲工作按季报告');
      await page.getByRole('button', { name: '调整', exact: true }).click();
      await page.getByText(`设定任务${lectures}自${periodWords(quarter, true).zh}起按月并按季填报`).waitFor();
      expect(errors).toEqual([]);
    }
    await using tab = await stage.open('personnel.zhou', `${taskPage()}/report?period=${quarter}`);
    const { page, errors } = tab;
    await page.getByRole('heading', { name: `${periodWords(quarter).zh}进展填报` }).waitFor();
    // In the first month of a quarter none of its months can be accepted yet.
    if (quarterOf(lastMonth) === quarter) {
      const begun = `【${monthName}】推荐宣讲人选十二名，名单见附件，其中八名已参加宣讲。`;
      await expect.poll(() => page.getByLabel('进展情况').inputValue()).toBe(begun);
      expect(await page.getByLabel('全年完成比例（%）').inputValue()).toBe('60');
      await page.getByText('请改成季度的总结后提交').waitFor();
    } else {
      await page.getByText('本季度没有已采用的月报可汇入').waitFor();
      await page.getByLabel('全年完成比例（%）').fill('60');
    }
    await page.getByLabel('进展情况').fill('本季度推荐宣讲人选十二名，八名已参加宣讲，名册全部更新。');
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/tab=progress/);
    await page.getByRole('heading', { name: periodWords(quarter, true).zh }).waitFor();
    const report = page.getByRole('article').filter({ hasText: '名册全部更新' });
    await report.getByText('待审核').waitFor();
    expect(errors).toEqual([]);
  });

  it('reminds who is missing of a period: the office sees them by name first, the units among their to-dos', async () => {
    {
      await using tab = await stage.open('office.li', `/tasks/review?kind=gaps&period=${lastMonth}`);
      const { page, errors } = tab;
      await page.getByText(/^缺报 2 份/).waitFor();
      const table = page.getByRole('table', { name: '缺报与迟报' });
      await table.getByRole('row').filter({ hasText: '宣传文化部' }).waitFor();
      await page.getByRole('button', { name: '催办全部缺报单位' }).click();
      const dialog = page.getByRole('dialog', { name: '催办 2 份未报的进展？' });
      expect(await dialog.getByRole('listitem').count()).toBe(2);
      await dialog.getByRole('button', { name: '催办', exact: true }).click();
      await table.getByRole('row').filter({ hasText: '宣传文化部' }).getByText(today).waitFor();
      await expectAccessibleInBothThemes(page, 'missing and late');
      expect(errors).toEqual([]);
    }
    await using tab = await stage.open('publicity.wang', '/');
    const todo = tab.page.getByRole('region', { name: '填报进展' }).getByRole('listitem').first();
    await todo.getByText(`${today} 已催办`).waitFor();
    await todo.getByRole('link').first().click();
    await tab.page.getByText(`李春雨于${today}催办`).waitFor();
  });

  it('plans, holds and proves an activity; somebody else verifies it by keyboard', async () => {
    const title = '科学家精神宣讲：守塔人';
    {
      await using tab = await stage.open('publicity.wang', `/tasks/activities/new?task=${tasks.get(lectures)?.id}`);
      const { page, errors } = tab;
      await page.getByText('组建科学家精神宣讲队').first().waitFor();
      await page.getByLabel('活动名称').fill(title);
      await fillDay(page, '计划日期', dayOfLastMonth);
      await choose(page, '活动类型', '宣讲');
      await choose(page, '五进', '社区');
      await choose(page, '区县', '渝中区');
      await page.getByLabel('地点').fill('水文站');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByRole('button', { name: '填写举办情况' }).click();
      await page.getByLabel('时长（分钟）').fill('80');
      await page.getByLabel('现场人次').fill('120');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('button', { name: '提交佐证' }).click();
      for (const [index, [name, reference]] of [
        ['现场照片', '档案-032-1'],
        ['签到表', '档案-032-2'],
      ].entries()) {
        const piece = page.getByRole('group', { name: `佐证 ${index + 1}` });
        await piece.getByLabel('名称').fill(name ?? '');
        await piece.getByLabel('地址或档案号').fill(reference ?? '');
      }
      await page.getByRole('button', { name: '提交核实' }).click();
      await page.getByRole('heading', { name: title }).locator('..').getByText('待核实').waitFor();
      // Whoever reported it does not verify it, though the unit leads the task.
      expect(await page.getByRole('button', { name: '核实', exact: true }).count()).toBe(0);
      expect(errors).toEqual([]);
    }
    await using tab = await stage.open('office.li', '/tasks/review?kind=activities');
    const { page } = tab;
    await page.getByText('档案-032-2').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: '没有待核实的活动' }).waitFor();
  });

  it('shows the light with its rule and numbers, computed from what was verified', async () => {
    await using tab = await stage.open('office.li', '/tasks?view=matrix');
    const { page } = tab;
    const row = page.getByRole('row').filter({ hasText: '组建科学家精神宣讲队' });
    await row.getByText('1 / 20').waitFor();
    const { keyTask } = await stage.hub
      .as('office.li')
      .ok('query ($id: ID!) { keyTask(id: $id) { lights { month plannedPercent actualPercent behindPoints } } }', {
        id: tasks.get(lectures)?.id,
      });
    const light = keyTask.lights.find(({ month }: { month: string }) => month === lastMonth);
    expect(light.actualPercent).toBe(5);
    // The lead unit stands in the first cell, January in the second.
    await row
      .getByRole('cell')
      .nth(Number(lastMonth.slice(5)))
      .getByRole('button')
      .click();
    const reasons = page.getByRole('tooltip');
    await reasons.getByText(`落后计划${light.behindPoints}个百分点`).waitFor();
    const figures = (await reasons.locator('dl').innerText()).replace(/\s+/gu, ' ');
    expect(figures).toContain(`计划进度 ${light.plannedPercent}%`);
    expect(figures).toContain('实际进度（按核实记录） 5%');
    await reasons.getByRole('link', { name: '规则第1版' }).waitFor();

    const red = page.getByRole('button', { name: /红灯/ }).first();
    await page.keyboard.press('Escape');
    const n = Number((await red.innerText()).replace(/\D/gu, ''));
    await red.click();
    await page.getByText(`${n} 项，共 25 项`).waitFor();
    expect(new URL(page.url()).searchParams.get('light')).toBe('red');
  });

  it('labels the gap while a subgraph is away; the rest of the page works, and the figure returns', async () => {
    await stage.hub.stop('media');
    try {
      await using tab = await stage.open('publicity.wang', taskPage());
      const { page } = tab;
      const figures = page.getByRole('list', { name: '各领域数字' });
      await figures.getByText('宣传传播来源暂缺').waitFor();
      const verified = figures.getByRole('listitem').filter({ hasText: '核实活动' });
      expect(await verified.locator('.hub-stat-value').innerText()).toMatch(/^1\s*场$/u);
      await page.getByRole('list', { name: '责任单位' }).waitFor();
    } finally {
      await stage.hub.start('media');
    }
    await using tab = await stage.open('publicity.wang', taskPage());
    const contents = tab.page
      .getByRole('list', { name: '各领域数字' })
      .getByRole('listitem')
      .filter({ hasText: '已发布内容' });
    await expect.poll(() => contents.locator('.hub-stat-value').innerText()).toMatch(/^0\s*篇$/u);
  });

  it('is found with Ctrl+K by text and by number', async () => {
    await using tab = await stage.open('yuzhong.he', '/tasks/activities');
    const { page } = tab;
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: '查找页面' });
    await box.fill('宣讲队');
    await page.getByRole('option', { name: /组建科学家精神宣讲队/ }).waitFor();
    for (const typed of ['kexuejiajingshenxuanjiang', 'kxjjsxjd']) {
      await box.fill(typed);
      await page.getByRole('option', { name: /组建科学家精神宣讲队/ }).waitFor();
    }
    await box.fill('24');
    await page.getByRole('option', { name: /24\. / }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^24\. / }).waitFor();
  });

  it.each([
    ['/tasks/activities', '现场人次'],
    ['/tasks/activity-types', '报备要求'],
    ['/tasks/base-types', '有效期（年）'],
    ['/tasks/mine', '当前灯'],
  ])('gives the list of %s as a file that the server makes', async (place, column) => {
    await using tab = await stage.open('publicity.wang', place);
    const sheet = await takeSheet(tab.page);
    expect(sheet).toContain(`>${column}<`);
    expect(sheet).toMatch(/共 [1-9]\d* 条/);
  });

  it('shows a leader the lights of the whole plan, red ones first, with their reason', async () => {
    await using tab = await stage.open('leader.lin', '/');
    const card = tab.page.getByRole('region', { name: '亮灯情况' });
    await card.getByRole('link', { name: '今年全部 25 项任务' }).waitFor();
    await card
      .getByText(/落后计划.*个百分点/)
      .first()
      .waitFor();
  });

  it('speaks English', async () => {
    await using tab = await stage.open('office.li', '/tasks', { lang: 'en' });
    const { page } = tab;
    await page.getByRole('heading', { level: 1, name: 'Plan board' }).waitFor();
    await page.getByText('25 tasks', { exact: true }).waitFor();
    await page.getByRole('columnheader', { name: 'Oct' }).waitFor();
    await page.getByRole('button', { name: /Red/ }).first().waitFor();
  });

  describe('every page', () => {
    beforeAll(() => somethingThatWaits(stage.hub, tasks.get(lectures)?.id ?? '', lastMonth), 60_000);

    const pages: [string, string, () => string][] = [
      ['the workbench', 'publicity.wang', () => '/'],
      ['the board', 'office.li', () => '/tasks?view=matrix'],
      ['the board as a table', 'office.li', () => '/tasks?view=table'],
      ['my tasks', 'publicity.wang', () => '/tasks/mine'],
      ['a task', 'publicity.wang', taskPage],
      ['activities of a task', 'publicity.wang', () => `${taskPage()}?tab=activities`],
      ['the report', 'publicity.wang', () => `${taskPage()}/report`],
      ['a report handed in', 'personnel.zhou', () => `${taskPage()}/report?period=${lastMonth}`],
      ['the review of progress', 'publicity.wang', () => '/tasks/review'],
      ['the review of activities', 'office.li', () => '/tasks/review?kind=activities'],
      ['activities', 'office.li', () => '/tasks/activities'],
      ['a new activity', 'publicity.wang', () => '/tasks/activities/new'],
      ['the rule of lights', 'office.li', () => '/tasks/light-rules'],
      ['the import', 'office.li', () => '/tasks/import'],
    ];

    it.each(pages)('%s is accessible in light and dark, and fits a phone', async (name, username, place) => {
      {
        await using tab = await stage.open(username, place());
        await expectAccessibleInBothThemes(tab.page, name);
        expect(tab.errors).toEqual([]);
      }
      await using small = await stage.open(username, place(), phone);
      await expectNoHorizontalScroll(small.page);
    });

    it('the document, an activity and the open forms too', async () => {
      await using tab = await stage.open('office.li', taskPage());
      const { page } = tab;
      await page.getByRole('link', { name: /^附件第/ }).click();
      await page.locator('li[data-marked]').first().waitFor();
      await expectAccessibleInBothThemes(page, 'the document');
      await page.goto(`${stage.hub.publicUrl}/tasks/activities?state=SUBMITTED`);
      await settled(page);
      await page.getByRole('link', { name: '院士与中学生面对面' }).click();
      await page.getByRole('heading', { level: 1, name: '院士与中学生面对面' }).waitFor();
      await expectAccessibleInBothThemes(page, 'an activity');
      await page.goto(stage.hub.publicUrl + taskPage());
      await settled(page);
      await page.getByRole('button', { name: '更正' }).click();
      await page.getByRole('dialog', { name: '更正任务' }).getByLabel('牵头单位').waitFor();
      await expectAccessibleInBothThemes(page, 'the correction');
      await page.goto(`${stage.hub.publicUrl}/tasks/light-rules`);
      await settled(page);
      await page.getByRole('button', { name: '设定新规则' }).click();
      await page.getByRole('dialog', { name: '设定新规则' }).getByLabel('生效日期').waitFor();
      await expectAccessibleInBothThemes(page, 'a new rule');
      expect(tab.errors).toEqual([]);
    });
  });
});
