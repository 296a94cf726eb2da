import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser, settled } from '@hub/frontend-kit/testing';
import { rootDir } from '@hub/frontend-kit/vite-plugin';
import { expect, it } from 'vitest';
import { startDevServer } from '../_kit/vite-plugin/dev-server.ts';
import { startTestAdmin } from '../host/admin.fixture.ts';
import { buildShared } from '../shared/build.ts';

it('serves one module with hot reload inside a running hub, keeping the state of the page', async () => {
  const work = path.join(rootDir, 'dist', `hot-reload-${process.pid}`);
  const dir = path.join(work, 'apples');
  const port = 20_000 + (process.pid % 20_000);
  await mkdir(work, { recursive: true });
  await cp(path.join(rootDir, 'frontends/_kit/testing/modules/apples'), dir, { recursive: true });
  await buildShared(path.join(work, 'shared-dev'), 'development');
  await using admin = await startTestAdmin({ modules: ['apples', 'pears'] });
  const server = await startDevServer({ dir, hubUrl: admin.url, port, sharedDir: path.join(work, 'shared-dev') });
  try {
    await using browser = await openBrowser();
    await using tab = await browser.open();
    const { page, errors } = tab;
    await page.goto(`http://localhost:${port}/apples/new`);
    await settled(page);
    expect(await page.locator('#hub-module-apples').getAttribute('data-module-version')).toBe('0.1.0-dev');
    await page.getByLabel('名称').fill('红富士');
    const file = path.join(dir, 'form.tsx');
    await writeFile(file, (await readFile(file, 'utf8')).replace('<h1>登记苹果</h1>', '<h1>登记新苹果</h1>'));
    await page.getByRole('heading', { name: '登记新苹果' }).waitFor();
    expect(await page.getByLabel('名称').inputValue()).toBe('红富士');
    // The other modules of the hub are there as well, with the same React.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: '梨子总览' }).click();
    await page.getByRole('heading', { name: '梨子总览' }).waitFor();
    expect(errors.filter((error) => /hook|React/i.test(error))).toEqual([]);
  } finally {
    await server.close();
    await rm(work, { recursive: true, force: true });
  }
});
