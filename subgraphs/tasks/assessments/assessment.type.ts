import { Allow, connectionOf, DateTime, LocalDate, make, resultUnion } from '@hub/kit';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { inner } from '../assessment-schemes/index.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import type { Assessment, AssessmentAppeal, AssessmentScore } from './assessment.entity.ts';
import { type AssessmentState, standing } from './assessment.rules.ts';
import type { EvidenceSnapshot, EvidenceType } from './evidence.rules.ts';

export const AssessmentStateEnum = {
  SELF_ASSESSING: 'SELF_ASSESSING',
  REVIEWING: 'REVIEWING',
  FEEDBACK: 'FEEDBACK',
  APPEALED: 'APPEALED',
  SETTLED: 'SETTLED',
  FINAL: 'FINAL',
} as const;
registerEnumType(AssessmentStateEnum, {
  name: 'AssessmentState',
  description:
    'Self-assessment, review, feedback, appeal, waiting for sign-off, signed off (自评中、评审中、已反馈、申诉中、待定档、已定档).',
});
export const EvidenceTypeEnum = {
  Activity: 'Activity',
  ProgressReport: 'ProgressReport',
  TypicalCase: 'TypicalCase',
  Base: 'Base',
  ServiceRecord: 'ServiceRecord',
  Content: 'Content',
  Honour: 'Honour',
} as const;
registerEnumType(EvidenceTypeEnum, {
  name: 'AssessmentEvidenceType',
  description:
    'Activity, progress report, typical case, base; service record, content, honour of other areas (活动、进展、案例、基地；服务记录、内容、荣誉).',
});

@ObjectType('AssessmentEvidence', {
  description: 'A record that speaks for a score, as it was when it was put forward (佐证及其快照).',
})
@Allow(inner)
export class AssessmentEvidenceType {
  @Field(() => EvidenceTypeEnum, { description: 'Type of record (记录类型).' })
  type!: EvidenceType;
  @Field(() => ID, { description: 'The record (记录).' })
  recordId!: string;
  @Field(() => String, { description: 'Service that owns it (所属服务).' })
  service!: string;
  @Field(() => String, { description: 'Title as seen (标题).' })
  title!: string;
  @Field(() => String, { description: 'State as seen (状态).' })
  state!: string;
  @Field(() => GraphQLJSONObject, { description: 'Numbers and days as seen (数值).' })
  values!: Record<string, unknown>;
  @Field(() => DateTime, { description: 'When it was seen (查看时间).' })
  seenAt!: Date;
  /** For field resolvers. */
  snapshot!: EvidenceSnapshot;
}

@ObjectType('AssessmentScore', { description: 'What is known about one indicator (单项得分).' })
@Allow(inner)
export class AssessmentScoreType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  indicator!: string;
  @Field(() => Float, { description: 'Weight (分值).' })
  weight!: number;
  @Field(() => Boolean, { description: 'Whether it is counted from records (按记录统计).' })
  counted!: boolean;
  @Field(() => Float, { nullable: true, description: 'The unit’s own score (自评分).' })
  selfScore?: number | null;
  @Field(() => String, { nullable: true, description: 'What the unit says (自评说明).' })
  selfText?: string | null;
  @Field(() => Float, { nullable: true, description: 'Number or percent that was counted; null is unknown (统计值).' })
  countedValue?: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a share, how many (分子).' })
  numerator?: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a share, out of how many (分母).' })
  denominator?: number | null;
  @Field(() => Float, { nullable: true, description: 'Points for what was counted; null is unknown (统计得分).' })
  countedScore?: number | null;
  @Field(() => Float, { nullable: true, description: 'The reviewer’s score (评审分).' })
  reviewScore?: number | null;
  @Field(() => String, { nullable: true, description: 'The reviewer’s reason (评审理由).' })
  reviewReason?: string | null;
  @Field(() => Float, { nullable: true, description: 'Score after an upheld appeal (申诉后得分).' })
  finalScore?: number | null;
  @Field(() => Float, { nullable: true, description: 'The score that holds; null is unknown (有效得分).' })
  standingScore?: number | null;
  @Field(() => [AssessmentEvidenceType], { description: 'Records that speak for it (佐证).' })
  evidence!: AssessmentEvidenceType[];
  /** For field resolvers. */
  assessmentId!: string;
}

@ObjectType('AssessmentAppeal', { description: 'An objection to one score and what came of it (申诉).' })
@Allow(inner)
export class AssessmentAppealType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  indicator!: string;
  @Field(() => String, { description: 'Why (申诉理由).' })
  text!: string;
  @Field(() => Officer, { nullable: true, description: 'Who appealed (申诉人).' })
  appealedBy?: Officer | null;
  @Field(() => Boolean, { nullable: true, description: 'Upheld or not; null while undecided (是否采纳).' })
  upheld?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why (处理意见).' })
  decision?: string | null;
  @Field(() => Float, { nullable: true, description: 'Score before (原得分).' })
  scoreBefore?: number | null;
  @Field(() => Float, { nullable: true, description: 'Score after (改后得分).' })
  scoreAfter?: number | null;
  @Field(() => Officer, { nullable: true, description: 'Who decided (处理人).' })
  decidedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (处理时间).' })
  decidedAt?: Date | null;
}

