import { Allow, connectionOf, resultUnion, rule } from '@hub/kit';
import { Length, Matches } from 'class-validator';
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Officer, OrgUnit, Plan } from '../references.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const ReportRunState = { DRAFT: 'DRAFT', FROZEN: 'FROZEN' } as const;
registerEnumType(ReportRunState, {
  name: 'ReportRunState',
  description: 'Life of a report (报告状态).',
  valuesConfig: {
    DRAFT: { description: 'Run, not signed (草稿).' },
    FROZEN: { description: 'Signed; never changes again (已签发).' },
  },
});

@ObjectType('ReportRunFigure', { description: 'One number of a report, as it stood (报告数值).' })
@Allow(rule.officer)
export class ReportRunFigureType {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  code!: string;
  @Field(() => Float, { nullable: true, description: 'The number; null when it was unknown (数值).' })
  value?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many records it counted (记录数).' })
  records?: number | null;
  @Field(() => String, { description: 'KNOWN, STALE or UNKNOWN when it was run (状态).' })
  state!: string;
}

@ObjectType('ReportRunColumn', { description: 'What a report counted, with the definition it used (报告指标).' })
@Allow(rule.officer)
export class ReportRunColumnType {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  code!: string;
  @Field(() => String, { description: 'Name in Chinese (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Unit in Chinese (计量单位).' })
  unit!: string;
  @Field(() => String, { description: 'Unit in English.' })
  unitEn!: string;
  @Field(() => Int, { description: 'Version of the definition (定义版本).' })
  version!: number;
  @Field(() => String, { description: 'What was counted (统计口径).' })
  population!: string;
  @Field(() => String, { description: 'What was left out (不计入).' })
  exclusions!: string;
}

@ObjectType('ReportRunRow', { description: 'One key task of a report (报告行).' })
@Allow(rule.officer)
export class ReportRunRowType {
  @Field(() => ID, { description: 'Id of the key task (重点任务标识).' })
  keyTaskId!: string;
  @Field(() => Int, { description: 'Number in the plan (任务序号).' })
  number!: number;
  @Field(() => String, { description: 'Text as planned (任务内容).' })
  text!: string;
  @Field(() => String, { description: 'Lead unit as the plan names it (牵头单位名称).' })
  leadName!: string;
  @Field(() => [ReportRunFigureType], { description: 'One number for each column (数值).' })
  figures!: ReportRunFigureType[];
}

export const ReportRunRowConnection = connectionOf('ReportRunRow', () => ReportRunRowType);

@ObjectType('ReportDifference', { description: 'A number that is not what it was (差异).' })
@Allow(rule.officer)
export class ReportDifferenceType {
  @Field(() => ID, { nullable: true, description: 'Key task; none for the total (重点任务标识).' })
  keyTaskId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the task; none for the total (任务序号).' })
  number?: number | null;
  @Field(() => String, { nullable: true, description: 'Text of the task; none for the total (任务内容).' })
  text?: string | null;
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  code!: string;
  @Field(() => Float, { nullable: true, description: 'Number in this report (原数值).' })
  before?: number | null;
  @Field(() => Float, { nullable: true, description: 'Number it is compared with (现数值).' })
  after?: number | null;
  @Field(() => Int, { nullable: true, description: 'Definition used by this report (原定义版本).' })
  definitionBefore?: number | null;
  @Field(() => Int, { nullable: true, description: 'Definition used by the other (现定义版本).' })
  definitionAfter?: number | null;
}

@ObjectType('ReportComparison', { description: 'A report beside another, or beside the figures of now (报告比对).' })
@Allow(rule.officer)
export class ReportComparisonType {
  @Field(() => Date, { description: 'As of when the other figures are (比对截至时间).' })
  asOf!: Date;
  @Field(() => Boolean, { description: 'Whether nothing differs (是否一致).' })
  same!: boolean;
  @Field(() => [ReportDifferenceType], { description: 'Every number that differs, totals last (差异).' })
  differences!: ReportDifferenceType[];
}

@ObjectType('ReportRun', { description: 'A report as it was run (统计报告).' })
@Directive('@key(fields: "id")')
@Allow(rule.officer)
export class ReportRunType {
  @Field(() => ID, { description: 'Id (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version, raised by every write (版本).' })
  version!: number;
  @Field(() => String, { description: 'Title (报告名称).' })
  title!: string;
  @Field(() => ReportRunState, { description: 'State (状态).' })
  state!: keyof typeof ReportRunState;
  @Field(() => ID, { description: 'Id of the plan (工作方案标识).' })
  planId!: string;
  @Field(() => Plan, { nullable: true, description: 'The plan (工作方案).' })
  plan?: Plan | null;
  @Field(() => Int, { description: 'Year of the plan (年度).' })
  planYear!: number;
  @Field(() => String, { description: 'Number of the document (发文字号).' })
  documentNumber!: string;
  @Field(() => String, { nullable: true, description: 'First month counted (起始月份).' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last month counted (截止月份).' })
  to?: string | null;
  @Field(() => Date, { description: 'Moment the figures were read (统计截至时间).' })
  asOf!: Date;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that ran it (填报单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { description: 'Name of who ran it (填报人).' })
  preparedBy!: string;
  @Field(() => Officer, { nullable: true, description: 'Officer who ran it (填报人).' })
  preparer?: Officer | null;
  @Field(() => String, { nullable: true, description: 'Name of who signed it (签发人).' })
  signedBy?: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was signed (签发时间).' })
  signedAt?: Date | null;
  @Field(() => ID, { nullable: true, description: 'Report that this one corrects (所更正的报告).' })
  correctsId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was corrected (更正理由).' })
  reason?: string | null;
  @Field(() => String, { description: 'Hash of the content: equal content, equal hash (内容校验码).' })
  contentHash!: string;
  @Field(() => Boolean, { description: 'Whether every source was read to the end (数据是否齐全).' })
  complete!: boolean;
  @Field(() => [ReportRunColumnType], { description: 'What was counted (指标).' })
  columns!: ReportRunColumnType[];
  @Field(() => [ReportRunFigureType], { description: 'Sums over all tasks (合计).' })
  totals!: ReportRunFigureType[];
}

export const ReportRunConnection = connectionOf('ReportRun', () => ReportRunType);

@InputType({ description: 'Run a report (生成统计报告).' })
export class RunReportInput {
  @Field(() => String, { description: 'Title (报告名称).' })
  @Length(2, 100)
  title!: string;
  @Field(() => ID, { description: 'Plan (工作方案).' })
  planId!: string;
  @Field(() => String, { nullable: true, description: 'First month (起始月份).' })
  @Matches(MONTH)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last month (截止月份).' })
  @Matches(MONTH)
  to?: string | null;
  @Field(() => ID, { nullable: true, description: 'Frozen report that this one corrects (所更正的报告).' })
  correctsId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it is corrected (更正理由).' })
  @Length(4, 300)
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key gives the same report (幂等键).' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Sign and freeze a report (签发统计报告).' })
export class FreezeReportRunInput {
  @Field(() => ID, { description: 'Report (报告).' })
  id!: string;
  @Field(() => Int, { description: 'Version that was read (所依据的版本).' })
  version!: number;
}

export const RunReportResult = resultUnion('RunReportResult', () => [ReportRunType]);
export const FreezeReportRunResult = resultUnion('FreezeReportRunResult', () => [ReportRunType]);
