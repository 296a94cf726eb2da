// `node infra/tooling/build.ts [server|frontend]`: what `npm start` builds by itself when something changed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildServer } from './build/server.ts';
import { root } from './paths.ts';

const only = process.argv[2];
if (only !== undefined && only !== 'server' && only !== 'frontend') {
  process.stderr.write(`There is no build called ${only}: server or frontend.\n`);
  process.exit(1);
}
if (only !== 'frontend') {
  const began = performance.now();
  const built = await buildServer();
  process.stdout.write(`services: ${built ? `built in ${Math.round(performance.now() - began)} ms` : 'unchanged'}\n`);
}
if (only !== 'server') {
  const { status } = spawnSync(process.execPath, [join(root, 'frontends', 'build.ts'), ...process.argv.slice(3)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
