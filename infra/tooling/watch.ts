// Builds the services again whenever one of their files changes; tells its parent over IPC. Run by `npm run dev`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { serverBuild } from './build/server.ts';

const outDir = process.argv[2];
if (!outDir) throw new Error('watch.ts needs the folder to build to');
const settings = serverBuild(outDir);
const tell = (message: object) => process.send?.(message);

interface Watcher {
  on(
    event: 'event',
    listener: (event: { code: string; error?: Error; duration?: number; result?: { close(): Promise<void> } }) => void,
  ): void;
  close(): Promise<void>;
}

const watcher = (await build({
  ...settings,
  // What changed is told as one line; a bundle that is emptied first would be missing for a moment.
  build: { ...settings.build, emptyOutDir: false, watch: { buildDelay: 30 } },
} as never)) as unknown as Watcher;
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') {
    writeFileSync(join(outDir, 'package.json'), '{"type":"module"}\n');
    void event.result?.close();
    tell({ type: 'built', ms: event.duration });
  }
  if (event.code === 'ERROR') tell({ type: 'failed', message: event.error?.message ?? 'unknown' });
});
process.once('disconnect', () => void watcher.close().then(() => process.exit(0)));
