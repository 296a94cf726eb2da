import { unitId } from '@hub/directory/contract/reference';
import { addWorkingDays } from '@hub/directory/contract/working-days';
import { expectAccessibleInBothThemes } from '@hub/frontend-kit/testing';
import { sheetOf } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectForEveryone } from '../_nouns/everyone.fixture.ts';
import { takeSheet } from '../_nouns/hands.fixture.ts';
import { type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { fillDay, importSamplePlan, planned, readTasks } from './story.fixture.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const soon = addWorkingDays(today, 12);
const later = addWorkingDays(today, 14);

describe('activities to come', () => {
  let stage: Stage;
  let forum = '';
  let double = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
    await importSamplePlan(stage.hub);
    const task = (await readTasks(stage.hub)).get(14)?.id ?? '';
    const plan = (username: string, unit: 'academician-centre' | 'publicity', input: object) =>
      planned(stage.hub, username, { keyTaskId: task, unitId: unitId(unit), ...input });
    const place = '科技会堂';
    forum = `/tasks/activities/${await plan('academician.feng', 'academician-centre', { title: '城市创新论坛', type: 'forum', place, plannedOn: soon })}`;
    const told = { title: '星空下的坚守', type: 'visit', place, plannedOn: today };
    await plan('publicity.wang', 'publicity', told);
    double = `/tasks/activities/${await plan('academician.feng', 'academician-centre', told)}`;
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('are filed before they are announced', async () => {
    await using tab = await stage.open('academician.feng', forum);
    const { page, errors } = tab;
    await page.getByText('未报备').first().waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: '报备', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '活动报备' });
    await drawer.getByText(/须提前 5 个工作日报备/).waitFor();
    await drawer.getByLabel('有境外人员参加').click();
    await drawer.getByText(/须提前 10 个工作日报备/).waitFor();
    await drawer.getByLabel('主题与内容').fill('围绕城市更新中的工程技术开展交流。');
    await drawer.getByLabel('主讲人情况').fill('本市专家，所在单位同意。');
    await drawer.getByLabel('参加对象').fill('科技工作者');
    await drawer.getByLabel('预计人数').fill('120');
    await expectAccessibleInBothThemes(page, 'filing');
    await drawer.getByRole('button', { name: '提交报备' }).click();
    await page.getByRole('article', { name: '第1次报备' }).getByText('待审批').waitFor();
    expect(await page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('are approved by the unit that the rule names, from its to-do', async () => {
    await using tab = await stage.open('publicity.zhao', '/');
    const { page } = tab;
    await page.getByRole('region', { name: '审批活动报备' }).getByRole('link').first().click();
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('article', { name: '第1次报备' }).getByText('已批准').waitFor();
  });

  it('are announced, and put off: the approval begins anew', async () => {
    await using tab = await stage.open('academician.feng', forum);
    const { page } = tab;
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('已发布').waitFor();
    await page.getByRole('button', { name: '延期', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '活动延期' });
    await fillDay(page, '新日期', later);
    await drawer.getByLabel('延期原因').fill('主讲人行程调整');
    await drawer.getByRole('button', { name: '延期', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('已延期').waitFor();
    await page.getByRole('article', { name: '第1次报备' }).getByText('已失效').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  });

  it('told by two units are merged by a person, and parted again', async () => {
    await using tab = await stage.open('office.li', double);
    const { page, errors } = tab;
    await page.getByText('疑似重复，相似度 100%').waitFor();
    await expectAccessibleInBothThemes(page, 'a double');
    await page.getByRole('button', { name: '并入该活动' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '同一场活动，两单位分别报送' }).click();
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('已并入：').waitFor();
    await page.getByRole('button', { name: '撤销合并' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('上午下午两场');
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await page.getByText('疑似重复，相似度 100%').waitFor();
    expect(errors).toEqual([]);
  });

  it('come from a workbook, row by row checked, and are found as their title is typed', async () => {
    await using tab = await stage.open('publicity.wang', '/tasks/activities');
    const { page, errors } = tab;
    await page.getByRole('link', { name: '从 Excel 导入' }).click();
    const give = async (rows: string[][]) =>
      page.locator('input[type=file]').setInputFiles({
        name: '年度活动.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(
          await sheetOf(['活动名称', '活动类型', '重点任务', '举办单位', '计划日期', '区县', '地点'], rows),
          'base64',
        ),
      });
    const row = (title: string, unit: string) => [title, '宣讲报告', '14', unit, later, '渝中区', '七星岗社区'];
    await give([row('长江生态大讲堂', '宣传文化部'), row('别的单位的讲座', '办公室')]);
    await page.getByRole('table', { name: '问题清单' }).getByText('只能办理本单位的活动。').waitFor();
    await page.getByRole('button', { name: '换一个文件' }).click();
    await give([row('长江生态大讲堂', '宣传文化部'), row('科学家精神报告会', '宣传文化部')]);
    await expectAccessibleInBothThemes(page, 'a sheet of activities');
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('已导入：新增 2 条').waitFor();
    await page.goto(`${stage.hub.publicUrl}/tasks/activities?q=cjst`);
    await page.getByRole('link', { name: '长江生态大讲堂' }).waitFor();
    expect(await page.getByRole('link', { name: '科学家精神报告会' }).count()).toBe(0);
    const sheet = await takeSheet(page);
    expect(sheet).toContain('长江生态大讲堂');
    expect(sheet).toContain('共 1 条');
    expect(errors).toEqual([]);
  });

  it.each([
    ['an activity with its filings', () => forum],
    ['kinds of activity', () => '/tasks/activity-types'],
  ])('%s is accessible in light and dark, fits a phone, and speaks English', (name, place) =>
    expectForEveryone(stage, { name, username: 'office.li', place: place() }),
  );
});
