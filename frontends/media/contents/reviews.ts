import { can } from '@hub/runtime';

/** The three reviews in order, what each looks at, and the privilege that it needs. */
export const reviews = [
  {
    step: 'FIRST_REVIEW',
    privilege: 'media/contents.review-first',
    looksAt: { zh: '语言文字', en: 'Language' },
  },
  {
    step: 'SECOND_REVIEW',
    privilege: 'media/contents.review-second',
    looksAt: { zh: '事实与表述', en: 'Facts and style' },
  },
  {
    step: 'FINAL_REVIEW',
    privilege: 'media/contents.review-final',
    looksAt: { zh: '导向与决定', en: 'Direction and decision' },
  },
] as const;

/** Whether this officer's role decides in the state, the author aside. */
export function mayReview(state: string): boolean {
  const review = reviews.find(({ step }) => step === state);
  return !!review && can(review.privilege);
}

interface Step {
  readonly step: string;
  readonly decision: string;
  readonly cancelledAt?: string | null;
  readonly reviewer?: { readonly id: string } | null;
}

/** The signature that stands for this review: the latest that passed and was not cancelled. */
export const standing = <One extends Step>(steps: readonly One[], step: string): One | undefined =>
  steps.findLast((one) => one.step === step && one.decision === 'PASSED' && !one.cancelledAt);

interface Waiting {
  readonly state: string;
  readonly author?: { readonly id: string } | null;
  readonly stateReason?: string | null;
}

/** What the officer is to do with a content, or nothing. */
export function myTurn(content: Waiting, me: string | undefined): 'review' | 'publish' | 'mend' | null {
  const mine = content.author?.id === me;
  if (mayReview(content.state)) return mine ? null : 'review';
  if (content.state === 'SIGNED_OFF' && can('media/contents.publish')) return 'publish';
  return content.state === 'DRAFT' && mine && content.stateReason ? 'mend' : null;
}
