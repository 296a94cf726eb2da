import type { ModuleConfig } from './module-config.ts';

export interface DevPageOptions {
  config: ModuleConfig;
  /** Shared id → address of its development build. */
  shared: Record<string, string>;
  /** File of the module → address at the dev server. */
  addressOf: (file: string) => string;
}

interface Found {
  imports: Record<string, string>;
}

/**
 * The running hub's page with three changes: the module under work comes from the dev server, the libraries are their
 * development builds (the production build of React has no hook for hot reload), and no integrity values, since files change.
 */
export function devPage(html: string, options: DevPageOptions): string {
  const map = JSON.parse(scriptBody(html, 'type="importmap"')) as Found;
  const page = JSON.parse(scriptBody(html, 'id="hub-page"')) as { modules: { name: string }[] };
  const others = page.modules.filter((module) => module.name !== options.config.name);
  const state = { ...page, trialUnits: [], modules: [...others, devModule(options)].sort(byOrder) };
  return html
    .replace(/<link rel="modulepreload"[^>]*>\n?/g, '')
    .replace(/ integrity="[^"]*"/g, '')
    .replace(
      /(<script type="importmap"[^>]*>)[^<]*/,
      (_whole, open) => open + json({ imports: { ...map.imports, ...options.shared } }),
    )
    .replace(/(<script type="application\/json" id="hub-page"[^>]*>)[^<]*/, (_whole, open) => open + json(state))
    .replace('</head>', `${preamble}</head>`);
}

/** The refresh hook has to be in place before React starts, so it stands in the page ahead of the shell. */
const preamble = `<script type="module">
import { injectIntoGlobalHook } from '/@react-refresh';
injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;
</script>
<script type="module" src="/@vite/client"></script>
`;

function devModule({ config, addressOf }: DevPageOptions) {
  return {
    name: config.name,
    version: `${config.version}-dev`,
    ownerUnit: config.ownerUnit,
    titles: config.titles,
    basePath: config.basePath,
    order: config.order ?? 100,
    menu: config.menu,
    base: '',
    entry: addressOf(config.entry ?? 'index.tsx'),
    css: [],
    cards: (config.cards ?? []).map((card) => ({
      width: 'half',
      order: 100,
      ...card,
      entry: addressOf(card.component),
    })),
    ...(config.search ? { search: addressOf(config.search) } : {}),
  };
}

const byOrder = (a: object, b: object) =>
  ((a as { order?: number }).order ?? 100) - ((b as { order?: number }).order ?? 100);
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

function scriptBody(html: string, attribute: string): string {
  const found = new RegExp(`<script[^>]*${attribute}[^>]*>([^<]*)</script>`).exec(html)?.[1];
  if (found === undefined) throw new Error(`the hub's page has no script with ${attribute}`);
  return found;
}
