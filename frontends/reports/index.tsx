import { defineModule } from '@hub/runtime';
import config from './module.config.ts';
import './report-runs/states.ts';
import './reports.css';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    { path: '', title: { zh: '领导驾驶舱', en: 'Cockpit' }, load: () => import('./cockpit/cockpit-page.tsx') },
    { path: '/board', title: { zh: '任务看板', en: 'Task board' }, load: () => import('./boards/board-page.tsx') },
    {
      path: '/board/records',
      title: { zh: '数值明细', en: 'Counted records' },
      load: () => import('./records/records-page.tsx'),
    },
    {
      path: '/runs',
      title: { zh: '统计报告', en: 'Report runs' },
      load: () => import('./report-runs/report-runs-page.tsx'),
    },
    {
      path: '/runs/:id',
      title: { zh: '统计报告', en: 'Report' },
      load: () => import('./report-runs/report-run-page.tsx'),
    },
    {
      path: '/indicators',
      title: { zh: '指标字典', en: 'Indicators' },
      load: () => import('./indicators/indicators-page.tsx'),
    },
    {
      path: '/indicators/:code',
      title: { zh: '指标', en: 'Indicator' },
      load: () => import('./indicators/indicator-page.tsx'),
    },
  ],
});
