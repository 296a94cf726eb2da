import type { ModuleConfig } from '@hub/frontend-kit/vite-plugin';

const reviewers = ['tasks/progress-reports.review', 'tasks/progress-reports.review-leads', 'tasks/activities.verify'];

export default {
  name: 'tasks',
  ownerUnit: 'office',
  version: '0.1.0',
  titles: { zh: '年度工作', en: 'Work plan' },
  basePath: '/tasks',
  order: 10,
  menu: [
    { path: '', titles: { zh: '计划总览', en: 'Plan board' }, keywords: ['亮灯', '红灯', '重点任务', 'lights'] },
    {
      path: '/timeline',
      titles: { zh: '时间轴', en: 'Timeline' },
      keywords: ['里程碑', '甘特图', '进度', 'milestones', 'gantt'],
    },
    {
      path: '/mine',
      titles: { zh: '本单位任务', en: "My unit's tasks" },
      privileges: ['tasks/assignments.sign', 'tasks/progress-reports.submit'],
      keywords: ['签收', '填报', 'sign', 'report'],
    },
    {
      path: '/review',
      titles: { zh: '审核与核实', en: 'Review' },
      privileges: reviewers,
      keywords: ['退回', '采用', '核实', 'accept', 'verify'],
    },
    { path: '/activities', titles: { zh: '活动', en: 'Activities' }, keywords: ['场次', '佐证', '宣讲', 'events'] },
    { path: '/calendar', titles: { zh: '活动日历', en: 'Calendar' }, keywords: ['日程', '月历', 'month'] },
    {
      path: '/inspections',
      titles: { zh: '调研督导', en: 'Inspections' },
      keywords: ['督导', '整改', '发现的问题', 'findings'],
    },
    {
      path: '/slips',
      titles: { zh: '督办单', en: 'Supervision slips' },
      privileges: ['tasks/supervision.issue', 'tasks/supervision.answer', 'tasks/supervision.instruct'],
      keywords: ['督办', '督查', '黄牌', '红牌', '批示', '销号', 'slip'],
    },
    {
      path: '/problems',
      titles: { zh: '问题清单', en: 'Problem list' },
      privileges: ['tasks/problems.supervise', 'tasks/problems.rectify', 'tasks/supervision.instruct'],
      keywords: ['问题', '整改', '交办', '销号', 'problems'],
    },
    { path: '/bases', titles: { zh: '基地', en: 'Bases' }, keywords: ['教育基地', '科普基地', '认定', '复核'] },
    { path: '/cases', titles: { zh: '典型案例', en: 'Typical cases' }, keywords: ['案例', '推广', '评选'] },
    { path: '/assessments', titles: { zh: '年度考核', en: 'Assessments' }, keywords: ['自评', '评审', '申诉', '定档'] },
    {
      path: '/assessment-ranking',
      titles: { zh: '考核排名', en: 'Rank list' },
      privileges: ['tasks/assessments.rank'],
      keywords: ['名次', 'ranking'],
    },
    {
      path: '/assessment-schemes',
      titles: { zh: '考核方案', en: 'Assessment schemes' },
      keywords: ['指标', '分值', 'weights'],
    },
    { path: '/light-rules', titles: { zh: '亮灯规则', en: 'Rule of lights' }, keywords: ['阈值', 'thresholds'] },
    {
      path: '/import',
      titles: { zh: '导入计划', en: 'Import a plan' },
      privileges: ['tasks/plans.import'],
      keywords: ['文件', '方案', 'upload', 'document'],
    },
  ],
  cards: [
    {
      id: 'todos',
      titles: { zh: '我的待办', en: 'My to-dos' },
      component: './workbench/todos.tsx',
      width: 'wide',
      order: 1,
    },
    {
      id: 'unit-lights',
      titles: { zh: '亮灯情况', en: 'Lights' },
      component: './workbench/unit-lights.tsx',
      width: 'half',
      order: 2,
    },
  ],
  search: './search.ts',
} satisfies ModuleConfig;
