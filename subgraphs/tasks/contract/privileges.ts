import { definePrivileges } from '@hub/kit/privileges';

/** What an officer may do in tasks, and the roles that hold it. */
export const tasksPrivileges = definePrivileges('tasks', {
  'plans.import': { zh: '导入工作方案', en: 'Import work plans', roles: ['plan-officer'] },
  'plans.amend': { zh: '修订工作方案', en: 'Amend work plans', roles: ['plan-officer'] },
  'plans.draft': { zh: '起草下年度方案', en: "Draft next year's plan", roles: ['plan-officer'] },
  'plans.correct': {
    zh: '更正任务的责任单位和目标',
    en: 'Correct the units and targets of tasks',
    roles: ['plan-officer'],
  },
  'assignments.sign': { zh: '签收本单位任务', en: "Sign for the unit's tasks", roles: ['unit-officer', 'unit-leader'] },
  'progress-reports.submit': {
    zh: '填报本单位进展',
    en: "Report the unit's progress",
    roles: ['unit-officer', 'unit-leader'],
  },
  'progress-reports.review': {
    zh: '审核配合单位进展',
    en: 'Review the progress of co-units',
    roles: ['unit-officer', 'unit-leader'],
  },
  'progress-reports.review-leads': {
    zh: '审核牵头单位进展',
    en: 'Review the progress of lead units',
    roles: ['plan-officer'],
  },
  'progress-reports.record-paper': {
    zh: '补录平台启用前的纸质进展',
    en: 'Record progress made on paper before the hub',
    roles: ['plan-officer'],
  },
  'progress-reports.remind': {
    zh: '查看缺报迟报并催办',
    en: 'See who has not reported and remind them',
    roles: ['plan-officer'],
  },
  'reporting-rhythms.set': {
    zh: '设定按月或按季填报',
    en: 'Set whether units report by the month or the quarter',
    roles: ['plan-officer'],
  },
  'lights.set-thresholds': { zh: '设定亮灯规则', en: 'Set the rule of the lights', roles: ['plan-officer'] },
  'activities.report': {
    zh: '登记本单位活动',
    en: "Report the unit's activities",
    roles: ['unit-officer', 'unit-leader'],
  },
  'activities.verify': {
    zh: '核实活动',
    en: 'Verify activities',
    roles: ['unit-officer', 'unit-leader', 'plan-officer'],
  },
  'activities.approve': {
    zh: '审批活动报备',
    en: 'Approve activities before they are announced',
    roles: ['unit-leader'],
  },
  'activities.set-types': { zh: '设定活动类型', en: 'Set the kinds of activity', roles: ['plan-officer'] },
  'inspections.conduct': {
    zh: '组织调研督导并复核整改',
    en: 'Conduct inspections and verify rectifications',
    roles: ['plan-officer', 'unit-leader'],
  },
  'inspections.rectify': {
    zh: '填报本单位整改情况',
    en: "Report the unit's rectifications",
    roles: ['unit-officer', 'unit-leader'],
  },
  'bases.keep': {
    zh: '登记和申报本单位基地',
    en: "Register the unit's bases and apply for them",
    roles: ['unit-officer', 'unit-leader'],
  },
  'bases.certify': {
    zh: '认定、复核和撤销基地',
    en: 'Certify, renew and revoke bases',
    roles: ['unit-officer', 'unit-leader'],
  },
  'bases.set-types': { zh: '设定基地类型', en: 'Set the kinds of base', roles: ['plan-officer'] },
  'typical-cases.write': {
    zh: '报送本单位典型案例',
    en: "Hand in the unit's typical cases",
    roles: ['unit-officer', 'unit-leader'],
  },
  'typical-cases.review': {
    zh: '评选其他单位的典型案例',
    en: 'Select typical cases of other units',
    roles: ['plan-officer', 'unit-leader'],
  },
  'lights.override': { zh: '人工调整亮灯', en: 'Override a light', roles: ['plan-officer'] },
  'supervision.issue': {
    zh: '下发、复核和办结督办单',
    en: 'Issue, review and close supervision slips',
    roles: ['plan-officer', 'unit-leader'],
  },
  'supervision.answer': {
    zh: '反馈本单位督办单',
    en: "Answer the unit's supervision slips",
    roles: ['unit-officer', 'unit-leader'],
  },
  'supervision.instruct': { zh: '对升级的督办单作批示', en: 'Instruct on escalated slips', roles: ['leader'] },
  'problems.supervise': {
    zh: '提出、交办问题并销号',
    en: 'Raise, assign and strike off problems',
    roles: ['plan-officer', 'unit-leader'],
  },
  'problems.rectify': {
    zh: '整改交办给本单位的问题',
    en: 'Rectify problems given to the unit',
    roles: ['unit-officer', 'unit-leader'],
  },
  'milestones.keep': {
    zh: '维护牵头任务的里程碑',
    en: 'Keep the milestones of tasks the unit leads',
    roles: ['plan-officer', 'unit-officer', 'unit-leader'],
  },
  'sub-assignments.give': {
    zh: '分解本单位任务',
    en: "Break the unit's tasks down",
    roles: ['unit-officer', 'unit-leader'],
  },
  'adjustments.request': {
    zh: '申请转办和延期',
    en: 'Ask for transfers and extensions',
    roles: ['unit-officer', 'unit-leader'],
  },
  'adjustments.decide': { zh: '审批转办和延期', en: 'Decide on transfers and extensions', roles: ['plan-officer'] },
  'comments.write': {
    zh: '参与讨论',
    en: 'Take part in discussions',
    roles: ['plan-officer', 'unit-officer', 'unit-leader', 'leader'],
  },
  'comments.hide': { zh: '隐藏不当发言', en: 'Hide improper comments', roles: ['plan-officer'] },
  'attachments.add': {
    zh: '上传附件',
    en: 'Attach files',
    roles: ['plan-officer', 'unit-officer', 'unit-leader'],
  },
  'attachments.remove': { zh: '删除他人上传的附件', en: "Remove others' files", roles: ['plan-officer'] },
  'typical-cases.publish': { zh: '发布典型案例', en: 'Publish typical cases', roles: ['plan-officer'] },
  'assessment-schemes.keep': {
    zh: '起草和发布考核方案、启动考核',
    en: 'Keep assessment schemes and open assessments',
    roles: ['plan-officer', 'unit-leader'],
  },
  'assessments.self': {
    zh: '填报本单位自评、确认和申诉',
    en: "Assess one's own unit, accept or appeal",
    roles: ['unit-officer', 'unit-leader'],
  },
  'assessments.review': {
    zh: '评审其他单位的考核',
    en: 'Review the assessments of other units',
    roles: ['plan-officer', 'unit-leader'],
  },
  'assessments.decide': {
    zh: '处理申诉、定档',
    en: 'Decide on appeals and sign off assessments',
    roles: ['plan-officer', 'unit-leader', 'leader'],
  },
  'assessments.rank': { zh: '查看考核排名', en: 'See rank lists of assessments', roles: ['plan-officer', 'leader'] },
});
