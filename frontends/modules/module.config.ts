import type { ModuleConfig } from '@hub/frontend-kit/vite-plugin';

export default {
  name: 'modules',
  ownerUnit: 'office',
  version: '0.1.0',
  titles: { zh: '模块管理', en: 'Modules' },
  basePath: '/releases',
  order: 900,
  menu: [
    {
      path: '',
      titles: { zh: '模块与版本', en: 'Modules and versions' },
      privileges: ['host/modules.read'],
      keywords: ['发布', '启用', '回退', 'release', 'rollback'],
    },
  ],
} satisfies ModuleConfig;
