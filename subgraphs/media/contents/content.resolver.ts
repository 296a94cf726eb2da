import { Allow, asResult, type Connection, HubContext, mapPage, paginate, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Content, ContentKind } from './content.entity.ts';
import {
  ContentStepInput,
  ContentsArgs,
  ReviewContentInput,
  WithdrawContentInput,
  WriteContentInput,
} from './content.inputs.ts';
import * as service from './content.service.ts';
import {
  ContentConnection,
  ContentKindType,
  ContentResult,
  ContentType,
  ReviewStepType,
  toContent,
  toReviewStep,
} from './content.type.ts';

const readers = rule.any(rule.officer, rule.scope('media:read'));
const review = rule.any(
  rule.privilege('media/contents.review-first'),
  rule.privilege('media/contents.review-second'),
  rule.privilege('media/contents.review-final'),
);

@Resolver(() => ContentType)
export class ContentResolver {
  @Query(() => ContentConnection, {
    description: 'Contents, last changed first; partners see published ones (内容列表).',
  })
  @Allow(readers)
  async contents(
    @Ctx() ctx: HubContext,
    @Args(() => ContentsArgs) args: ContentsArgs,
  ): Promise<Connection<ContentType>> {
    return pageOfContents(ctx, args);
  }

  @Query(() => ContentType, { nullable: true, description: 'One content (内容).' })
  @Allow(readers)
  async content(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<ContentType | null> {
    const row = await ctx.read((em) => em.findOne(Content, { id }));
    return row ? toContent(row) : null;
  }

  @Query(() => [ContentKindType], { description: 'Kinds of content in their order (内容类型).' })
  @Allow(rule.signedIn)
  async contentKinds(@Ctx() ctx: HubContext): Promise<ContentKindType[]> {
    return ctx.read((em) => em.find(ContentKind, {}, { orderBy: { sort: 'asc' } }));
  }

  @Mutation(() => ContentResult, {
    description:
      'Writes or changes a text; a change cancels every signature (撰写或修改稿件). Refusals: KIND_UNKNOWN, STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('media/contents.write'))
  async writeContent(@Ctx() ctx: HubContext, @Arg('input', () => WriteContentInput) input: WriteContentInput) {
    return asResult(async () => toContent(await service.writeContent(ctx, input)));
  }

  @Mutation(() => ContentResult, {
    description: 'Hands a draft to the first review (提交审核). Refusals: PERSONAL_DATA_IN_TEXT, STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('media/contents.write'))
  async submitContent(@Ctx() ctx: HubContext, @Arg('input', () => ContentStepInput) input: ContentStepInput) {
    return asResult(async () => toContent(await service.submitContent(ctx, input)));
  }

  @Mutation(() => ContentResult, {
    description:
      'Decides in one of the three reviews (审核). Refusals: AUTHOR_MAY_NOT_REVIEW, REVIEWED_BEFORE, OPINION_MISSING, NOT_IN_REVIEW.',
  })
  @Allow(review)
  async reviewContent(@Ctx() ctx: HubContext, @Arg('input', () => ReviewContentInput) input: ReviewContentInput) {
    return asResult(async () => toContent(await service.reviewContent(ctx, input)));
  }

  @Mutation(() => ContentResult, {
    description: 'Publishes what three people signed (发布). Refusals: REVIEWS_MISSING, STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('media/contents.publish'))
  async publishContent(@Ctx() ctx: HubContext, @Arg('input', () => ContentStepInput) input: ContentStepInput) {
    return asResult(async () => toContent(await service.publishContent(ctx, input)));
  }

  @Mutation(() => ContentResult, {
    description: 'Takes a published content back for good (撤回). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('media/contents.withdraw'))
  async withdrawContent(@Ctx() ctx: HubContext, @Arg('input', () => WithdrawContentInput) input: WithdrawContentInput) {
    return asResult(async () => toContent(await service.withdrawContent(ctx, input)));
  }

  @FieldResolver(() => [ReviewStepType], {
    description: 'Decisions so far, oldest first, cancelled ones included (审核记录).',
  })
  @Allow(rule.officer)
  async reviewSteps(@Ctx() ctx: HubContext, @Root() content: ContentType): Promise<ReviewStepType[]> {
    const steps = await ctx
      .loader('reviewSteps', (ids: readonly string[], em) => service.findReviewSteps(em, ids))
      .load(content.id);
    return (steps ?? []).map(toReviewStep);
  }
}

/** One page of contents; what the viewer may not see is left out by the table itself. */
export function pageOfContents(ctx: HubContext, args: ContentsArgs): Promise<Connection<ContentType>> {
  const { state, keyTaskId, unitId, kind, personId, text } = args;
  const title = text ? { $like: `%${text.replace(/[%_\\]/g, '')}%` } : null;
  const where = Object.fromEntries(
    Object.entries({ state, keyTaskId, unitId, kind, personId, title }).filter(([, value]) => value != null),
  );
  return ctx.read(async (em) => mapPage(await paginate(em, Content, where, { updatedAt: 'desc' }, args), toContent));
}
