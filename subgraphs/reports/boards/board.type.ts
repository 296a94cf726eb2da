import { Allow, connectionOf } from '@hub/kit';
import { Matches } from 'class-validator';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { IndicatorType, readers } from '../indicators/index.ts';
import { KeyTask, OrgUnit, Plan } from '../references.ts';
import { FigureSourceType } from '../sources/index.ts';
import { FigureType } from './figure.type.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

@ArgsType()
export class PlanBoardArgs {
  @Field(() => ID, { nullable: true, description: 'Plan; the latest one when absent (工作方案).' })
  planId?: string | null;
  @Field(() => String, { nullable: true, description: 'First month counted, 2026-01; officers only (起始月份).' })
  @Matches(MONTH)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last month counted, 2026-11; officers only (截止月份).' })
  @Matches(MONTH)
  to?: string | null;
}

@ObjectType('ReportCoverage', { description: 'Who has reported for a month and who has not (填报覆盖).' })
@Allow(readers)
export class ReportCoverageType {
  @Field(() => String, { description: 'Month that was due, 2026-10 (应报月份).' })
  month!: string;
  @Field(() => Int, { description: 'Units that should report (应报单位数).' })
  expected!: number;
  @Field(() => Int, { description: 'Units whose report was accepted (已报单位数).' })
  reported!: number;
  @Field(() => [OrgUnit], { description: 'Units that have not (未报单位).' })
  late!: OrgUnit[];
}

@ObjectType('PlanBoardRow', { description: 'One key task on the board (看板行).' })
@Allow(readers)
export class PlanBoardRowType {
  @Field(() => ID, { description: 'Id of the key task (重点任务标识).' })
  id!: string;
  @Field(() => Int, { description: 'Number in the plan (任务序号).' })
  number!: number;
  @Field(() => String, { description: 'Text as planned, also when the tasks area does not answer (任务内容).' })
  text!: string;
  @Field(() => Int, { description: 'Number of the category (类别序号).' })
  categoryNumber!: number;
  @Field(() => String, { description: 'Category (任务类别).' })
  categoryName!: string;
  @Field(() => String, { description: 'Lead unit as the plan names it (牵头单位名称).' })
  leadName!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Lead unit (牵头单位).' })
  leadUnit?: OrgUnit | null;
  @Field(() => KeyTask, {
    nullable: true,
    description: 'The task itself; null when its area does not answer (重点任务).',
  })
  keyTask?: KeyTask | null;
  @Field(() => [FigureType], { description: 'One figure for each column, in the order of `columns` (各指标数值).' })
  figures!: FigureType[];
  @Field(() => ReportCoverageType, { description: 'Progress reports accepted for the month that was due (填报覆盖).' })
  coverage!: ReportCoverageType;
}

export const PlanBoardRowConnection = connectionOf('PlanBoardRow', () => PlanBoardRowType);

@ObjectType('PlanBoard', { description: 'Where the plan stands, counted from the facts of four areas (工作方案看板).' })
@Allow(readers)
export class PlanBoardType {
  @Field(() => ID, { description: 'Id of the plan (工作方案标识).' })
  planId!: string;
  @Field(() => Plan, { nullable: true, description: 'The plan; null when the tasks area does not answer (工作方案).' })
  plan?: Plan | null;
  @Field(() => Int, { description: 'Year of the plan (年度).' })
  planYear!: number;
  @Field(() => String, { description: 'Number of the document (发文字号).' })
  documentNumber!: string;
  @Field(() => Date, { description: 'Moment the figures were read (统计截至时间).' })
  asOf!: Date;
  @Field(() => Boolean, { description: 'Whether every source is read to the end (数据是否齐全).' })
  complete!: boolean;
  @Field(() => [IndicatorType], { description: 'What is counted, with the definition in force (列).' })
  columns!: IndicatorType[];
  @Field(() => [FigureType], { description: 'Sums over all tasks of the plan (合计).' })
  totals!: FigureType[];
  @Field(() => [FigureSourceType], { description: 'Where the figures come from and how fresh they are (数据来源).' })
  sources!: FigureSourceType[];
  @Field(() => ReportCoverageType, { description: 'Progress reports accepted for the month that was due (填报覆盖).' })
  coverage!: ReportCoverageType;
  /** Rows of the whole board; the page is cut by the resolver. */
  allRows!: PlanBoardRowType[];
}