@ObjectType('Assessment', { description: 'One unit’s year by one edition of a scheme (年度考核).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class AssessmentType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => Int, { description: 'Year (考核年度).' })
  year!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that is assessed (被考核单位).' })
  unit?: OrgUnit | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that reviews (评审单位).' })
  reviewUnit?: OrgUnit | null;
  @Field(() => AssessmentStateEnum, { description: 'State (状态).' })
  state!: AssessmentState;
  @Field(() => LocalDate, { description: 'Last day of the self-assessment (自评截止日期).' })
  selfDueOn!: string;
  @Field(() => Float, { nullable: true, description: 'Total by the unit itself with what was counted (自评总分).' })
  selfTotal?: number | null;
  @Field(() => Float, { nullable: true, description: 'Total that holds; null while a part is unknown (总分).' })
  total?: number | null;
  @Field(() => Float, { nullable: true, description: 'Of it counted from records (其中统计得分).' })
  countedTotal?: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day up to which it was counted (统计截至).' })
  countedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the grade (等次).' })
  grade?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who handed in the self-assessment (自评提交人).' })
  submittedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (提交时间).' })
  submittedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who reviewed it (评审人).' })
  reviewedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (评审时间).' })
  reviewedAt?: Date | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day to appeal (申诉截止日期).' })
  appealUntil?: string | null;
  @Field(() => Officer, { nullable: true, description: 'Who signed it off (定档人).' })
  finalisedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When (定档时间).' })
  finalisedAt?: Date | null;
  /** For field resolvers. */
  schemeId!: string;
}

@ObjectType('AssessmentRank', { description: 'One line of a rank list (排名).' })
@Allow(inner)
export class AssessmentRankType {
  @Field(() => Int, { nullable: true, description: 'Rank; null while the total is unknown (名次).' })
  rank?: number | null;
  @Field(() => Boolean, { description: 'Whether it is shared (并列).' })
  tied!: boolean;
  @Field(() => AssessmentType, { description: 'The assessment (考核).' })
  assessment!: AssessmentType;
}

@ObjectType('AssessmentRanking', { description: 'A rank list with its rule (排名表).' })
@Allow(inner)
export class AssessmentRankingType {
  @Field(() => String, { description: 'How ranks and ties are made (排名规则).' })
  rule!: string;
  @Field(() => DateTime, { description: 'As of when (截至时间).' })
  asOf!: Date;
  @Field(() => [AssessmentRankType], { description: 'Units by rank, unknown ones last (各单位).' })
  rows!: AssessmentRankType[];
  @Field(() => Int, { description: 'Units without a total yet (未定总分的单位数).' })
  unknown!: number;
}

@ObjectType('OpenedAssessments', { description: 'What was opened (已启动的考核).' })
@Allow(inner)
export class OpenedAssessmentsType {
  @Field(() => Int, { description: 'Assessments that were made (新建数).' })
  opened!: number;
  @Field(() => Int, { description: 'Units that had one for the year already (已有数).' })
  already!: number;
}

export const AssessmentConnection = connectionOf('Assessment', () => AssessmentType);
export const AssessmentResult = resultUnion('AssessmentResult', () => [AssessmentType]);
export const OpenAssessmentsResult = resultUnion('OpenAssessmentsResult', () => [OpenedAssessmentsType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toAssessment(row: Assessment): AssessmentType {
  const { id, version, year, state, selfDueOn, schemeId } = row;
  return make(AssessmentType, {
    id,
    version,
    year,
    state,
    selfDueOn,
    schemeId,
    unit: make(OrgUnit, { id: row.unitId }),
    reviewUnit: make(OrgUnit, { id: row.reviewUnitId }),
    selfTotal: row.selfTotal ?? null,
    total: row.total ?? null,
    countedTotal: row.countedTotal ?? null,
    countedOn: row.countedOn ?? null,
    grade: row.grade ?? null,
    submittedBy: officer(row.submittedBy),
    submittedAt: row.submittedAt ?? null,
    reviewedBy: officer(row.reviewedBy),
    reviewedAt: row.reviewedAt ?? null,
    appealUntil: row.appealUntil ?? null,
    finalisedBy: officer(row.finalisedBy),
    finalisedAt: row.finalisedAt ?? null,
  });
}

export const scored = (row: AssessmentScore) => ({
  indicator: row.indicator,
  counted: row.counted,
  weight: row.weight,
  countedScore: row.countedScore ?? null,
  reviewScore: row.reviewScore ?? null,
  finalScore: row.finalScore ?? null,
});

export function toScore(row: AssessmentScore): AssessmentScoreType {
  return make(AssessmentScoreType, {
    ...scored(row),
    id: row.id,
    assessmentId: row.assessmentId,
    selfScore: row.selfScore ?? null,
    selfText: row.selfText ?? null,
    countedValue: row.countedValue ?? null,
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
    reviewReason: row.reviewReason ?? null,
    standingScore: standing(scored(row)),
    evidence: row.evidence.map((one) =>
      make(AssessmentEvidenceType, {
        type: one.type,
        recordId: one.id,
        service: one.service,
        title: one.title,
        state: one.state,
        values: one.values,
        seenAt: new Date(one.seenAt),
        snapshot: one,
      }),
    ),
  });
}

export function toAppeal(row: AssessmentAppeal): AssessmentAppealType {
  const { id, indicator, text } = row;
  return make(AssessmentAppealType, {
    id,
    indicator,
    text,
    appealedBy: officer(row.appealedBy),
    upheld: row.upheld ?? null,
    decision: row.decision ?? null,
    scoreBefore: row.scoreBefore ?? null,
    scoreAfter: row.scoreAfter ?? null,
    decidedBy: officer(row.decidedBy),
    decidedAt: row.decidedAt ?? null,
  });
}
