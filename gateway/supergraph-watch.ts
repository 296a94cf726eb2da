import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Logger } from '@hub/kit/service';

export interface WatchOptions {
  readonly file: string;
  /** What is served now, so that only another text is loaded. */
  readonly current: string;
  /** Serves a supergraph from now on and says which generation it became; throws when it does not load. */
  readonly load: (supergraphSdl: string) => Promise<number>;
  readonly log: Logger;
  /** Milliseconds of quiet before the file is read: whoever writes it in place writes it in parts. */
  readonly quiet?: number;
  /** Milliseconds between looks for changes that the system did not tell, as on a folder of the network. */
  readonly lookEvery?: number;
}

export interface SupergraphWatch {
  /** Ends once no load is under way. */
  stop(): Promise<void>;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Follows a supergraph's file. It watches the folder rather than the file, which another one replaces when it is
 * renamed into place or when a volume of Kubernetes is swapped. A text that does not load is told once and left.
 */
export function watchSupergraph(options: WatchOptions): SupergraphWatch {
  const { log, load, quiet = 50, lookEvery = 5_000 } = options;
  const file = resolve(options.file);
  let tried = digest(options.current);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    if (stopped) return;
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      // Between the removal of the old one and the arrival of the new one there is none; the next event tells.
      log.debug({ file, error: (error as Error).message }, 'the supergraph cannot be read now');
      return;
    }
    const found = digest(text);
    if (stopped || found === tried) return;
    tried = found;
    const version = found.slice(0, 12);
    try {
      log.info({ file, version, generation: await load(text) }, 'a new supergraph is served');
    } catch (error) {
      const [reason] = (error as Error).message.split('\n');
      log.error({ file, version, reason }, 'the new supergraph does not load; the old one goes on serving');
    }
  }

  const lookSoon = () => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      // One at a time: two loads side by side could end in the wrong order.
      looking = looking.then(look);
    }, quiet);
  };

  const watcher = watch(dirname(file), lookSoon);
  watcher.on('error', (error) => log.warn({ file, error: error.message }, 'the folder can no longer be watched'));
  const interval = setInterval(lookSoon, lookEvery).unref();
  // What changed since the text was read that is served now.
  lookSoon();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(interval);
      watcher.close();
      await looking;
    },
  };
}
