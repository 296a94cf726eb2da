import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@hub/kit';
import { provision } from '@hub/kit/database';
import { type Logger, silentLogger } from '@hub/kit/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, secret, TinySubgraph, tinyHub } from './engine/testing/tiny-subgraph.ts';
import { type RunningGateway, startGateway } from './index.ts';

const service: Viewer = { kind: 'service', id: 'test', lang: 'zh' };

describe('the hub’s gateway with a supergraph’s file', () => {
  const hub = tinyHub();
  const registry = new TinySubgraph('directory', 'type Query { unit: String }', { Query: { unit: () => '办公室' } });
  const wider = new TinySubgraph('directory', 'type Query { unit: String town: String }', {
    Query: { unit: () => '办公室', town: () => '滨江' },
  });
  const stranger = new TinySubgraph('weather', 'type Query { rain: Boolean }', { Query: { rain: () => true } });
  const told: string[] = [];
  const log: Logger = {
    ...silentLogger,
    error: (fields, message) => void told.push(`${message}: ${(fields as { reason?: string }).reason}`),
    child: () => log,
  };
  let folder: string;
  let file: string;
  let gateway: RunningGateway;

  const put = async (text: string) => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };
  const ask = async (query: string) => {
    const { data, errors } = await gateway.execute(service, { query });
    return errors ? errors[0]?.extensions?.code : { ...data };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-supergraph-'));
    file = join(folder, 'supergraph.graphql');
    await writeFile(file, compose(hub.plans, hub.press, registry));
    gateway = await startGateway({
      publicUrl: 'http://localhost:4000',
      // The service that answers is newer than the supergraph, as when it is replaced before the gateway hears of it.
      subgraphs: { plans: hub.plans, press: hub.press, directory: wider },
      supergraphFile: file,
      access: async () => ({
        routes: async () => undefined,
        authenticate: async () => service,
        ready: async () => true,
        stop: async () => undefined,
      }),
      secret,
      databaseUrls: await provision(process.env.HUB_TEST_ADMIN_URL as string, `hub_file_${process.pid}`, secret),
      log,
    });
  });

  afterAll(async () => {
    await gateway?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers a new field once the file names it', async () => {
    expect(await ask('{ unit }')).toEqual({ unit: '办公室' });
    expect(await ask('{ town }')).toBe('INVALID_INPUT');
    await put(compose(hub.plans, hub.press, wider));
    await expect.poll(() => ask('{ town }'), { timeout: 20_000, interval: 50 }).toEqual({ town: '滨江' });
  });

  it('goes on with the old one where a text is broken or names a subgraph that the gateway has no way to', async () => {
    for (const [text, reason] of [
      [compose(hub.plans, hub.press, wider).replace('type Content', 'type Contents'), /Unknown type "Content"/],
      [compose(hub.plans, hub.press, wider, stranger), /names weather, a subgraph that the gateway does not know/],
    ] as const) {
      await put(text);
      await expect.poll(() => told.at(-1), { timeout: 20_000, interval: 50 }).toMatch(reason);
      expect(told.at(-1)).toMatch(/^the new supergraph does not load; the old one goes on serving/);
      expect(await ask('{ town }')).toEqual({ town: '滨江' });
    }
  });
});
