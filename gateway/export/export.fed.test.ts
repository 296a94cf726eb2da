import { inflateRawSync } from 'node:zlib';
import type { Viewer } from '@hub/kit';
import { provision } from '@hub/kit/database';
import { silentLogger } from '@hub/kit/service';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, secret, TinySubgraph } from '../engine/testing/tiny-subgraph.ts';
import type { Access } from '../front/access.ts';
import { type RunningGateway, startGateway } from '../index.ts';

const officer: Viewer & { kind: 'officer' } = {
  kind: 'officer',
  id: 'o1',
  name: '王办公',
  unitId: 'u1',
  units: ['u1'],
  roles: [],
  privileges: [],
  reach: {},
  lang: 'zh',
  purpose: '核对名单',
};
const partner: Viewer = { kind: 'partner', id: 'a', clientId: 'c', grantId: 'g', scopes: [], lang: 'zh' };
const byName: Access = {
  routes: async () => undefined,
  async authenticate({ headers }) {
    const who = headers.authorization?.slice('Bearer '.length);
    if (who === 'officer') return officer;
    if (who === 'english') return { ...officer, lang: 'en' };
    if (who === 'partner') return partner;
    return { kind: 'anonymous', lang: 'zh' };
  },
  ready: async () => true,
  stop: async () => undefined,
};

let count = 250;
let failsAt = Number.POSITIVE_INFINITY;
const bases = {
  Query: {
    unit: () => '办公室',
    rank: () => ({ rows: [{ name: '甲' }, { name: '乙' }] }),
    bases: (_: unknown, { first, after, state }: { first: number; after?: string; state?: string }) => {
      if (state === 'SECRET')
        throw new GraphQLError('You have no right to this.', { extensions: { code: 'FORBIDDEN' } });
      const from = after ? Number(after) : 0;
      if (from >= failsAt) throw new Error('connection lost');
      const nodes = Array.from({ length: Math.max(0, Math.min(first, count - from)) }, (_one, i) => ({ n: from + i }));
      return {
        totalCount: count,
        nodes,
        pageInfo: { hasNextPage: from + first < count, endCursor: String(from + first) },
      };
    },
  },
  Mutation: { removeAll: () => true },
  Base: {
    name: ({ n }: { n: number }) => (n === 0 ? '=HYPERLINK("http://evil")' : `基地${n}`),
    phone: (_: unknown, __: unknown, { viewer }: { viewer: Viewer }) =>
      'purpose' in viewer && viewer.purpose ? '13800000000' : '138****0000',
    state: () => 'VALID',
    validTo: () => '2026-12-31',
    units: () => [{ name: '甲' }, { name: '乙' }],
    secret: ({ n }: { n: number }) => {
      if (n === 1) throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } });
      return 'x';
    },
  },
};
const sdl = `
  type Query { unit: String rank: Rank bases(first: Int!, after: String, state: String): BaseConnection! }
  type Rank { rows: [Unit!]! }
  type Mutation { removeAll: Boolean }
  type BaseConnection { nodes: [Base!]! totalCount: Int! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Unit { name: String }
  type Base { n: Int! name: String phone: String state: String validTo: String units: [Unit!]! secret: String }`;

const query = `query Bases($first: Int!, $after: String, $state: String) {
  bases(first: $first, after: $after, state: $state) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { n name phone state validTo units { name } secret }
  }
}`;
const order = {
  format: 'xlsx',
  title: '基地',
  filters: [{ label: '状态', value: '有效' }],
  query,
  variables: { state: 'VALID' },
  columns: [
    { title: '基地', paths: ['name'] },
    { title: '电话', paths: ['phone'] },
    { title: '状态', paths: ['state'], words: { VALID: '有效' } },
    { title: '有效期至', paths: ['validTo'], kind: 'day' },
    { title: '单位', paths: ['units.name'] },
    { title: '序', paths: ['n'], kind: 'number' },
    { title: '甲数', paths: ['units.name'], count: '甲', kind: 'number' },
    { title: '双', paths: ['state'], words: { VALID: '有效', x: '已核' }, joined: { path: 'secret', between: ' · ' } },
    { title: '第二单位', paths: ['units.1.name'] },
    { title: '无值', paths: ['units.7.name'], kind: 'number', absent: '未知' },
    { title: '密', paths: ['secret'] },
  ],
};

function partOf(file: Buffer, wanted: string): string {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  for (let n = file.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, letters, from] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt32LE(at + 42),
    ];
    const data = from + 30 + file.readUInt16LE(from + 26);
    if (file.subarray(at + 46, at + 46 + letters).toString() === wanted)
      return inflateRawSync(file.subarray(data, data + packed)).toString();
    at += 46 + letters;
  }
  throw new Error(`no ${wanted}`);
}

