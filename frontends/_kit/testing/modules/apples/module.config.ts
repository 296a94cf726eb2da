import type { ModuleConfig } from '../../../vite-plugin/module-config.ts';

export default {
  name: 'apples',
  ownerUnit: 'office',
  version: '0.1.0',
  titles: { zh: '苹果', en: 'Apples' },
  basePath: '/apples',
  order: 1,
  menu: [
    { path: '', titles: { zh: '苹果总览', en: 'All apples' } },
    { path: '/new', titles: { zh: '登记苹果', en: 'New apple' }, privileges: ['apples/apples.write'] },
    { path: '/secret', titles: { zh: '苹果机密', en: 'Secret apples' }, privileges: ['apples/apples.secret'] },
  ],
  cards: [
    { id: 'today', titles: { zh: '今日苹果', en: 'Apples today' }, component: './today.tsx', width: 'wide', order: 1 },
    { id: 'rotten', titles: { zh: '坏苹果', en: 'Rotten apples' }, component: './rotten.tsx' },
  ],
  search: './search.ts',
} satisfies ModuleConfig;
