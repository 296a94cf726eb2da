import { refuse } from '@hub/kit';

export type TypicalCaseState = 'DRAFT' | 'SUBMITTED' | 'SELECTED' | 'NOT_SELECTED' | 'PUBLISHED';

const transitions: Readonly<Record<TypicalCaseState, readonly TypicalCaseState[]>> = {
  DRAFT: ['DRAFT', 'SUBMITTED'],
  SUBMITTED: ['SELECTED', 'NOT_SELECTED'],
  SELECTED: ['PUBLISHED'],
  NOT_SELECTED: [],
  PUBLISHED: [],
};

const words: Readonly<Record<TypicalCaseState, { zh: string; en: string }>> = {
  DRAFT: { zh: '是草稿', en: 'a draft' },
  SUBMITTED: { zh: '已报送', en: 'submitted' },
  SELECTED: { zh: '已入选', en: 'selected' },
  NOT_SELECTED: { zh: '未入选', en: 'not selected' },
  PUBLISHED: { zh: '已发布', en: 'published' },
};

export function checkCaseStep(from: TypicalCaseState, to: TypicalCaseState): void {
  if (transitions[from].includes(to)) return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `案例${words[from].zh}，不能改为${words[to].zh}。`,
    en: `The case is ${words[from].en} and cannot become ${words[to].en}.`,
  });
}

/** Only a published case is adopted elsewhere. */
export function checkAdoptable(state: TypicalCaseState): void {
  if (state === 'PUBLISHED') return;
  refuse('STATE_NOT_ALLOWED', {
    zh: `案例${words[state].zh}，发布后才能登记推广情况。`,
    en: `The case is ${words[state].en}; adoption is recorded once it is published.`,
  });
}

/** Characters without blanks, as people count them in Chinese; a draft may be shorter. */
export const CASE_LENGTHS = {
  title: { min: 4, max: 60, zh: '标题', en: 'The title' },
  summary: { min: 30, max: 300, zh: '摘要', en: 'The summary' },
  body: { min: 200, max: 5000, zh: '正文', en: 'The text' },
} as const;

export const lengthOf = (text: string): number => [...text.replace(/\s/gu, '')].length;

export function checkLengths(text: { title: string; summary: string; body: string }): void {
  for (const field of ['title', 'summary', 'body'] as const) {
    const { min, max, zh, en } = CASE_LENGTHS[field];
    const length = lengthOf(text[field]);
    if (length >= min && length <= max) continue;
    const short = length < min;
    refuse(
      short ? 'TEXT_TOO_SHORT' : 'TEXT_TOO_LONG',
      {
        zh: `${zh}须为${min}至${max}字，现有${length}字。`,
        en: `${en} has ${min} to ${max} characters; there are ${length}.`,
      },
      { field, details: { min, max, length } },
    );
  }
}

/** A case is chosen by somebody of another unit who did not hand it in. */
export function checkReviewer(
  record: { unitId: string; submittedBy: string | null },
  reviewer: { id: string; units: readonly string[] },
): void {
  if (record.submittedBy !== reviewer.id && !reviewer.units.includes(record.unitId)) return;
  refuse('OWN_CASE', {
    zh: '本单位的案例由其他单位评选。',
    en: 'A case is chosen by somebody of another unit.',
  });
}

/** Adopted elsewhere: not by the unit that wrote it, and not before it was published. */
export function checkAdoption(
  record: { unitId: string; publishedOn: string },
  adoption: { unitId: string | null; adoptedOn: string },
  today: string,
): void {
  if (adoption.unitId === record.unitId) {
    refuse(
      'OWN_UNIT',
      { zh: '推广单位不能是案例报送单位。', en: 'A case is adopted by somebody else than its own unit.' },
      { field: 'unitId' },
    );
  }
  if (adoption.adoptedOn < record.publishedOn || adoption.adoptedOn > today) {
    refuse(
      'DAY_NOT_ALLOWED',
      {
        zh: `推广日期须在发布日期（${record.publishedOn}）和今天之间。`,
        en: `It was adopted between its publication (${record.publishedOn}) and today.`,
      },
      { field: 'adoptedOn' },
    );
  }
}
