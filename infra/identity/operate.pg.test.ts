import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operate } from './operate.ts';
import { PASSWORD, type TestIdentity, testIdentity } from './testing/harness.ts';

let hub: TestIdentity;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  hub = await testIdentity();
  env = { MIGRATOR_URL: hub.databaseUrls.migratorUrl, APP_URL: hub.databaseUrls.appUrl };
});
afterAll(() => hub[Symbol.asyncDispose]());

const run = (args: string[], input = '') => operate(args, Readable.from([input]), env);
const signIn = (password: string) => hub.identity.accounts.signIn({ username: 'zhang.heng', password });

test('an account is added with a first password, changed by its owner, disabled', async () => {
  const add = ['account', 'add', 'zhang.heng', '--subject', 'CQ-7', '--name', '张衡'];
  await expect(run(add, 'weak\n')).rejects.toThrow(/at least 12 characters/);
  expect(await run(add, `${PASSWORD}\n`)).toContain('can sign in');
  await expect(run(add, `${PASSWORD}\n`)).rejects.toThrow('exists already');
  expect(await signIn(PASSWORD)).toMatchObject({ kind: 'signed-in', account: { subject: 'CQ-7', mustChange: true } });
  for (let failure = 0; failure < 5; failure += 1) await signIn('wrong');
  expect((await signIn(PASSWORD)).kind).toBe('locked');
  await run(['account', 'unlock', 'zhang.heng']);
  expect((await signIn(PASSWORD)).kind).toBe('signed-in');
  await run(['account', 'disable', 'zhang.heng']);
  expect((await signIn(PASSWORD)).kind).toBe('refused');
});

test('a partner is set from a file with its public key and disabled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-partner-'));
  const file = join(folder, 'partner.json');
  const jwk = await exportJWK((await generateKeyPair('ES256')).publicKey);
  const partner = { clientId: 'partner-x', name: 'X', jwks: { keys: [jwk] }, scopes: ['tasks:read'] };
  await writeFile(file, JSON.stringify(partner));
  expect(await run(['partner', 'set', file])).toContain('tasks:read');
  const enabled = async () => (await hub.owner.query('select from client where disabled_at is null')).rowCount;
  expect(await enabled()).toBe(1);
  await run(['partner', 'disable', 'partner-x']);
  expect(await enabled()).toBe(0);
  await rm(folder, { recursive: true });
});

test('anything else prints how it is used', async () => {
  await expect(run([])).rejects.toThrow('account add USERNAME');
  await expect(run(['account', 'explode', 'x'])).rejects.toThrow('account add USERNAME');
  await expect(operate(['account', 'unlock', 'x'], Readable.from(['']), {})).rejects.toThrow('MIGRATOR_URL');
});
