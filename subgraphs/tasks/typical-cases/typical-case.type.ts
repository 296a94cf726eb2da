import { Allow, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Officer, OrgUnit } from '../stubs.ts';
import type { CaseAdoption, TypicalCase } from './typical-case.entity.ts';
import type { TypicalCaseState } from './typical-case.rules.ts';

export const caseReaders = rule.any(rule.officer, rule.service, rule.scope('tasks:read'));
const inner = rule.any(rule.officer, rule.service);

export const TypicalCaseStateEnum = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  SELECTED: 'SELECTED',
  NOT_SELECTED: 'NOT_SELECTED',
  PUBLISHED: 'PUBLISHED',
} as const;
registerEnumType(TypicalCaseStateEnum, {
  name: 'TypicalCaseState',
  description: 'Draft, submitted, selected, not selected, published (草稿、已报送、已入选、未入选、已发布).',
});

@ObjectType('AdoptionLevel', { description: 'Where a case was adopted, an open list (推广层级).' })
@Allow(caseReaders)
export class AdoptionLevelType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => String, { description: 'Name in the viewer’s language (名称).' })
  name!: string;
}

@ObjectType('CaseAdoption', { description: 'Somebody else works by a case (案例推广).' })
@Allow(caseReaders)
export class CaseAdoptionType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit, where it is one of the directory (推广单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { description: 'Name of who adopted it (推广单位名称).' })
  adopter!: string;
  @Field(() => LocalDate, { description: 'Since when (推广日期).' })
  adoptedOn!: string;
  @Field(() => String, { description: 'What proves it (佐证名称).' })
  @Allow(inner)
  evidenceTitle!: string;
  @Field(() => String, { description: 'Address or archive number (地址或档案号).' })
  @Allow(inner)
  evidenceReference!: string;
  @Field(() => Officer, { nullable: true, description: 'Who recorded it (登记人).' })
  @Allow(inner)
  recordedBy?: Officer | null;
  /** For field resolvers. */
  level!: string;
}

@ObjectType('TypicalCaseCount', { description: 'How many cases of a unit came how far (案例统计).' })
@Allow(inner)
export class TypicalCaseCount {
  @Field(() => OrgUnit, { nullable: true, description: 'The unit (单位).' })
  unit?: OrgUnit | null;
  @Field(() => Int, { description: 'Handed in, whatever came of it (报送数).' })
  submitted!: number;
  @Field(() => Int, { description: 'Selected, published ones among them (入选数).' })
  selected!: number;
  @Field(() => Int, { description: 'Published (发布数).' })
  published!: number;
  @Field(() => Int, { description: 'Adoptions elsewhere (推广次数).' })
  adoptions!: number;
}

@ObjectType('TypicalCase', { description: 'A way of working that others may copy (典型案例).' })
@Directive('@key(fields: "id")')
@Allow(caseReaders)
export class TypicalCaseType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit whose case it is (报送单位).' })
  unit?: OrgUnit | null;
  @Field(() => Int, { description: 'Year (年度).' })
  year!: number;
  @Field(() => String, { description: 'Title (标题).' })
  title!: string;
  @Field(() => String, { description: 'Summary (摘要).' })
  summary!: string;
  @Field(() => String, { description: 'Text (正文).' })
  body!: string;
  @Field(() => TypicalCaseStateEnum, { description: 'State (状态).' })
  state!: TypicalCaseState;
  @Field(() => Int, { description: 'How often it was adopted elsewhere (推广次数).' })
  adoptionCount!: number;
  @Field(() => Officer, { nullable: true, description: 'Who handed it in (报送人).' })
  @Allow(inner)
  submittedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (报送时间).' })
  @Allow(inner)
  submittedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who reviewed it (评选人).' })
  @Allow(inner)
  reviewedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (评选时间).' })
  @Allow(inner)
  reviewedAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'What the reviewer thinks of it (评选意见).' })
  @Allow(inner)
  reviewComment?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was published (发布时间).' })
  publishedAt?: Date | null;
  /** For field resolvers. */
  keyTaskId!: string | null;
}

export const TypicalCaseConnection = connectionOf('TypicalCase', () => TypicalCaseType);
export const TypicalCaseResult = resultUnion('TypicalCaseResult', () => [TypicalCaseType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toTypicalCase(row: TypicalCase): TypicalCaseType {
  const { id, version, year, title, summary, body, state, adoptionCount } = row;
  return make(TypicalCaseType, {
    id,
    version,
    year,
    title,
    summary,
    body,
    state,
    adoptionCount,
    unit: make(OrgUnit, { id: row.unitId }),
    submittedBy: officer(row.submittedBy),
    submittedAt: row.submittedAt ?? null,
    reviewedBy: officer(row.reviewedBy),
    reviewedAt: row.reviewedAt ?? null,
    reviewComment: row.reviewComment ?? null,
    publishedAt: row.publishedAt ?? null,
    keyTaskId: row.keyTaskId ?? null,
  });
}

export function toAdoption(row: CaseAdoption): CaseAdoptionType {
  const { id, adopter, adoptedOn, evidenceTitle, evidenceReference, level } = row;
  return make(CaseAdoptionType, {
    id,
    adopter,
    adoptedOn,
    evidenceTitle,
    evidenceReference,
    level,
    unit: row.unitId ? make(OrgUnit, { id: row.unitId }) : null,
    recordedBy: officer(row.recordedBy),
  });
}
