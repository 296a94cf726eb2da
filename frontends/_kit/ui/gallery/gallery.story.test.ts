import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expectAccessible, openBrowser, type TestBrowser } from '@hub/frontend-kit/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const places = ['/', '/list-states', '/detail', '/form', '/import', '/plan', '/charts', '/people', '/parts'];
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
// The same policy as the host's: a style or script without the nonce is refused and shows up as a console error.
const policy =
  "default-src 'self'; script-src 'self' 'nonce-GALLERY-NONCE'; style-src 'self' 'nonce-GALLERY-NONCE'; img-src 'self' data:";

const run = promisify(execFile);
const viteBin = path.join(path.dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js');

let dist: string;
let origin: string;
let browser: TestBrowser;
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://gallery');
  const ending = path.extname(pathname);
  const file = path.join(dist, ending ? pathname : 'index.html');
  const bytes = await readFile(file).catch(() => null);
  response.writeHead(bytes ? 200 : 404, {
    'content-type': types[ending] ?? 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  response.end(bytes ?? '');
});

beforeAll(async () => {
  dist = await mkdtemp(path.join(os.tmpdir(), 'hub-gallery-'));
  // In a process of its own: under a test runner's environment antd gives every dialog the same id.
  await run(
    process.execPath,
    [viteBin, 'build', import.meta.dirname, '--outDir', dist, '--emptyOutDir', '--logLevel', 'error'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
  await rm(dist, { recursive: true, force: true });
});

async function open(place: string, options: { theme?: 'light' | 'dark'; lang?: 'zh' | 'en'; phone?: boolean } = {}) {
  const opened = await browser.open(options.phone ? { viewport: { width: 390, height: 844 }, hasTouch: true } : {});
  const { page } = opened;
  page.setDefaultTimeout(30_000);
  await page.addInitScript(
    (preferences) => localStorage.setItem('hub.preferences', preferences),
    JSON.stringify({ theme: options.theme ?? 'light', lang: options.lang ?? 'zh' }),
  );
  await page.goto(origin + place);
  await page.locator('main h1').waitFor();
  if (place === '/charts') await page.locator('svg text').first().waitFor();
  return opened;
}

describe('every part in every state', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const place of places) {
      it(`${place} is accessible and quiet in the ${theme} theme`, async () => {
        await using opened = await open(place, { theme });
        await expectAccessible(opened.page, place);
        expect(opened.errors).toEqual([]);
      });
    }
  }
  for (const place of places) {
    it(`${place} fits a phone, in English`, async () => {
      await using opened = await open(place, { phone: true, lang: 'en' });
      const over = await opened.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      expect(opened.errors).toEqual([]);
    });
  }
});

describe('list', () => {
  it('keeps filters in the address and shows cards on a phone', async () => {
    await using opened = await open('/?state=RETURNED');
    const { page } = opened;
    await expect.poll(() => page.locator('tbody tr').count()).toBe(7);
    await page.getByRole('searchbox').or(page.getByLabel('活动')).first().fill('农技');
    await page.getByRole('button', { name: '查询' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('农技');
    await page.getByRole('button', { name: '重置' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(20);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.locator('.hub-cards > li').count()).toBe(20);
  });

  it('is worked by keyboard: rows, selection, opening', async () => {
    await using opened = await open('/');
    const { page } = opened;
    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await page.locator('tbody tr').nth(1).getAttribute('data-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe('/detail?id=record-1');
  });

  it('previews a bulk action and tells the outcome of each row', async () => {
    await using opened = await open('/');
    const { page } = opened;
    await page.getByRole('checkbox', { name: '选择本页全部' }).check();
    await page.getByRole('button', { name: '批量确认' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('将办理 6 条').waitFor();
    expect(await dialog.getByText('不是待确认状态').count()).toBe(11);
    await dialog.getByRole('button', { name: '办理 6 条' }).click();
    await dialog.getByText('办成 5 条，未办成 1 条。').waitFor();
    await dialog.getByText('缺服务时长').waitFor();
  });

  it('remembers the columns an officer chose', async () => {
    await using opened = await open('/');
    const { page } = opened;
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('checkbox', { name: '编号' }).check();
    await page.getByRole('columnheader', { name: '编号' }).waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: '编号' }).waitFor();
  });
});

describe('form', () => {
  const fill = async (page: Page, held: string, text: string) => {
    await page.getByLabel('已办场次').fill(held);
    await page.getByLabel('本月进展').fill(text);
    await page.getByRole('button', { name: '提交' }).click();
  };

  it('puts what is missing and what the server refuses beside the field', async () => {
    await using opened = await open('/form');
    const { page } = opened;
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请填写已办场次').waitFor();
    await fill(page, '120', '超过计划');
    await page.locator('.ant-form-item', { hasText: '已办场次' }).getByText('超过本年计划总场次').waitFor();
  });

  it('is not sent by Enter in a date field', async () => {
    await using opened = await open('/form');
    const { page } = opened;
    await page.getByLabel('已办场次').fill('3');
    await page.getByLabel('本月进展').fill('按计划推进');
    await page.getByLabel('完成日期').fill('2026-11-20');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('完成日期').inputValue()).toBe('2026-11-20');
    expect(await page.getByText('已提交').count()).toBe(0);
    await page.getByLabel('已办场次').press('Enter');
    await page.getByText('已提交 3 场').waitFor();
  });

  it('keeps a draft, asks before leaving, restores it', async () => {
    await using opened = await open('/form');
    const { page } = opened;
    await page.getByLabel('本月进展').fill('写到一半');
    await page.getByText(/草稿已保存/).waitFor();
    await page.getByRole('link', { name: '列表', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '离开这张表单？' });
    await dialog.getByRole('button', { name: '离开' }).click();
    await page.getByRole('heading', { name: '服务记录' }).waitFor();
    await page.getByRole('link', { name: '表单', exact: true }).click();
    await expect.poll(() => page.getByLabel('本月进展').inputValue()).toBe('写到一半');
    await page.getByText(/已恢复.*的草稿/).waitFor();
  });

  it('settles a conflict field by field and sends the standing version', async () => {
    await using opened = await open('/form');
    const { page } = opened;
    await fill(page, '14', '冲突');
    const dialog = page.getByRole('dialog', { name: '这条记录已被他人修改' });
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: '按所选保存' }).isDisabled()).toBe(true);
    await expectAccessible(page, page.url());
    await dialog.getByRole('radiogroup', { name: '已办场次' }).getByText('15').click();
    await dialog.getByRole('radiogroup', { name: '本月进展' }).getByText('冲突').click();
    await dialog.getByRole('button', { name: '按所选保存' }).click();
    await page.getByText('已提交 15 场').waitFor();
  });
});

