import { Allow, connectionOf, DateTime, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { District, KeyTask, Officer, OrgUnit, Person } from '../stubs.ts';
import type { Content, ReviewStep } from './content.entity.ts';
import { type ContentState, contentStates, type ReviewStepName, reviewSteps } from './content.rules.ts';

const names = <const T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((v) => [v, v])) as { [K in T]: K };
export const ContentStateEnum = names(contentStates);
registerEnumType(ContentStateEnum, {
  name: 'ContentState',
  description:
    'State of a content: draft, three reviews, signed off, published, withdrawn (草稿、初审、复审、终审、已签发、已发布、已撤回).',
});
export const ReviewStepEnum = names(reviewSteps);
registerEnumType(ReviewStepEnum, {
  name: 'ReviewStepName',
  description: 'Which of the three reviews (初审、复审、终审).',
});
export const ReviewDecisionEnum = names(['PASSED', 'RETURNED']);
registerEnumType(ReviewDecisionEnum, { name: 'ReviewDecision', description: 'Decision of a reviewer (通过、退回).' });

@ObjectType('ContentKind', { description: 'A kind of content (内容类型), an open list.' })
@Allow(rule.signedIn)
export class ContentKindType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => String, { description: 'Chinese name (中文名称).' })
  nameZh!: string;
  @Field(() => String, { description: 'English name.' })
  nameEn!: string;
}

@ObjectType('ReviewStep', {
  description: 'One decision in the three reviews (审核记录). An edit of the text cancels it.',
})
@Allow(rule.officer)
export class ReviewStepType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => ReviewStepEnum, { description: 'Which review (审级).' })
  step!: ReviewStepName;
  @Field(() => Officer, { nullable: true, description: 'Who decided (审核人).' })
  reviewer?: InstanceType<typeof Officer> | null;
  @Field(() => ReviewDecisionEnum, { description: 'Passed or returned (结论).' })
  decision!: 'PASSED' | 'RETURNED';
  @Field(() => String, { nullable: true, description: 'Opinion (审核意见).' })
  opinion?: string | null;
  @Field(() => String, { description: 'SHA-256 of the text that was read (文本指纹).' })
  textHash!: string;
  @Field(() => DateTime, { description: 'When (时间).' })
  decidedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When an edit or a return cancelled it (失效时间).' })
  cancelledAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'What cancelled it: EDITED or RETURNED (失效原因).' })
  cancelledBecause?: string | null;
}

const readers = rule.any(rule.officer, rule.scope('media:read'));

@ObjectType('Content', { description: 'Something to be published (内容). Partners see published ones.' })
@Directive('@key(fields: "id")')
@Allow(readers)
export class ContentType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Title (标题).' })
  title!: string;
  @Field(() => String, { description: 'Code of the kind (内容类型).' })
  kind!: string;
  @Field(() => String, { description: 'Text (正文).' })
  body!: string;
  @Field(() => ContentStateEnum, { description: 'State (状态).' })
  state!: ContentState;
  @Field(() => String, { nullable: true, description: 'Why it was returned or withdrawn (退回或撤回原因).' })
  @Allow(rule.officer)
  stateReason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why somebody should look at it again, such as HONOUR_REVOKED (需关注的原因).',
  })
  @Allow(rule.officer)
  attention?: string | null;
  @Field(() => String, { description: 'SHA-256 of title and text (文本指纹).' })
  @Allow(rule.officer)
  textHash!: string;
  @Field(() => Officer, { nullable: true, description: 'Who wrote it (作者).' })
  @Allow(rule.officer)
  author?: InstanceType<typeof Officer> | null;
  @Field(() => DateTime, { description: 'Last change (更新时间).' })
  updatedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was published (发布时间).' })
  publishedAt?: Date | null;
  @Field(() => KeyTask, { nullable: true, description: 'Key task that it serves (重点任务).' })
  keyTask?: InstanceType<typeof KeyTask> | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that publishes it (发布单位).' })
  unit?: InstanceType<typeof OrgUnit> | null;
  @Field(() => District, { nullable: true, description: 'District that it is about (区县).' })
  district?: InstanceType<typeof District> | null;
  @Field(() => Person, { nullable: true, description: 'Person that it is about (人物).' })
  @Allow(rule.officer)
  person?: InstanceType<typeof Person> | null;
}

export const ContentConnection = connectionOf('Content', () => ContentType);
export const ContentResult = resultUnion('ContentResult', () => [ContentType]);

export function toContent(row: Content): ContentType {
  return make(ContentType, {
    id: row.id,
    version: row.version,
    title: row.title,
    kind: row.kind,
    body: row.body,
    state: row.state,
    stateReason: row.stateReason ?? null,
    attention: row.attention ?? null,
    textHash: row.textHash,
    author: make(Officer, { id: row.authorId }),
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt ?? null,
    keyTask: make(KeyTask, { id: row.keyTaskId }),
    unit: make(OrgUnit, { id: row.unitId }),
    district: row.districtCode ? make(District, { code: row.districtCode }) : null,
    person: row.personId ? make(Person, { id: row.personId }) : null,
  });
}

export function toReviewStep(row: ReviewStep): ReviewStepType {
  return make(ReviewStepType, {
    id: row.id,
    step: row.step,
    reviewer: make(Officer, { id: row.reviewerId }),
    decision: row.decision,
    opinion: row.opinion ?? null,
    textHash: row.textHash,
    decidedAt: row.decidedAt,
    cancelledAt: row.cancelledAt ?? null,
    cancelledBecause: row.cancelledBecause ?? null,
  });
}
