import {
  type Connection,
  checkVersion,
  type HubContext,
  hubError,
  newId,
  type OfficerViewer,
  paginate,
  viewerId,
} from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { commentTakenBack, commentWritten } from '../contract/talk-facts.ts';
import { checkSeen, standingSubject } from '../subjects.ts';
import { Comment, CommentEdition } from './comment.entity.ts';
import type { CommentStepInput, CommentsArgs, WriteCommentInput } from './comment.inputs.ts';
import { checkMentions, checkReply, checkShown, mentionsOf, tidyText } from './comment.rules.ts';
import { officerStates } from './known-officers.ts';

const notFound = () => hubError.notFound({ zh: '没有这条讨论。', en: 'There is no such comment.' });

function officerOf(ctx: HubContext): OfficerViewer {
  if (ctx.viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.viewer;
}

/** First comments of threads, newest first. */
export function pageOfThreads(ctx: HubContext, args: CommentsArgs): Promise<Connection<Comment>> {
  const { subjectType, subjectId } = args;
  return ctx.read(async (em) => {
    await checkSeen(em, args);
    return paginate(em, Comment, { subjectType, subjectId, replyToId: null }, { id: 'desc' }, args);
  });
}

export async function writeComment(ctx: HubContext, input: WriteCommentInput): Promise<Comment> {
  const viewer = officerOf(ctx);
  const id = await ctx.once(input.idempotencyKey, 'writeComment', input, async (em) => {
    const { subjectType, subjectId, replyToId = null } = input;
    const { keyTaskId } = await standingSubject(em, input);
    const text = tidyText(input.text);
    const mentionedIds = mentionsOf(input.mentionedIds, viewer.id);
    checkMentions(mentionedIds, await officerStates(em, mentionedIds));
    const first = replyToId ? await firstOf(em, replyToId) : null;
    if (first) {
      const replies = await em.count(Comment, { replyToId });
      checkReply({ ...first, replyToId: first.replyToId ?? null }, input, replies);
    }
    const row = em.create(Comment, {
      id: newId(),
      ...{ subjectType, subjectId, keyTaskId, replyToId, text, mentionedIds },
      authorId: viewer.id,
      authorUnitId: viewer.unitId,
      createdBy: viewerId(viewer),
    });
    await em.flush();
    await writeFact(em, commentWritten, {
      keys: { comment: row.id, subject: subjectId },
      payload: {
        ...told(row),
        ...{ authorUnitId: viewer.unitId, mentionedIds, replyToId },
        replyToAuthorId: first?.authorId ?? null,
        writtenAt: row.createdAt.toISOString(),
      },
    });
    return row.id;
  });
  return getComment(ctx, id);
}

export function editComment(ctx: HubContext, input: CommentStepInput & { text: string }): Promise<Comment> {
  return step(ctx, input, async (row, em, viewer) => {
    ownOnly(row, viewer);
    const text = tidyText(input.text);
    if (text === row.text) return;
    const number = 1 + (await em.count(CommentEdition, { commentId: row.id }));
    const now = new Date();
    em.create(CommentEdition, { id: newId(), commentId: row.id, number, text: row.text, replacedAt: now });
    Object.assign(row, { text, editedAt: now });
  });
}

export function withdrawComment(ctx: HubContext, input: CommentStepInput): Promise<Comment> {
  return step(ctx, input, async (row, em, viewer) => {
    ownOnly(row, viewer);
    await takeBack(em, row, viewer, 'AUTHOR', null);
  });
}

export function hideComment(ctx: HubContext, input: CommentStepInput & { reason: string }): Promise<Comment> {
  return step(ctx, input, (row, em, viewer) => takeBack(em, row, viewer, 'OFFICE', input.reason.trim()));
}

async function takeBack(
  em: SqlEntityManager,
  row: Comment,
  viewer: OfficerViewer,
  by: 'AUTHOR' | 'OFFICE',
  stateReason: string | null,
): Promise<void> {
  const state = by === 'AUTHOR' ? 'WITHDRAWN' : 'HIDDEN';
  Object.assign(row, { state, stateReason, stateBy: viewer.id, stateAt: new Date() });
  await writeFact(em, commentTakenBack, {
    keys: { comment: row.id, subject: row.subjectId },
    payload: { ...told(row), by },
  });
}

const told = ({ id, subjectType, subjectId, keyTaskId, authorId }: Comment) => ({
  commentId: id,
  ...{ subjectType, subjectId, authorId },
  keyTaskId: keyTaskId ?? null,
});

function ownOnly(row: Comment, viewer: OfficerViewer): void {
  if (row.authorId !== viewer.id)
    throw hubError.forbidden({ zh: '只能修改或撤回自己的发言。', en: 'Only one’s own comments.' });
}

async function step(
  ctx: HubContext,
  input: CommentStepInput,
  change: (row: Comment, em: SqlEntityManager, viewer: OfficerViewer) => Promise<void>,
): Promise<Comment> {
  const viewer = officerOf(ctx);
  await ctx.write(async (em) => {
    const row = await em.findOne(Comment, { id: input.id });
    if (!row) throw notFound();
    checkVersion(row, input.version);
    checkShown(row);
    await change(row, em, viewer);
    await em.flush();
  });
  return getComment(ctx, input.id);
}

async function firstOf(em: SqlEntityManager, id: string): Promise<Comment> {
  const row = await em.findOne(Comment, { id });
  if (!row) throw notFound();
  return row;
}

async function getComment(ctx: HubContext, id: string): Promise<Comment> {
  const row = (await findComments(ctx, [id])).get(id);
  if (!row) throw notFound();
  return row;
}

export async function findComments(ctx: HubContext, ids: readonly string[]): Promise<Map<string, Comment>> {
  const rows = await ctx.read((em) => em.find(Comment, { id: { $in: [...ids] } }));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The replies of each thread in the order in which they were written. */
export const repliesLoader = (ctx: HubContext) =>
  ctx.loader('comment-replies', async (ids: readonly string[], em) => {
    const rows = await em.find(Comment, { replyToId: { $in: [...ids] } }, { orderBy: { id: 'asc' } });
    return Map.groupBy(rows, (row) => row.replyToId as string);
  });

export const editionsLoader = (ctx: HubContext) =>
  ctx.loader('comment-editions', async (ids: readonly string[], em) => {
    const rows = await em.find(CommentEdition, { commentId: { $in: [...ids] } }, { orderBy: { number: 'asc' } });
    return Map.groupBy(rows, (row) => row.commentId);
  });

/** How many comments of each task are read. */
export const commentCountLoader = (ctx: HubContext) =>
  ctx.loader('comment-count', async (taskIds: readonly string[], em) => {
    const rows = await em.execute<{ id: string; count: number }[]>(
      `select subject_id as id, count(*)::int as count from comment
       where subject_type = 'KEY_TASK' and state = 'SHOWN' and subject_id = any(?::uuid[]) group by subject_id`,
      [`{${taskIds.join(',')}}`],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  });
