import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Comment, CommentEdition } from './comment.entity.ts';
import { CommentResolver, KeyTaskCommentsResolver } from './comment.resolver.ts';
import { findComments } from './comment.service.ts';
import { type CommentType, toComment } from './comment.type.ts';

export { officerConsumers } from './known-officers.ts';

/** Comments (讨论): what officers say about a record that they read, and who is to know of it. */
export const comments = defineSlice({
  name: 'comments',
  entities: [Comment, CommentEdition],
  resolvers: [CommentResolver, KeyTaskCommentsResolver],
  references: [
    reference<CommentType>('Comment', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (ids, ctx) => new Map([...(await findComments(ctx, ids))].map(([id, row]) => [id, toComment(row)])),
    }),
  ],
});
