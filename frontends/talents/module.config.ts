import type { ModuleConfig } from '@hub/frontend-kit/vite-plugin';

export default {
  name: 'talents',
  ownerUnit: 'personnel',
  version: '0.1.0',
  titles: { zh: '人才与奖项', en: 'Talents and awards' },
  basePath: '/talents',
  order: 20,
  menu: [
    { path: '', titles: { zh: '荣誉', en: 'Honours' }, keywords: ['公示', '授予', 'awards'] },
    { path: '/people', titles: { zh: '科技人才', en: 'People' }, keywords: ['一人一档', 'person'] },
    {
      path: '/propose',
      titles: { zh: '提名', en: 'Propose' },
      privileges: ['talents/honours.propose'],
      keywords: ['推荐', 'nominate'],
    },
    { path: '/awards', titles: { zh: '奖项目录', en: 'Awards' }, keywords: ['表彰', 'catalogue'] },
  ],
  cards: [
    {
      id: 'notices',
      titles: { zh: '公示与待决定的荣誉', en: 'Honours on notice and to decide' },
      privileges: ['talents/honours.grant'],
      component: './workbench/notices.tsx',
      width: 'half',
      order: 4,
    },
  ],
  search: './search.ts',
} satisfies ModuleConfig;
