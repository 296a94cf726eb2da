import { checkVersion, chinaDay, type HubContext, holds, hubError, refuse, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { contentPublished, contentWithdrawn } from '../contract/facts.ts';
import { Content, ContentKind, ReviewStep } from './content.entity.ts';
import type {
  ContentStepInput,
  ReviewContentInput,
  WithdrawContentInput,
  WriteContentInput,
} from './content.inputs.ts';
import {
  afterPass,
  checkReviewer,
  checkSignatures,
  checkTransition,
  type ReviewStepName,
  reviewPrivilege,
  reviewSteps,
  scanText,
  textHash,
} from './content.rules.ts';

/** Writes a new text, or changes one. A changed text loses every signature and becomes a draft again. */
export async function writeContent(ctx: HubContext, input: WriteContentInput): Promise<Content> {
  const author = officerId(ctx);
  const id = await ctx.once(input.idempotencyKey, 'writeContent', input, async (em) => {
    if (!(await em.findOne(ContentKind, { code: input.kind }))) {
      refuse('KIND_UNKNOWN', { zh: '没有这种内容类型。', en: 'There is no such kind of content.' }, { field: 'kind' });
    }
    const values = {
      title: input.title.trim(),
      kind: input.kind,
      body: input.body,
      textHash: textHash({ title: input.title.trim(), body: input.body }),
      keyTaskId: input.keyTaskId,
      unitId: input.unitId,
      districtCode: input.districtCode ?? null,
      personId: input.personId ?? null,
    };
    if (!input.id) {
      const content = em.create(Content, {
        ...values,
        state: 'DRAFT',
        authorId: author,
        createdBy: viewerId(ctx.viewer),
      });
      await em.flush();
      return content.id;
    }
    const content = await getForStep(em, { id: input.id, version: input.version ?? 0 });
    checkTransition(content.state, 'DRAFT');
    Object.assign(content, values, { state: 'DRAFT', stateReason: null });
    await em.flush();
    await cancelSignatures(em, content.id, 'EDITED');
    return content.id;
  });
  return getContent(ctx, id);
}

/** Hands the draft to the first review, after the machine has looked for personal data. */
export async function submitContent(ctx: HubContext, input: ContentStepInput): Promise<Content> {
  await ctx.write(async (em) => {
    const content = await getForStep(em, input);
    checkTransition(content.state, 'FIRST_REVIEW');
    scanText(content);
    content.state = 'FIRST_REVIEW';
    content.stateReason = null;
    await em.flush();
  });
  return getContent(ctx, input.id);
}

/** One of the three reviews decides on the text as it stands. */
export async function reviewContent(ctx: HubContext, input: ReviewContentInput): Promise<Content> {
  const reviewerId = officerId(ctx);
  await ctx.write(async (em) => {
    const content = await getForStep(em, input);
    const step = reviewSteps.find((name) => name === content.state);
    if (!step) {
      return refuse('NOT_IN_REVIEW', { zh: '本稿不在审核中。', en: 'This content is not under review.' });
    }
    if (!holds(ctx.viewer, reviewPrivilege[step])) {
      throw hubError.forbidden({ zh: '您没有本级审核的权限。', en: 'You have no right to this review.' });
    }
    checkReviewer(reviewerId, content.authorId, await standingSignatures(em, content.id));
    if (input.decision === 'RETURNED' && !input.opinion) {
      refuse('OPINION_MISSING', { zh: '退回须填写审核意见。', en: 'Say why it is returned.' }, { field: 'opinion' });
    }
    em.create(ReviewStep, {
      contentId: content.id,
      step,
      reviewerId,
      decision: input.decision,
      opinion: input.opinion ?? null,
      textHash: content.textHash,
      decidedAt: new Date(),
    });
    content.state = input.decision === 'PASSED' ? afterPass(step) : 'DRAFT';
    content.stateReason = input.decision === 'RETURNED' ? (input.opinion ?? null) : null;
    await em.flush();
    if (input.decision === 'RETURNED') await cancelSignatures(em, content.id, 'RETURNED');
  });
  return getContent(ctx, input.id);
}

/** Publishes what three people signed, to the letter, and tells the fact. */
export async function publishContent(ctx: HubContext, input: ContentStepInput): Promise<Content> {
  await ctx.write(async (em) => {
    const content = await getForStep(em, input);
    checkTransition(content.state, 'PUBLISHED');
    checkSignatures(textHash(content), await standingSignatures(em, content.id));
    content.state = 'PUBLISHED';
    content.publishedAt = new Date();
    await em.flush();
    await writeFact(em, contentPublished, factOf(content));
  });
  return getContent(ctx, input.id);
}

/** Takes a published content back for good; whoever counted it subtracts it. */
export async function withdrawContent(ctx: HubContext, input: WithdrawContentInput): Promise<Content> {
  await ctx.write(async (em) => {
    const content = await getForStep(em, input);
    checkTransition(content.state, 'WITHDRAWN');
    content.state = 'WITHDRAWN';
    content.stateReason = input.reason;
    content.attention = null;
    content.withdrawnAt = new Date();
    await em.flush();
    const { keys, payload } = factOf(content);
    await writeFact(em, contentWithdrawn, { keys, payload: { ...payload, reason: input.reason } });
  });
  return getContent(ctx, input.id);
}

/** Throws NOT_FOUND when there is none or the viewer may not see it. */
export async function getContent(ctx: HubContext, id: string): Promise<Content> {
  const content = await ctx.read((em) => em.findOne(Content, { id }));
  if (!content) throw notFound();
  return content;
}

/** Decisions on one content, oldest first, cancelled ones included. */
export async function findReviewSteps(
  em: SqlEntityManager,
  contentIds: readonly string[],
): Promise<Map<string, ReviewStep[]>> {
  const rows = await em.find(ReviewStep, { contentId: { $in: [...contentIds] } }, { orderBy: { decidedAt: 'asc' } });
  return Map.groupBy(rows, (row) => row.contentId);
}

const notFound = () => hubError.notFound({ zh: '没有这篇稿件。', en: 'There is no such content.' });

async function getForStep(em: SqlEntityManager, input: ContentStepInput): Promise<Content> {
  const content = await em.findOne(Content, { id: input.id });
  if (!content) throw notFound();
  checkVersion(content, input.version);
  return content;
}

async function standingSignatures(em: SqlEntityManager, contentId: string) {
  const rows = await em.find(ReviewStep, { contentId, decision: 'PASSED', cancelledAt: null });
  return rows.map((row) => ({ step: row.step as ReviewStepName, reviewerId: row.reviewerId, textHash: row.textHash }));
}

async function cancelSignatures(em: SqlEntityManager, contentId: string, because: string): Promise<void> {
  await em.nativeUpdate(
    ReviewStep,
    { contentId, decision: 'PASSED', cancelledAt: null },
    { cancelledAt: new Date(), cancelledBecause: because },
  );
}

function factOf(content: Content) {
  return {
    keys: {
      content: content.id,
      keyTask: content.keyTaskId,
      person: content.personId ?? null,
      unit: content.unitId,
      district: content.districtCode ?? null,
    },
    payload: {
      contentId: content.id as string,
      keyTaskId: content.keyTaskId,
      unitId: content.unitId,
      districtCode: content.districtCode ?? null,
      personId: content.personId ?? null,
      kind: content.kind,
      day: chinaDay(content.publishedAt ?? new Date()),
    },
  };
}

function officerId(ctx: HubContext): string {
  if (ctx.viewer.kind !== 'officer') throw hubError.forbidden();
  return ctx.viewer.id;
}
