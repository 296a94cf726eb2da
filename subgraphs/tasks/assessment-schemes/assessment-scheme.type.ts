import { Allow, connectionOf, DateTime, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Officer, OrgUnit } from '../stubs.ts';
import type { AssessmentScheme } from './assessment-scheme.entity.ts';
import type { IndicatorSource, SchemeChange, SchemeState, Subject } from './assessment-scheme.rules.ts';

/** Officers and other services; which rows is said by row-level security. */
export const inner = rule.any(rule.officer, rule.service);

export const SchemeStateEnum = { DRAFT: 'DRAFT', ISSUED: 'ISSUED', SUPERSEDED: 'SUPERSEDED' } as const;
registerEnumType(SchemeStateEnum, {
  name: 'AssessmentSchemeState',
  description: 'Draft, issued, replaced by a later edition (草案、已发布、已被新版替代).',
});
export const SubjectEnum = { DEPARTMENTS: 'DEPARTMENTS', DISTRICTS: 'DISTRICTS', SOCIETIES: 'SOCIETIES' } as const;
registerEnumType(SubjectEnum, {
  name: 'AssessmentSubject',
  description: 'Departments and affiliated units, district associations, societies (部室和直属单位、区县科协、学会).',
});
export const IndicatorSourceEnum = {
  REVIEW: 'REVIEW',
  VERIFIED_ACTIVITIES: 'VERIFIED_ACTIVITIES',
  ACCEPTED_REPORTS: 'ACCEPTED_REPORTS',
  REPORTS_ON_TIME: 'REPORTS_ON_TIME',
  GREEN_LIGHTS: 'GREEN_LIGHTS',
  SELECTED_CASES: 'SELECTED_CASES',
} as const;
registerEnumType(IndicatorSourceEnum, {
  name: 'AssessmentIndicatorSource',
  description:
    'Scored by a reviewer, or counted: verified activities, percent of reports accepted, percent on time, percent of green lights, selected cases (评审打分；按记录统计：已核实活动数、进展采用率、按时填报率、绿灯率、入选案例数).',
});

@ObjectType('AssessmentIndicator', { description: 'One indicator with its weight (考核指标).' })
@Allow(inner)
export class IndicatorType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => String, { description: 'Name in the viewer’s language (名称).' })
  label!: string;
  @Field(() => String, { description: 'Name, Chinese (中文名称).' })
  name!: string;
  @Field(() => String, { description: 'Name, English (英文名称).' })
  nameEn!: string;
  @Field(() => Float, { description: 'Points of 100 (分值).' })
  weight!: number;
  @Field(() => IndicatorSourceEnum, { description: 'Where its number comes from (得分来源).' })
  source!: IndicatorSource;
  @Field(() => Float, { nullable: true, description: 'Number or percent that earns full marks (满分数量).' })
  full?: number | null;
  @Field(() => String, { description: 'What is looked at (评分标准).' })
  standard!: string;
}

@ObjectType('AssessmentGrade', { description: 'A grade and its lowest total (等次).' })
@Allow(inner)
export class GradeType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => String, { description: 'Name, Chinese (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name, English (英文名称).' })
  nameEn!: string;
  @Field(() => Float, { description: 'Lowest total (最低分).' })
  from!: number;
}

@ObjectType('AssessmentSchemeChange', { description: 'One difference from the edition before (版本差异).' })
@Allow(inner)
export class SchemeChangeType {
  @Field(() => String, { nullable: true, description: 'Code of the indicator (指标代码).' })
  indicator?: string | null;
  @Field(() => String, { description: 'What changed (项目).' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'Before; null when it is new (修改前).' })
  before?: string | null;
  @Field(() => String, { nullable: true, description: 'After; null when it is gone (修改后).' })
  after?: string | null;
}

@ObjectType('AssessmentScheme', { description: 'One edition of an assessment scheme (考核方案).' })
@Directive('@key(fields: "id")')
@Allow(inner)
export class AssessmentSchemeType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Code that all editions share (方案代码).' })
  code!: string;
  @Field(() => Int, { description: 'Edition, 1, 2, … (版次).' })
  edition!: number;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => SubjectEnum, { description: 'Who is assessed (考核对象).' })
  subject!: Subject;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that keeps it (主管单位).' })
  unit?: OrgUnit | null;
  @Field(() => [IndicatorType], { description: 'Indicators (指标).' })
  indicators!: IndicatorType[];
  @Field(() => [GradeType], { description: 'Grades, the best first (等次).' })
  grades!: GradeType[];
  @Field(() => Int, { description: 'Working days in which a unit may appeal (申诉期限，工作日).' })
  appealDays!: number;
  @Field(() => String, { description: 'What it rests on (依据).' })
  basis!: string;
  @Field(() => String, { nullable: true, description: 'Why it differs from the edition before (修订说明).' })
  changeNote?: string | null;
  @Field(() => SchemeStateEnum, { description: 'State (状态).' })
  state!: SchemeState;
  @Field(() => DateTime, { nullable: true, description: 'When it was issued (发布时间).' })
  issuedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who issued it (发布人).' })
  issuedBy?: Officer | null;
}

export const AssessmentSchemeConnection = connectionOf('AssessmentScheme', () => AssessmentSchemeType);
export const AssessmentSchemeResult = resultUnion('AssessmentSchemeResult', () => [AssessmentSchemeType]);

export const toChange = (change: SchemeChange): SchemeChangeType => make(SchemeChangeType, change);

export function toScheme(row: AssessmentScheme, lang: 'zh' | 'en'): AssessmentSchemeType {
  const { id, version, code, edition, name, subject, appealDays, basis, state } = row;
  return make(AssessmentSchemeType, {
    id,
    version,
    code,
    edition,
    name,
    subject,
    appealDays,
    basis,
    state,
    unit: make(OrgUnit, { id: row.unitId }),
    indicators: row.indicators.map((one) =>
      make(IndicatorType, { ...one, label: lang === 'zh' ? one.name : one.nameEn }),
    ),
    grades: row.grades.map((grade) => make(GradeType, grade)),
    changeNote: row.changeNote ?? null,
    issuedAt: row.issuedAt ?? null,
    issuedBy: row.issuedBy ? make(Officer, { id: row.issuedBy }) : null,
  });
}
