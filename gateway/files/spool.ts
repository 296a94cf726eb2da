import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import { refusal } from '../errors.ts';

export interface Spooled {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Nothing is left of it; when the store has taken it over, there is nothing to do. */
  discard(): Promise<void>;
}

export interface SpoolOptions {
  readonly dir: string;
  readonly mostBytes: number;
  /** Milliseconds without a byte after which nobody waits any longer. */
  readonly patience: number;
}

/** Gathers a body in a file, counting and hashing on the way. Whatever goes wrong, nothing of it stays. */
export async function spool(source: Readable, { dir, mostBytes, patience }: SpoolOptions): Promise<Spooled> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, randomUUID());
  const discard = () => rm(path, { force: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const still = new AbortController();
  const timer = setTimeout(() => still.abort(), patience);
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      timer.refresh();
      if (bytes > mostBytes) return done(tooLarge());
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal: still.signal });
    return { path, bytes, sha256: hash.digest('hex'), discard };
  } catch (error) {
    await discard();
    throw isRefusal(error) ? error : cutOff();
  } finally {
    clearTimeout(timer);
  }
}

const isRefusal = (error: unknown) =>
  error instanceof GraphQLError || (error as NodeJS.ErrnoException).code === 'ENOSPC';

const cutOff = () =>
  refusal(
    'INVALID_INPUT',
    { zh: '上传中断，没有保存。', en: 'The upload broke off; nothing was kept.' },
    { status: 408 },
  );

export const tooLarge = () =>
  refusal(
    'LIMIT_EXCEEDED',
    { zh: '文件太大，没有保存。', en: 'The file is too large; nothing was kept.' },
    {
      limit: 'fileBytes',
      status: 413,
    },
  );

const DAY_MS = 24 * 3_600_000;

/** What a killed process left half gathered. */
export async function clearSpool(dir: string): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    const path = join(dir, name);
    const seen = await stat(path).catch(() => null);
    if (seen && Date.now() - seen.mtimeMs > DAY_MS) await rm(path, { force: true });
  }
}
