import { expectAccessibleInBothThemes, expectNoHorizontalScroll } from '@hub/frontend-kit/testing';
import { sheetOf } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DirectoryStage, startDirectoryStage } from './directory.fixture.ts';

let stage: DirectoryStage;

beforeAll(async () => {
  stage = await startDirectoryStage();
}, 170_000);

afterAll(async () => {
  await stage?.[Symbol.asyncDispose]();
});

const open: DirectoryStage['open'] = (...asked) => stage.open(...asked);

describe('org units', () => {
  it('stand in official order and open their card', async () => {
    await using opened = await open('/directory');
    const { page, errors } = opened;
    const tree = page.getByRole('navigation', { name: '机构树' });
    await tree.getByRole('button', { name: '办公室', exact: true }).waitFor();
    const names = await tree.locator('.directory-kind').first().locator('.directory-unit').allInnerTexts();
    expect(names.slice(0, 3)).toEqual(['办公室', '组织人事部', '战略发展部']);
    await tree.getByRole('button', { name: '办公室', exact: true }).click();
    const card = page.getByRole('article', { name: '办公室' });
    await card.getByRole('link', { name: '李春雨' }).waitFor();
    await expectAccessibleInBothThemes(page, 'org units');
    expect(errors).toEqual([]);
  });

  it('are those of the day that is asked for: 江北区 before the reform of 2025, 两江新区 after it', async () => {
    await using before = await open('/directory?on=2024-06-01&q=江北区');
    await before.page
      .getByRole('navigation', { name: '机构树' })
      .getByRole('button', { name: /江北区/ })
      .first()
      .waitFor();
    await using after = await open('/directory?on=2026-11-23&q=江北区');
    await after.page.getByText('没有符合条件的机构').waitFor();
  });

  it('get a new name; the former one stays in the history', async () => {
    await using opened = await open('/directory?q=渝中');
    const { page } = opened;
    await page.getByRole('navigation', { name: '机构树' }).getByRole('button', { name: /渝中/ }).last().click();
    await page.getByRole('button', { name: '更名' }).click();
    const drawer = page.getByRole('dialog');
    const field = drawer.getByLabel('新名称', { exact: true });
    const former = await field.inputValue();
    await field.fill(`${former}（更名）`);
    await drawer.getByLabel('启用日期').fill('2026-11-01');
    await page.keyboard.press('Enter');
    await drawer.getByLabel('依据').fill('办公室通知第9号');
    await drawer.getByRole('button', { name: '提交' }).click();
    await page
      .getByRole('article')
      .getByText(new RegExp(`前名为“${former}”`))
      .waitFor();
  });

  it('fit a phone', async () => {
    await using opened = await open('/directory', 'office.li', true);
    const { page } = opened;
    await page.getByRole('button', { name: '办公室', exact: true }).click();
    await page.getByRole('article', { name: '办公室' }).waitFor();
    await expectNoHorizontalScroll(page);
  });
});

