import { createHash } from 'node:crypto';
import { integrityOf, type ModuleManifest } from '@hub/frontend-kit/manifest';
import { z } from 'zod';
import { refusals } from './refusals.ts';

const titles = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const fileName = z.string().regex(/^[\w.-]+$/, 'a plain file name');
const privileges = z.array(z.string()).optional();

const manifestShape = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
  ownerUnit: z.string().min(1),
  titles,
  basePath: z.string().regex(/^\/[a-z][a-z0-9-]*$/),
  order: z.number(),
  menu: z.array(
    z.object({
      path: z.string().regex(/^(\/.*)?$/),
      titles,
      privileges,
      keywords: z.array(z.string()).optional(),
      spelled: z.array(z.string()).optional(),
    }),
  ),
  spelled: z.array(z.string()).optional(),
  entry: fileName,
  css: z.array(fileName),
  cards: z.array(
    z.object({
      id: z.string(),
      titles,
      privileges,
      width: z.enum(['wide', 'half', 'bar']),
      order: z.number(),
      entry: fileName,
    }),
  ),
  search: fileName.optional(),
  files: z.record(
    fileName,
    z.object({ integrity: z.string(), bytes: z.number(), imports: z.array(z.string()).optional() }),
  ),
  needs: z.array(z.string()),
  requires: z.record(z.string(), z.string()),
});

/** Paths that the gateway and the host answer themselves. */
const reserved = new Set(['/graphql', '/auth', '/identity', '/health', '/ready', '/assets', '/modules']);

export function checkManifest(given: unknown, files: ReadonlyMap<string, Buffer>): ModuleManifest {
  const parsed = manifestShape.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw refusals.badManifest(faults);
  }
  const manifest = parsed.data as ModuleManifest;
  const faults: string[] = [];
  if (reserved.has(manifest.basePath)) faults.push(`${manifest.basePath} belongs to the hub itself`);
  for (const [path, file] of Object.entries(manifest.files)) {
    const bytes = files.get(path);
    if (!bytes) faults.push(`${path} is missing`);
    else if (integrityOf(bytes) !== file.integrity) faults.push(`${path} differs from its integrity value`);
  }
  for (const path of files.keys()) if (!manifest.files[path]) faults.push(`${path} is not listed`);
  const named = [manifest.entry, ...manifest.css, ...manifest.cards.map((card) => card.entry), manifest.search];
  for (const path of named)
    if (path !== undefined && !manifest.files[path]) faults.push(`${path} is named but not listed`);
  if (faults.length > 0) throw refusals.alteredFiles(faults);
  return manifest;
}

/** One value for what a version is: its description without the version's own name, and every file. */
export function digestOf(manifest: ModuleManifest): string {
  const { version: _version, ...rest } = manifest;
  return createHash('sha256').update(canonical(rest)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
