import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

const comment = z.object({
  commentId: z.uuid(),
  /** KEY_TASK, SUPERVISION_SLIP or PROBLEM; an open list. */
  subjectType: z.string(),
  subjectId: z.uuid(),
  /** The key task behind the subject; a problem may have none. */
  keyTaskId: z.uuid().nullable(),
  authorId: z.uuid(),
});

/** Somebody wrote a comment (讨论). Carries no text: whoever is told reads it with the own rights. */
export const commentWritten = defineFact(
  'tasks.comment.written',
  1,
  comment.extend({
    authorUnitId: z.uuid(),
    /** Officers in service who are to know, each once, never the author; at most 20. */
    mentionedIds: z.array(z.uuid()).max(20),
    /** The comment that it answers, and who wrote that; null for the first of a thread. */
    replyToId: z.uuid().nullable(),
    replyToAuthorId: z.uuid().nullable(),
    writtenAt: z.iso.datetime(),
  }),
);

/** A comment is no longer read: its author withdrew it, or the office hid it. */
export const commentTakenBack = defineFact(
  'tasks.comment.taken-back',
  1,
  comment.extend({ by: z.enum(['AUTHOR', 'OFFICE']) }),
);

export const talkFacts = [commentWritten, commentTakenBack] as const;
