import {
  expectAccessibleInBothThemes,
  expectNoHorizontalScroll,
  openBrowser,
  settled,
  type TestBrowser,
} from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureOfficer, startTestAdmin, type TestAdmin } from '../host/admin.fixture.ts';

const all = ['host/modules.read', 'host/modules.publish', 'host/modules.activate'];

describe('modules and versions', () => {
  let admin: TestAdmin;
  let browser: TestBrowser;

  beforeAll(async () => {
    admin = await startTestAdmin({ modules: ['apples', 'pears', 'modules'] });
    await admin.publish('apples', { version: '0.2.0' });
    await admin.publish('apples', { version: '0.3.0' }, false);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await admin?.stop();
  });

  it('rolls back the own module by one action with a reason, tries a version in the own unit, and leaves others alone', async () => {
    admin.door.viewer = fixtureOfficer({ privileges: all });
    await using tab = await browser.open();
    const { page } = tab;
    await page.goto(`${admin.url}/releases`);
    await settled(page);
    const row = page.getByRole('row', { name: /苹果/ }).first();
    expect(await page.getByRole('row', { name: /梨子/ }).first().getByRole('button', { name: /回退/ }).count()).toBe(0);
    await row.getByRole('button', { name: '回退到 0.1.0' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('列表打不开，先退回');
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect
      .poll(async () => (await admin.host.registry.active()).find((one) => one.module === 'apples')?.version)
      .toBe('0.1.0');
    await page.getByRole('row', { name: /列表打不开/ }).waitFor();
    await row.getByRole('button', { name: '查看版本' }).click();
    const versions = page.getByRole('dialog');
    await versions
      .getByRole('listitem')
      .filter({ hasText: '0.3.0' })
      .getByRole('button', { name: '本部门试用' })
      .click();
    await page.getByRole('dialog').last().getByRole('textbox').fill('先在办公室试用');
    await page.getByRole('dialog').last().getByRole('button').last().click();
    const trial = async () =>
      (await admin.host.registry.active()).find((one) => one.scope === admin.door.viewer?.unitId)?.version;
    await expect.poll(trial).toBe('0.3.0');
  });

  it('is not for officers without the right, and only looked at by those of other units', async () => {
    admin.door.viewer = fixtureOfficer({ privileges: [] });
    await using tab = await browser.open();
    await tab.page.goto(`${admin.url}/releases`);
    await tab.page.locator('.hub-failure[data-failure="forbidden"]').waitFor();
    admin.door.viewer = fixtureOfficer({ privileges: all, unitId: '018d5f3e-a000-7000-8002-000000000006', units: [] });
    await tab.page.reload();
    await settled(tab.page);
    const row = tab.page.getByRole('row', { name: /苹果/ }).first();
    await row.getByRole('button', { name: '查看版本' }).click();
    await tab.page.getByRole('dialog').getByText('0.3.0').waitFor();
    expect(await tab.page.getByRole('button', { name: '启用' }).count()).toBe(0);
  });

  it('is accessible and fits a phone', async () => {
    admin.door.viewer = fixtureOfficer({ privileges: all });
    await using tab = await browser.open();
    await tab.page.goto(`${admin.url}/releases`);
    await settled(tab.page);
    await expectAccessibleInBothThemes(tab.page, 'modules and versions');
    await tab.page.setViewportSize({ width: 375, height: 740 });
    await expectNoHorizontalScroll(tab.page);
  });
});
