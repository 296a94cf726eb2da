import { join } from 'node:path';
import { root, type SubgraphName, subgraphNames } from './paths.ts';
import { bundled, transform } from './vite.ts';

export interface Loader extends AsyncDisposable {
  /** Loads a module that needs the services' transform (decorators), as the build would. */
  load<T>(file: string): Promise<T>;
}

/** For tools that look at the services' own classes without building or starting them. */
export async function openLoader(): Promise<Loader> {
  const { createServer, createServerModuleRunner } = await import('vite');
  const server = await createServer({
    oxc: transform.oxc,
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    ssr: { noExternal: [/^@hub\//, ...bundled] },
    optimizeDeps: { noDiscovery: true },
  } as never);
  const runner = createServerModuleRunner(server.environments.ssr as never, { hmr: false });
  return {
    load: <T>(file: string) => runner.import(join(root, file)) as Promise<T>,
    async [Symbol.asyncDispose]() {
      await runner.close();
      await server.close();
    },
  };
}

export function namesFrom(args: readonly string[]): SubgraphName[] {
  const named = args.filter((arg) => !arg.startsWith('-'));
  const unknown = named.find((name) => !subgraphNames.includes(name as SubgraphName));
  if (unknown) throw new Error(`There is no subgraph ${unknown}: ${subgraphNames.join(', ')}.`);
  return named.length ? (named as SubgraphName[]) : [...subgraphNames];
}
