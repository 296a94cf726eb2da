import { expectAccessibleInBothThemes, expectNoHorizontalScroll, settled } from '@hub/frontend-kit/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPlan, publishContent, step, writeContent } from '../../test/federation/steps.ts';
import { chineseLabels, choose } from '../_nouns/hands.fixture.ts';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';

let stage: Stage;
let keyTaskId: string;

beforeAll(async () => {
  stage = await startStage({ modules: ['media'] });
  keyTaskId = (await importPlan(stage.hub.as('office.li'))).keyTasks[0]?.id ?? '';
}, 300_000);

afterAll(() => stage?.[Symbol.asyncDispose]());

const wang = () => stage.hub.as('publicity.wang');
const draft = (title: string) => writeContent(wang(), { title, keyTaskId });
const submitted = async (title: string) =>
  step(wang(), 'submitContent', 'ContentStepInput', 'Content', await draft(title));
const pass = (username: string, content: object) =>
  step(stage.hub.as(username), 'reviewContent', 'ReviewContentInput', 'Content', { ...content, decision: 'PASSED' });
const signedOff = async (title: string) =>
  pass('party.sun', await pass('publicity.zhao', await pass('publicity.chen', await submitted(title))));

/** The state beside the title. */
const stateOf = (page: Page, words: string) =>
  page.locator('.hub-page-head').getByText(words, { exact: true }).waitFor();

