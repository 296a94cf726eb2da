import { Allow, asResult, type Connection, HubContext, mapPage, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType } from '../key-tasks/index.ts';
import {
  CommentStepInput,
  CommentsArgs,
  EditCommentInput,
  HideCommentInput,
  WriteCommentInput,
} from './comment.inputs.ts';
import * as service from './comment.service.ts';
import {
  CommentConnection,
  CommentEditionType,
  CommentResult,
  CommentType,
  inner,
  toComment,
  toEdition,
} from './comment.type.ts';

const mayWrite = rule.privilege('tasks/comments.write');

@Resolver(() => CommentType)
export class CommentResolver {
  @Query(() => CommentConnection, {
    description:
      'Threads about a record by their first comments, newest first (讨论列表). NOT_FOUND for one that is not seen.',
  })
  @Allow(inner)
  async comments(
    @Ctx() ctx: HubContext,
    @Args(() => CommentsArgs) args: CommentsArgs,
  ): Promise<Connection<CommentType>> {
    return mapPage(await service.pageOfThreads(ctx, args), toComment);
  }

  @Query(() => CommentType, { nullable: true, description: 'One comment (一条讨论).' })
  @Allow(inner)
  async comment(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<CommentType | null> {
    const row = (await service.findComments(ctx, [id])).get(id);
    return row ? toComment(row) : null;
  }

  @FieldResolver(() => [CommentType], { description: 'Replies, oldest first, at most 100 (回复).' })
  @Allow(inner)
  async replies(@Ctx() ctx: HubContext, @Root() comment: CommentType): Promise<CommentType[]> {
    if (comment.replyToId) return [];
    return ((await service.repliesLoader(ctx).load(comment.id)) ?? []).map(toComment);
  }

  @FieldResolver(() => [CommentEditionType], {
    description: 'Texts that later ones replaced, oldest first; none once it was withdrawn or hidden (修改记录).',
  })
  @Allow(inner)
  async earlier(@Ctx() ctx: HubContext, @Root() comment: CommentType): Promise<CommentEditionType[]> {
    if (comment.state !== 'SHOWN' || !comment.editedAt) return [];
    return ((await service.editionsLoader(ctx).load(comment.id)) ?? []).map(toEdition);
  }

  @Mutation(() => CommentResult, {
    description:
      'Says something about a record that one reads (发表讨论). Refusals: EMPTY, MENTION_UNKNOWN, OTHER_SUBJECT, REPLY_TO_REPLY, COMMENT_GONE, THREAD_FULL, TASK_WITHDRAWN.',
  })
  @Allow(mayWrite)
  async writeComment(@Ctx() ctx: HubContext, @Arg('input', () => WriteCommentInput) input: WriteCommentInput) {
    return asResult(async () => toComment(await service.writeComment(ctx, input)));
  }

  @Mutation(() => CommentResult, {
    description:
      'Changes the text of one’s own comment; the old text stays to be read, mentions stay as they were (修改讨论). Refusals: EMPTY, COMMENT_GONE.',
  })
  @Allow(mayWrite)
  async editComment(@Ctx() ctx: HubContext, @Arg('input', () => EditCommentInput) input: EditCommentInput) {
    return asResult(async () => toComment(await service.editComment(ctx, input)));
  }

  @Mutation(() => CommentResult, {
    description: 'Withdraws one’s own comment: that there was one stays to be seen (撤回讨论). Refusal: COMMENT_GONE.',
  })
  @Allow(mayWrite)
  async withdrawComment(@Ctx() ctx: HubContext, @Arg('input', () => CommentStepInput) input: CommentStepInput) {
    return asResult(async () => toComment(await service.withdrawComment(ctx, input)));
  }

  @Mutation(() => CommentResult, {
    description: 'Hides somebody’s comment with a reason (隐藏讨论). Refusal: COMMENT_GONE.',
  })
  @Allow(rule.privilege('tasks/comments.hide'))
  async hideComment(@Ctx() ctx: HubContext, @Arg('input', () => HideCommentInput) input: HideCommentInput) {
    return asResult(async () => toComment(await service.hideComment(ctx, input)));
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskCommentsResolver {
  @FieldResolver(() => Int, { description: 'How many comments are read about it, replies included (讨论条数).' })
  @Allow(inner)
  async commentCount(@Ctx() ctx: HubContext, @Root() task: KeyTaskType): Promise<number> {
    return (await service.commentCountLoader(ctx).load(task.id)) ?? 0;
  }
}
