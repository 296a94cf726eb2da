import { readFileSync } from 'node:fs';
import { expectAccessibleInBothThemes, expectNoHorizontalScroll } from '@hub/frontend-kit/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DirectoryStage, startDirectoryStage } from './directory.fixture.ts';

let stage: DirectoryStage;
const me = 'publicity.wang';
const plan = new URL('../../subgraphs/tasks/demo/plans/work-plan-2026.txt', import.meta.url);

beforeAll(async () => {
  stage = await startDirectoryStage();
  await stage.directory.ask(
    'office.li',
    'mutation ($input: PlanDocumentInput!) { importPlan(input: $input) { __typename } }',
    { input: { fileName: 'work-plan-2026.txt', content: readFileSync(plan).toString('base64') } },
  );
}, 170_000);

afterAll(async () => {
  await stage?.[Symbol.asyncDispose]();
});

const bell = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^消息/ });
const unread = async (page: Page) => Number((await bell(page).getAttribute('aria-label'))?.match(/\d+/)?.[0] ?? -1);
const counted = (page: Page, count: number) => expect.poll(() => unread(page), { timeout: 15_000 }).toBe(count);

const tab = (page: Page, name: string) => page.locator('button[aria-pressed]', { hasText: name });

describe('the inbox', () => {
  it('is counted in the bar of every page; opening a notice reads it', async () => {
    await using opened = await stage.open('/directory/districts', me);
    const { page, errors } = opened;
    await expect.poll(() => unread(page), { timeout: 15_000 }).toBeGreaterThan(2);
    const before = await unread(page);
    await bell(page).click();
    const newest = page.getByRole('region', { name: '未读消息' });
    await newest
      .getByRole('link', { name: /请签收$/ })
      .first()
      .click();
    await counted(page, before - 1);
    expect(errors).toEqual([]);
  });

  it('lists what happened; a notice is done, undone, and done for several at once', async () => {
    await using opened = await stage.open('/directory/inbox', me);
    const { page, errors } = opened;
    const row = page.getByRole('row', { name: /请签收/ }).first();
    await row.waitFor();
    const open = await tab(page, '未办结').innerText();
    await row.getByRole('button', { name: '办结' }).click();
    await expect.poll(() => tab(page, '未办结').innerText()).not.toBe(open);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => tab(page, '未办结').innerText()).toBe(open);
    await page.getByRole('checkbox').nth(1).check();
    await page.getByRole('checkbox').nth(2).check();
    await page.getByRole('button', { name: '标为办结' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '办理 2 条' }).click();
    await page.getByRole('dialog').getByText('办成 2 条，未办成 0 条。').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
    await tab(page, '已办结').click();
    await expect.poll(() => page.getByRole('row', { name: /请签收/ }).count()).toBe(2);
    expect(errors).toEqual([]);
  });

  it('says how letters come, and that they need an address', async () => {
    await using opened = await stage.open('/directory/inbox', me);
    const { page, errors } = opened;
    await page.getByRole('button', { name: '邮件提醒' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(/还没有登记您的工作邮箱|邮件发到/).waitFor();
    await drawer.getByText('每条即时发送').click();
    await drawer.getByRole('button', { name: '提交' }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('button', { name: '邮件提醒' }).click();
    await expect
      .poll(() => page.getByRole('dialog').getByRole('radio', { name: '每条即时发送' }).isChecked())
      .toBe(true);
    expect(errors).toEqual([]);
  });

  it('is read at one press, is accessible in both themes and fits a phone', async () => {
    await using opened = await stage.open('/directory/inbox', me);
    const { page, errors } = opened;
    await page
      .getByRole('row', { name: /请签收/ })
      .first()
      .waitFor();
    await expectAccessibleInBothThemes(page, 'inbox');
    await page.getByRole('button', { name: '全部已读' }).click();
    await counted(page, 0).catch(async () => expect(await bell(page).getAttribute('aria-label')).toMatch(/，0 条未读/));
    await bell(page).click();
    await page.getByText('没有未读消息').waitFor();
    await expectAccessibleInBothThemes(page, 'inbox, opened from the bar');
    expect(errors).toEqual([]);

    await using phone = await stage.open('/directory/districts', 'personnel.zhou', true);
    await bell(phone.page).click();
    await phone.page.getByRole('heading', { name: '消息', level: 1 }).waitFor();
    await expectNoHorizontalScroll(phone.page);
  });
});
