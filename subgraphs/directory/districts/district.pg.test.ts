import { anonymous, officer, partner, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtSuccessions, districts as referenceDistricts } from '../contract/reference.ts';
import { definition } from '../index.ts';
import { countStatements } from '../statements.fixture.ts';

let hub: Awaited<ReturnType<typeof testSubgraph>>;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const keeper = officer({ name: 'keeper', privileges: ['directory/org-units.manage'], reach: 'all' });
const LIST = `query ($on: LocalDate, $first: Int!, $after: String) {
  districts(on: $on, administrativeOnly: true, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { code name kind }
  }
}`;

interface DistrictPage {
  districts: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

describe('districts on a day', () => {
  it('hold the same rows as the contract', async () => {
    const rows = await hub.sql(
      'select code, gb_code, name, name_en, kind, ord, valid_from::text, valid_to::text, within from district order by ord',
    );
    expect(rows).toEqual(
      referenceDistricts.map((d) => ({
        code: d.code,
        gb_code: d.gbCode,
        name: d.name,
        name_en: d.nameEn,
        kind: d.kind,
        ord: d.order,
        valid_from: d.validFrom,
        valid_to: d.validTo,
        within: d.within,
      })),
    );
    const [{ count }] = (await hub.sql('select count(*)::int from district_succession')) as [{ count: number }];
    expect(count).toBe(districtSuccessions.length);
  });

  it.each([
    ['2011-12-24', 40],
    ['2024-03-01', 38],
    ['2025-11-05', 38],
    ['2025-11-06', 37],
    ['2026-11-23', 37],
  ])('on %s there are %i', async (on, count) => {
    const { districts } = await hub.as(keeper).ok(LIST, { on, first: 1 });
    expect(districts.totalCount).toBe(count);
  });

  it.each([
    ['长寿', '500115'],
    ['changshou', '500115'],
    ['qijiang', '500110'],
    ['CQ-LJXQ', 'CQ-LJXQ'],
    ['Wushan', '500237'],
  ])('are found by %s', async (search, code) => {
    const found = await hub
      .as(keeper)
      .ok('query ($search: String) { districts(first: 50, on: "2026-01-01", search: $search) { nodes { code } } }', {
        search,
      });
    expect(found.districts.nodes.map((one: { code: string }) => one.code)).toEqual([code]);
  });

  it('come in pages without a gap or a double', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    for (let read = 0; read < 5; read += 1) {
      const page: DistrictPage = await hub.as(keeper).ok(LIST, { on: '2026-11-23', first: 10, after });
      codes.push(...page.districts.nodes.map((node) => node.code));
      after = page.districts.pageInfo.endCursor;
      if (!page.districts.pageInfo.hasNextPage) break;
    }
    expect(codes).toHaveLength(37);
    expect(new Set(codes).size).toBe(37);
    expect(codes).toContain('CQ-LJXQ');
    expect(codes).not.toContain('500105');
  });

  it('give a code its meaning on the day', async () => {
    const query = 'query ($on: LocalDate!) { districtByGbCode(gbCode: "500110", on: $on) { name } }';
    expect((await hub.as(keeper).ok(query, { on: '2010-06-01' })).districtByGbCode.name).toBe('万盛区');
    expect((await hub.as(keeper).ok(query, { on: '2012-06-01' })).districtByGbCode.name).toBe('綦江区');
  });

  it('tell what became of a district', async () => {
    const { district } = await hub
      .as(keeper)
      .ok('{ district(code: "500112") { validTo successions { to { name } share happenedOn } } }');
    expect(district).toEqual({
      validTo: '2025-11-06',
      successions: [
        { to: { name: '北碚区' }, share: null, happenedOn: '2025-11-06' },
        { to: { name: '两江新区' }, share: null, happenedOn: '2025-11-06' },
      ],
    });
  });

  it('are open to partners and closed to strangers', async () => {
    expect((await hub.as(partner()).run(LIST, { first: 1 })).data.districts.totalCount).toBeGreaterThan(37);
    const answer = await hub.as(anonymous).run(LIST, { first: 1 });
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(
      (await hub.as(anonymous).entities('District', [{ code: '500103' }], 'code name')).data?._entities?.[0] ?? null,
    ).toBeNull();
  });

  it('answer references in one query, and null for what is not there', async () => {
    const keys = [{ code: '500103' }, { code: 'nowhere' }, { code: '500104' }];
    const { result, statements } = await countStatements(() =>
      hub.as(keeper).entities('District', keys, 'code name within { code }'),
    );
    expect(result.data?._entities).toEqual([
      { code: '500103', name: '渝中区', within: [] },
      null,
      { code: '500104', name: '大渡口区', within: [] },
    ]);
    expect(statements).toHaveLength(1);
  });
});

describe('entering a missing code', () => {
  const ENTER = `mutation ($input: EnterDistrictCodeInput!) {
    enterDistrictCode(input: $input) { __typename ... on District { gbCode version } ... on Refusal { code field } ... on Conflict { currentVersion } }
  }`;
  const enter = (input: object, viewer = keeper) => hub.as(viewer).run(ENTER, { input });

  it('is refused without the privilege', async () => {
    const answer = await enter({ code: 'CQ-LJXQ', gbCode: '500157', version: 1 }, officer({ name: 'other' }));
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refuses a code that another district bears today, and takes one that nobody bears', async () => {
    expect((await enter({ code: 'CQ-LJXQ', gbCode: '500103', version: 1 })).data.enterDistrictCode.code).toBe(
      'CODE_TAKEN',
    );
    expect((await enter({ code: 'CQ-LJXQ', gbCode: '500105', version: 1 })).data.enterDistrictCode).toEqual({
      __typename: 'District',
      gbCode: '500105',
      version: 2,
    });
  });

  it('a second time changes nothing; another code is refused; a stale version is a conflict', async () => {
    expect((await enter({ code: 'CQ-LJXQ', gbCode: '500105', version: 2 })).data.enterDistrictCode.version).toBe(2);
    expect((await enter({ code: 'CQ-LJXQ', gbCode: '500158', version: 2 })).data.enterDistrictCode.code).toBe(
      'CODE_STANDS',
    );
    expect((await enter({ code: 'CQ-LJXQ', gbCode: '500158', version: 1 })).data.enterDistrictCode).toEqual({
      __typename: 'Conflict',
      currentVersion: 2,
    });
  });

  it('names the field of a code that is none', async () => {
    const answer = await enter({ code: 'CQ-LJXQ', gbCode: '5001', version: 2 });
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});
