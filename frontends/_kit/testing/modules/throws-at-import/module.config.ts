import type { ModuleConfig } from '../../../vite-plugin/module-config.ts';

export default {
  name: 'throws-at-import',
  ownerUnit: 'strategy',
  version: '0.1.0',
  titles: { zh: '起不来', en: 'Fails at import' },
  basePath: '/throws-at-import',
  order: 3,
  menu: [{ path: '', titles: { zh: '起不来', en: 'Fails at import' } }],
} satisfies ModuleConfig;
