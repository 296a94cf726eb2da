import { expectAccessible, openBrowser } from '@hub/frontend-kit/testing';
import { provision } from '@hub/kit/database';
import { silentLogger } from '@hub/kit/service';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose, secret, TinySubgraph, tinyHub } from '../../engine/testing/tiny-subgraph.ts';
import { type RunningGateway, startGateway } from '../../index.ts';

let gateway: RunningGateway;

beforeAll(async () => {
  const hub = tinyHub();
  const directory = new TinySubgraph('directory', 'type Query { unit: String }', { Query: { unit: () => '办公室' } });
  gateway = await startGateway({
    publicUrl: 'http://127.0.0.1',
    subgraphs: { plans: hub.plans, press: hub.press, directory },
    supergraphSdl: compose(hub.plans, hub.press, directory),
    access: async () => ({
      routes: async () => undefined,
      authenticate: async () => ({ kind: 'anonymous', lang: 'zh' }),
      ready: async () => true,
      stop: async () => undefined,
    }),
    demo: true,
    secret,
    databaseUrls: await provision(process.env.HUB_TEST_ADMIN_URL as string, `hub_explorer_${process.pid}`, secret),
    log: silentLogger,
  });
});

afterAll(() => gateway?.stop());

it.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const)('someone looks a type up and tries a query (%s, %i wide)', async (colorScheme, width) => {
  await using browser = await openBrowser();
  const { page } = await browser.open({ colorScheme, viewport: { width, height: 800 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${gateway.url}/graphql/explorer`);

  const docs = page.getByRole('region', { name: '结构说明' });
  await docs.getByRole('button', { name: '[KeyTask!]!' }).click();
  await docs.getByRole('heading', { name: 'KeyTask' }).waitFor();
  await docs.getByText('contents', { exact: true }).waitFor();
  await page.getByRole('searchbox', { name: '查找类型或字段' }).fill('headline');
  await docs.getByRole('button', { name: 'Content' }).waitFor();

  await page
    .getByRole('textbox', { name: '查询语句' })
    .fill('query ($id: ID!) { keyTask(id: $id) { title contents { headline } } }');
  await page.getByRole('textbox', { name: '变量' }).fill('{"id": "2"}');
  await page.keyboard.press('Control+Enter');
  await page.getByText('"headline": "预告"').waitFor();
  await page.getByRole('textbox', { name: '变量' }).fill('{"id"');
  await page.getByRole('button', { name: '运行' }).click();
  await page.getByText('变量不是有效的 JSON').waitFor();

  // The style is in force under the policy: the editor is not as high as a bare text area.
  const box = await page.getByRole('textbox', { name: '查询语句' }).boundingBox();
  expect(box?.height).toBeGreaterThan(120);
  await expectAccessible(page, `explorer ${colorScheme} ${width}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  );
  expect(new Set(asked)).toEqual(new Set([gateway.url]));
});
