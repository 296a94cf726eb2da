import { expectAccessibleInBothThemes, expectNoHorizontalScroll } from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentParts, documentText } from '../../subgraphs/tasks/plans/import/documents.fixture.ts';
import { textOfZip } from '../_nouns/hands.fixture.ts';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';

const header = ['序号', '类别', '重点任务', '责任单位', '完成时限'];
const first: DocumentParts = {
  header,
  rows: [
    ['1', '聚人', '举办青年科学家论坛二十场。', '宣传文化部、组织人事部', '全年'],
    ['2', '聚力', '开展企业技术咨询服务。', '科学技术普及部', '6月底前'],
  ],
};
const second: DocumentParts = {
  header,
  number: '某科协发〔2026〕19号',
  title: ['关于修订《2026年重点工作安排》的通知'],
  rows: [
    ['1', '聚人', '举办青年科学家论坛三十场。', '宣传文化部、组织人事部', '全年'],
    ['2', '聚力', '建设专家智库平台。', '科学技术普及部', '全年'],
  ],
};
const bytes = (parts: DocumentParts) => Buffer.from(documentText(parts));

describe('a plan that is amended', () => {
  let stage: Stage;
  let planId = '';

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
    const { importPlan } = await stage.hub
      .as('office.li')
      .ok(
        'mutation ($input: PlanDocumentInput!) { importPlan(input: $input) { ... on ImportedPlan { plan { id } } } }',
        {
          input: { fileName: 'plan.txt', content: bytes(first).toString('base64') },
        },
      );
    planId = importPlan.plan.id;
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('comes out again as an official document', async () => {
    await using tab = await stage.open('publicity.wang', `/tasks/plans/${planId}`);
    const { page } = tab;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出公文' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^某科协发〔2026〕3号 .*\.docx$/);
    const text = await textOfZip(await file.path(), 'word/document.xml');
    for (const said of ['某市科学技术协会文件', '一、重点任务', '举办青年科学家论坛二十场。', '2026年3月2日'])
      expect(text).toContain(said);
    expect(text).toMatch(/>宣传文化部<.*>组织人事部<.*二十场|20场/s);
  });

  it('is drafted for the next year, which counts for nothing until it is issued', async () => {
    await using tab = await stage.open('office.li', `/tasks/plans/${planId}`);
    const { page, errors } = tab;
    await page.getByRole('link', { name: '起草下年度方案' }).click();
    await page.getByRole('heading', { level: 1, name: '2027年度方案草案' }).waitFor();
    await page.getByText('举办青年科学家论坛二十场。').waitFor();
    await expectAccessibleInBothThemes(page, 'the draft');
    await page.getByRole('button', { name: '保存为草案' }).click();
    await page.getByRole('button', { name: '导出征求意见稿' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出征求意见稿' }).click(),
    ]);
    expect(await textOfZip(await file.path(), 'word/document.xml')).toContain('（征求意见稿）');
    const { plans } = await stage.hub.as('office.li').ok('{ plans(first: 10) { totalCount } }');
    expect(plans.totalCount).toBe(1);
    await page.getByRole('button', { name: '作废' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('方案结构有调整');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(确认|确 认)/ })
      .click();
    await page.getByRole('button', { name: '保存为草案' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('fits a phone as a draft', async () => {
    await using tab = await stage.open('office.li', `/tasks/plans/${planId}/next`, phone);
    await tab.page.getByText('举办青年科学家论坛二十场。').waitFor();
    await expectNoHorizontalScroll(tab.page);
  });

  it('shows every difference first, wants a reason for what goes, and keeps both texts', async () => {
    await using tab = await stage.open('office.li', `/tasks/plans/${planId}`);
    const { page, errors } = tab;
    await page.getByRole('link', { name: '修订' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'amended.txt', mimeType: 'text/plain', buffer: bytes(second) });
    await page.getByText('新增 1 项，有变化 1 项，撤销 1 项，无变化 0 项').waitFor();
    await expectAccessibleInBothThemes(page, 'the comparison');
    await page.getByRole('textbox', { name: '任务2的撤销原因' }).fill('年度任务调整，不再单列');
    await page.getByRole('button', { name: '确认修订' }).click();
    await page.getByText('方案已修订，原文和新文本都已保存。').waitFor();
    await page.getByRole('link', { name: '查看历次版本' }).click();
    await page.getByText('某科协发〔2026〕19号').first().waitFor();
    await expectAccessibleInBothThemes(page, 'the editions');
    const { plan } = await stage.hub
      .as('office.li')
      .ok('query ($id: ID!) { plan(id: $id) { keyTasks { text } withdrawnTasks { text stateReason } } }', {
        id: planId,
      });
    expect(plan.withdrawnTasks).toEqual([{ text: '开展企业技术咨询服务。', stateReason: '年度任务调整，不再单列' }]);
    expect(plan.keyTasks.map(({ text }: { text: string }) => text).sort()).toEqual(
      ['举办青年科学家论坛三十场。', '建设专家智库平台。'].sort(),
    );
    expect(errors).toEqual([]);
  });

  it('fits a phone', async () => {
    await using tab = await stage.open('office.li', `/tasks/plans/${planId}?tab=editions`, phone);
    await tab.page.getByText('某科协发〔2026〕19号').first().waitFor();
    await expectNoHorizontalScroll(tab.page);
  });
});
