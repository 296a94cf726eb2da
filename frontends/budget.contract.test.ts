import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleManifest } from './_kit/vite-plugin/index.ts';
import { buildFrontends, defaultDistDir } from './build.ts';
import { builtModules } from './host/built.ts';
import { type FrameUnit, readFrame } from './host/page/frame.ts';
import { importMap, staticClosure } from './host/page/import-map.ts';

const KB = 1024;

/** As sent: packed where packing pays. */
async function sentBytes(file: string): Promise<number> {
  const packed = await stat(`${file}.br`).catch(() => null);
  return (packed ?? (await stat(file))).size;
}

describe('what the browser loads', () => {
  let frame: FrameUnit[];
  let modules: { dir: string; manifest: ModuleManifest }[];

  beforeAll(async () => {
    await buildFrontends();
    frame = await readFrame(defaultDistDir);
    modules = await Promise.all(
      (await builtModules(defaultDistDir)).map(async (dir) => ({
        dir,
        manifest: JSON.parse(await readFile(path.join(dir, 'manifest.json'), 'utf8')) as ModuleManifest,
      })),
    );
  }, 180_000);

  it('is at most 400 KB for the frame', async () => {
    const shell = frame.find((unit) => unit.entry) as FrameUnit;
    const map = importMap(frame, []);
    const scripts = staticClosure(map, frame, [], shell.base + shell.entry);
    const sheets = frame.flatMap((unit) => unit.css.map((file) => unit.base + file));
    const sizes = await Promise.all(
      [...scripts, ...sheets].map((url) => sentBytes(path.join(defaultDistDir, url.replace('/assets/frame/', '')))),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0) / KB).toBeLessThan(400);
  });

  it('is at most 30 KB for any page of a module, opened first', async () => {
    const heavy: string[] = [];
    for (const { dir, manifest } of modules) {
      const version = { base: '/m/', manifest };
      const map = importMap(frame, [version]);
      const own = async (file: string) => {
        const urls = staticClosure(map, frame, [version], `/m/${file}`).filter((url) => url.startsWith('/m/'));
        return new Map(
          await Promise.all(urls.map(async (url) => [url, await sentBytes(path.join(dir, url.slice(3)))] as const)),
        );
      };
      const entry = await own(manifest.entry);
      const css = await Promise.all(manifest.css.map((file) => sentBytes(path.join(dir, file))));
      for (const file of Object.keys(manifest.files).filter((name) => name.endsWith('.js'))) {
        const sizes = new Map([...entry, ...(await own(file))]);
        const total = [...sizes.values(), ...css].reduce((sum, size) => sum + size, 0) / KB;
        if (total > 30) heavy.push(`${manifest.name} ${file}: ${total.toFixed(1)} KB`);
      }
    }
    expect(heavy).toEqual([]);
  });

  it('shares one copy: no module bundles React, antd or the GraphQL client', async () => {
    const marks = ['react.transitional.element', 'ant-table-wrapper', 'wonka'];
    for (const { dir, manifest } of modules) {
      for (const file of Object.keys(manifest.files).filter((name) => name.endsWith('.js'))) {
        const code = await readFile(path.join(dir, file), 'utf8');
        expect(
          marks.filter((mark) => code.includes(mark)),
          `${manifest.name} ${file}`,
        ).toEqual([]);
      }
    }
  });
});
