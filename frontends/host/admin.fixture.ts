import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unitId } from '@hub/directory/contract/reference';
import { type Door, openDoor } from '@hub/frontend-kit/testing';
import { buildModule, type ModuleConfig, readModuleConfig } from '@hub/frontend-kit/vite-plugin';
import { provision } from '@hub/kit/database';
import { silentLogger } from '@hub/kit/service';
import { adminUrl, officer, testSecret } from '@hub/kit/testing';
import type { OfficerViewer } from '@hub/kit/viewer';
import pg from 'pg';
import { buildFrontends, defaultDistDir } from '../build.ts';
import { readBuilt } from './built.ts';
import { type RunningHost, startHost } from './index.ts';

const fixtures = path.resolve(import.meta.dirname, '../_kit/testing/modules');
const tester = { id: 'officer:test', name: '测试员' };

/** A database of its own, removed at the end. */
export async function testHostDatabase() {
  const database = `test_host_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const urls = await provision(adminUrl(), database, testSecret, { roles: 'hub_host' });
  const drop = async () => {
    const client = new pg.Client({ connectionString: adminUrl() });
    await client.connect();
    await client.query(`drop database if exists ${database} with (force)`);
    await client.end();
  };
  return { urls, drop };
}

export const fixtureOfficer = (change: Partial<OfficerViewer> = {}): OfficerViewer => ({
  ...officer({ name: '王小雨', unit: unitId('office'), privileges: ['apples/apples.write'] }),
  ...change,
});

export interface TestAdmin extends AsyncDisposable {
  host: RunningHost;
  door: Door;
  url: string;
  dataDir: string;
  /** Builds a module of the fixtures or of the hub, perhaps as another version, and publishes it; `activate` false only registers it. */
  publish(name: string, change?: Partial<ModuleConfig>, activate?: boolean): Promise<void>;
  stop(): Promise<void>;
}

export const fixtureModules = ['apples', 'pears', 'throws-at-import', 'throws-at-render', 'never-ready'];

/** The real frame and host with the fixture modules, on its own database and folder. */
export async function startTestAdmin(options: { moduleTimeout?: number; modules?: string[] } = {}): Promise<TestAdmin> {
  await buildFrontends({ names: ['shared', 'runtime', 'ui', 'shell'] });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hub-admin-'));
  const { urls, drop } = await testHostDatabase();
  const host = await startHost({
    dataDir,
    modulesDir: defaultDistDir,
    secret: testSecret,
    databaseUrls: urls,
    log: silentLogger,
    ...(options.moduleTimeout ? { moduleTimeout: options.moduleTimeout } : {}),
  });
  const publish: TestAdmin['publish'] = async (name, change = {}, activate = true) => {
    const fixture = path.join(fixtures, name);
    const dir = existsSync(fixture) ? fixture : path.resolve(import.meta.dirname, '..', name);
    const config = { ...(await readModuleConfig(dir)), ...change };
    const outDir = path.join(dataDir, 'built', name, config.version);
    await buildModule(dir, config, outDir);
    const { manifest, files } = await readBuilt(outDir);
    await host.registry.publish(manifest, files, tester);
    if (activate) await host.registry.activate(name, config.version, 'all', tester, '测试');
    await host.reload();
  };
  for (const name of options.modules ?? fixtureModules) await publish(name);
  const door = await openDoor(host.url, testSecret, fixtureOfficer());
  const stop = async () => {
    await door.stop();
    await host.stop();
    await drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { host, door, url: door.url, dataDir, publish, stop, [Symbol.asyncDispose]: stop };
}
