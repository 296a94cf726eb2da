import { DEMO_PASSWORD } from '@hub/directory/contract';
import { openBrowser, settled } from '@hub/frontend-kit/testing';
import { expect, it } from 'vitest';
import { startTestHub } from '../../test/federation/index.ts';
import { startTestAdmin } from '../host/admin.fixture.ts';

it('signs an officer in at the identity service, back to the page that was asked for, and out again', async () => {
  await using admin = await startTestAdmin({ modules: ['apples', 'pears'] });
  await using hub = await startTestHub({ topology: 'single', only: ['directory'], hostUrl: admin.host.url });
  await using browser = await openBrowser();
  await using tab = await browser.open();
  const { page, errors } = tab;
  await page.goto(`${hub.publicUrl}/apples?sort=last`);
  await page.locator('#username').fill('publicity.wang');
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').first().click();
  await page.waitForURL(`${hub.publicUrl}/apples?sort=last`);
  await settled(page);
  expect(await page.locator('tbody tr').first().textContent()).toBe('青蕉');
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
  errors.length = 0;
  await page.getByRole('link', { name: '梨子总览' }).click();
  await page.getByRole('heading', { name: '梨子总览' }).waitFor();
  expect(errors).toEqual([]);
  // Policies of gateway and host hold together: the page's own one arrives, and once.
  const answer = await page.goto(`${hub.publicUrl}/pears`);
  expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'nonce-[^']+';/);
  await settled(page);
  await page.getByRole('button', { name: /账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/pears'));
  await page.goto(`${hub.publicUrl}/pears`);
  await page.locator('#username').waitFor();
});
