import type { Mapping } from './annex.ts';
import { documentOfText } from './read-text.ts';
import { type PlanDraft, recognise } from './recognise.ts';

export interface DocumentParts {
  number?: string;
  issuer?: string;
  title?: string[];
  signature?: string[];
  body?: string[];
  header?: string[];
  rows?: string[][];
  tail?: string[];
}

export const rows: string[][] = [
  ['1', '聚人', '举办青年论坛。', '宣传文化部、组织人事部'],
  ['2', '', '走访基层专家。', '组织人事部'],
  ['3', '聚力', '开展技术咨询。', '科技服务中心'],
];

/** A small plan in Word's text layout; each part can be replaced to spoil it. */
export function documentText(parts: DocumentParts = {}): string {
  const header = parts.header ?? ['序号', '类别', '重点任务', '责任单位'];
  return [
    parts.number ?? '某科协发〔2026〕3号',
    parts.issuer ?? '某市科学技术协会',
    ...(parts.title ?? ['关于印发《2026年重点工作安排》的通知']),
    '各区县科协：',
    '现印发给你们。',
    ...(parts.signature ?? ['          某市科学技术协会', '2026年3月2日']),
    ...(parts.body ?? [
      '一、重点任务',
      '（一）聚人。举办青年论坛。',
      '（二）聚力。',
      '二、保障措施',
      '1.加强领导。狠抓落实。',
      '2.注重宣传。',
    ]),
    '附件',
    '重点任务清单',
    '',
    ...header.map((h) => `\t${h}`),
    '',
    ...(parts.rows ?? rows).flatMap((row) => [...row.map((c) => `\t${c}`), '']),
    ...(parts.tail ?? ['', ' 某市科学技术协会办公室            2026年3月2日印发']),
  ].join('\n');
}

export const draftOf = (text: string, mapping: Mapping = {}): PlanDraft => recognise(documentOfText(text), mapping);
export const draftWith = (parts: DocumentParts, mapping: Mapping = {}): PlanDraft =>
  draftOf(documentText(parts), mapping);
export const tasksOf = (draft: PlanDraft) => draft.categories.flatMap((category) => category.tasks);
export const codesOf = (draft: PlanDraft): string[] => draft.problems.map((problem) => problem.code);
