import { defineConfig } from 'vitest/config';
import { bundled, transform } from './infra/tooling/vite.ts';

const cluster = ['./infra/tooling/test/cluster.ts'];

const kind = (
  name: string,
  options: { globalSetup?: string[]; testTimeout?: number; fileParallelism?: boolean } = {},
) => ({
  extends: true as const,
  test: {
    name,
    include: [`{subgraphs,gateway,frontends,infra,test}/**/*.${name}.test.{ts,tsx}`],
    exclude: ['**/node_modules/**', '**/dist/**', '**/templates/**', '**/.data/**'],
    hookTimeout: Math.max(60_000, options.testTimeout ?? 0),
    ...options,
  },
});

export default defineConfig({
  ...transform,
  test: {
    setupFiles: ['reflect-metadata'],
    pool: 'forks',
    environment: 'node',
    allowOnly: false,
    server: { deps: { inline: bundled } },
    env: { TZ: 'UTC' },
    projects: [
      kind('rules'),
      kind('pg', { globalSetup: cluster, testTimeout: 20_000 }),
      kind('contract', { globalSetup: cluster, testTimeout: 60_000 }),
      kind('fed', { globalSetup: cluster, testTimeout: 60_000 }),
      kind('drill', { globalSetup: cluster, testTimeout: 120_000, fileParallelism: false }),
      // A story drives a browser against a whole hub: one at a time.
      kind('story', { globalSetup: cluster, testTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
