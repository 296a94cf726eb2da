// One module with hot reload inside a running hub: `npm run dev -w frontends/tasks`, or `node frontends/dev.ts tasks`.
// `--hub URL` names the hub (http://localhost:4000), `--port N` the port of the page to open (5173).
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startDevServer } from './_kit/vite-plugin/dev-server.ts';
import { exclusively } from './_kit/vite-plugin/lock.ts';
import { frontendsDir, kitVersion, rootDir } from './_kit/vite-plugin/shared-ids.ts';
import { contentStamp, ifChanged } from './_kit/vite-plugin/stamp.ts';
import { defaultDistDir } from './build.ts';
import { buildShared } from './shared/build.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { hub: { type: 'string', default: 'http://localhost:4000' }, port: { type: 'string', default: '5173' } },
});
const name = positionals[0] ?? path.basename(process.cwd());
const dir = path.join(frontendsDir, name);
if (!existsSync(path.join(dir, 'module.config.ts'))) {
  process.stderr.write(`frontends/${name} has no module.config.ts\n`);
  process.exit(1);
}
const hubUrl = values.hub;
const port = Number(values.port);
const sharedDir = path.join(defaultDistDir, 'shared-dev', kitVersion());
const sources = [
  path.join(frontendsDir, 'shared'),
  path.join(frontendsDir, '_kit/vite-plugin'),
  path.join(rootDir, 'package-lock.json'),
];
await exclusively(defaultDistDir, async () =>
  ifChanged(sharedDir, await contentStamp(sources), () => buildShared(sharedDir, 'development')),
);
const server = await startDevServer({ dir, hubUrl, port, sharedDir });
process.stdout.write(
  `\n${name} inside ${hubUrl}: open http://localhost:${port}/ (sign in at ${hubUrl} first; both share the session)\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void server.close().then(() => process.exit(0)));