describe('a text', () => {
  it('is written, submitted, signed by three people who are not its author, and published', async () => {
    await using author = await stage.open('publicity.wang', '/media');
    const { page } = author;
    await page.getByRole('link', { name: '撰写稿件' }).last().click();
    await page.getByRole('heading', { level: 1, name: '撰写稿件' }).waitFor();
    const form = page.getByRole('main');
    await form.getByLabel('标题').fill('江上的水文站');
    await choose(page, form, '类型', '人物典型');
    await choose(page, form, '重点任务', '1. ');
    await form.getByLabel('正文').fill('清晨六点，水文站的第一组数据准时发出。联系人 13983001122。');
    await form.getByRole('button', { name: '保存为草稿' }).click();
    await page.getByRole('heading', { level: 1, name: '江上的水文站' }).waitFor();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('正文含有手机号，请删除后再提交。').waitFor();
    await page.getByRole('link', { name: '修改' }).click();
    await page.getByLabel('正文').fill('清晨六点，水文站的第一组数据准时发出。');
    await page.getByRole('button', { name: '保存为草稿' }).click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await stateOf(page, '初审');
    const place = new URL(page.url()).pathname;

    for (const [username, next] of [
      ['publicity.chen', '复审'],
      ['publicity.zhao', '终审'],
      ['party.sun', '已签发'],
    ] as const) {
      await using reviewer = await stage.open(username, place);
      await reviewer.page.getByRole('button', { name: '通过', exact: true }).click();
      await stateOf(reviewer.page, next);
      expect(await reviewer.page.getByRole('button', { name: '通过', exact: true }).count()).toBe(0);
      expect(reviewer.errors).toEqual([]);
    }
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: '发布' }).click();
    await stateOf(page, '已发布');
    const signatures = page.getByRole('complementary').getByRole('listitem');
    for (const name of ['陈初晴', '赵复明', '孙致远']) await signatures.filter({ hasText: name }).first().waitFor();
    expect(author.errors).toEqual([]);
  });

  it('is not reviewed by its author, on the page and past it', async () => {
    // The first reviewer has no right to write; a text of her own comes from a role that she holds as well.
    const reviewer = stage.hub.people.officer('publicity.chen');
    const both = { ...reviewer, privileges: [...reviewer.privileges, 'media/contents.write'] };
    const own = await writeContent(stage.hub.as(both), { title: '审核人自己的稿件', keyTaskId });
    const waiting = await step(stage.hub.as(both), 'submitContent', 'ContentStepInput', 'Content', own);
    await using opened = await stage.open('publicity.chen', `/media/contents/${own.id}`);
    const { page } = opened;
    await page.getByText('作者不参加本稿审核').waitFor();
    expect(await page.getByRole('button', { name: '通过', exact: true }).count()).toBe(0);
    await expect(pass('publicity.chen', waiting)).rejects.toThrow('AUTHOR_MAY_NOT_REVIEW');
  });

  it('loses every signature by an edit, and shows whose they were', async () => {
    const { id } = await signedOff('签发后又改');
    await using opened = await stage.open('publicity.wang', `/media/contents/${id}`);
    const { page, errors } = opened;
    await page.getByRole('link', { name: '修改' }).click();
    await page.getByText('保存后已有的审核签字全部取消，须重新提交三审。').waitFor();
    await page.getByLabel('标题').fill('签发后又改了标题');
    await page.getByRole('button', { name: '保存为草稿' }).click();
    await page.getByRole('heading', { level: 1, name: '签发后又改了标题' }).waitFor();
    await stateOf(page, '草稿');
    const side = page.getByRole('complementary');
    await expect.poll(() => side.getByText('稿件修改，签字失效').count()).toBe(3);
    expect(await page.getByRole('button', { name: '发布' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('goes back to its author with an opinion, by keyboard', async () => {
    const { id } = await submitted('请补充出处');
    await using reviewer = await stage.open('publicity.chen', `/media/contents/${id}`);
    await reviewer.page.keyboard.press('r');
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('数据请注明出处');
    await dialog.getByRole('button', { name: '确认' }).click();
    await reviewer.page.getByText('退回意见：数据请注明出处').waitFor();

    await using author = await stage.open('publicity.wang', '/media');
    const mine = author.page.locator('.media-mine');
    await mine.getByRole('article').filter({ hasText: '请补充出处' }).getByText('数据请注明出处').waitFor();
  });

  it('is withdrawn with a reason once it was published, and stays withdrawn', async () => {
    const { id } = await publishContent(stage.hub, { title: '发布后撤回', keyTaskId });
    await using opened = await stage.open('party.sun', `/media/contents/${id}`);
    const { page, errors } = opened;
    await page.getByRole('button', { name: '撤回' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('人物信息有误，先行撤回');
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('撤回原因：人物信息有误，先行撤回').waitFor();
    expect(await page.getByRole('button', { name: '撤回' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('changed by two people asks whose words stand', async () => {
    const content = await draft('两个人同时改');
    await using opened = await stage.open('publicity.wang', `/media/write?content=${content.id}`);
    const { page } = opened;
    await wang().ok('mutation ($input: WriteContentInput!) { writeContent(input: $input) { __typename } }', {
      input: {
        ...content,
        title: '别人先改了',
        kind: 'article',
        body: '别人先保存的正文，内容不同。',
        keyTaskId,
        unitId: stage.hub.people.officer('publicity.wang').unitId,
      },
    });
    await page.getByLabel('标题').fill('我也改了');
    await page.getByRole('button', { name: '保存为草稿' }).click();
    await page.getByRole('dialog').getByText('别人先改了').first().waitFor();
  });
});

describe('the pages', () => {
  it('show first what waits for whoever is signed in, and how many are at each step', async () => {
    await submitted('等初审的稿件');
    await using opened = await stage.open('publicity.chen', '/media');
    const { page } = opened;
    await page.locator('.media-mine').getByRole('link', { name: '等初审的稿件' }).waitFor();
    await page.getByRole('link', { name: /^初审共 \d+ 篇$/ }).click();
    await page.getByRole('heading', { level: 1, name: '全部稿件' }).waitFor();
    await page.getByRole('button', { name: /^初审\s*\d+$/, pressed: true }).waitFor();
    await page.getByRole('link', { name: '等初审的稿件' }).waitFor();
  });

  it('are accessible in light and dark', async () => {
    const { id } = await signedOff('可访问的稿件');
    for (const place of ['/media', '/media/contents', '/media/write', `/media/contents/${id}`]) {
      await using opened = await stage.open('publicity.wang', place);
      await expectAccessibleInBothThemes(opened.page, place);
      expect(opened.errors, place).toEqual([]);
    }
  });

  it('fit a phone', async () => {
    const { id } = await signedOff('手机上的稿件');
    for (const place of ['/media', '/media/contents', '/media/write', `/media/contents/${id}`]) {
      await using opened = await stage.open('publicity.wang', place, phone);
      await expectNoHorizontalScroll(opened.page);
    }
  });

  it('speak English, nothing of the program left in Chinese', async () => {
    const { id } = await signedOff('英文界面的稿件');
    for (const place of ['/media', '/media/contents', '/media/write', `/media/contents/${id}`]) {
      await using opened = await stage.open('publicity.wang', place, { lang: 'en' });
      expect(await chineseLabels(opened.page), place).toEqual([]);
    }
  });

  it('go on with a labelled gap while another area is stopped', async () => {
    const { id } = await draft('部分缺失的稿件');
    await stage.hub.stop('directory');
    try {
      await using opened = await stage.open('publicity.wang', `/media/contents/${id}`);
      await opened.page.getByRole('heading', { level: 1, name: '部分缺失的稿件' }).waitFor();
      await opened.page.getByText('来源暂缺').first().waitFor();
    } finally {
      await stage.hub.start('directory');
    }
  });
});
