import type { Lang, Words } from '@hub/kit';

export type FigureState = 'KNOWN' | 'STALE' | 'UNKNOWN' | 'SUPPRESSED';

/** Words of an exported report. */
export const words = {
  number: { zh: '序号', en: 'No.' },
  task: { zh: '重点任务', en: 'Key task' },
  lead: { zh: '牵头单位', en: 'Lead unit' },
  total: { zh: '合计', en: 'Total' },
  document: { zh: '依据文件', en: 'Document' },
  period: { zh: '统计期间', en: 'Period' },
  wholePlan: { zh: '全部', en: 'whole plan' },
  asOf: { zh: '统计截至', en: 'As of' },
  unit: { zh: '填报单位', en: 'Reporting unit' },
  preparer: { zh: '填报人', en: 'Prepared by' },
  signer: { zh: '签发人', en: 'Signed by' },
  signedAt: { zh: '签发时间', en: 'Signed at' },
  draft: { zh: '草稿，未签发', en: 'draft, not signed' },
  corrects: { zh: '更正报告', en: 'Corrects report' },
  reason: { zh: '更正理由', en: 'Reason' },
  hash: { zh: '内容校验码', en: 'Content hash' },
  definitions: { zh: '附：指标解释', en: 'Indicator definitions' },
  version: { zh: '定义版本', en: 'Definition' },
  population: { zh: '统计口径', en: 'Counts' },
  exclusions: { zh: '不计入', en: 'Leaves out' },
  sources: { zh: '数据来源', en: 'Sources' },
} satisfies Record<string, Words>;

/** A gap says what it is: an empty field would be read as nothing, a zero as none. */
export const gaps: Record<Exclude<FigureState, 'KNOWN' | 'STALE'>, Words> = {
  UNKNOWN: { zh: '未知', en: 'unknown' },
  SUPPRESSED: { zh: '隐去', en: 'suppressed' },
};

export const say = (text: Words, lang: Lang): string => text[lang];
