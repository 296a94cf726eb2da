import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unitId } from '@hub/directory/contract/reference';
import { ENVELOPE_HEADER, signEnvelope } from '@hub/kit/envelope';
import { silentLogger } from '@hub/kit/service';
import { officer, testSecret } from '@hub/kit/testing';
import type { Viewer } from '@hub/kit/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildModule, readModuleConfig } from '../_kit/vite-plugin/index.ts';
import { buildFrontends, defaultDistDir } from '../build.ts';
import { testHostDatabase } from './admin.fixture.ts';
import { readBuilt } from './built.ts';
import { type RunningHost, startHost } from './index.ts';

const all = ['host/modules.read', 'host/modules.publish', 'host/modules.activate'];
const publisher = officer({ name: '李', unit: unitId('office'), roles: ['module-publisher'], privileges: all });
const elsewhere = officer({ name: '王', unit: unitId('publicity'), roles: ['module-publisher'], privileges: all });
const system = officer({ name: '管', unit: unitId('service-centre'), roles: ['system-admin'], privileges: all });
const nobody = officer({ name: '周', unit: unitId('office') });

describe('the host over HTTP', () => {
  let database: Awaited<ReturnType<typeof testHostDatabase>>;
  let dataDir: string;
  let host: RunningHost;
  let module: { manifest: object; files: Record<string, string> };

  beforeAll(async () => {
    await buildFrontends({ names: ['shared', 'runtime', 'ui', 'shell'] });
    database = await testHostDatabase();
    dataDir = await mkdtemp(path.join(tmpdir(), 'hub-host-'));
    host = await startHost({
      dataDir,
      modulesDir: defaultDistDir,
      secret: testSecret,
      databaseUrls: database.urls,
      log: silentLogger,
    });
    const dir = path.resolve(import.meta.dirname, '../_kit/testing/modules/apples');
    await buildModule(dir, await readModuleConfig(dir), path.join(dataDir, 'built'));
    const { manifest, files } = await readBuilt(path.join(dataDir, 'built'));
    module = {
      manifest,
      files: Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString('base64')])),
    };
  }, 120_000);
  afterAll(async () => {
    await host?.stop();
    await database?.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const envelope = (viewer: Viewer, body: string) =>
    signEnvelope({ secret: testSecret, audience: 'host', viewer, requestId: 'r-1', body });

  async function post(viewer: Viewer | null, action: string, body: object, headers: Record<string, string> = {}) {
    const text = JSON.stringify(body);
    const response = await fetch(`${host.url}/modules/api/${action}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(viewer ? { [ENVELOPE_HEADER]: envelope(viewer, text) } : {}),
        ...headers,
      },
      body: text,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  const get = async (viewer: Viewer, url: string) =>
    (await fetch(host.url + url, { headers: { [ENVELOPE_HEADER]: envelope(viewer, url) } })).json() as Promise<
      Record<string, never>
    >;

  it('refuses everyone who may not, and every envelope that is not exactly right', async () => {
    const reason = '测试';
    expect((await post(null, 'publish', module)).status).toBe(401);
    expect((await post(nobody, 'publish', module)).status).toBe(403);
    expect((await post(elsewhere, 'publish', module)).status).toBe(403);
    expect((await post({ kind: 'service', id: 'reports', lang: 'zh' }, 'publish', module)).status).toBe(403);
    const other = envelope(publisher, '{}');
    expect((await post(null, 'rollback', { name: 'apples', reason }, { [ENVELOPE_HEADER]: other })).status).toBe(401);
    const forms = await fetch(`${host.url}/modules/api/rollback`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'apples' }),
    });
    expect(forms.status).toBe(415);
  });

  it('publishes for the owner unit, activates, and acts once for one envelope', async () => {
    expect(await post(publisher, 'publish', module)).toEqual({
      status: 200,
      body: { name: 'apples', version: '0.1.0', added: true },
    });
    const body = { name: 'apples', version: '0.1.0', reason: '上线' };
    expect((await post(elsewhere, 'activate', body)).status).toBe(403);
    expect((await post(publisher, 'activate', { ...body, reason: ' ' })).status).toBe(400);
    const text = JSON.stringify({ ...body, scope: 'all' });
    const captured = { [ENVELOPE_HEADER]: envelope(publisher, text) };
    expect((await post(null, 'activate', { ...body, scope: 'all' }, captured)).status).toBe(200);
    expect((await post(null, 'activate', { ...body, scope: 'all' }, captured)).status).toBe(401);
    const refused = await post(system, 'rollback', { name: 'apples', reason: '试' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'NOTHING_TO_ROLL_BACK' } });
  });

  it('lists versions and history for those who may see them', async () => {
    const { modules, history } = await get(publisher, '/modules/api/modules');
    expect(modules).toMatchObject([{ name: 'apples', mayHandle: true, active: [{ scope: 'all', version: '0.1.0' }] }]);
    expect(history).toHaveLength(2);
    expect(await get(nobody, '/modules/api/modules')).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('answers a page with a strict policy, an import map with integrity for every script, and packed files', async () => {
    const page = await fetch(`${host.url}/apples/1`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] as string;
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    expect(page.headers.get('integrity-policy')).toBe('blocked-destinations=(script)');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const scripts = html.match(/<script[^>]*>/g) as string[];
    expect(scripts.every((script) => script.includes(`nonce="${nonce}"`))).toBe(true);
    expect((await (await fetch(`${host.url}/`)).text()).includes(nonce)).toBe(false);
    const map = JSON.parse(/<script type="importmap"[^>]*>([^<]*)/.exec(html)?.[1] as string) as {
      imports: Record<string, string>;
      integrity: Record<string, string>;
    };
    expect(Object.keys(map.imports)).toEqual(
      expect.arrayContaining(['react', 'antd', 'urql', '@hub/runtime', '@hub/ui']),
    );
    for (const url of [...Object.values(map.imports), ...(html.match(/(?<=href=")\/assets\/[^"]+\.js/g) ?? [])]) {
      expect(map.integrity[url], url).toMatch(/^sha384-/);
    }
    for (const link of html.match(/<link rel="(modulepreload|stylesheet)"[^>]*>/g) ?? [])
      expect(link).toMatch(/integrity="sha384-/);
    const file = await fetch(host.url + map.imports.antd, { headers: { 'accept-encoding': 'br' } });
    expect(file.headers.get('content-encoding')).toBe('br');
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('hands out no description, no file outside the folders, no page for data', async () => {
    for (const url of [
      '/assets/frame/shared/0.1.0/manifest.json',
      '/assets/modules/../host.json',
      '/assets/modules/..%2fhost.json',
      '/assets/frame/.lock/pid',
    ]) {
      expect((await fetch(host.url + url)).status, url).toBe(404);
    }
    expect((await fetch(`${host.url}/apples`, { headers: { accept: 'application/json' } })).status).toBe(404);
    expect((await fetch(`${host.url}/apples`, { method: 'POST' })).status).toBe(404);
  });

  it('fills the folder of another replica, tells it of changes, and repairs a damaged folder at its start', async () => {
    const replica = await mkdtemp(path.join(tmpdir(), 'hub-replica-'));
    const start = () =>
      startHost({
        dataDir: replica,
        modulesDir: defaultDistDir,
        secret: testSecret,
        databaseUrls: database.urls,
        log: silentLogger,
      });
    let second = await start();
    try {
      const html = await (await fetch(`${second.url}/apples`)).text();
      const entry = /\/assets\/modules\/apples\/0\.1\.0\/index-[^"]+\.js/.exec(html)?.[0] as string;
      const original = await (await fetch(second.url + entry)).text();
      const next = { ...(module.manifest as { version: string }), version: '0.1.1' };
      await post(publisher, 'publish', { ...module, manifest: next });
      await post(publisher, 'activate', { name: 'apples', version: '0.1.1', reason: '上线' });
      const served = async () => (await (await fetch(`${second.url}/apples`)).text()).includes('/apples/0.1.1/');
      await expect.poll(served).toBe(true);
      await second.stop();
      await writeFile(path.join(replica, entry.replace('/assets/', '')), 'damaged');
      second = await start();
      expect(await (await fetch(second.url + entry)).text()).toBe(original);
    } finally {
      await second.stop();
      await rm(replica, { recursive: true, force: true });
    }
  });

  it('is kept from the command line on its own machine, and by nobody without the secret', async () => {
    const modules = async (...args: string[]) => {
      const run = promisify(execFile)(
        process.execPath,
        [path.join(import.meta.dirname, 'cli.ts'), ...args, '--data-dir', dataDir],
        {
          env: { ...process.env, HUB_SECRET: args.includes('stranger') ? 'x'.repeat(40) : testSecret },
        },
      );
      return run.then(
        ({ stdout }) => stdout.trim(),
        (error: { stderr: string }) => `failed: ${error.stderr.trim()}`,
      );
    };
    expect(await modules('rollback', 'apples', '--reason', '试一试')).toBe('apples is back at 0.1.0');
    expect(await modules('activate', 'apples', '0.1.1')).toBe('apples 0.1.1 runs for everyone');
    expect(await modules('list')).toMatch(/apples \(苹果, office\)\n {2}0\.1\.1 .* runs/);
    expect(await modules('activate', 'apples', '9.9.9')).toBe('failed: NOT_FOUND: apples 9.9.9 没有登记。');
    expect(await modules('rollback', 'apples', '--reason', 'stranger')).toBe('failed: UNAUTHENTICATED: Not signed in');
    expect(await modules('nonsense')).toMatch(/^failed: usage:/);
    const { history } = await get(publisher, '/modules/api/modules');
    expect((history as unknown as { by: string; reason: string }[])[1]).toMatchObject({
      by: expect.stringContaining('命令行'),
      reason: '试一试',
    });
  });
});
