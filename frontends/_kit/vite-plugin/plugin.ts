import { esmExternalRequirePlugin, type Plugin } from 'vite';
import { sharedId, sharedIds } from './shared-ids.ts';

const iconBase = /(^|\/)components\/AntdIcon(Light)?(\.js)?$/;

/**
 * Leaves shared ids to the page's import map.
 *
 * Icons are bundled by whoever draws them, but their base component holds the context through which
 * antd hands over the CSP nonce: a second copy of it would inject styles that the policy refuses.
 */
export function sharedModules(options: { own?: string[] } = {}): Plugin[] {
  const own = new Set(options.own ?? []);
  const external = sharedIds.filter((id) => !own.has(id));
  return [
    {
      name: 'hub:shared-modules',
      enforce: 'pre',
      resolveId(source, importer) {
        if (importer?.includes('@ant-design/icons/es/icons/') && iconBase.test(source)) {
          return own.has('@hub/icon-base') ? null : { id: '@hub/icon-base', external: true };
        }
        const id = sharedId(source);
        if (id !== undefined) return own.has(id) ? null : { id, external: true };
        if (/^antd\/(?!(es|lib)?\/?locale\/)/.test(source) && !own.has('antd')) {
          this.error(`${source}: import from 'antd' itself; a deep import would bundle a second antd`);
        }
        return null;
      },
    },
    // CommonJS packages that require() a shared id get an import instead.
    esmExternalRequirePlugin({ external }) as Plugin,
  ];
}
