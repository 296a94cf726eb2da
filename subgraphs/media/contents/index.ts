import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Content, ContentKind, ReviewStep } from './content.entity.ts';
import { ContentResolver } from './content.resolver.ts';
import { type ContentType, toContent } from './content.type.ts';
import { KeyTaskContentResolver, PersonContentResolver } from './content-counts.resolver.ts';

/** Contents and their three reviews (内容与三审). */
export const contents = defineSlice({
  name: 'contents',
  entities: [Content, ContentKind, ReviewStep],
  resolvers: [ContentResolver, KeyTaskContentResolver, PersonContentResolver],
  references: [
    reference<ContentType>('Content', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (keys, ctx) => {
        const rows = await ctx.read((em) => em.find(Content, { id: { $in: [...keys] } }));
        return new Map(rows.map((row) => [row.id, toContent(row)]));
      },
    }),
  ],
});

export { revokedHonours } from './content.consumer.ts';