describe('parts', () => {
  it('asks for a reason before what hurts', async () => {
    await using opened = await open('/detail');
    const { page } = opened;
    await page.getByRole('button', { name: '退回' }).click();
    const dialog = page.getByRole('dialog', { name: '退回这份进展' });
    const confirm = dialog.getByRole('button', { name: '退回' });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '缺少佐证材料' }).click();
    await expectAccessible(page, page.url());
    await confirm.click();
    await page.getByText('已退回：缺少佐证材料').waitFor();
  });

  it('opens the rule and the numbers of a light', async () => {
    await using opened = await open('/detail');
    const { page } = opened;
    await page.getByRole('button', { name: '黄灯' }).click();
    await page.getByText('进度落后计划 10 至 30 个百分点为黄灯').waitFor();
    await page.getByText('落后', { exact: true }).waitFor();
  });

  it('reveals a masked field only for a purpose', async () => {
    await using opened = await open('/people');
    const { page } = opened;
    expect(await page.getByText('13800000001').count()).toBe(0);
    await page.getByRole('button', { name: '查看 手机' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '查看并留痕' }).isDisabled()).toBe(true);
    await dialog.getByText('联系本人办理业务').click();
    await dialog.getByRole('button', { name: '查看并留痕' }).click();
    await page.getByText('13800000001').waitFor();
  });

  it('filters the plan by light and keeps the task in sight while scrolling', async () => {
    await using opened = await open('/plan', { phone: true });
    const { page } = opened;
    await page.getByRole('button', { name: /红灯/ }).first().click();
    await expect.poll(() => page.locator('tbody tr:not(.hub-matrix-group)').count()).toBe(1);
    const task = page.locator('tbody .hub-matrix-task').first();
    const before = await task.boundingBox();
    await page.locator('.hub-matrix-scroll').evaluate((region) => region.scrollTo({ left: 300 }));
    expect((await task.boundingBox())?.x).toBe(before?.x);
  });

  it('offers every chart as a table', async () => {
    await using opened = await open('/charts');
    const figure = opened.page.getByRole('figure', { name: '各单位已核实活动' });
    await figure.getByText('表', { exact: true }).click();
    await figure.getByRole('rowheader', { name: '奉节县科协' }).waitFor();
    expect(await figure.getByRole('cell', { name: '暂缺' }).count()).toBe(1);
  });

  it('reads a file, names its problems by place, lets the mapping be corrected, then imports', async () => {
    await using opened = await open('/import');
    const { page } = opened;
    await page.locator('input[type=file]').setInputFiles({
      name: '计划.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('任务,责任部室\n宣讲,办公室\n巡展,\n'),
    });
    await page.getByText('没有认出“牵头单位”一栏').waitFor();
    expect(await page.getByRole('button', { name: '导入 2 项任务' }).isDisabled()).toBe(true);
    await expectAccessible(page, page.url());
    await page.getByRole('combobox', { name: '责任部室 对应' }).click();
    await page.locator('.ant-select-item-option', { hasText: '牵头单位' }).click();
    await page.getByRole('button', { name: '按新的对应重新读取' }).click();
    await page.getByText('第 3 行').waitFor();
    await page.getByRole('button', { name: '导入 2 项任务' }).click();
    await page.getByText('已导入 2 项任务。').waitFor();
  });

  it('lists its keys on ?', async () => {
    await using opened = await open('/');
    await opened.page.keyboard.press('?');
    await opened.page.getByRole('dialog', { name: '键盘操作' }).getByText('下一页').waitFor();
    expect(opened.errors).toEqual([]);
  });
});
