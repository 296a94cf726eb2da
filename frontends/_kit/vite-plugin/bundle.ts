import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { compressFiles } from './compress.ts';
import { type BuiltFile, integrityOf } from './manifest.ts';
import { withNodeEnv } from './node-env.ts';
import { sharedModules } from './plugin.ts';
import { sharedId } from './shared-ids.ts';

export interface BundleOptions {
  root: string;
  /** Name → file or virtual id. */
  inputs: Record<string, string>;
  outDir: string;
  /** Shared ids that this build itself provides. */
  own?: string[];
  mode?: 'production' | 'development';
  plugins?: Plugin[];
}

export interface Bundle {
  /** Input name → file. */
  entries: Record<string, string>;
  css: string[];
  files: Record<string, BuiltFile>;
  needs: string[];
  /** Shared id → names imported from it. */
  imported: Map<string, Set<string>>;
}

/** One Vite build into a fresh folder beside `outDir`, swapped in at the end so that a reader never sees half of it. */
export async function bundle(options: BundleOptions, finish: (bundle: Bundle) => object): Promise<void> {
  const building = `${options.outDir}.building`;
  await rm(building, { recursive: true, force: true });
  const mode = options.mode ?? 'production';
  const result = (await withNodeEnv(mode, () =>
    build({
      configFile: false,
      root: options.root,
      // Relative, so that the same bytes work under the address of any version.
      base: './',
      mode,
      logLevel: 'error',
      publicDir: false,
      define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
      plugins: [...(options.plugins ?? []), ...sharedModules({ own: options.own }), react()],
      build: {
        outDir: building,
        emptyOutDir: true,
        target: 'es2023',
        minify: mode === 'production',
        modulePreload: false,
        // One stylesheet: exactly the mounted module's CSS is in the page, added and removed as a whole.
        cssCodeSplit: false,
        assetsInlineLimit: 2048,
        rolldownOptions: {
          input: options.inputs,
          preserveEntrySignatures: 'strict',
          output: {
            format: 'es',
            entryFileNames: '[name]-[hash].js',
            chunkFileNames: '[name]-[hash].js',
            assetFileNames: '[name]-[hash][extname]',
          },
        },
      },
    }),
  )) as Rolldown.RolldownOutput;
  const described = describe(result.output);
  if (mode === 'production') await compressFiles(building);
  await writeFile(path.join(building, 'manifest.json'), `${JSON.stringify(finish(described), null, 1)}\n`);
  await mkdir(path.dirname(options.outDir), { recursive: true });
  await rm(options.outDir, { recursive: true, force: true });
  await rename(building, options.outDir);
}

function describe(output: Rolldown.RolldownOutput['output']): Bundle {
  const files: Record<string, BuiltFile> = {};
  const entries: Record<string, string> = {};
  const css: string[] = [];
  const needs = new Set<string>();
  const imported = new Map<string, Set<string>>();
  for (const item of output) {
    const bytes = Buffer.from(item.type === 'chunk' ? item.code : item.source);
    const file: BuiltFile = { integrity: integrityOf(bytes), bytes: bytes.length };
    if (item.type === 'chunk') {
      if (item.isEntry) entries[item.name] = item.fileName;
      file.imports = [...item.imports];
      for (const [id, names] of importedNames(item.code)) {
        needs.add(id);
        imported.set(id, new Set([...(imported.get(id) ?? []), ...names]));
      }
      for (const id of [...item.imports, ...item.dynamicImports]) if (sharedId(id)) needs.add(id);
    } else if (item.fileName.endsWith('.css')) css.push(item.fileName);
    files[item.fileName] = file;
  }
  return { entries, css, files, needs: [...needs].sort(), imported };
}

/** Names that built code takes from each shared id. Built code has `import{a as b,c}from"id"` and no other form with names. */
function importedNames(code: string): [string, string[]][] {
  const found: [string, string[]][] = [];
  for (const match of code.matchAll(/import\s*(?:[\w$]+\s*,\s*)?\{([^{}]*)\}\s*from\s*["']([^"']+)["']/g)) {
    const [, list = '', id = ''] = match;
    if (!sharedId(id)) continue;
    found.push([
      id,
      list
        .split(',')
        .map((part) => part.trim().split(/\s+as\s+/)[0] ?? '')
        .filter(Boolean),
    ]);
  }
  return found;
}
