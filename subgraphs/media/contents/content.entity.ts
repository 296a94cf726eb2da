import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { ContentState, ReviewStepName } from './content.rules.ts';

const kindSchema = defineEntity({
  name: 'ContentKind',
  tableName: 'content_kind',
  properties: { code: p.string().primary(), nameZh: p.string(), nameEn: p.string(), sort: p.integer() },
});

/** A kind of content; the list is open. */
export class ContentKind extends kindSchema.class {}
kindSchema.setClass(ContentKind);

const contentSchema = defineEntity({
  name: 'Content',
  tableName: 'content',
  properties: {
    ...baseProperties,
    title: p.string(),
    kind: p.string(),
    body: p.text(),
    textHash: p.string(),
    keyTaskId: p.uuid(),
    unitId: p.uuid(),
    districtCode: p.string().nullable(),
    personId: p.uuid().nullable(),
    authorId: p.uuid(),
    state: p.string().$type<ContentState>(),
    stateReason: p.text().nullable(),
    attention: p.string().nullable(),
    publishedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
});

/** Something to be published: text of an article, script of a video, an interpretation of a policy. */
export class Content extends contentSchema.class {}
contentSchema.setClass(Content);

const stepSchema = defineEntity({
  name: 'ReviewStep',
  tableName: 'review_step',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v7()),
    contentId: p.uuid(),
    step: p.string().$type<ReviewStepName>(),
    reviewerId: p.uuid(),
    decision: p.string().$type<'PASSED' | 'RETURNED'>(),
    opinion: p.text().nullable(),
    textHash: p.string(),
    decidedAt: p.datetime(),
    cancelledAt: p.datetime().nullable(),
    cancelledBecause: p.string().nullable(),
  },
});

/** One reviewer's decision on one text. Kept for ever; an edit cancels it, visibly. */
export class ReviewStep extends stepSchema.class {}
stepSchema.setClass(ReviewStep);
