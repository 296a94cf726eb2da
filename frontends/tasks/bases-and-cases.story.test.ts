import { unitId } from '@hub/directory/contract/reference';
import { expectAccessibleInBothThemes } from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectForEveryone } from '../_nouns/everyone.fixture.ts';
import { type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { choose } from './story.fixture.ts';

const longText = '把居民想听什么记下来，把讲师能讲什么列出来，把讲得怎么样评出来。'.repeat(8);

describe('bases and cases', () => {
  let stage: Stage;
  let base = '';
  let record = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('registers a base and applies; the unit of its kind certifies; a stranger sees no button', async () => {
    {
      await using tab = await stage.open('yuzhong.he', '/tasks/bases/new');
      const { page, errors } = tab;
      await page.getByLabel('基地名称').fill('桥梁博物馆教育基地');
      await choose(page, '基地类型', '科学家精神');
      await page.getByLabel('依托单位').fill('桥梁博物馆');
      await choose(page, '区县', '渝中区');
      await page.getByLabel('地址').fill('滨江路一号');
      await page.getByLabel('基地概况').fill('有常设讲解队伍，全年开放二百天。');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '桥梁博物馆教育基地' }).waitFor();
      base = new URL(page.url()).pathname;
      await page.getByRole('button', { name: '申报认定' }).click();
      await page.getByRole('dialog').getByLabel('申报理由').fill('场馆面积和展项达到要求，开放天数足够。');
      await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
      await page.getByRole('heading', { level: 1 }).locator('..').getByText('申报中').waitFor();
      expect(await page.getByRole('button', { name: '认定', exact: true }).count()).toBe(0);
      expect(errors).toEqual([]);
    }
    await using tab = await stage.open('publicity.wang', base);
    const { page } = tab;
    await page.getByRole('button', { name: '认定', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '认定基地' });
    await drawer.getByLabel('认定编号').fill('示基〔2026〕1号');
    await drawer.getByLabel('认定意见').fill('符合条件，同意认定。');
    await drawer.getByRole('button', { name: '认定', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('有效期内').waitFor();
    await page.getByRole('list', { name: '认定记录' }).getByText('示基〔2026〕1号').waitFor();
  });

  it('writes a case, is told that it is too short, hands it in; the office selects and publishes it', async () => {
    {
      await using tab = await stage.open('publicity.wang', '/tasks/cases/new');
      const { page } = tab;
      await page.getByLabel('标题').fill('宣讲进社区的三张清单');
      await page.getByLabel('摘要').fill('太短');
      await page.getByRole('button', { name: '存为草稿' }).click();
      await page.getByRole('button', { name: '报送' }).click();
      await page.getByText(/摘要须为30至300字，现有2字/).waitFor();
      await page.getByRole('button', { name: '修改' }).click();
      await page.getByLabel('摘要').fill(longText.slice(0, 120));
      await page.getByLabel('正文').fill(longText);
      await page.getByRole('button', { name: '存为草稿' }).click();
      // The page shows what it knows first; handed in too early it would be the draft of before.
      await page.getByText(longText.slice(0, 60)).first().waitFor();
      await page.getByRole('button', { name: '报送' }).click();
      await page.getByRole('heading', { level: 1 }).locator('..').getByText('已报送').waitFor();
      record = new URL(page.url()).pathname;
      expect(await page.getByRole('button', { name: '入选', exact: true }).count()).toBe(0);
    }
    await using tab = await stage.open('office.li', '/');
    const { page } = tab;
    await page.getByRole('region', { name: '评选典型案例' }).getByRole('link').first().click();
    await page.getByRole('button', { name: '入选', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('做法具体，可以复制');
    await dialog.getByRole('button', { name: '入选' }).click();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('已发布').waitFor();
  });

  it('records who else works by the case', async () => {
    await using tab = await stage.open('publicity.wang', record);
    const { page, errors } = tab;
    await page.getByRole('button', { name: '登记推广' }).click();
    const drawer = page.getByRole('dialog', { name: '登记推广' });
    await choose(page, '推广层级', '区县');
    await drawer.getByLabel('推广单位名称').fill('渝中区科协');
    await drawer.getByLabel('佐证名称').fill('推广通知');
    await drawer.getByLabel('地址或档案号').fill('档案-案例-9');
    await expectAccessibleInBothThemes(page, 'an adoption');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('list', { name: '推广情况' }).getByText('渝中区科协').waitFor();
    expect(errors).toEqual([]);
    const { typicalCaseCounts } = await stage.hub
      .as('office.li')
      .ok('{ typicalCaseCounts { unit { id } published adoptions } }');
    expect(typicalCaseCounts).toEqual([{ unit: { id: unitId('publicity') }, published: 1, adoptions: 1 }]);
  });

  it.each([
    ['bases', 'office.li', () => '/tasks/bases'],
    ['a base', 'publicity.wang', () => base],
    ['kinds of base', 'office.li', () => '/tasks/base-types'],
    ['cases', 'office.li', () => '/tasks/cases'],
    ['a case', 'office.li', () => record],
  ])('%s is accessible in light and dark, fits a phone, and speaks English', (name, username, place) =>
    expectForEveryone(stage, { name, username, place: place(), entered: /宣讲|桥梁|三场/ }),
  );
});
