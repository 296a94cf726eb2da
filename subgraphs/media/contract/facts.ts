import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A day in China, 2026-03-01. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const contentPayload = z.object({
  contentId: z.uuid(),
  keyTaskId: z.uuid(),
  unitId: z.uuid(),
  districtCode: z.string().nullable(),
  /** The person that the content is about; null where it is about none. */
  personId: z.uuid().nullable(),
  /** Code of the kind of content (内容类型), an open list: article, video, interpretation … */
  kind: z.string(),
  /** The day of publication. */
  day,
});

/** A content was published after its three reviews (内容发布). */
export const contentPublished = defineFact('media.content.published', 1, contentPayload);

/** A published content was withdrawn with a reason (撤稿); whoever counted it subtracts it. */
export const contentWithdrawn = defineFact('media.content.withdrawn', 1, contentPayload.extend({ reason: z.string() }));

export const mediaFacts = [contentPublished, contentWithdrawn] as const;
