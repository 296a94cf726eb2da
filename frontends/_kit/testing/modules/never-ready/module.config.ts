import type { ModuleConfig } from '../../../vite-plugin/module-config.ts';

export default {
  name: 'never-ready',
  ownerUnit: 'strategy',
  version: '0.1.0',
  titles: { zh: '等不到', en: 'Never ready' },
  basePath: '/never-ready',
  order: 5,
  menu: [{ path: '', titles: { zh: '等不到', en: 'Never ready' } }],
} satisfies ModuleConfig;
