import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { type Bundle, bundle } from '../_kit/vite-plugin/bundle.ts';
import type { UnitManifest } from '../_kit/vite-plugin/manifest.ts';
import { frontendsDir, packageVersion, vendorIds } from '../_kit/vite-plugin/shared-ids.ts';

const require = createRequire(import.meta.url);
const prefix = '\0hub-vendor:';

/** `export *` from a CommonJS package exports nothing: its names are written out. */
function reExport(id: string): string {
  const keys = Object.keys(require(id) as object).filter((key) => key !== 'default' && /^[A-Za-z_$][\w$]*$/.test(key));
  return `import all from '${id}';\nexport const { ${keys.join(', ')} } = all;\nexport default all;\n`;
}

function entrySource(id: string): string {
  switch (id) {
    case 'antd':
      return `export * from ${JSON.stringify(path.join(frontendsDir, 'shared/antd.ts'))};`;
    case '@hub/icon-base':
      return `export { default } from '@ant-design/icons/es/components/AntdIconLight';`;
    case 'dayjs':
      // The locale registers itself with this one instance; weeks start on Monday.
      return `import dayjs from 'dayjs';\nimport 'dayjs/locale/zh-cn';\nexport default dayjs;\n`;
    case 'urql':
    case 'single-spa':
      return `export * from '${id}';`;
    default:
      return reExport(id);
  }
}

const vendorEntries: Plugin = {
  name: 'hub:vendor-entries',
  enforce: 'pre',
  resolveId: (source) => (source.startsWith('hub-vendor:') ? `\0${source}` : null),
  load: (id) =>
    id.startsWith(prefix) ? { code: entrySource(id.slice(prefix.length)), moduleSideEffects: true } : null,
};

/**
 * A few places of antd inject a style without being told the nonce of the policy (measuring scroll bars). The page has
 * one nonce, so it is the default.
 */
const styleNonce: Plugin = {
  name: 'hub:style-nonce',
  transform(code, id) {
    if (!/@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/.test(id)) return null;
    const changed = code.replace(
      /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;\s*\}/,
      `const nonce = csp?.nonce ?? document.querySelector('script[nonce]')?.nonce;\nif (nonce) styleNode.nonce = nonce;`,
    );
    if (changed === code) this.error('antd injects styles in another way now: see that they carry the nonce');
    return changed;
  },
};

const entryName = (id: string) => id.replace(/^@/, '').replaceAll('/', '-');

/** The shared ES modules of other people's code, built once; `development` is for hot reload only. */
export async function buildShared(outDir: string, mode: 'production' | 'development'): Promise<void> {
  const ids = Object.keys(vendorIds).filter((id) => mode === 'development' || id !== 'react/jsx-dev-runtime');
  await bundle(
    {
      root: path.join(frontendsDir, 'shared'),
      inputs: Object.fromEntries(ids.map((id) => [entryName(id), `hub-vendor:${id}`])),
      outDir,
      own: Object.keys(vendorIds),
      mode,
      plugins: [vendorEntries, styleNonce],
    },
    (built) => manifest(built, ids),
  );
}

function manifest(built: Bundle, ids: string[]): UnitManifest {
  const packages = [...new Set(Object.values(vendorIds))];
  return {
    name: 'shared',
    version: packageVersion('@hub/runtime'),
    provides: Object.fromEntries(ids.map((id) => [id, built.entries[entryName(id)] as string])),
    packages: Object.fromEntries(packages.map((name) => [name, packageVersion(name)])),
    css: built.css,
    files: built.files,
    needs: built.needs,
  };
}
