import { sheetOf, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { keeper, officerVerbs, plain } from './officer.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());
const { changesOf, register } = officerVerbs(() => hub);

const headings = ['姓名', '所属机构', '联系电话', '英文姓名'];
const PREVIEW = `mutation ($input: SheetInput!) { result: previewOfficerSheet(input: $input) { __typename
  ... on SheetPreview { rows { verdict label problems { field code } } } ... on Refusal { code } } }`;
const IMPORT = `mutation ($input: SheetInput!) { result: importOfficerSheet(input: $input) { __typename
  ... on SheetImport { made changed same } ... on Refusal { code } } }`;
const give = async (document: string, rows: Parameters<typeof sheetOf>[1]) =>
  (await hub.as(keeper).ok(document, { input: { content: await sheetOf(headings, rows) } })).result;

describe('a sheet of officers', () => {
  it('registers new ones, moves known ones, leaves the same alone', async () => {
    const moved = await register({ name: '表中调动', phone: '19900003333', unitId: unitId('office') });
    await register({ name: '表中原样', phone: '19900004444', unitId: unitId('office') });
    const rows = [
      ['表中新人', '宣传文化部', '１９９０００１１１１１', ''],
      ['表中调动', '宣传文化部', 19900003333, ''],
      ['表中原样', '办公室', '19900004444', ''],
    ];
    const seen = await give(PREVIEW, rows);
    expect(seen.rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['NEW', 'CHANGED', 'SAME']);
    expect(await hub.sql('select 1 from officer where name = $1', ['表中新人'])).toEqual([]);
    expect(await give(IMPORT, rows)).toEqual({ __typename: 'SheetImport', made: 1, changed: 1, same: 1 });
    expect(await hub.sql('select phone, unit_id from officer where name = $1', ['表中新人'])).toEqual([
      { phone: '19900011111', unit_id: unitId('publicity') },
    ]);
    expect(await changesOf(moved.id)).toEqual(['registered', 'transferred']);
  });

  it('says for each row what is wrong with it', async () => {
    await register({ name: '同名不同号', phone: '19900005555', unitId: unitId('office') });
    const seen = await give(PREVIEW, [
      ['甲', '办公室', '', ''],
      ['电话不对', '办公室', '打给我', ''],
      ['机构不存', '江北区科协', '', ''],
      ['同名不同号', '办公室', '19900006666', ''],
      ['重复的人', '办公室', '19900007777', ''],
      ['重复的人', '宣传文化部', '19900007777', ''],
    ]);
    expect(
      seen.rows.map(
        ({ problems: [one] }: { problems: { field: string; code: string }[] }) => one && `${one.field}:${one.code}`,
      ),
    ).toEqual([
      'name:INVALID_INPUT',
      'phone:INVALID_INPUT',
      'unitId:UNKNOWN_NAME',
      'phone:PHONE_DIFFERS',
      undefined,
      'name:TWICE_IN_SHEET',
    ]);
  });

  it('is forbidden without the privilege', async () => {
    const { errors } = await hub
      .as(plain)
      .run(IMPORT, { input: { content: await sheetOf(headings, [['甲乙', '办公室', '', '']]) } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
