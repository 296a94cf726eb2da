import { createHash } from 'node:crypto';
import { refuse } from '@hub/kit/errors';

export const contentStates = [
  'DRAFT',
  'FIRST_REVIEW',
  'SECOND_REVIEW',
  'FINAL_REVIEW',
  'SIGNED_OFF',
  'PUBLISHED',
  'WITHDRAWN',
] as const;
export type ContentState = (typeof contentStates)[number];

/** The three reviews in order: language, facts and style, direction and decision. */
export const reviewSteps = ['FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW'] as const;
export type ReviewStepName = (typeof reviewSteps)[number];

/** Which state may follow which. Any edit leads back to DRAFT; a withdrawn content stays withdrawn. */
export const transitions: Readonly<Record<ContentState, readonly ContentState[]>> = {
  DRAFT: ['DRAFT', 'FIRST_REVIEW'],
  FIRST_REVIEW: ['SECOND_REVIEW', 'DRAFT'],
  SECOND_REVIEW: ['FINAL_REVIEW', 'DRAFT'],
  FINAL_REVIEW: ['SIGNED_OFF', 'DRAFT'],
  SIGNED_OFF: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: ['WITHDRAWN'],
  WITHDRAWN: [],
};

const stateWords: Readonly<Record<ContentState, string>> = {
  DRAFT: '草稿',
  FIRST_REVIEW: '初审',
  SECOND_REVIEW: '复审',
  FINAL_REVIEW: '终审',
  SIGNED_OFF: '已签发',
  PUBLISHED: '已发布',
  WITHDRAWN: '已撤回',
};

export function checkTransition(from: ContentState, to: ContentState): void {
  if (transitions[from].includes(to)) return;
  refuse(
    'STATE_NOT_ALLOWED',
    {
      zh: `“${stateWords[from]}”的稿件不能变为“${stateWords[to]}”。`,
      en: `A content that is ${from} cannot become ${to}.`,
    },
    { details: { from, to } },
  );
}

/** Where a passed review leads. */
export function afterPass(step: ReviewStepName): ContentState {
  return ({ FIRST_REVIEW: 'SECOND_REVIEW', SECOND_REVIEW: 'FINAL_REVIEW', FINAL_REVIEW: 'SIGNED_OFF' } as const)[step];
}

/** The privilege that each review needs. */
export const reviewPrivilege: Readonly<Record<ReviewStepName, string>> = {
  FIRST_REVIEW: 'media/contents.review-first',
  SECOND_REVIEW: 'media/contents.review-second',
  FINAL_REVIEW: 'media/contents.review-final',
};

/** What a signature is bound to: it stands for this text and no other. */
export function textHash(content: { readonly title: string; readonly body: string }): string {
  return createHash('sha256').update(`${content.title}\u0000${content.body}`).digest('hex');
}

export interface Signature {
  readonly step: ReviewStepName;
  readonly reviewerId: string;
  readonly textHash: string;
}

/** Three reviews by three people, none of them the author (三审制). */
export function checkReviewer(reviewerId: string, authorId: string, standing: readonly Signature[]): void {
  if (reviewerId === authorId) {
    refuse('AUTHOR_MAY_NOT_REVIEW', { zh: '作者不能审核自己的稿件。', en: 'The author may not review the own text.' });
  }
  if (standing.some((signature) => signature.reviewerId === reviewerId)) {
    refuse('REVIEWED_BEFORE', {
      zh: '您已审核过本稿，三审须由三人完成。',
      en: 'You have reviewed this text already; three people review it.',
    });
  }
}

/** Published is only what three standing signatures were given for, to the letter. */
export function checkSignatures(hash: string, standing: readonly Signature[]): void {
  const missing = reviewSteps.filter((step) => !standing.some((s) => s.step === step && s.textHash === hash));
  const people = new Set(standing.map((signature) => signature.reviewerId));
  if (missing.length === 0 && people.size === reviewSteps.length) return;
  refuse(
    'REVIEWS_MISSING',
    {
      zh: `三审未完成：缺${missing.map((step) => stateWords[step]).join('、') || '不同的审核人'}。`,
      en: `Reviews are missing: ${missing.join(', ') || 'three different people'}.`,
    },
    { details: { missing } },
  );
}

const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the check character of GB 11643 fits: a long number alone is no identity number. */
export function isIdNumber(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Personal data has no place in a text to be published; the machine looks before the first person does. */
export function scanText(content: { readonly title: string; readonly body: string }): void {
  const text = `${content.title}\n${content.body}`.normalize('NFKC');
  const found = [
    ...(text.match(ID_NUMBER) ?? []).filter(isIdNumber).map(() => '身份证号'),
    ...(text.match(MOBILE) ?? []).map(() => '手机号'),
  ];
  if (found.length === 0) return;
  const kinds = [...new Set(found)].join('、');
  refuse(
    'PERSONAL_DATA_IN_TEXT',
    {
      zh: `正文含有${kinds}，请删除后再提交。`,
      en: 'The text holds identity or telephone numbers; take them out first.',
    },
    { field: 'body', details: { count: found.length } },
  );
}