describe('officers', () => {
  it('are listed with unit and roles, and found by name', async () => {
    await using opened = await open('/directory/officers');
    const { page, errors } = opened;
    await page.getByRole('link', { name: '王思源' }).waitFor();
    await expectAccessibleInBothThemes(page, 'officers');
    await page.getByRole('textbox', { name: '姓名' }).fill('王思源');
    await page.getByRole('button', { name: '查询' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expect(errors).toEqual([]);
  });

  it('show what they may do in words; the telephone only for a purpose', async () => {
    await using opened = await open('/directory/officers?q=王思源');
    const { page, errors } = opened;
    await page.getByRole('link', { name: '王思源' }).click();
    await page.getByRole('heading', { name: '王思源', level: 1 }).waitFor();
    await page.getByText('19900000002').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '查看 电话' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('联系本人办理业务').click();
    await dialog.getByRole('button', { name: '查看并留痕' }).click();
    await page.getByText('19900000002').waitFor();
    await expectAccessibleInBothThemes(page, 'an officer');
    expect(errors).toEqual([]);
  });

  it('get and lose roles by the security administrator only', async () => {
    await using keeper = await open('/directory/officers?q=王思源', 'admin.security');
    const { page } = keeper;
    await page.getByRole('link', { name: '王思源' }).click();
    await page.getByRole('tab', { name: '授权记录' }).click();
    await page.getByRole('combobox', { name: '要授予的角色' }).click();
    await page.locator('.ant-select-item-option', { hasText: '部门负责人' }).click();
    await page.getByRole('button', { name: '授予' }).click();
    const row = page.getByRole('listitem').filter({ hasText: '部门负责人' });
    await row.getByRole('button', { name: '收回' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('岗位调整');
    await dialog.getByRole('button', { name: '收回' }).click();
    await page.getByText(/收回：岗位调整/).waitFor();

    await using other = await open('/directory/officers?q=王思源', 'popular.wu');
    await other.page.getByRole('link', { name: '王思源' }).click();
    await other.page.getByRole('tab', { name: /权限/ }).waitFor();
    expect(await other.page.getByRole('tab', { name: '授权记录' }).count()).toBe(0);
  });
});

describe('partners', () => {
  it('show each grant as a sentence; only the security administrator may suspend it', async () => {
    await using opened = await open('/directory/partners');
    const { page, errors } = opened;
    await page.getByText(/可查询全市工作任务/).waitFor();
    expect(await page.getByRole('button', { name: '暂停' }).count()).toBe(0);
    await expectAccessibleInBothThemes(page, 'partners');
    expect(errors).toEqual([]);

    await using keeper = await open('/directory/partners', 'admin.security');
    await keeper.page.getByRole('button', { name: '暂停' }).click();
    const dialog = keeper.page.getByRole('dialog');
    await dialog.getByText(/可查询全市工作任务/).waitFor();
    await dialog.getByRole('textbox').fill('协议到期复核');
    await dialog.getByRole('button', { name: '暂停' }).click();
    await keeper.page.getByText('已暂停').first().waitFor();
    await keeper.page.getByRole('button', { name: '恢复' }).waitFor();
  });
});

describe('a new grant', () => {
  it('is proposed by the office and approved by somebody else', async () => {
    await using opened = await open('/directory/partners');
    const { page, errors } = opened;
    await page.getByRole('button', { name: '起草授权' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('用途').fill('编制科普能力建设报告');
    await drawer.getByRole('checkbox', { name: '志愿服务' }).check();
    await drawer.getByLabel('失效日期').fill('2027-06-30');
    await page.keyboard.press('Enter');
    await drawer.getByText(/为“编制科普能力建设报告”/).waitFor();
    await drawer.getByRole('button', { name: '提交' }).click();
    const grant = page.locator('.directory-grant').filter({ hasText: '编制科普能力建设报告' });
    await grant.getByText('待批准').waitFor();
    expect(errors).toEqual([]);

    await using keeper = await open('/directory/partners', 'admin.security');
    const row = keeper.page.locator('.directory-grant').filter({ hasText: '编制科普能力建设报告' });
    await row.getByRole('button', { name: '批准' }).click();
    await keeper.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await row.getByText('已批准').waitFor();
  });
});

describe('officers from a workbook', () => {
  const headings = ['姓名', '所属机构', '联系电话'];
  const sheet = async (rows: string[][]) => ({
    name: '名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await sheetOf(headings, rows), 'base64'),
  });

  it('are checked row by row, come back with their errors, and go in whole', async () => {
    await using opened = await open('/directory/officers/import');
    const { page, errors } = opened;
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('人员名册导入模板.xlsx');
    const file = page.locator('input[type=file]');
    await file.setInputFiles(
      await sheet([
        ['表格新人', '宣传部', ''],
        ['表格另一人', '办公室', '１９９００００８８８８'],
      ]),
    );
    await page.getByRole('table', { name: '问题清单' }).getByText('是否为“宣传文化部”？').waitFor();
    expect(await page.getByRole('button', { name: /^导入 \d+ 行$/ }).isDisabled()).toBe(true);
    const [back] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载错误文件' }).click(),
    ]);
    expect(back.suggestedFilename()).toBe('人员名册导入错误.xlsx');
    await expectAccessibleInBothThemes(page, 'a sheet with errors');
    await page.getByRole('button', { name: '换一个文件' }).click();
    await file.setInputFiles(
      await sheet([
        ['表格新人', '宣传文化部', ''],
        ['表格另一人', '办公室', ''],
      ]),
    );
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('已导入：新增 2 条，变更 0 条，已存在 0 条。').waitFor();
    await page.getByRole('link', { name: '查看人员' }).click();
    await page.getByRole('link', { name: '表格新人' }).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('views of a list', () => {
  const current = /^视图/;

  it('are saved, opened by default, changed, and deleted with a way back', async () => {
    await using opened = await open('/directory/officers?state=SUSPENDED');
    const { page, errors } = opened;
    await page.getByRole('button', { name: current }).click();
    const panel = page.locator('.hub-views');
    await panel.getByLabel('新视图名称').fill('停用人员');
    await expectAccessibleInBothThemes(page, 'views of a list');
    await panel.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '视图：停用人员', exact: true }).click();
    await panel.getByRole('button', { name: '设为默认 停用人员' }).click();
    await panel.getByText('（默认）').waitFor();

    await page.goto(`${stage.directory.url}/directory/officers`);
    await page.waitForURL(/state=SUSPENDED/);
    await page.getByRole('button', { name: '视图：停用人员', exact: true }).waitFor();
    await page.goto(`${page.url()}&q=zhang`);
    await page.getByRole('button', { name: '视图：停用人员（已改）' }).click();
    await panel.getByRole('button', { name: '更新“停用人员”' }).click();
    await page.getByRole('button', { name: '视图：停用人员', exact: true }).waitFor();

    await panel.getByRole('button', { name: '删除 停用人员' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已恢复').waitFor();
    await page.getByRole('button', { name: current }).click();
    await panel.getByRole('button', { name: '停用人员', exact: true }).waitFor();
    expect(errors).toEqual([]);
  });

  it('of a unit are there for all of it, on a phone as well', async () => {
    await using opened = await open('/directory/officers?q=li');
    await opened.page.getByRole('button', { name: current }).click();
    const panel = opened.page.locator('.hub-views');
    await panel.getByLabel('新视图名称').fill('办公室常用');
    await panel.getByLabel('共享给本部门').check();
    await panel.getByRole('button', { name: '保存' }).click();
    await opened.page.getByRole('button', { name: '视图：办公室常用', exact: true }).waitFor();
    await using small = await open('/directory/officers', 'office.li', true);
    await small.page.getByRole('button', { name: current }).click();
    await small.page
      .locator('.hub-views')
      .getByRole('region', { name: '部门共享' })
      .getByRole('button', { name: '办公室常用', exact: true })
      .click();
    await small.page.waitForURL(/q=li/);
    await expectNoHorizontalScroll(small.page);
  });
});

describe('lists', () => {
  it.each([
    ['/directory/officers?q=lcy', '人员', '所属机构', 'unit.name'],
    ['/directory/partners', '伙伴单位', '客户端', 'clientId'],
  ])('%s is ordered as a file with its filters and columns', async (place, title, column, cell) => {
    await using opened = await open(place);
    const { page } = opened;
    await page.getByRole('button', { name: /^导出/ }).click();
    // The gateway that makes the file is not part of this story.
    const [order] = await Promise.all([
      page.waitForRequest('**/export'),
      page.getByRole('menuitem', { name: 'Excel 工作簿' }).click(),
    ]);
    const asked = order.postDataJSON();
    expect(asked).toMatchObject({ format: 'xlsx', title });
    expect(asked.columns).toContainEqual(expect.objectContaining({ title: column, paths: [cell] }));
    if (place.includes('lcy')) expect(asked.variables).toMatchObject({ search: 'lcy' });
  });

  it('a district is found as its name is typed', async () => {
    await using opened = await open('/directory/districts?q=changshou');
    await opened.page.getByText(/找到 1 个/).waitFor();
    await opened.page.getByText('长寿区').first().waitFor();
  });
});

describe('modules', () => {
  it('show their versions; a version is activated with a reason and rolled back in one step', async () => {
    await stage.directory.publishAs('9.0.0');
    await using opened = await open('/directory/modules');
    const { page, errors } = opened;
    await expectAccessibleInBothThemes(page, 'modules');
    const card = page.getByRole('article').filter({ hasText: 'directory' });
    const newest = card.locator('.directory-version').filter({ hasText: '9.0.0' });
    await newest.getByRole('button', { name: '全员启用' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('新版试用通过');
    await dialog.getByRole('button', { name: '启用' }).click();
    await newest.getByText('全员', { exact: true }).waitFor();
    await card.getByRole('button', { name: /回退到/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('列表打不开');
    await page.getByRole('dialog').getByRole('button', { name: '回退' }).click();
    await newest.getByRole('button', { name: '全员启用' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('are hidden from those who keep no modules', async () => {
    await using opened = await open('/directory/modules', 'popular.wu');
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await opened.page.getByRole('article').count()).toBe(0);
  });
});
