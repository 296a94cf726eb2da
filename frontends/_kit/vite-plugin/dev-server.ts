import { readFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { devPage } from './dev-page.ts';
import type { UnitManifest } from './manifest.ts';
import { readModuleConfig } from './module-build.ts';
import { withNodeEnv } from './node-env.ts';
import { sharedModules } from './plugin.ts';
import { rootDir, sharedId } from './shared-ids.ts';

export interface DevServerOptions {
  /** Folder of the module under work. */
  dir: string;
  /** Address of the running hub. */
  hubUrl: string;
  port: number;
  /** Development build of the shared modules. */
  sharedDir: string;
}

const sharedPath = '/__hub/shared/';

/** One module with hot reload inside the page of a running hub. */
export async function startDevServer(options: DevServerOptions): Promise<ViteDevServer> {
  const origin = `http://localhost:${options.port}`;
  const manifest = JSON.parse(await readFile(path.join(options.sharedDir, 'manifest.json'), 'utf8')) as UnitManifest;
  const shared = Object.fromEntries(Object.entries(manifest.provides).map(([id, file]) => [id, sharedPath + file]));
  // The hub's own addresses; the page and its module are ours.
  const handedOn = ['/graphql', '/auth', '/identity', '/modules/api', '/assets'];
  const target = { target: options.hubUrl, changeOrigin: true, headers: { origin: options.hubUrl } };
  const server = await withNodeEnv('development', () =>
    createServer({
      configFile: false,
      root: options.dir,
      cacheDir: path.join(options.sharedDir, '../.vite', path.basename(options.dir)),
      appType: 'custom',
      logLevel: 'info',
      clearScreen: false,
      plugins: [insideTheHub(options, origin, shared), sharedAddresses(shared, origin), react()],
      server: {
        port: options.port,
        strictPort: true,
        host: 'localhost',
        fs: { allow: [rootDir] },
        proxy: Object.fromEntries(handedOn.map((prefix) => [`^${prefix}(/|$|\\?)`, target])),
      },
      optimizeDeps: {
        noDiscovery: true,
        // Thousands of small files otherwise; its React stays a bare import, which the page's import map answers.
        include: ['@ant-design/icons'],
        rolldownOptions: { plugins: sharedModules() },
      },
    }),
  );
  await server.listen();
  return server;
}

/** Shared ids become the one address that the page's import map gives them, else there would be two Reacts. */
function sharedAddresses(shared: Record<string, string>, origin: string): Plugin {
  return {
    name: 'hub:shared-addresses',
    enforce: 'pre',
    resolveId(source) {
      const id = sharedId(source);
      const address = id === undefined ? undefined : shared[id];
      return address === undefined ? null : { id: origin + address, external: true };
    },
  };
}

function insideTheHub(options: DevServerOptions, origin: string, shared: Record<string, string>): Plugin {
  return {
    name: 'hub:inside-the-hub',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const url = new URL(request.url ?? '/', origin);
        if (url.pathname.startsWith(sharedPath)) {
          const file = path.join(options.sharedDir, path.basename(url.pathname));
          const code = await readFile(file).catch(() => null);
          response.statusCode = code ? 200 : 404;
          response.setHeader('content-type', 'text/javascript');
          response.end(code ?? '');
          return;
        }
        const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
        if (!isPage || /^\/(auth|identity|graphql|modules\/api)(\/|$)/.test(url.pathname)) return next();
        response.setHeader('content-type', 'text/html; charset=utf-8');
        try {
          response.end(await page(options, url, shared));
        } catch (error) {
          response.statusCode = 502;
          response.end(
            `<h1>${options.hubUrl} does not answer</h1><p>Start the hub first (npm start), then reload. ${String(error)}</p>`,
          );
        }
      });
    },
  };
}

async function page(options: DevServerOptions, url: URL, shared: Record<string, string>): Promise<string> {
  const answer = await fetch(new URL(url.pathname, options.hubUrl), { headers: { accept: 'text/html' } });
  const html = await answer.text();
  // Runtime and page kit come from the hub, but by our address, so that the import map and the sources agree.
  const config = await readModuleConfig(options.dir, Date.now());
  const all = { ...frameIds(html), ...shared };
  Object.assign(shared, all);
  return devPage(html, { config, shared: all, addressOf: (file) => `/@fs${path.join(options.dir, file)}` });
}

function frameIds(html: string): Record<string, string> {
  const map = JSON.parse(/<script type="importmap"[^>]*>([^<]*)</.exec(html)?.[1] ?? '{}') as {
    imports?: Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(map.imports ?? {}).filter(([id]) => id.startsWith('@hub/') && id !== '@hub/icon-base'),
  );
}
