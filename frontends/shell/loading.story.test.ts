import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openBrowser, settled, type TestBrowser } from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureOfficer, startTestAdmin, type TestAdmin } from '../host/admin.fixture.ts';

describe('modules in the page', () => {
  let admin: TestAdmin;
  let browser: TestBrowser;

  beforeAll(async () => {
    admin = await startTestAdmin({ moduleTimeout: 1_500 });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await admin?.stop();
  });

  const failure = (kind: string) => `.hub-failure[data-failure="${kind}"]`;

  it('opens a module by its menu entry, with its title, its style alone and no fault in the console', async () => {
    await using tab = await browser.open();
    const { page, errors } = tab;
    await page.goto(`${admin.url}/pears`);
    await settled(page);
    expect(await page.title()).toBe('梨子总览 - 科技春雨协同平台');
    await page.getByRole('link', { name: '苹果总览' }).click();
    await page.getByRole('heading', { name: '苹果总览', level: 1 }).waitFor();
    expect(
      await page
        .locator('link[href*="/assets/modules/"][rel=stylesheet]')
        .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href.split('/').at(-3))),
    ).toEqual(['apples']);
    expect(await page.locator('.apples-list').evaluate((node) => getComputedStyle(node).borderTopColor)).toBe(
      'rgb(200, 30, 40)',
    );
    expect(await page.locator('#hub-modules').evaluate((node) => [...node.children].map((child) => child.id))).toEqual([
      'hub-module-apples',
    ]);
    expect(errors).toEqual([]);
  });

  it('names only pages that the officer may open, and refuses the others by address', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/apples/secret`);
    await page.locator(failure('forbidden')).waitFor();
    const menu = page.getByRole('navigation', { name: '主菜单' });
    expect(await menu.getByRole('link', { name: '登记苹果' }).count()).toBe(1);
    expect(await menu.getByRole('link', { name: '苹果机密' }).count()).toBe(0);
    await page.goto(`${admin.url}/apples/1/nowhere`);
    await page.locator(failure('not-found')).waitFor();
    const answer = await page.goto(`${admin.url}/nowhere`);
    expect(answer?.status()).toBe(404);
    await page.locator(failure('not-found')).waitFor();
  });

  it('shows the workbench with the cards that modules lend; a broken card leaves the others', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(admin.url);
    await page.getByRole('region', { name: '今日苹果' }).getByRole('link', { name: '3 只苹果' }).waitFor();
    await page.getByRole('region', { name: '坏苹果' }).getByRole('button', { name: '重试' }).waitFor();
    await page.getByRole('link', { name: '3 只苹果' }).click();
    await page.getByRole('heading', { name: '苹果总览' }).waitFor();
  });

  it.each([
    ['throws-at-import', 'load', '起不来'],
    ['throws-at-render', 'render', '画不出'],
    ['never-ready', 'timeout', '等不到'],
  ])('%s: one labelled page with a retry, the others go on', async (module, kind, name) => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/${module}`);
    const shown = page.locator(failure(kind));
    await shown.getByRole('heading', { name: new RegExp(name) }).waitFor();
    await shown.getByRole('button', { name: '重试' }).click();
    await shown.waitFor();
    await page.getByRole('link', { name: '梨子总览' }).first().click();
    await page.getByRole('heading', { name: '梨子总览' }).waitFor();
    expect(await page.locator('.hub-failure').count()).toBe(0);
    await expect
      .poll(async () => (await admin.host.registry.failures()).find((one) => one.module === module)?.kind)
      .toBe(kind);
  });

  it('does not run a module whose file was altered on the server; the version before takes over', async () => {
    await admin.publish('pears', { version: '0.2.0' });
    await using tab = await browser.open();
    const { page } = tab;
    const dir = path.join(admin.dataDir, 'modules/pears/0.2.0');
    const entry = (await readdir(dir)).find((file) => /^index-.*\.js$/.test(file)) as string;
    const original = await readFile(path.join(dir, entry));
    const altered = Buffer.from(`${original}\nwindow.tampered = true;`);
    await writeFile(path.join(dir, entry), altered);
    await writeFile(path.join(dir, `${entry}.br`), brotliCompressSync(altered));
    await writeFile(path.join(dir, `${entry}.gz`), gzipSync(altered));
    await page.goto(`${admin.url}/apples`);
    await settled(page);
    await page.getByRole('link', { name: '梨子总览' }).click();
    const shown = page.locator(failure('altered'));
    await shown.waitFor();
    expect(await page.evaluate(() => 'tampered' in window)).toBe(false);
    await shown.getByRole('button', { name: '使用上一版本 0.1.0' }).click();
    await page.getByRole('heading', { name: '梨子总览' }).waitFor();
    expect(await page.locator('#hub-module-pears').getAttribute('data-module-version')).toBe('0.1.0');
    await admin.host.registry.rollback('pears', 'all', { id: 'officer:test', name: '测试员' }, '文件被改');
    await admin.host.reload();
  });

  it('tells apart a module whose files are gone', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.route('**/assets/modules/pears/**/*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${admin.url}/pears`);
    await page.locator(failure('missing')).waitFor();
    await page.unroute('**/assets/modules/pears/**/*.js');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '梨子总览' }).waitFor();
  });

  it('runs no script that is altered on the way, not listed, or written into the page', async () => {
    await using tab = await browser.open();
    const { page, errors } = tab;
    await page.route('**/assets/modules/pears/**/index-*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `window.tampered = true;${await answer.text()}` });
    });
    await page.route('**/unlisted.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'window.unlisted = true;' }),
    );
    await page.goto(`${admin.url}/pears`);
    await page.locator('.hub-failure').waitFor();
    const ran = await page.evaluate(async () => {
      const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
      const add = (attributes: Partial<HTMLScriptElement>) =>
        new Promise<void>((done) => {
          const script = Object.assign(document.createElement('script'), attributes, {
            onload: () => done(),
            onerror: () => done(),
          });
          document.head.append(script);
          if (!script.src) done();
        });
      await add({ textContent: 'window.inline = true;' });
      await add({ src: '/unlisted.js' });
      // Even with the nonce: the integrity policy asks for an integrity value.
      await add({ src: '/unlisted.js', nonce });
      return ['tampered', 'inline', 'unlisted'].filter((name) => name in window);
    });
    expect(ran).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('rolls back by one action; an open page takes the change at its next module', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    const version = () => page.locator('#hub-module-apples').getAttribute('data-module-version');
    await admin.publish('apples', { version: '0.3.0' });
    await page.goto(`${admin.url}/apples`);
    await settled(page);
    expect(await version()).toBe('0.3.0');
    admin.door.viewer = fixtureOfficer({ privileges: ['host/modules.activate', 'host/modules.read'] });
    const answer = await page.evaluate(async () => {
      const { csrfToken } = await (await fetch('/auth/session')).json();
      const response = await fetch('/modules/api/rollback', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
        body: JSON.stringify({ name: 'apples', reason: '列表打不开' }),
      });
      return response.json();
    });
    expect(answer).toEqual({ name: 'apples', version: '0.1.0' });
    // Coming back to the tab asks the registry once more than half a minute after the last time.
    await page.clock.install();
    await page.clock.fastForward(60_000);
    await page.getByRole('link', { name: '梨子总览' }).click();
    await page.getByRole('heading', { name: '梨子总览' }).waitFor();
    await expect
      .poll(async () => admin.door.seen.filter((url) => url === '/modules/api/manifest').length)
      .toBeGreaterThan(0);
    await expect
      .poll(
        async () => {
          await page.getByRole('link', { name: '苹果总览' }).click();
          await page.getByRole('heading', { name: '苹果总览' }).waitFor();
          const running = await version();
          await page.getByRole('link', { name: '梨子总览' }).click();
          await page.getByRole('heading', { name: '梨子总览' }).waitFor();
          return running;
        },
        { timeout: 20_000 },
      )
      .toBe('0.1.0');
    admin.door.viewer = fixtureOfficer();
  });

  it('shows a version on trial to its unit only', async () => {
    await admin.publish('apples', { version: '0.4.0', titles: { zh: '新苹果', en: 'New apples' } }, false);
    const office = fixtureOfficer();
    await admin.host.registry.activate(
      'apples',
      '0.4.0',
      office.unitId,
      { id: 'officer:test', name: '测试员' },
      '先在本部门试用',
    );
    await admin.host.reload();
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/apples`);
    await settled(page);
    expect(await page.locator('#hub-module-apples').getAttribute('data-module-version')).toBe('0.4.0');
    await page.getByText('试用', { exact: true }).waitFor();
    admin.door.viewer = fixtureOfficer({ unitId: '018d5f3e-a000-7000-8002-000000000009', units: [] });
    await page.reload();
    await settled(page);
    expect(await page.locator('#hub-module-apples').getAttribute('data-module-version')).toBe('0.1.0');
    admin.door.viewer = fixtureOfficer();
    await admin.host.registry.rollback('apples', office.unitId, { id: 'officer:test', name: '测试员' }, '试用结束');
    await admin.host.reload();
  });

  it('levels off over 120 changes of module', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/pears`);
    await settled(page);
    const session = await tab.context.newCDPSession(page);
    const change = async () => {
      for (const [link, heading] of [
        ['苹果总览', '苹果总览'],
        ['梨子总览', '梨子总览'],
      ] as const) {
        await page.getByRole('navigation').getByRole('link', { name: link }).click();
        await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      }
    };
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return {
        heap: usedSize,
        nodes,
        listeners: jsEventListeners,
        styles: await page.locator('style, link[rel=stylesheet]').count(),
      };
    };
    for (let i = 0; i < 20; i += 1) await change();
    const early = await measure();
    for (let i = 0; i < 40; i += 1) await change();
    const late = await measure();
    expect(late.styles).toBe(early.styles);
    expect(late.nodes).toBeLessThan(early.nodes * 1.1);
    expect(late.listeners).toBeLessThan(early.listeners * 1.1);
    expect(late.heap).toBeLessThan(early.heap * 1.1);
  });

  it('asks nobody but the hub', async () => {
    await using tab = await browser.open();
    const { page } = tab;
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.url().startsWith('http')) asked.add(new URL(request.url()).origin);
    });
    await page.goto(admin.url);
    await settled(page);
    await page.getByRole('link', { name: '苹果总览' }).first().click();
    await settled(page);
    expect([...asked]).toEqual([admin.url]);
  });
});
