import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '@hub/directory/contract';
import { openBrowser, settled, type TestBrowser, type TestPage } from '@hub/frontend-kit/testing';
import { readModuleConfig } from '@hub/frontend-kit/vite-plugin';
import { silentLogger } from '@hub/kit/service';
import { testSecret } from '@hub/kit/testing';
import type { BrowserContextOptions } from 'playwright-core';
import { startTestHub, type TestHub } from '../../test/federation/index.ts';
import { buildFrontends, defaultDistDir } from '../build.ts';
import { testHostDatabase } from '../host/admin.fixture.ts';
import { readBuilt } from '../host/built.ts';
import { type RunningHost, startHost } from '../host/index.ts';

type Session = Awaited<ReturnType<TestPage['context']['storageState']>>;

export interface OpenOptions extends BrowserContextOptions {
  lang?: 'zh' | 'en';
  theme?: 'light' | 'dark';
}

export interface Stage extends AsyncDisposable {
  hub: TestHub;
  host: RunningHost;
  browser: TestBrowser;
  /** A page of the admin as this officer sees it; whoever comes for the first time goes through the sign-in page. */
  open(username: string, place: string, options?: OpenOptions): Promise<TestPage>;
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

/** The whole hub with the real sign-in, and these modules in its admin. */
export async function startStage(options: { modules: string[]; seeds?: string[] }): Promise<Stage> {
  const frame = ['shared', 'runtime', 'ui', 'shell'];
  await buildFrontends({ names: [...frame, ...options.modules] });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hub-stage-'));
  // A build beside this one replaces files of the same version; the story keeps those that it began with.
  const modulesDir = path.join(dataDir, 'frame');
  for (const name of frame) await cp(path.join(defaultDistDir, name), path.join(modulesDir, name), { recursive: true });
  const { urls, drop } = await testHostDatabase();
  const log = silentLogger;
  const host = await startHost({ dataDir, modulesDir, secret: testSecret, databaseUrls: urls, log });
  for (const name of options.modules) {
    const { version } = await readModuleConfig(path.resolve(import.meta.dirname, '..', name));
    const { manifest, files } = await readBuilt(path.join(defaultDistDir, name, version));
    const tester = { id: 'service:test', name: '测试' };
    await host.registry.publish(manifest, files, tester);
    await host.registry.activate(name, version, 'all', tester, '测试');
  }
  await host.reload();
  const hub = await startTestHub({
    topology: 'single',
    hostUrl: host.url,
    within: 20_000,
    ...(options.seeds ? { seeds: options.seeds } : {}),
  });
  const browser = await openBrowser();
  const sessions = new Map<string, Session>();
  return {
    hub,
    host,
    browser,
    async open(username, place, { lang = 'zh', theme = 'light', ...context } = {}) {
      const known = sessions.get(username);
      const opened = await browser.open({ ...context, ...(known ? { storageState: known } : {}) });
      const { page } = opened;
      page.setDefaultTimeout(20_000);
      if (!known) await signIn(page, hub.publicUrl, username);
      sessions.set(username, await opened.context.storageState());
      await page.addInitScript((wanted) => {
        // Only once: what the officer chooses on the page stays chosen after a reload.
        if (!localStorage.getItem('hub.preferences')) localStorage.setItem('hub.preferences', wanted);
      }, JSON.stringify({ lang, theme }));
      await page.goto(hub.publicUrl + place);
      await settled(page);
      opened.errors.length = 0;
      return opened;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await hub[Symbol.asyncDispose]();
      await host.stop();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** From the start page through the identity service and back. */
async function signIn(page: TestPage['page'], publicUrl: string, username: string): Promise<void> {
  await page.goto(`${publicUrl}/auth/login`);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').first().click();
  await page.waitForURL((url) => url.origin === publicUrl && url.pathname === '/');
  await page.locator('#hub-outlet h1').first().waitFor();
  // The workbench wrote its own preferences; the page that is opened next starts with those of the story.
  await page.evaluate(() => localStorage.clear());
}
