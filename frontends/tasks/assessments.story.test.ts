import { unitId } from '@hub/directory/contract/reference';
import { expectAccessibleInBothThemes } from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectForEveryone } from '../_nouns/everyone.fixture.ts';
import { textOfZip } from '../_nouns/hands.fixture.ts';
import { type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { choose, fillDay } from './story.fixture.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('assessments', () => {
  let stage: Stage;
  let scheme = '';
  let assessment = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('drafts a scheme whose weights must make 100, issues it and opens it', async () => {
    await using tab = await stage.open('office.li', '/tasks/assessment-schemes/new');
    const { page, errors } = tab;
    await page.getByLabel('方案名称').fill('部室重点任务考核');
    await page.getByLabel('方案代码').fill('departments');
    await choose(page, '考核对象', '部室和直属单位');
    await page.getByLabel('依据').fill('年度工作方案的保障措施');
    const indicator = async (n: number, name: string, code: string, weight: string) => {
      const set = page.getByRole('group', { name: `指标 ${n}` });
      await set.getByLabel('指标名称').fill(name);
      await set.getByLabel('英文名称').fill(code);
      await set.getByLabel('指标代码').fill(code);
      await set.getByLabel('分值').fill(weight);
      await set.getByLabel('评分标准').fill('按材料评分。');
      return set;
    };
    await indicator(1, '工作质量', 'quality', '60');
    await page.getByText('分值合计 60 / 100').waitFor();
    await page.getByRole('button', { name: '再加一项指标' }).click();
    const counted = await indicator(2, '活动场次', 'events', '40');
    await counted.getByLabel('得分来源').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '已核实活动' }).click();
    await counted.getByLabel('满分数量').fill('10');
    await page.getByText('分值合计 100 / 100').waitFor();
    await expectAccessibleInBothThemes(page, 'the scheme editor');
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByRole('heading', { level: 1, name: '部室重点任务考核 第1版' }).waitFor();
    scheme = new URL(page.url()).pathname;
    await page.getByRole('button', { name: '发布方案' }).click();
    await page.getByRole('button', { name: '确认发布' }).click();
    await page.getByRole('button', { name: '启动考核' }).click();
    const drawer = page.getByRole('dialog', { name: '启动考核' });
    await fillDay(page, '自评截止日期', today);
    await drawer.getByRole('button', { name: /选择全部 \d+ 个单位/ }).click();
    await drawer.getByRole('button', { name: '启动', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '年度考核' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('is filled in and handed in by the unit', async () => {
    const { assessments } = await stage.hub
      .as('publicity.wang')
      .ok('query ($unitId: ID) { assessments(first: 1, unitId: $unitId) { nodes { id } } }', {
        unitId: unitId('publicity'),
      });
    assessment = `/tasks/assessments/${assessments.nodes[0].id}`;
    await using tab = await stage.open('publicity.wang', assessment);
    const { page } = tab;
    await page.getByRole('button', { name: '填写自评' }).click();
    const drawer = page.getByRole('dialog', { name: '填写自评' });
    await drawer.getByText('本项按记录统计，不需填分。').waitFor();
    await drawer.getByLabel('工作质量：自评分').fill('55');
    await drawer.getByLabel('工作质量：说明').fill('全部任务按期完成。');
    await expectAccessibleInBothThemes(page, 'the self-assessment');
    await drawer.getByRole('button', { name: '保存草稿' }).click();
    // The sheet, not the form: the page has read the new version.
    await page.getByRole('table').getByText('全部任务按期完成。').waitFor();
    await page.getByRole('button', { name: '提交自评' }).click();
    await page.getByRole('heading', { level: 1 }).locator('..').getByText('评审中').waitFor();
  });

  it('is reviewed with reasons, appealed, decided by somebody else and signed off', async () => {
    {
      await using tab = await stage.open('office.li', assessment);
      const { page } = tab;
      await page.getByRole('button', { name: '评审打分' }).click();
      const drawer = page.getByRole('dialog', { name: '评审打分' });
      await drawer.getByLabel('工作质量：评审分').fill('45');
      await drawer.getByLabel('工作质量：评审理由').fill('两项材料不全');
      await expectAccessibleInBothThemes(page, 'the review');
      await drawer.getByRole('button', { name: '反馈给单位' }).click();
      await page.getByText('评审理由：两项材料不全').waitFor();
      // Whoever reviewed neither decides nor signs off.
      expect(await page.getByRole('button', { name: '定档' }).count()).toBe(0);
    }
    {
      await using tab = await stage.open('publicity.wang', assessment);
      const { page } = tab;
      await page.getByRole('button', { name: '申诉' }).click();
      const drawer = page.getByRole('dialog', { name: '申诉' });
      await drawer.getByLabel('工作质量（45 分）').fill('材料已补齐，请复核。');
      await drawer.getByRole('button', { name: '提交申诉' }).click();
      await page.getByText('待处理').waitFor();
    }
    await using tab = await stage.open('leader.lin', assessment);
    const { page } = tab;
    await page.getByRole('button', { name: '处理申诉' }).click();
    const drawer = page.getByRole('dialog', { name: '处理申诉' });
    await drawer.getByText('采纳', { exact: true }).click();
    await drawer.getByLabel('工作质量：改后得分').fill('50');
    await drawer.getByLabel('工作质量：处理意见').fill('材料属实');
    await drawer.getByRole('button', { name: '保存处理意见' }).click();
    await page.getByText('采纳：45 → 50 分。材料属实').waitFor();
    await page.getByRole('button', { name: '定档' }).click();
    await page.getByRole('button', { name: '确认定档' }).click();
    await page.getByText('已定档，分数、佐证和申诉都不再改动。').waitFor();
  });

  it('is a line of the rank list, which opens its score sheet; who may not rank sees no list', async () => {
    {
      await using tab = await stage.open('leader.lin', '/tasks/assessment-ranking');
      const { page } = tab;
      await page.getByText(/共 11 个单位，10 个总分未定/).waitFor();
      await page.getByRole('button', { name: /^导出/ }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Word 文档' }).click(),
      ]);
      const document = await textOfZip(await file.path(), 'word/document.xml');
      for (const said of ['>考核排名<', '考核方案：', '>宣传文化部<', '>已定档<', '共 11 条'])
        expect(document).toContain(said);
      await page.getByRole('row').filter({ hasText: '宣传文化部' }).getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: /宣传文化部/ }).waitFor();
    }
    await using tab = await stage.open('publicity.wang', '/tasks/assessment-ranking');
    expect(await tab.page.getByRole('table').count()).toBe(0);
  });

  it.each([
    ['schemes', 'office.li', () => '/tasks/assessment-schemes'],
    ['a scheme', 'office.li', () => scheme],
    ['assessments', 'office.li', () => '/tasks/assessments'],
    ['a score sheet', 'office.li', () => assessment],
    ['the rank list', 'office.li', () => '/tasks/assessment-ranking'],
  ])('%s is accessible in light and dark, fits a phone, and speaks English', (name, username, place) =>
    expectForEveryone(stage, { name, username, place: place() }),
  );
});
