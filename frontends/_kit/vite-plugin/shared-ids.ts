import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const frontendsDir = path.resolve(fileURLToPath(import.meta.url), '../../..');
export const rootDir = path.dirname(frontendsDir);
const require = createRequire(import.meta.url);

/** Ids that the page's import map names up front. Everything else is bundled into the module that uses it. */
export const vendorIds = {
  react: 'react',
  'react/jsx-runtime': 'react',
  'react/jsx-dev-runtime': 'react',
  'react-dom': 'react-dom',
  'react-dom/client': 'react-dom',
  antd: 'antd',
  '@hub/icon-base': '@ant-design/icons',
  dayjs: 'dayjs',
  urql: 'urql',
  'single-spa': 'single-spa',
} as const;

export const ownIds = { '@hub/runtime': 'runtime', '@hub/ui': 'ui' } as const;

export const sharedIds: string[] = [...Object.keys(vendorIds), ...Object.keys(ownIds)];

/** The kit's own name for a shared id (`@hub/frontend-kit/ui`) means the same module. */
const aliases: Record<string, string> = {
  '@hub/frontend-kit/runtime': '@hub/runtime',
  '@hub/frontend-kit/ui': '@hub/ui',
};

export function sharedId(id: string): string | undefined {
  const name = aliases[id] ?? id;
  return sharedIds.includes(name) ? name : undefined;
}

export function packageVersion(name: string): string {
  if (name in ownIds) return kitVersion();
  // Not every package exports its package.json, so look below node_modules.
  for (const base of require.resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(path.join(base, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {}
  }
  throw new Error(`shared package ${name} is not installed`);
}

export function kitVersion(): string {
  return (JSON.parse(readFileSync(path.join(frontendsDir, '_kit/package.json'), 'utf8')) as { version: string })
    .version;
}

/** Package that answers for a shared id, as it appears in `requires`. */
export function packageOf(id: string): string {
  return (vendorIds as Record<string, string>)[id] ?? id;
}
