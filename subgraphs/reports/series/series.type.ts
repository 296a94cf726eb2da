import { Allow, LocalDate, rule } from '@hub/kit';
import { Matches } from 'class-validator';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { FigureType } from '../boards/index.ts';
import { IndicatorType, readers } from '../indicators/index.ts';
import { District } from '../references.ts';
import { FigureSourceType } from '../sources/index.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

@ArgsType()
export class TrendArgs {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  code!: string;
  @Field(() => String, { description: 'First month, 2026-01 (起始月份).' })
  @Matches(MONTH)
  from!: string;
  @Field(() => String, { description: 'Last month, at most five years later (截止月份).' })
  @Matches(MONTH)
  to!: string;
  @Field(() => ID, { nullable: true, description: 'Only tasks of this plan (工作方案).' })
  planId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this unit (单位).' })
  unitId?: string | null;
}

@ArgsType()
export class ByDistrictArgs {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  code!: string;
  @Field(() => ID, { nullable: true, description: 'Only tasks of this plan (工作方案).' })
  planId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this task; officers only (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => String, { nullable: true, description: 'First month; officers only (起始月份).' })
  @Matches(MONTH)
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last month; officers only (截止月份).' })
  @Matches(MONTH)
  to?: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'By the districts of this day; today when absent (区划日期).',
  })
  on?: string | null;
}

@ObjectType('TrendPoint', { description: 'One month of a trend (趋势点).' })
@Allow(rule.officer)
export class TrendPointType {
  @Field(() => String, { description: 'Month, 2026-01 (月份).' })
  month!: string;
  @Field(() => FigureType, { description: 'The number of this month; unknown for a month that has not begun (数值).' })
  figure!: FigureType;
}

@ObjectType('IndicatorTrend', { description: 'One indicator month by month (指标趋势).' })
@Allow(rule.officer)
export class IndicatorTrendType {
  @Field(() => IndicatorType, { description: 'What is counted (指标).' })
  indicator!: IndicatorType;
  @Field(() => Date, { description: 'Moment the figures were read (统计截至时间).' })
  asOf!: Date;
  @Field(() => FigureSourceType, { description: 'Where they come from (数据来源).' })
  source!: FigureSourceType;
  @Field(() => [TrendPointType], { description: 'One point for each month (趋势点).' })
  points!: TrendPointType[];
}

@ObjectType('DistrictFigure', {
  description: 'One district, or several that only their sum can be compared with (区县数值).',
})
@Allow(readers)
export class DistrictFigureType {
  @Field(() => [District], { description: 'The districts of this row (区县).' })
  districts!: District[];
  @Field(() => [String], { description: 'Their names in Chinese, also when the directory does not answer (区县名称).' })
  names!: string[];
  @Field(() => [String], { description: 'Their names in English.' })
  namesEn!: string[];
  @Field(() => [String], { description: 'Codes under which the records were counted (统计时的区划代码).' })
  countedUnder!: string[];
  @Field(() => Boolean, { description: 'Whether a reform moved counts into this row (是否因区划调整归并).' })
  restated!: boolean;
  @Field(() => FigureType, { description: 'The number (数值).' })
  figure!: FigureType;
}

@ObjectType('IndicatorByDistrict', { description: 'One indicator by the districts of one day (指标区县分布).' })
@Allow(readers)
export class IndicatorByDistrictType {
  @Field(() => IndicatorType, { description: 'What is counted (指标).' })
  indicator!: IndicatorType;
  @Field(() => LocalDate, { description: 'Day whose districts are used (区划日期).' })
  on!: string;
  @Field(() => Date, { description: 'Moment the figures were read (统计截至时间).' })
  asOf!: Date;
  @Field(() => FigureSourceType, { description: 'Where they come from (数据来源).' })
  source!: FigureSourceType;
  @Field(() => [DistrictFigureType], { description: 'Districts in official order, then zones (各区县).' })
  rows!: DistrictFigureType[];
  @Field(() => FigureType, { description: 'Records that name no district (未归属区县).' })
  unplaced!: FigureType;
  @Field(() => FigureType, { description: 'All together (合计).' })
  total!: FigureType;
}
