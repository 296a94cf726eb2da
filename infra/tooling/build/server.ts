import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../paths.ts';
import { bundled, transform } from '../vite.ts';
import { buildOnce, isCurrent } from './stamp.ts';

export const serverDir = join(root, 'dist', 'server');

const entriesDir = join(root, 'infra', 'local', 'entries');

/** Every file in entries/ that ends in .main.ts becomes dist/server/<name>.js. */
function entries(): Record<string, string> {
  const files = readdirSync(entriesDir).filter((name) => name.endsWith('.main.ts'));
  return Object.fromEntries(files.map((name) => [basename(name, '.main.ts'), join(entriesDir, name)]));
}

/** Settings of the services' build; `npm run dev` watches with the same. */
export function serverBuild(outDir: string) {
  return {
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    oxc: transform.oxc,
    // Workspace packages are part of the bundle, packages from the registry stay where npm put them.
    ssr: { noExternal: [/^@hub\//, ...bundled], external: true },
    build: {
      ssr: true,
      target: 'node24',
      sourcemap: true,
      minify: false,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: entries(),
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js', format: 'es' },
      },
    },
  } as const;
}

export const serverInputs: readonly string[] = [
  'subgraphs',
  'gateway',
  'infra/identity',
  'infra/local/entries',
  'infra/tooling/build',
  'infra/tooling/vite.ts',
  'frontends/host',
  'package-lock.json',
].map((path) => join(root, path));

export const serverIsCurrent = (): boolean => isCurrent(serverInputs, serverDir);

/** Builds all services to dist/server. False: nothing had changed. */
export function buildServer(outDir = serverDir): Promise<boolean> {
  return buildOnce({
    inputs: serverInputs,
    outDir,
    build: async (draft) => {
      const { build } = await import('vite');
      await build(serverBuild(draft) as never);
      if (!existsSync(draft)) throw new Error('the build of the services wrote nothing');
      writeFileSync(join(draft, 'package.json'), '{"type":"module"}\n');
    },
  });
}
