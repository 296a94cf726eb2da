import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

const attachment = z.object({
  attachmentId: z.uuid(),
  /** KEY_TASK, SUPERVISION_SLIP or PROBLEM; an open list. */
  subjectType: z.string(),
  subjectId: z.uuid(),
  /** The key task behind the subject; a problem may have none. */
  keyTaskId: z.uuid().nullable(),
});

/** A file was attached (附件) to a record. Carries neither its name nor its content. */
export const attachmentAdded = defineFact(
  'tasks.attachment.added',
  1,
  attachment.extend({ addedById: z.uuid(), unitId: z.uuid(), mediaType: z.string(), bytes: z.int().positive() }),
);

/** An attachment was taken out of sight; it may come back. */
export const attachmentRemoved = defineFact(
  'tasks.attachment.removed',
  1,
  attachment.extend({ removedById: z.uuid() }),
);

/** One that was removed is there again. */
export const attachmentRestored = defineFact(
  'tasks.attachment.restored',
  1,
  attachment.extend({ restoredById: z.uuid() }),
);

export const fileFacts = [attachmentAdded, attachmentRemoved, attachmentRestored] as const;
