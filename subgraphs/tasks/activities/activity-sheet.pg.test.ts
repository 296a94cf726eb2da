import { readXlsx } from '@hub/kit/office';
import { sheetOf, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import { importSample, type Officer, people } from '../testing.fixture.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

const headings = ['活动名称', '活动类型', '重点任务', '举办单位', '计划日期', '区县', '地点'];
const PREVIEW = `mutation ($input: SheetInput!) { previewActivitySheet(input: $input) { __typename
  ... on SheetPreview { rows { row label verdict problems { field column code messageZh suggestion } } errorFile { name content } }
  ... on Refusal { code } } }`;
const IMPORT = `mutation ($input: SheetInput!) { importActivitySheet(input: $input) { __typename
  ... on SheetImport { made changed same } ... on Refusal { code field details } } }`;

type Cells = Parameters<typeof sheetOf>[1][number];
const good = (change: Record<number, string | number> = {}): Cells =>
  ['社区科普讲座', '宣讲报告', '2026-5', '宣传文化部', '2026-03-05', '渝中区', '七星岗社区'].map(
    (value, at) => change[at] ?? value,
  );
async function preview(rows: Cells[], viewer: Officer = people.publicity, heads = headings) {
  return (await hub.as(viewer).ok(PREVIEW, { input: { content: await sheetOf(heads, rows) } })).previewActivitySheet;
}
async function take(rows: Cells[], more: object = {}, viewer: Officer = people.publicity) {
  return (await hub.as(viewer).ok(IMPORT, { input: { content: await sheetOf(headings, rows), ...more } }))
    .importActivitySheet;
}
const count = async () => (await hub.sql('select count(*)::int as n from activity'))[0]?.n;
const verdictsOf = ({ rows }: { rows: { verdict: string }[] }) => rows.map(({ verdict }) => verdict);
const problemsOf = ({ rows }: { rows: { problems: { field: string; code: string }[] }[] }) =>
  rows.map(({ problems }) => problems.map(({ field, code }) => `${field}:${code}`).join(' '));

describe('a sheet of activities', () => {
  it('has a template that says what to write, and is itself no row', async () => {
    const { activitySheetTemplate: made } = await hub
      .as(people.publicity)
      .ok('{ activitySheetTemplate { name content } }');
    expect(made.name).toBe('活动计划导入模板.xlsx');
    const rows = readXlsx(Buffer.from(made.content, 'base64'), 50);
    expect(rows[2]?.cells.map((cell) => cell?.text)).toContain('活动名称 *');
    expect(rows[3]?.cells.map((cell) => cell?.text)).toContain('从下拉列表中选择');
    const given = await hub.as(people.publicity).ok(PREVIEW, { input: { content: made.content } });
    expect(given.previewActivitySheet).toEqual({ __typename: 'Refusal', code: 'NO_ROWS' });
  });

  it('is checked row by row as by hand, and nothing stays', async () => {
    const before = await count();
    const seen = await preview([
      good(),
      good({ 0: '讲座', 3: '宣传部', 4: '三月' }),
      good({ 3: '办公室' }),
      good({ 2: '2026-99' }),
      good({ 0: ' 社区科普讲座　', 4: '２０２６年３月５日' }),
      good({ 0: '渝北旧区讲座', 5: '渝北区' }),
      good({ 0: '序列日期讲座', 2: '５', 4: 46087 }),
      good({ 6: '', 0: '没有地点的讲座' }),
    ]);
    expect(verdictsOf(seen)).toEqual(['NEW', 'ERROR', 'ERROR', 'ERROR', 'ERROR', 'ERROR', 'NEW', 'ERROR']);
    expect(problemsOf(seen)).toEqual([
      '',
      'unitId:UNKNOWN_NAME plannedOn:NOT_A_DAY',
      'unitId:FORBIDDEN',
      'keyTaskId:UNKNOWN_TASK',
      'title:TWICE_IN_SHEET',
      'districtCode:UNKNOWN_NAME',
      '',
      'place:REQUIRED',
    ]);
    expect(seen.rows[1].problems[0]).toMatchObject({ column: '举办单位', suggestion: '宣传文化部' });
    expect(await count()).toBe(before);

    const rows = readXlsx(Buffer.from(seen.errorFile.content, 'base64'), 50);
    expect(rows[0]?.cells.at(-1)?.text).toBe('错误说明');
    expect(rows[2]?.cells.at(-1)?.text).toContain('举办单位：没有单位“宣传部”，是否为“宣传文化部”？');
    expect(rows[1]?.cells).toHaveLength(7);
    expect(seen.errorFile.name).toBe('活动计划导入错误.xlsx');
  });

  it('goes in whole or not at all, once per key', async () => {
    const before = await count();
    const rows = [good({ 0: '一起导入甲' }), good({ 0: '一起导入乙' })];
    expect(await take([...rows, good({ 3: '办公室' })])).toMatchObject({
      code: 'SHEET_HAS_ERRORS',
      details: { rows: [4] },
    });
    expect(await count()).toBe(before);
    const made = { __typename: 'SheetImport', made: 2, changed: 0, same: 0 };
    expect(await take(rows, { idempotencyKey: 'sheet-once-1' })).toEqual(made);
    expect(await take(rows, { idempotencyKey: 'sheet-once-1' })).toEqual(made);
    expect(await count()).toBe(before + 2);
    expect(await take(rows.slice(0, 1), { idempotencyKey: 'sheet-once-1' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('tells what is there already and what would change, and changes it', async () => {
    await take([good({ 0: '会变的讲座' })]);
    const again = [good({ 0: '会变的讲座' })];
    const moved = [good({ 0: '会变的讲座', 6: '解放碑社区' })];
    expect(verdictsOf(await preview(again))).toEqual(['SAME']);
    expect(verdictsOf(await preview(moved))).toEqual(['CHANGED']);
    expect(await take(moved)).toMatchObject({ made: 0, changed: 1, same: 0 });
    const [row] = await hub.sql('select place, version from activity where title = $1', ['会变的讲座']);
    expect(row).toMatchObject({ place: '解放碑社区', version: 2 });
    expect(problemsOf(await preview([good({ 0: '会变的讲座', 2: '2026-9' })]))).toEqual(['keyTaskId:EXISTS_OTHERWISE']);
  });

  it('finds its columns in any order, and refuses a sheet without them', async () => {
    const turned = (row: readonly unknown[]) => [...row].reverse() as Cells;
    const rows = [turned(good({ 0: '倒着排的讲座' }))];
    expect(verdictsOf(await preview(rows, people.publicity, [...headings].reverse()))).toEqual(['NEW']);
    expect(
      await preview(
        [good()],
        people.publicity,
        headings.map((_, at) => `列${at}`),
      ),
    ).toMatchObject({ code: 'NO_HEADINGS' });
    expect(await preview([good()], people.publicity, ['活动名称', '活动类型'])).toMatchObject({
      code: 'COLUMN_MISSING',
    });
    const answer = await hub
      .as(people.publicity)
      .ok(PREVIEW, { input: { content: Buffer.from('a,b').toString('base64') } });
    expect(answer.previewActivitySheet.code).toBe('NOT_A_WORKBOOK');
  });

  it('is forbidden to who may not plan one by hand', async () => {
    for (const document of [PREVIEW, IMPORT]) {
      const { errors } = await hub
        .as(people.leader)
        .run(document, { input: { content: await sheetOf(headings, [good()]) } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('takes two thousand rows in reasonable time', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => good({ 0: `批量活动第${n}场` }));
    const began = Date.now();
    const seen = await preview(rows);
    expect(seen.rows).toHaveLength(2_000);
    expect(new Set(verdictsOf(seen))).toEqual(new Set(['NEW']));
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await preview([...rows, good()])).toMatchObject({ code: 'TOO_MANY_ROWS' });
  }, 150_000);
});
