import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { SubjectKind } from '../subjects.ts';
import type { CommentState } from './comment.rules.ts';

const schema = defineEntity({
  name: 'Comment',
  tableName: 'comment',
  properties: {
    ...baseProperties,
    subjectType: p.string().$type<SubjectKind>(),
    subjectId: p.uuid(),
    keyTaskId: p.uuid().nullable(),
    authorId: p.uuid(),
    authorUnitId: p.uuid(),
    replyToId: p.uuid().nullable(),
    text: p.text(),
    mentionedIds: p.json<string[]>(),
    editedAt: p.datetime().nullable(),
    state: p.string().$type<CommentState>().default('SHOWN'),
    stateReason: p.text().nullable(),
    stateBy: p.uuid().nullable(),
    stateAt: p.datetime().nullable(),
  },
});

/** What somebody said about a subject. */
export class Comment extends schema.class {}
schema.setClass(Comment);

const editionSchema = defineEntity({
  name: 'CommentEdition',
  tableName: 'comment_edition',
  properties: {
    id: p.uuid().primary(),
    commentId: p.uuid(),
    number: p.integer(),
    text: p.text(),
    replacedAt: p.datetime(),
  },
});

/** A text that its author replaced by a later one. */
export class CommentEdition extends editionSchema.class {}
editionSchema.setClass(CommentEdition);
