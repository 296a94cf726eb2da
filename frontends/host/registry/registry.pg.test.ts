import { integrityOf, type ModuleManifest } from '@hub/frontend-kit/manifest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testHostDatabase } from '../admin.fixture.ts';
import { migrateHost } from './migrations.ts';
import { RegistryRefusal } from './refusals.ts';
import { Registry } from './registry.ts';

const li = { id: 'officer:li', name: '李' };
const offered = { react: '19.3.1', '@hub/ui': '0.1.0' };

/** A module of one file; another `code` is another build. */
function built(
  name: string,
  version: string,
  code = `export const of = '${name} ${version}';`,
  change: Partial<ModuleManifest> = {},
) {
  const bytes = Buffer.from(code);
  const manifest: ModuleManifest = {
    name,
    version,
    ownerUnit: 'office',
    titles: { zh: name, en: name },
    basePath: `/${name}`,
    order: 1,
    menu: [{ path: '', titles: { zh: name, en: name } }],
    entry: 'index.js',
    css: [],
    cards: [],
    files: { 'index.js': { integrity: integrityOf(bytes), bytes: bytes.length } },
    needs: ['react'],
    requires: { react: '^19.3.0' },
    ...change,
  };
  return { manifest, files: new Map([['index.js', bytes]]) };
}

describe('the register of modules', () => {
  let database: Awaited<ReturnType<typeof testHostDatabase>>;
  let pool: pg.Pool;
  let registry: Registry;

  beforeAll(async () => {
    database = await testHostDatabase();
    await migrateHost(database.urls.migratorUrl, database.urls.appUrl);
    pool = new pg.Pool({ connectionString: database.urls.appUrl });
    registry = new Registry(pool, offered);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const publish = ({ manifest, files }: ReturnType<typeof built>) => registry.publish(manifest, files, li);
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (error: unknown) => (error instanceof RegistryRefusal ? error.code : Promise.reject(error)),
    );
  const running = async (name: string, scope = 'all') =>
    (await registry.active()).find((one) => one.module === name && one.scope === scope)?.version;

  it('migrates once and may be started again', async () => {
    await migrateHost(database.urls.migratorUrl, database.urls.appUrl);
    expect((await pool.query('select name from host_migration')).rows).toHaveLength(1);
  });

  it('takes a version once: the same bytes change nothing, other bytes are refused', async () => {
    expect(await publish(built('tasks', '0.1.0'))).toMatchObject({ added: true });
    expect(await publish(built('tasks', '0.1.0'))).toMatchObject({ added: false });
    expect(await refusal(publish(built('tasks', '0.1.0', 'export const of = 1;')))).toBe('VERSION_TAKEN');
    expect((await registry.versions()).filter((one) => one.module === 'tasks')).toHaveLength(1);
  });

  it.each<[string, () => ReturnType<typeof built>]>([
    ['REQUIRES_MISMATCH', () => built('a', '0.1.0', '1;', { requires: { react: '^20.0.0' } })],
    ['REQUIRES_MISMATCH', () => built('a', '0.1.0', '1;', { requires: { vue: '^3.0.0' } })],
    ['ALTERED_FILES', () => ({ ...built('a', '0.1.0'), files: new Map([['index.js', Buffer.from('other')]]) })],
    ['ALTERED_FILES', () => ({ ...built('a', '0.1.0'), files: new Map() })],
    ['ALTERED_FILES', () => built('a', '0.1.0', '1;', { basePath: '/graphql' })],
    ['BAD_MANIFEST', () => built('a', 'one')],
    ['BAD_MANIFEST', () => built('../a', '0.1.0')],
    ['BAD_MANIFEST', () => built('a', '0.1.0', '1;', { files: { '../x.js': { integrity: '', bytes: 1 } } })],
    ['FOREIGN_OWNER', () => built('tasks', '0.9.0', '1;', { ownerUnit: 'publicity' })],
  ])('refuses with %s and registers nothing', async (code, make) => {
    const before = (await registry.versions()).length;
    expect(await refusal(publish(make()))).toBe(code);
    expect(await registry.versions()).toHaveLength(before);
  });

  it('refuses a path that another module has', async () => {
    await publish(built('media', '0.1.0'));
    await registry.activate('media', '0.1.0', 'all', li, '上线');
    expect(await refusal(publish(built('media-two', '0.1.0', '1;', { basePath: '/media' })))).toBe('PATH_TAKEN');
  });

  it('activates, rolls back by one action, and back again; history tells who, when and why', async () => {
    for (const version of ['0.1.0', '0.2.0', '0.3.0']) {
      await publish(built('reports', version));
      await registry.activate('reports', version, 'all', li, `启用 ${version}`);
    }
    expect(await registry.rollback('reports', 'all', li, '图表不显示')).toBe('0.2.0');
    expect(await registry.rollback('reports', 'all', li, '仍不显示')).toBe('0.1.0');
    expect(await refusal(registry.rollback('reports', 'all', li, '再退'))).toBe('NOTHING_TO_ROLL_BACK');
    await registry.activate('reports', '0.3.0', 'all', li, '已修复');
    expect(await running('reports')).toBe('0.3.0');
    expect(await registry.rollback('reports', 'all', li, '又坏了')).toBe('0.1.0');
    const [latest] = (await registry.history()).filter((entry) => entry.module === 'reports');
    expect(latest).toMatchObject({ action: 'rollback', version: '0.1.0', by: '李', reason: '又坏了' });
  });

  it('keeps a trial to its unit until the version runs for everyone', async () => {
    await publish(built('talents', '0.1.0'));
    await registry.activate('talents', '0.1.0', 'all', li, '上线');
    await publish(built('talents', '0.2.0'));
    await registry.activate('talents', '0.2.0', 'unit-1', li, '试用');
    expect([await running('talents'), await running('talents', 'unit-1')]).toEqual(['0.1.0', '0.2.0']);
    await registry.activate('talents', '0.2.0', 'all', li, '试用通过');
    expect([await running('talents'), await running('talents', 'unit-1')]).toEqual(['0.2.0', undefined]);
    expect(await refusal(registry.rollback('talents', 'unit-1', li, '结束'))).toBe('NOTHING_TO_ROLL_BACK');
  });

  it('takes one of two publishers that race for a version', async () => {
    const answers = await Promise.all(['x', 'y', 'z'].map((code) => refusal(publish(built('race', '0.1.0', code)))));
    expect(answers.sort()).toEqual(['VERSION_TAKEN', 'VERSION_TAKEN', 'accepted']);
  });

  it('lets the service neither change nor remove what was registered', async () => {
    for (const table of ['module_version', 'module_file', 'module_activation']) {
      await expect(pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(pool.query(`update ${table} set module = 'x'`)).rejects.toThrow(/permission denied|column/);
    }
    await expect(pool.query('create table mine (id int)')).rejects.toThrow(/permission denied/);
  });

  it('counts failures by day and keeps the last words', async () => {
    await registry.recordFailure('tasks', '0.1.0', 'render', 'first');
    await registry.recordFailure('tasks', '0.1.0', 'render', 'second');
    await registry.recordFailure('tasks', '9.9.9', 'render', 'no such version');
    expect(await registry.failures()).toMatchObject([
      { module: 'tasks', kind: 'render', seen: 2, lastDetail: 'second' },
    ]);
  });
});
