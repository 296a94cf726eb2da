import type { ModuleConfig } from '../../../vite-plugin/module-config.ts';

export default {
  name: 'throws-at-render',
  ownerUnit: 'strategy',
  version: '0.1.0',
  titles: { zh: '画不出', en: 'Fails at render' },
  basePath: '/throws-at-render',
  order: 4,
  menu: [{ path: '', titles: { zh: '画不出', en: 'Fails at render' } }],
} satisfies ModuleConfig;
