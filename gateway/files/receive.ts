import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { OfficerViewer } from '@hub/kit';
import { contentOf, type FileStore, fileKey, safeName } from '@hub/kit/files';
import { UnreachableError } from '../engine/index.ts';
import { refusal } from '../errors.ts';
import type { FileLog } from './file-log.ts';
import type { Keeper } from './keeper.ts';
import { spool, tooLarge } from './spool.ts';

export interface Files {
  readonly store: FileStore;
  readonly mostBytes: number;
  /** By the name of the service, which stands in the address. */
  readonly keepers: ReadonlyMap<string, Keeper>;
  readonly log: FileLog;
  /** Milliseconds without a byte after which an upload is given up. */
  readonly patience?: number;
}

export interface Incoming {
  readonly viewer: OfficerViewer;
  readonly requestId: string;
  readonly service: string;
  /** What it hangs on, in the service's own words. */
  readonly about: string;
  readonly name: string;
  /** Bytes that the sender says will come; 0 when he does not say. */
  readonly announced: number;
  readonly source: Readable;
}

/** Takes one file in: asked for, gathered, looked at, stored, written down, and only then known to anybody. */
export async function receive(incoming: Incoming, files: Files): Promise<string> {
  const { viewer, requestId, service, about, name, announced, source } = incoming;
  const { store, mostBytes, log, patience = 30_000 } = files;
  const keeper = keeperOf(service, files);
  const terms = await keeper.terms(viewer, requestId, about, name);
  const most = Math.min(mostBytes, terms.room);
  // Said beforehand by honest clients; counted all the same.
  if (announced > most) throw tooLarge();
  const spooled = await spool(source, { dir: store.spoolDir, mostBytes: most, patience });
  try {
    const { path, bytes, sha256 } = spooled;
    if (bytes === 0) throw refusal('INVALID_INPUT', { zh: '文件是空的。', en: 'The file is empty.' });
    const content = await contentOf(path);
    if (!terms.contents.includes(content)) throw mismatch();
    const id = randomUUID();
    const key = fileKey(service, id);
    await store.put(key, path, { bytes, sha256 });
    try {
      await log.record(viewer, requestId, {
        ...{ verb: 'UPLOAD', service, bytes },
        fileId: id,
        name: safeName(name).name,
      });
      await keeper.keep(viewer, requestId, { id, about, name, content, bytes, sha256 });
    } catch (error) {
      // Refused: nobody will name it. Unheard of: the row may be there, and what no row names is swept after a day.
      if (!(error instanceof UnreachableError)) await store.remove(key);
      throw error;
    }
    return id;
  } finally {
    await spooled.discard();
  }
}

export function keeperOf(service: string, { keepers }: Files): Keeper {
  const keeper = keepers.get(service);
  if (!keeper) throw refusal('NOT_FOUND');
  return keeper;
}

const mismatch = () =>
  refusal(
    'INVALID_INPUT',
    {
      zh: '文件的内容与扩展名不符，或者含有宏，没有保存。',
      en: 'The content is not what the ending says, or it holds macros; nothing was kept.',
    },
    { status: 415, details: { rule: 'TYPE_MISMATCH' } },
  );
