import { readFile } from 'node:fs/promises';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoHorizontalScroll,
  settled,
} from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chineseLabels } from '../_nouns/hands.fixture.ts';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { fillDay, importSamplePlan, readTasks } from './story.fixture.ts';

const shots = process.env.SHOTS;
const PLAN =
  'mutation ($input: PlanMilestoneInput!) { planMilestone(input: $input) { ... on Milestone { id version } ... on Refusal { code } } }';

describe('milestones', () => {
  let stage: Stage;
  let task = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
    await importSamplePlan(stage.hub);
    const tasks = await readTasks(stage.hub);
    task = tasks.get(5)?.id ?? '';
    for (const [number, title, plannedOn] of [
      [5, '宣讲队组建完成', '2026-03-31'],
      [5, '完成十场宣讲', '2026-06-30'],
      [5, '中期小结', '2026-07-05'],
      [9, '六个基地全部培育完成', '2026-12-30'],
    ] as const) {
      const input = { keyTaskId: tasks.get(number)?.id, title, plannedOn };
      const { planMilestone } = await stage.hub.as('publicity.wang').ok(PLAN, { input });
      expect(planMilestone.id, planMilestone.code).toBeTruthy();
    }
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('are planned, reached with evidence, moved and removed by the lead unit, from its to-do', async () => {
    await using tab = await stage.open('publicity.wang', '/');
    const { page, errors } = tab;
    await page.getByRole('region', { name: '完成里程碑' }).getByRole('link', { name: '宣讲队组建完成' }).click();
    const list = page.locator('.tasks-milestones');
    await list.getByText('宣讲队组建完成').first().waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/tasks/key-tasks/${task}?tab=milestones`);
    await page.getByText('3 个里程碑已逾期').waitFor();

    await page.getByRole('button', { name: '登记完成 宣讲队组建完成' }).click();
    const reach = page.getByRole('dialog', { name: '登记完成：宣讲队组建完成' });
    await expectAccessibleInBothThemes(page, 'reaching a milestone');
    await reach.getByRole('button', { name: '登记完成' }).click();
    await reach.getByText('请填写完成佐证').waitFor();
    await fillDay(page, '完成日期', '2026-03-30');
    await reach.getByLabel('完成佐证').fill('讲师名单已印发，档案-里-5');
    await reach.getByRole('button', { name: '登记完成' }).click();
    await list.getByText('按期完成').waitFor();
    await list.getByText('讲师名单已印发，档案-里-5').waitFor();
    // What was reached is neither changed nor removed.
    expect(await page.getByRole('button', { name: '修改 宣讲队组建完成' }).count()).toBe(0);

    await page.getByRole('button', { name: '设置里程碑' }).click();
    await page.getByLabel('名称').fill('年度总结报送');
    await fillDay(page, '计划日期', '2026-12-31');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await list.getByText('年度总结报送').first().waitFor();

    await page.getByRole('button', { name: '删除 中期小结' }).click();
    const why = page.getByRole('dialog', { name: '删除里程碑' });
    expect(await why.getByRole('button', { name: '确认' }).isDisabled()).toBe(true);
    await why.getByRole('textbox').fill('并入年度总结');
    await why.getByRole('button', { name: '确认' }).click();
    await list.getByText('中期小结').first().waitFor({ state: 'detached' });
    if (shots) await page.screenshot({ path: `${shots}/tab.png`, fullPage: true });
    expect(errors).toEqual([]);
  });

  it('show both values when two people change one at the same time', async () => {
    await using tab = await stage.open('publicity.wang', `/tasks/key-tasks/${task}?tab=milestones`);
    const { page } = tab;
    await page.getByRole('button', { name: '修改 完成十场宣讲' }).click();
    await fillDay(page, '计划日期', '2026-08-31');
    const { keyTask } = await stage.hub
      .as('office.li')
      .ok('query ($id: ID!) { keyTask(id: $id) { milestones { id version title } } }', { id: task });
    const theirs = keyTask.milestones.find(({ title }: { title: string }) => title === '完成十场宣讲');
    await stage.hub
      .as('office.li')
      .ok('mutation ($input: ChangeMilestoneInput!) { changeMilestone(input: $input) { __typename } }', {
        input: { id: theirs.id, version: theirs.version, title: '完成十场宣讲', plannedOn: '2026-09-30' },
      });
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    const conflict = page.getByRole('dialog', { name: /已被|修改/ }).last();
    await conflict.getByText('2026-09-30').waitFor();
    if (shots) await page.screenshot({ path: `${shots}/conflict.png` });
    await expectAccessible(page, 'the conflict');
  });

  it('stand on the timeline, which filters, is walked through by keyboard and leads to the task', async () => {
    await using tab = await stage.open('publicity.wang', '/tasks');
    const { page, errors } = tab;
    await page.getByText('时间轴', { exact: true }).last().click();
    await page.getByRole('heading', { level: 1, name: '时间轴' }).waitFor();
    const year = page.getByRole('region', { name: '全年各任务的起止和里程碑' });
    const mark = year.getByRole('link', { name: '宣讲队组建完成 2026-03-31 按期完成' });
    await mark.waitFor();
    // In its month's column, right of the name of the task.
    const [march, at] = await Promise.all([
      year.getByRole('columnheader', { name: '3月', exact: true }).boundingBox(),
      mark.boundingBox(),
    ]);
    if (!march || !at) throw new Error('not drawn');
    const middle = at.x + at.width / 2;
    expect(middle).toBeGreaterThan(march.x + march.width / 2);
    expect(middle).toBeLessThan(march.x + march.width + 2);
    await expectAccessibleInBothThemes(page, 'the timeline');
    if (shots) await page.screenshot({ path: `${shots}/timeline.png` });

    const all = await year.getByRole('row').count();
    await page.getByRole('button', { name: /本单位承担/ }).click();
    await expect.poll(() => year.getByRole('row').count()).toBeLessThan(all);
    await page.getByRole('button', { name: /已逾期的里程碑/ }).click();
    await expect.poll(() => year.getByRole('link', { name: /已逾期/ }).count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('milestones')).toBe('OVERDUE');
    await year.getByRole('link', { name: /组建科学家精神宣讲队/ }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.tasks-milestones').waitFor();
    expect(errors).toEqual([]);
  });

  it('are read, not kept, by a unit that does not lead', async () => {
    await using tab = await stage.open('yuzhong.he', `/tasks/key-tasks/${task}?tab=milestones`);
    await tab.page.locator('.tasks-milestones').getByText('按期完成').waitFor();
    expect(await tab.page.getByRole('button', { name: /^(登记完成|修改|删除|设置里程碑)/ }).count()).toBe(0);
  });

  it.each([
    ['the timeline', () => '/tasks/timeline'],
    ['the milestones of a task', () => `/tasks/key-tasks/${task}?tab=milestones`],
  ])('%s fits a phone, is accessible there and speaks English', async (name, place) => {
    await using tab = await stage.open('publicity.wang', place(), phone);
    await tab.page.locator('.tasks-milestones').first().waitFor();
    await settled(tab.page);
    await expectNoHorizontalScroll(tab.page);
    await expectAccessible(tab.page, name);
    if (shots) await tab.page.screenshot({ path: `${shots}/phone-${name.replaceAll(' ', '-')}.png`, fullPage: true });
    await using english = await stage.open('publicity.wang', place(), { lang: 'en' });
    await settled(english.page);
    expect((await chineseLabels(english.page)).filter((text) => !/[一-龥]{6,}|示科协发|中期小结/.test(text))).toEqual(
      [],
    );
    if (shots) await english.page.screenshot({ path: `${shots}/en-${name.replaceAll(' ', '-')}.png` });
  });

  it('are talked about: a comment with a mention, a reply, a changed text, and what was taken back', async () => {
    const place = `/tasks/key-tasks/${task}?tab=talk`;
    await using tab = await stage.open('publicity.wang', place);
    const { page, errors } = tab;
    const talk = page.getByRole('region', { name: '讨论' });
    await talk.getByRole('heading', { name: '还没有讨论' }).waitFor();
    expect(await talk.getByRole('button', { name: '发表' }).isDisabled()).toBe(true);
    await talk.getByLabel('写下讨论', { exact: true }).fill('本周能否把讲师名单发出？\n另请人事处核对职称。');
    await talk.getByRole('combobox', { name: '提及 · 写下讨论' }).fill('周');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '周' }).first().click();
    await page.keyboard.press('Escape');
    await talk.getByLabel('写下讨论', { exact: true }).press('Control+Enter');
    await talk.getByText('提及：周').waitFor();
    await expect.poll(() => talk.getByLabel('写下讨论', { exact: true }).inputValue()).toBe('');

    await using other = await stage.open('personnel.zhou', place);
    const theirs = other.page.getByRole('region', { name: '讨论' });
    await theirs.getByRole('button', { name: /^回复/ }).click();
    await theirs.getByLabel('写下回复', { exact: true }).fill('周五前发。');
    await theirs.getByRole('button', { name: '回复', exact: true }).click();
    await theirs.getByText('周五前发。').first().waitFor();
    // Somebody else's words are neither changed nor withdrawn; hiding is the office's.
    expect(await theirs.getByRole('button', { name: /^(隐藏|撤回) 本周/ }).count()).toBe(0);
    await theirs.getByRole('button', { name: /^编辑/ }).click();
    await theirs.getByLabel('修改讨论').fill('周四下班前发。');
    await theirs.getByRole('button', { name: '保存' }).click();
    await theirs.getByText(/^已编辑/).click();
    await theirs.locator('.tasks-earlier').getByText('周五前发。').waitFor();
    await settled(other.page);
    if (shots) await other.page.screenshot({ path: `${shots}/talk.png`, fullPage: true });
    await expectAccessibleInBothThemes(other.page, 'the discussion');
    if (shots) await other.page.screenshot({ path: `${shots}/talk-dark.png`, fullPage: true });

    await theirs.getByRole('button', { name: /^撤回/ }).click();
    await theirs.getByRole('button', { name: '确认撤回' }).click();
    await theirs.getByText('发言人已撤回').waitFor();

    await using office = await stage.open('office.li', place, phone);
    const seen = office.page.getByRole('region', { name: '讨论' });
    await seen.getByText('发言人已撤回').waitFor();
    await expectNoHorizontalScroll(office.page);
    await seen.getByRole('button', { name: /^隐藏/ }).scrollIntoViewIfNeeded();
    if (shots) await office.page.screenshot({ path: `${shots}/talk-phone.png` });
    await seen.getByRole('button', { name: /^隐藏/ }).click();
    const why = office.page.getByRole('dialog', { name: '隐藏这条讨论' });
    await why.getByRole('textbox').fill('与任务无关的内容');
    await why.getByRole('button', { name: '确认' }).click();
    await seen.getByText('办公室已隐藏：与任务无关的内容').waitFor();
    expect([...errors, ...other.errors, ...office.errors]).toEqual([]);
    await using english = await stage.open('yuzhong.he', place, { lang: 'en' });
    await english.page.getByText('Withdrawn by its author').waitFor();
    expect((await chineseLabels(english.page)).filter((text) => !/[一-龥]{6,}|示科协发/.test(text))).toEqual([]);
    if (shots) await english.page.screenshot({ path: `${shots}/talk-en.png`, fullPage: true });
  });

  it('have files: brought with progress and refused by content, fetched, removed and brought back', async () => {
    await using tab = await stage.open('publicity.wang', `/tasks/key-tasks/${task}?tab=files`);
    const { page, errors } = tab;
    const files = page.getByRole('region', { name: '附件' });
    await files.getByText('不得上传涉密信息').waitFor();
    await files.getByRole('heading', { name: '还没有附件' }).waitFor();
    await files.getByText('单个不超过 50 MB').waitFor();
    const pdf = (name: string, text: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });
    await files
      .locator('input[type=file]')
      .setInputFiles([pdf('讲师名单.pdf', '%PDF-1.7 名单'), pdf('假的.pdf', '<!doctype html>'), pdf('包.zip', 'PK')]);
    await files.getByRole('link', { name: '讲师名单.pdf' }).waitFor();
    await files.getByText(/内容与扩展名不符/).waitFor();
    await files.getByText(/不能上传这种文件/).waitFor();
    await settled(page);
    await expectAccessibleInBothThemes(page, 'the attachments');
    if (shots) await page.screenshot({ path: `${shots}/files.png`, fullPage: true });
    await files.getByRole('button', { name: '知道了 包.zip' }).click();
    await files.getByRole('button', { name: '知道了 假的.pdf' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      files.getByRole('link', { name: '讲师名单.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('讲师名单.pdf');
    expect(await readFile(await download.path(), 'utf8')).toBe('%PDF-1.7 名单');
    await page.getByText('上传附件“讲师名单.pdf”').first().waitFor();

    await files.getByRole('button', { name: '删除 讲师名单.pdf' }).click();
    await files.getByRole('heading', { name: '还没有附件' }).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await files.getByRole('link', { name: '讲师名单.pdf' }).waitFor();
    // Refused files are told by the browser as failed requests; nothing else is.
    expect(errors.filter((error) => !/415/.test(String(error)))).toEqual([]);

    await using other = await stage.open('yuzhong.he', `/tasks/key-tasks/${task}?tab=files`, phone);
    await other.page.getByRole('link', { name: '讲师名单.pdf' }).scrollIntoViewIfNeeded();
    expect(await other.page.getByRole('button', { name: /^删除/ }).count()).toBe(0);
    await expectNoHorizontalScroll(other.page);
    if (shots) await other.page.screenshot({ path: `${shots}/files-phone.png` });
  });

  it('print the year on one sheet after the other, without what is only for the screen', async () => {
    await using tab = await stage.open('publicity.wang', '/tasks/timeline');
    const { page } = tab;
    await page.locator('.tasks-timeline').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tasks-board-bar').isVisible()).toBe(false);
    const cut = await page.locator('.hub-matrix-scroll').evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(cut).toBeLessThanOrEqual(1);
    if (shots) await page.screenshot({ path: `${shots}/print.png`, fullPage: true });
  });
});
