import { expectAccessibleInBothThemes, expectNoHorizontalScroll } from '@hub/frontend-kit/testing';
import type { Page } from 'playwright-core';
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

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

/** Picks from a list that comes from the directory, once it is there. */
async function pick(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).fill(text);
  await page.locator('.ant-select-item-option', { hasText: text }).first().click();
}

describe('working days', () => {
  it('show the year, count deadlines, and fit a phone', async () => {
    await using opened = await open('/directory/working-days?year=2026');
    const { page, errors } = opened;
    await page.getByText(/放假\d+天，调休上班\d+天/).waitFor();
    const october = page.getByRole('table', { name: '十月' });
    expect(await october.locator('td[data-kind=HOLIDAY]').count()).toBe(7);
    expect(await october.locator('td[data-kind=MAKE_UP]').innerText()).toMatch(/10\s*班/);
    await page.getByLabel('起算日').fill('2026-09-30');
    await page.keyboard.press('Enter');
    await page.getByLabel('工作日数').fill('3');
    await page.getByRole('status').or(page.locator('output')).getByText('2026-10-10').waitFor();
    await expectAccessibleInBothThemes(page, 'working days');
    expect(errors).toEqual([]);

    await using phone = await open('/directory/working-days?year=2026', 'popular.wu', true);
    await phone.page.getByRole('table', { name: '十月' }).waitFor();
    await expectNoHorizontalScroll(phone.page);
    expect(await phone.page.getByRole('button', { name: '导入放假安排' }).count()).toBe(0);
  });

  it('are imported from the text of the notice, which is shown as a calendar before it counts', async () => {
    await using opened = await open('/directory/working-days?year=2031');
    const { page, errors } = opened;
    await page.getByText('这一年的放假安排尚未公布', { exact: false }).waitFor();
    await page.getByRole('button', { name: '导入放假安排' }).click();
    const drawer = page.getByRole('dialog');
    const text = drawer.getByLabel('通知正文');
    await text.fill('演示办发〔2030〕5号\n一、元旦：1月1日（周四）放假1天。');
    await drawer.getByRole('button', { name: '识别' }).click();
    await drawer.getByText('2031-01-01 是周三，不是周四。').waitFor();
    await drawer.getByRole('button', { name: '提交' }).click();
    await drawer.getByText(/安排不完整/).waitFor();
    await text.fill(
      [
        '演示办发〔2030〕5号',
        '一、元旦：1月1日放假1天。',
        '二、春节：1月22日至29日放假，共8天。1月19日上班。',
        '三、清明节：4月5日至7日放假。',
        '四、劳动节：5月1日至5日放假。',
        '五、端午节：6月24日放假。',
        '六、国庆节：10月1日至8日放假。10月11日上班。',
      ].join('\n'),
    );
    await drawer.getByRole('button', { name: '识别' }).click();
    await drawer.getByText('识别出放假26天、调休上班2天').waitFor();
    expect(await drawer.getByLabel('文号').inputValue()).toBe('演示办发〔2030〕5号');
    await expectAccessibleInBothThemes(page, 'the import of a year');
    await drawer.getByRole('button', { name: '提交' }).click();
    await page.getByText('依据演示办发〔2030〕5号。', { exact: false }).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('a unit', () => {
  it('is corrected, and refused a credit code with a wrong check digit', async () => {
    await using opened = await open('/directory?q=战略发展部');
    const { page } = opened;
    await page.getByRole('navigation', { name: '机构树' }).getByRole('button', { name: '战略发展部' }).click();
    await page.getByRole('button', { name: '更正' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('统一社会信用代码').fill('11500000009275421A');
    await drawer.getByRole('button', { name: '提交' }).click();
    await drawer.getByText(/校验/).last().waitFor();
    await drawer.getByLabel('统一社会信用代码').fill('');
    await drawer.getByLabel('英文名称').fill('Strategy and Development');
    await drawer.getByRole('button', { name: '提交' }).click();
    await drawer.waitFor({ state: 'detached' });
  });

  it('is merged into another by a document, which its history shows', async () => {
    await using opened = await open('/directory?q=巫溪');
    const { page, errors } = opened;
    await page.getByRole('navigation', { name: '机构树' }).getByRole('button', { name: /巫溪/ }).last().click();
    await page.getByRole('button', { name: '撤并' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('撤销日期').fill('2026-11-20');
    await page.keyboard.press('Enter');
    await pick(page, '承接机构', '巫山');
    await drawer.getByText('将登记为：合并').waitFor();
    await drawer.getByLabel('依据').fill('演示文件第3号');
    await drawer.getByRole('button', { name: '提交' }).click();
    await page
      .getByRole('article')
      .getByText(/2026-11-20 合并，由/)
      .waitFor();
    await page.getByRole('article').getByText('已撤并').waitFor();
    expect(errors).toEqual([]);
  });
});

describe('an officer', () => {
  it('acts for another unit for some days, until that is ended', async () => {
    await using opened = await open('/directory/officers?q=王思源');
    const { page, errors } = opened;
    await page.getByRole('link', { name: '王思源' }).click();
    await page.getByRole('tab', { name: /代管/ }).click();
    await page.getByRole('button', { name: '设置代管' }).click();
    const drawer = page.getByRole('dialog');
    await pick(page, '被代管机构', '组织人事部');
    await drawer.getByLabel('起始日期').fill(dayFrom(0));
    await page.keyboard.press('Enter');
    await drawer.getByLabel('截止日期').fill(dayFrom(20));
    await page.keyboard.press('Enter');
    await drawer.getByLabel('事由').fill('挂职期间代管');
    await drawer.getByRole('button', { name: '提交' }).click();
    await page.getByText('代管中').waitFor();
    await expectAccessibleInBothThemes(page, 'delegations');
    await page.getByRole('button', { name: '结束', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束' }).click();
    await page.getByText('已结束', { exact: true }).waitFor();
    expect(errors).toEqual([]);
  });

  it('is moved to another unit, and leaves for good', async () => {
    await using opened = await open('/directory/officers?q=郑谋远');
    const { page } = opened;
    await page.getByRole('link', { name: '郑谋远' }).click();
    await page.getByRole('button', { name: '调动' }).click();
    const drawer = page.getByRole('dialog');
    await pick(page, '调入机构', '宣传文化部');
    await drawer.getByRole('button', { name: '提交' }).click();
    await page.getByRole('link', { name: '宣传文化部' }).waitFor();
    await page.getByRole('button', { name: '离任' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('到龄退休');
    await dialog.getByRole('button', { name: '登记离任' }).click();
    await page.getByRole('button', { name: '调动' }).waitFor({ state: 'detached' });
    await page.locator('.hub-tag, .ant-tag').getByText('离任').first().waitFor();
  });
});

describe('districts', () => {
  it('are those of a day: 38 before the reform of 2025, 37 after it', async () => {
    await using opened = await open('/directory/districts?on=2026-11-23');
    const { page, errors } = opened;
    await page.getByText(/共有区县 37 个，另有功能区/).waitFor();
    await page.getByRole('rowheader', { name: '两江新区' }).waitFor();
    await page
      .getByText(/由江北区划入/)
      .first()
      .waitFor();
    await expectAccessibleInBothThemes(page, 'districts');
    await page.getByRole('button', { name: '改革前一天' }).click();
    await page.getByText(/2025-11-05 共有区县 38 个/).waitFor();
    await page.getByRole('rowheader', { name: '江北区' }).waitFor();
    expect(errors).toEqual([]);
    await using phone = await open('/directory/districts', 'popular.wu', true);
    await phone.page.getByText('两江新区').first().waitFor();
    await expectNoHorizontalScroll(phone.page);
  });
});
