import { defineModule } from '@hub/runtime';
import config from './module.config.ts';
import './states.ts';
import './tasks.css';
import './work.css';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    { path: '', title: { zh: '计划总览', en: 'Plan board' }, load: () => import('./plans/plan-board-page.tsx') },
    { path: '/plans/:id', title: { zh: '方案原文', en: 'Document' }, load: () => import('./plans/plan-page.tsx') },
    {
      path: '/import',
      title: { zh: '导入计划', en: 'Import a plan' },
      privileges: ['tasks/plans.import'],
      load: () => import('./plans/import-page.tsx'),
    },
    {
      path: '/light-rules',
      title: { zh: '亮灯规则', en: 'Rule of lights' },
      load: () => import('./lights/light-rules-page.tsx'),
    },
    {
      path: '/mine',
      title: { zh: '本单位任务', en: "My unit's tasks" },
      load: () => import('./assignments/my-tasks-page.tsx'),
    },
    {
      path: '/key-tasks/:id',
      title: { zh: '重点任务', en: 'Key task' },
      load: () => import('./key-tasks/key-task-page.tsx'),
    },
    {
      path: '/key-tasks/:id/report',
      title: { zh: '进展填报', en: 'Report progress' },
      privileges: ['tasks/progress-reports.submit'],
      load: () => import('./progress-reports/report-page.tsx'),
    },
    {
      path: '/review',
      title: { zh: '审核与核实', en: 'Review' },
      privileges: ['tasks/progress-reports.review', 'tasks/progress-reports.review-leads', 'tasks/activities.verify'],
      load: () => import('./progress-reports/review-page.tsx'),
    },
    {
      path: '/activities',
      title: { zh: '活动', en: 'Activities' },
      load: () => import('./activities/activities-page.tsx'),
    },
    {
      path: '/activities/new',
      title: { zh: '登记活动', en: 'Plan an activity' },
      privileges: ['tasks/activities.report'],
      load: () => import('./activities/plan-activity-page.tsx'),
    },
    {
      path: '/activities/:id',
      title: { zh: '活动', en: 'Activity' },
      load: () => import('./activities/activity-page.tsx'),
    },
  ],
});
