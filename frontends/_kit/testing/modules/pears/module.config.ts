import type { ModuleConfig } from '../../../vite-plugin/module-config.ts';

export default {
  name: 'pears',
  ownerUnit: 'publicity',
  version: '0.1.0',
  titles: { zh: '梨子', en: 'Pears' },
  basePath: '/pears',
  order: 2,
  menu: [{ path: '', titles: { zh: '梨子总览', en: 'All pears' }, keywords: ['水果'] }],
} satisfies ModuleConfig;
