import type { ModuleConfig } from '@hub/frontend-kit/vite-plugin';

export default {
  name: 'volunteers',
  ownerUnit: 'popularization',
  version: '0.1.0',
  titles: { zh: '志愿服务', en: 'Volunteer services' },
  basePath: '/volunteers',
  order: 30,
  menu: [
    { path: '', titles: { zh: '服务记录', en: 'Service records' }, keywords: ['时长', '确认', 'hours'] },
    {
      path: '/report',
      titles: { zh: '登记服务', en: 'Report a service' },
      privileges: ['volunteers/service-records.report'],
      keywords: ['补录', 'new'],
    },
    { path: '/people', titles: { zh: '志愿者', en: 'Volunteers' }, keywords: ['登记', 'register'] },
  ],
  cards: [
    {
      id: 'to-confirm',
      titles: { zh: '待确认的服务记录', en: 'Service records to confirm' },
      privileges: ['volunteers/service-records.confirm'],
      component: './workbench/to-confirm.tsx',
      width: 'half',
      order: 3,
    },
  ],
} satisfies ModuleConfig;
