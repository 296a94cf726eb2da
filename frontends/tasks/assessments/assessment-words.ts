import type { Words } from '@hub/runtime';
import type { AssessmentIndicatorSource, AssessmentSubject } from '../gql/graphql.ts';

export const sources: Record<AssessmentIndicatorSource, Words> = {
  REVIEW: { zh: '评审打分', en: 'Scored by a reviewer' },
  VERIFIED_ACTIVITIES: { zh: '已核实活动（场）', en: 'Verified activities' },
  ACCEPTED_REPORTS: { zh: '进展采用率（%）', en: 'Reports accepted (%)' },
  REPORTS_ON_TIME: { zh: '按时填报率（%）', en: 'Reports on time (%)' },
  GREEN_LIGHTS: { zh: '绿灯率（%）', en: 'Green lights (%)' },
  SELECTED_CASES: { zh: '入选典型案例（个）', en: 'Selected cases' },
};
export const subjects: Record<AssessmentSubject, Words> = {
  DEPARTMENTS: { zh: '部室和直属单位', en: 'Departments' },
  DISTRICTS: { zh: '区县科协', en: 'District associations' },
  SOCIETIES: { zh: '学会', en: 'Societies' },
};
export const changeFields: Record<string, Words> = {
  name: { zh: '名称', en: 'Name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  weight: { zh: '分值', en: 'Weight' },
  source: { zh: '得分来源', en: 'Source' },
  full: { zh: '满分数量', en: 'Full mark' },
  standard: { zh: '评分标准', en: 'Standard' },
  indicator: { zh: '指标', en: 'Indicator' },
  appealDays: { zh: '申诉期限', en: 'Days of appeal' },
  basis: { zh: '依据', en: 'Basis' },
  grades: { zh: '等次', en: 'Grades' },
};
export const schemesCrumb = { label: { zh: '考核方案', en: 'Assessment schemes' }, to: '/tasks/assessment-schemes' };
export const assessmentsCrumb = { label: { zh: '年度考核', en: 'Assessments' }, to: '/tasks/assessments' };

/** A score in hundredths; what is unknown is said so and never zero. */
export const pointsText = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(Math.round(value * 100) / 100);
