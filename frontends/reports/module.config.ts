import type { ModuleConfig } from '@hub/frontend-kit/vite-plugin';

export default {
  name: 'reports',
  ownerUnit: 'strategy',
  version: '0.1.0',
  titles: { zh: '统计报告', en: 'Reports' },
  basePath: '/reports',
  order: 50,
  menu: [
    { path: '', titles: { zh: '领导驾驶舱', en: 'Cockpit' }, keywords: ['首页', '总览', '地图', '趋势', 'map'] },
    {
      path: '/board',
      titles: { zh: '任务看板', en: 'Task board' },
      keywords: ['二十五项', '重点任务', '指标', 'board'],
    },
    {
      path: '/runs',
      titles: { zh: '统计报告', en: 'Report runs' },
      keywords: ['签发', '冻结', '导出', '比对', 'freeze'],
    },
    { path: '/indicators', titles: { zh: '指标字典', en: 'Indicators' }, keywords: ['口径', '定义', 'definition'] },
  ],
  cards: [
    {
      id: 'figures',
      titles: { zh: '工作方案主要数字', en: 'Key figures of the plan' },
      component: './workbench/figures.tsx',
      width: 'wide',
      order: 20,
    },
  ],
} satisfies ModuleConfig;
