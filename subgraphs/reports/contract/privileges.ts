import { definePrivileges } from '@hub/kit/privileges';

/** What an officer may do in reports, and the roles that hold it. Reading is open to every officer. */
export const reportsPrivileges = definePrivileges('reports', {
  'indicators.revise': {
    zh: '修订指标定义',
    en: 'Revise the definition of an indicator',
    roles: ['reports-officer'],
  },
  'report-runs.run': {
    zh: '生成统计报告',
    en: 'Run a report',
    roles: ['reports-officer', 'plan-officer', 'leader'],
  },
  'report-runs.freeze': {
    zh: '签发并冻结统计报告',
    en: 'Sign and freeze a report',
    roles: ['reports-officer'],
  },
});
