import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Keys, startS3 } from './s3.fixture.ts';
import { s3Store } from './s3.ts';
import { fileKey } from './store.ts';

let dir = '';
let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 's3-'));
  s3 = await startS3('hub-files', 2);
});
afterAll(async () => {
  await s3.stop();
  await rm(dir, { recursive: true, force: true });
});

const storeWith = (change: object = {}) =>
  s3Store({ ...s3Keys, endpoint: s3.endpoint, bucket: 'hub-files', spoolDir: dir, ...change });
const key = (n: number) => fileKey('tasks', `5f0c0000-0000-4000-8000-00000000000${n}`);
const content = Buffer.alloc(300_000, '春雨');
const stored = { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };

describe('a store that speaks S3', () => {
  it('keeps, gives, lists page by page and removes, each request signed', async () => {
    const store = storeWith();
    const file = path.join(dir, 'gathered');
    await writeFile(file, content);
    for (const n of [1, 2, 3, 4, 5]) await store.put(key(n), file, stored);
    const body = await store.read(key(3));
    expect(body && (await buffer(body)).equals(content)).toBe(true);
    const listed = [];
    for await (const one of store.list('tasks')) listed.push(one);
    expect(listed.map((one) => one.key)).toEqual([1, 2, 3, 4, 5].map(key));
    expect(Date.now() - (listed[0]?.at.getTime() ?? 0)).toBeLessThan(60_000);
    await store.remove(key(3));
    await store.remove(key(3));
    expect(await store.read(key(3))).toBeNull();
    for await (const one of store.list('media')) throw new Error(one.key);
    expect(s3.refused).toEqual([]);
  });

  it('says what was refused: a wrong secret, another region, bytes that are not what was signed, no such bucket', async () => {
    const file = path.join(dir, 'gathered');
    const put = (change: object, of = stored) => storeWith(change).put(key(9), file, of);
    await expect(put({ secretAccessKey: 'guessed' })).rejects.toThrow(/403.*signature/);
    await expect(put({ region: 'elsewhere' })).rejects.toThrow(/403.*region/);
    await expect(put({}, { ...stored, sha256: '0'.repeat(64) })).rejects.toThrow(/403.*body/);
    await expect(put({ bucket: 'other' })).rejects.toThrow(/404.*NoSuchBucket/);
    await expect(storeWith({ secretAccessKey: 'guessed' }).read(key(1))).rejects.toThrow(/403/);
    expect(s3.objects.has(key(9))).toBe(false);
  });
});
