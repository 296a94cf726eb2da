import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Attachment } from './attachment.entity.ts';
import { AttachmentResolver, FileKeeperResolver, KeyTaskAttachmentsResolver } from './attachment.resolver.ts';
import { findAttachments } from './attachment.service.ts';
import { type AttachmentType, toAttachment } from './attachment.type.ts';

export { sweepOrphans } from './sweep.ts';

/** Attachments (附件): files on a record; what is known of them here, their bytes in the store. */
export const attachments = defineSlice({
  name: 'attachments',
  entities: [Attachment],
  resolvers: [AttachmentResolver, FileKeeperResolver, KeyTaskAttachmentsResolver],
  references: [
    reference<AttachmentType>('Attachment', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (ids, ctx) =>
        new Map(
          [...(await findAttachments(ctx, ids))].flatMap(([id, row]) =>
            row.deletedAt ? [] : [[id, toAttachment(row)] as const],
          ),
        ),
    }),
  ],
});
