import { defineModule } from '@hub/runtime';
import config from './module.config.ts';
import './states.ts';
import './tasks.css';
import './work.css';
import './follow-up.css';
import './calendar/calendar.css';
import './assessments/assessments.css';
import './timeline/timeline.css';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    { path: '', title: { zh: '计划总览', en: 'Plan board' }, load: () => import('./plans/plan-board-page.tsx') },
    {
      path: '/timeline',
      title: { zh: '时间轴', en: 'Timeline' },
      load: () => import('./timeline/timeline-page.tsx'),
    },
    { path: '/plans/:id', title: { zh: '方案原文', en: 'Document' }, load: () => import('./plans/plan-page.tsx') },
    {
      path: '/plans/:id/amend',
      title: { zh: '修订方案', en: 'Amend a plan' },
      privileges: ['tasks/plans.amend'],
      load: () => import('./plans/amend-page.tsx'),
    },
    {
      path: '/plans/:id/next',
      title: { zh: '下年度方案草案', en: 'Next year’s plan' },
      privileges: ['tasks/plans.draft'],
      load: () => import('./plans/next-plan-page.tsx'),
    },
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
      path: '/activities/import',
      title: { zh: '导入活动计划', en: 'Import planned activities' },
      privileges: ['tasks/activities.report'],
      load: () => import('./activities/activity-sheet-page.tsx'),
    },
    {
      path: '/activities/:id',
      title: { zh: '活动', en: 'Activity' },
      load: () => import('./activities/activity-page.tsx'),
    },
    {
      path: '/inspections',
      title: { zh: '调研督导', en: 'Inspections' },
      load: () => import('./inspections/inspections-page.tsx'),
    },
    {
      path: '/inspections/new',
      title: { zh: '制定督导计划', en: 'Plan an inspection' },
      privileges: ['tasks/inspections.conduct'],
      load: () => import('./inspections/new-inspection-page.tsx'),
    },
    {
      path: '/inspections/:id',
      title: { zh: '调研督导', en: 'Inspection' },
      load: () => import('./inspections/inspection-page.tsx'),
    },
    {
      path: '/findings',
      title: { zh: '督导发现的问题', en: 'Findings' },
      load: () => import('./inspections/findings-page.tsx'),
    },
    { path: '/slips', title: { zh: '督办单', en: 'Supervision slips' }, load: () => import('./slips/slips-page.tsx') },
    {
      path: '/slips/new',
      title: { zh: '下发督办单', en: 'Issue a slip' },
      privileges: ['tasks/supervision.issue'],
      load: () => import('./slips/issue-slip-page.tsx'),
    },
    {
      path: '/slips/:id',
      title: { zh: '督办单', en: 'Supervision slip' },
      load: () => import('./slips/slip-page.tsx'),
    },
    {
      path: '/problems',
      title: { zh: '问题清单', en: 'Problem list' },
      load: () => import('./problems/problems-page.tsx'),
    },
    {
      path: '/problems/new',
      title: { zh: '提出问题', en: 'Raise a problem' },
      privileges: ['tasks/problems.supervise'],
      load: () => import('./problems/raise-problem-page.tsx'),
    },
    { path: '/problems/:id', title: { zh: '问题', en: 'Problem' }, load: () => import('./problems/problem-page.tsx') },
    {
      path: '/assessments',
      title: { zh: '年度考核', en: 'Assessments' },
      load: () => import('./assessments/assessments-page.tsx'),
    },
    {
      path: '/assessments/:id',
      title: { zh: '年度考核', en: 'Assessment' },
      load: () => import('./assessments/assessment-page.tsx'),
    },
    {
      path: '/assessment-schemes',
      title: { zh: '考核方案', en: 'Assessment schemes' },
      load: () => import('./assessments/schemes-page.tsx'),
    },
    {
      path: '/assessment-schemes/new',
      title: { zh: '起草考核方案', en: 'Draft a scheme' },
      privileges: ['tasks/assessment-schemes.keep'],
      load: () => import('./assessments/scheme-form-page.tsx'),
    },
    {
      path: '/assessment-schemes/:id/edit',
      title: { zh: '修改考核方案', en: 'Edit the scheme' },
      privileges: ['tasks/assessment-schemes.keep'],
      load: () => import('./assessments/scheme-form-page.tsx'),
    },
    {
      path: '/assessment-schemes/:id',
      title: { zh: '考核方案', en: 'Assessment scheme' },
      load: () => import('./assessments/scheme-page.tsx'),
    },
    {
      path: '/assessment-ranking',
      title: { zh: '考核排名', en: 'Rank list' },
      privileges: ['tasks/assessments.rank'],
      load: () => import('./assessments/ranking-page.tsx'),
    },
    {
      path: '/bases',
      title: { zh: '基地', en: 'Bases' },
      load: () => import('./bases/bases-page.tsx'),
    },
    {
      path: '/bases/new',
      title: { zh: '登记培育基地', en: 'Register a base' },
      privileges: ['tasks/bases.keep'],
      load: () => import('./bases/new-base-page.tsx'),
    },
    {
      path: '/bases/:id',
      title: { zh: '基地', en: 'Base' },
      load: () => import('./bases/base-page.tsx'),
    },
    {
      path: '/base-types',
      title: { zh: '基地类型', en: 'Kinds of base' },
      load: () => import('./bases/base-types-page.tsx'),
    },
    {
      path: '/cases',
      title: { zh: '典型案例', en: 'Typical cases' },
      load: () => import('./cases/cases-page.tsx'),
    },
    {
      path: '/cases/new',
      title: { zh: '撰写案例', en: 'Write a case' },
      privileges: ['tasks/typical-cases.write'],
      load: () => import('./cases/case-form-page.tsx'),
    },
    {
      path: '/cases/:id',
      title: { zh: '典型案例', en: 'Typical case' },
      load: () => import('./cases/case-page.tsx'),
    },
    {
      path: '/cases/:id/edit',
      title: { zh: '修改案例', en: 'Edit the case' },
      privileges: ['tasks/typical-cases.write'],
      load: () => import('./cases/case-form-page.tsx'),
    },
    {
      path: '/calendar',
      title: { zh: '活动日历', en: 'Calendar' },
      load: () => import('./calendar/calendar-page.tsx'),
    },
    {
      path: '/activity-types',
      title: { zh: '活动类型', en: 'Kinds of activity' },
      load: () => import('./activities/activity-types-page.tsx'),
    },
  ],
});