describe('an exported list', () => {
  const registry = new TinySubgraph('directory', sdl, bases);
  let gateway: RunningGateway;
  let migrator: pg.Client;
  let app: pg.Client;

  beforeAll(async () => {
    const databaseUrls = await provision(process.env.HUB_TEST_ADMIN_URL as string, `hub_export_${process.pid}`, secret);
    gateway = await startGateway({
      publicUrl: 'http://localhost:4000',
      subgraphs: { directory: registry },
      supergraphSdl: compose(registry),
      access: async () => byName,
      secret,
      databaseUrls,
      log: silentLogger,
    });
    migrator = new pg.Client({ connectionString: databaseUrls.migratorUrl });
    app = new pg.Client({ connectionString: databaseUrls.appUrl });
    await Promise.all([migrator.connect(), app.connect()]);
  });
  afterAll(async () => {
    await gateway?.stop();
    await migrator?.end();
    await app?.end();
  });

  async function ask(change: object = {}, as = 'officer') {
    const response = await fetch(`${gateway.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) },
      body: JSON.stringify({ ...order, ...change }),
    });
    const file = Buffer.from(await response.arrayBuffer());
    const code = () => JSON.parse(file.toString()).errors[0].extensions.code;
    return { status: response.status, headers: response.headers, file, code };
  }
  const sheetOf = (file: Buffer) => partOf(file, 'xl/worksheets/sheet1.xml');
  const logged = async () => (await migrator.query('select * from export_log order by at desc limit 1')).rows[0];

  it('holds every page, in the officer’s columns and words, under title, filters, time and name', async () => {
    const { status, headers, file } = await ask();
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('基地-'));
    const sheet = sheetOf(file);
    expect(sheet.match(/<row /g)).toHaveLength(250 + 4 + 1);
    for (const text of [
      '查询条件：状态：有效',
      '导出人：王办公',
      '共 250 条',
      '基地249',
      '甲、乙',
      '>有效<',
      '>有效 · 已核<',
      '>乙<',
      '>未知<',
      '<c r="G9" s="6"><v>1</v></c>',
    ])
      expect(sheet).toContain(text);
    expect(sheet).toContain('s="7"><v>46387</v>');
    expect(sheet).toMatch(/截至 \d{4}-\d\d-\d\d \d\d:\d\d（北京时间）/);
    const english = sheetOf((await ask({}, 'english')).file);
    expect(english).toContain('Exported by: 王办公');
  });

  it('leaves masked what is masked, a formula a text, and a gap a gap', async () => {
    const sheet = sheetOf((await ask()).file);
    expect(sheet).toContain('138****0000');
    expect(sheet).not.toContain('13800000000');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK');
    expect(sheet.match(/（无权查看）/g)).toHaveLength(1);
  });

  it('is refused where the list is refused, to partners, to strangers, and where it is no list', async () => {
    const refused = async (change: object, as?: string) => {
      const answer = await ask(change, as);
      return [answer.status, answer.code()];
    };
    expect(await refused({ variables: { state: 'SECRET' } })).toEqual([403, 'FORBIDDEN']);
    expect(await refused({}, 'partner')).toEqual([403, 'FORBIDDEN']);
    expect(await refused({}, '')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refused({ query: 'mutation { removeAll }' })).toEqual([400, 'INVALID_INPUT']);
    expect(await refused({ query: '{ unit }' })).toEqual([400, 'INVALID_INPUT']);
    expect(await refused({ query: '{ a' })).toEqual([400, 'INVALID_INPUT']);
    expect(await refused({ columns: [{ title: 'x', paths: ['__proto__ x'] }] })).toEqual([400, 'INVALID_INPUT']);
  });

  it('finds rows that are no connection where the order says', async () => {
    const change = {
      query: '{ unit rank { rows { name } } }',
      variables: {},
      at: 'rank.rows',
      columns: [{ title: '单位', paths: ['name'] }],
    };
    const sheet = sheetOf((await ask(change)).file);
    expect(sheet.match(/>(甲|乙)</g)).toEqual(['>甲<', '>乙<']);
    expect((await ask({ ...change, at: 'rank.none' })).code()).toBe('INVALID_INPUT');
  });

  it('is a document of landscape pages with the same rows', async () => {
    const { file } = await ask({ format: 'docx' });
    const text = partOf(file, 'word/document.xml');
    expect(text).toContain('w:orient="landscape"');
    expect(text.match(/<w:tr>/g)).toHaveLength(251);
    expect(text).toContain('基地249');
  });

  it('refuses more rows than a file may hold instead of leaving some out', async () => {
    count = 20_001;
    const answer = await ask();
    expect([answer.status, answer.code()]).toEqual([400, 'LIMIT_EXCEEDED']);
    count = 2_001;
    expect((await ask({ format: 'docx' })).code()).toBe('LIMIT_EXCEEDED');
    count = 250;
  });

  it('is written down before it leaves, with its end, and nobody changes that', async () => {
    await ask({ title: '留痕' });
    await expect
      .poll(
        async () =>
          (
            await migrator.query(
              'select 1 from export_outcome o join export_log l on l.id = o.export_id where title = $1',
              ['留痕'],
            )
          ).rowCount,
      )
      .toBe(1);
    expect(await logged()).toMatchObject({
      officer_id: 'o1',
      unit_id: 'u1',
      format: 'xlsx',
      title: '留痕',
      filters: order.filters,
      variables: order.variables,
    });
    const outcome = await migrator.query('select outcome, row_count from export_outcome where export_id = $1', [
      (await logged()).id,
    ]);
    expect(outcome.rows).toEqual([{ outcome: 'DONE', row_count: 250 }]);
    await expect(app.query('delete from export_log')).rejects.toThrow(/denied/);
    await expect(migrator.query('update export_outcome set row_count = 0')).rejects.toThrow(/append-only/);
  });

  it('breaks off rather than pass a part for the whole', async () => {
    failsAt = 100;
    await expect(ask({ title: '断' })).rejects.toThrow();
    failsAt = Number.POSITIVE_INFINITY;
    const { id } = await logged();
    await expect
      .poll(
        async () =>
          (await migrator.query('select outcome from export_outcome where export_id = $1', [id])).rows[0]?.outcome,
      )
      .toBe('BROKEN_OFF');
  });
});
