import { can } from '@hub/runtime';

/** The three reviews in order, and the privilege that each needs. */
export const reviews = [
  { step: 'FIRST_REVIEW', privilege: 'media/contents.review-first' },
  { step: 'SECOND_REVIEW', privilege: 'media/contents.review-second' },
  { step: 'FINAL_REVIEW', privilege: 'media/contents.review-final' },
] as const;

/** Whether this officer's role decides in the state, the author aside. */
export function mayReview(state: string): boolean {
  const review = reviews.find(({ step }) => step === state);
  return !!review && can(review.privilege);
}
