import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoHorizontalScroll,
  openBrowser,
  settled,
  type TestBrowser,
} from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureOfficer, startTestAdmin, type TestAdmin } from '../host/admin.fixture.ts';

describe('the frame', () => {
  let admin: TestAdmin;
  let browser: TestBrowser;

  beforeAll(async () => {
    admin = await startTestAdmin({ modules: ['apples', 'pears', 'throws-at-render'] });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await admin?.stop();
  });

  it('sends someone without a session to the sign-in page, and keeps the place', async () => {
    admin.door.viewer = null;
    await using tab = await browser.open();
    await tab.page.goto(`${admin.url}/apples/2?sort=last`);
    await tab.page.waitForURL(/\/auth\/login/);
    expect(new URL(tab.page.url()).searchParams.get('returnTo')).toBe('/apples/2?sort=last');
    admin.door.viewer = fixtureOfficer();
  });

  it('signs out', async () => {
    await using tab = await browser.open();
    await tab.page.goto(admin.url);
    await tab.page.getByRole('button', { name: /账号/ }).click();
    await tab.page.getByRole('menuitem', { name: '退出登录' }).click();
    await tab.page.waitForURL(/\/auth\/login/);
    admin.door.viewer = fixtureOfficer();
  });

  it('is used by keyboard: skip link, focus at the heading of the new page', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/pears`);
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hub-outlet');
    const focused = () =>
      page
        .locator('h1:focus')
        .textContent({ timeout: 500 })
        .catch(() => '');
    await page.getByRole('link', { name: '苹果总览' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('苹果总览');
    await page.getByRole('link', { name: '国光' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('苹果 2');
    expect(await page.title()).toBe('苹果 2 - 科技春雨协同平台');
    await page.getByRole('link', { name: '我的工作台' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('王小雨');
  });

  it('keeps list state in the address; plain anchors and the history stay in the page', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/apples`);
    await settled(page);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole('button', { name: '倒序' }).click();
    await page.waitForURL(`${admin.url}/apples?sort=last`);
    expect(await page.locator('tbody tr').first().textContent()).toBe('青蕉');
    await page.getByRole('link', { name: '梨子总览' }).click();
    await page.getByRole('link', { name: '看二号苹果' }).click();
    await page.getByRole('heading', { name: '苹果 2' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '梨子总览' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '苹果总览' }).waitFor();
    expect(await page.locator('tbody tr').first().textContent()).toBe('青蕉');
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  it('asks before unsaved input is left, by link and by the back button', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    const asked: string[] = [];
    let answer = false;
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (answer ? dialog.accept() : dialog.dismiss());
    });
    await page.goto(`${admin.url}/pears`);
    await settled(page);
    await page.getByRole('link', { name: '登记苹果' }).click();
    await page.getByLabel('名称').fill('红富士');
    await page.getByRole('link', { name: '梨子总览' }).click();
    await expect.poll(() => asked.length).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/apples/new');
    await page.evaluate(() => history.back());
    await expect.poll(() => asked.length).toBe(2);
    await page.waitForURL(`${admin.url}/apples/new`);
    expect(await page.getByLabel('名称').inputValue()).toBe('红富士');
    answer = true;
    await page.getByRole('link', { name: '梨子总览' }).click();
    await page.getByRole('heading', { name: '梨子总览' }).waitFor();
    expect(asked).toEqual(['离开？', '离开？', '离开？']);
  });

  it('finds pages and records with Ctrl+K, in Chinese, pinyin and English', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(admin.url);
    await settled(page);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: '查找页面' });
    const options = page.getByRole('option');
    await box.fill('djpg');
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('登记苹果')]);
    await box.fill('all pears');
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('梨子总览')]);
    await box.fill('机密');
    await page.getByText('没有找到').waitFor();
    await box.fill('红富');
    await page.getByRole('option', { name: /红富士/ }).waitFor();
    await expectAccessible(page, 'the palette');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '苹果 1' }).waitFor();
    expect(await box.count()).toBe(0);
  });

  it('speaks both languages and keeps theme, text size and density on this computer', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/pears`);
    await settled(page);
    await page.getByRole('button', { name: '显示' }).click();
    await page.getByText('深色').click();
    await page.locator('html[data-theme="dark"]').waitFor();
    await page.getByText('特大').click();
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'All pears' }).waitFor();
    await page.getByRole('link', { name: 'My workbench' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'All pears' }).waitFor();
    const root = await page.locator('html').evaluate((html) => ({ ...html.dataset, lang: html.getAttribute('lang') }));
    expect(root).toMatchObject({ theme: 'dark', textSize: 'larger', lang: 'en' });
    expect(await page.title()).toBe('All pears - Spring Rain Hub');
  });

  it('folds the menu and remembers it', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/pears`);
    await page.getByRole('button', { name: '收起菜单' }).click();
    await page.getByRole('link', { name: '苹果', exact: true }).click();
    await page.getByRole('heading', { name: '苹果总览' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '展开菜单' }).waitFor();
    await expectAccessible(page, 'the folded menu');
  });

  it('closes a group of the menu and remembers it, but never hides where the officer is', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/pears`);
    await settled(page);
    const entry = page.getByRole('navigation').getByRole('link', { name: '登记苹果' });
    await page.getByRole('button', { name: '苹果', exact: true }).click();
    await entry.waitFor({ state: 'hidden' });
    await page.reload();
    await settled(page);
    expect(await entry.isVisible()).toBe(false);
    await page.goto(`${admin.url}/apples`);
    await entry.waitFor();
  });

  it.each([
    ['the workbench', '/'],
    ['a page of a module', '/apples'],
    ['a failure', '/throws-at-render'],
    ['no such page', '/nowhere'],
  ])('%s is accessible, light and dark', async (name, path) => {
    await using tab = await browser.open();
    await tab.page.goto(admin.url + path);
    await settled(tab.page);
    await expectAccessibleInBothThemes(tab.page, name);
  });

  it('works on a phone: a drawer for the menu, nothing wider than the screen', async () => {
    await using tab = await browser.open({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
    const { page } = tab;
    await page.goto(admin.url);
    await settled(page);
    await expectNoHorizontalScroll(page);
    await expectAccessible(page, 'the workbench on a phone');
    await page.getByRole('button', { name: '打开菜单' }).tap();
    await page.getByRole('dialog').getByRole('link', { name: '苹果总览' }).tap();
    await page.getByRole('heading', { name: '苹果总览' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expectNoHorizontalScroll(page);
  });
});
