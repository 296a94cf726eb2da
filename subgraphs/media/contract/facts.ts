import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A day in China, 2026-03-01. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Keys of every fact here: keyTask, person, unit, district. */
export const contentPayload = z.object({
  contentId: z.uuid(),
  /** Day of publication. */
  day,
  /** Open list: article, video, interpretation … */
  kind: z.string(),
});

/** A content (内容) passed its reviews and was published. */
export const contentPublished = defineFact('media.content.published', 1, contentPayload);

/** A published content was withdrawn (撤稿); whoever counted it subtracts it. */
export const contentWithdrawn = defineFact('media.content.withdrawn', 1, contentPayload.extend({ reason: z.string() }));

export const mediaFacts = [contentPublished, contentWithdrawn] as const;
