import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '@hub/directory/contract';
import { openBrowser, settled, type TestBrowser, type TestPage } from '@hub/frontend-kit/testing';
import { silentLogger } from '@hub/kit/service';
import { testSecret } from '@hub/kit/testing';
import type { BrowserContextOptions } from 'playwright-core';
import { startTestHub, type TestHub } from '../../test/federation/index.ts';
import { grantHonour, importPlan, publishContent, reportService, step } from '../../test/federation/steps.ts';
import { buildFrontends, defaultDistDir } from '../build.ts';
import { testHostDatabase } from '../host/admin.fixture.ts';
import { readBuilt } from '../host/built.ts';
import { startHost } from '../host/index.ts';

export interface ReportsStage extends AsyncDisposable {
  hub: TestHub;
  browser: TestBrowser;
  plan: Awaited<ReturnType<typeof importPlan>>;
  /** A signed-in page; errors are kept for the test to look at. */
  open(username: string, options?: BrowserContextOptions): Promise<TestPage>;
}

/** A whole hub with the reports module in its admin, a plan, and something counted in three areas. */
export async function reportsStage(): Promise<ReportsStage> {
  await buildFrontends({ names: ['shared', 'runtime', 'ui', 'shell', 'reports'] });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hub-reports-'));
  const { urls, drop } = await testHostDatabase();
  const host = await startHost({
    dataDir,
    modulesDir: defaultDistDir,
    secret: testSecret,
    databaseUrls: urls,
    log: silentLogger,
  });
  const { default: config } = await import('./module.config.ts');
  const { manifest, files } = await readBuilt(path.join(defaultDistDir, 'reports', config.version));
  const tester = { id: 'service:test', name: '测试' };
  await host.registry.publish(manifest, files, tester);
  await host.registry.activate('reports', config.version, 'all', tester, '测试');
  await host.reload();
  const hub = await startTestHub({ topology: 'single', hostUrl: host.url, within: 20_000 });
  const browser = await openBrowser();
  const plan = await importPlan(hub.as('office.li'));
  const keyTaskId = plan.keyTasks[0]?.id ?? '';
  for (const districtCode of ['500103', '500103', '500106', 'CQ-LJXQ']) {
    const record = await reportService(hub.as('popular.wu'), { keyTaskId, districtCode, title: '社区科普讲解' });
    await step(hub.as('popular.wu'), 'confirmServiceRecord', 'ServiceRecordStepInput', 'ServiceRecord', record);
  }
  await publishContent(hub, { keyTaskId: plan.keyTasks[1]?.id ?? '', title: '讲解进社区' });
  await grantHonour(hub, { keyTaskId: plan.keyTasks[2]?.id ?? '' });
  return {
    hub,
    browser,
    plan,
    async open(username, options) {
      const opened = await browser.open(options);
      const { page } = opened;
      await page.goto(`${hub.publicUrl}/reports`);
      await page.locator('#username').fill(username);
      await page.locator('#password').fill(DEMO_PASSWORD);
      await page.locator('button[type=submit]').first().click();
      await settled(page);
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
