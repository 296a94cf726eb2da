import { Allow, connectionOf, LocalDate, rule } from '@hub/kit';
import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { IndicatorDefinitionType, IndicatorType } from '../indicators/index.ts';
import { Activity, Content, District, Honour, KeyTask, OrgUnit, Person, ServiceRecord } from '../references.ts';

const record = { Activity, ServiceRecord, Honour, Content };

export const CountedRecordUnion = createUnionType({
  name: 'CountedRecord',
  description: 'A record of the area that owns it (被统计的记录).',
  types: () => [Activity, ServiceRecord, Honour, Content] as const,
});

export const recordClass = (type: string) => record[type as keyof typeof record];

@ObjectType('CountedRecordRow', { description: 'One record that a number counted (明细行).' })
@Allow(rule.officer)
export class CountedRecordRowType {
  @Field(() => ID, { description: 'Id of the record (记录标识).' })
  id!: string;
  @Field(() => String, { description: 'Its type: Activity, ServiceRecord, Honour, Content (记录类型).' })
  recordType!: string;
  @Field(() => CountedRecordUnion, {
    nullable: true,
    description: 'The record itself, as far as the reader may see it; null when its area does not answer (记录).',
  })
  record?: object | null;
  @Field(() => LocalDate, { description: 'Its day (日期).' })
  day!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Its kind: type of activity, level of honour, kind of content (类别).',
  })
  kind?: string | null;
  @Field(() => Float, { description: 'What it adds to the number (计入数值).' })
  value!: number;
  @Field(() => KeyTask, { nullable: true, description: 'Key task it belongs to (重点任务).' })
  keyTask?: KeyTask | null;
  @Field(() => Int, { nullable: true, description: 'Number of that task in the plan (任务序号).' })
  keyTaskNumber?: number | null;
  @Field(() => Person, { nullable: true, description: 'Person it is about (人员).' })
  person?: Person | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that answers for it (单位).' })
  unit?: OrgUnit | null;
  @Field(() => District, { nullable: true, description: 'District it belongs to (区县).' })
  district?: District | null;
  @Field(() => Date, { description: 'When it was confirmed, verified, granted or published (事实时间).' })
  happenedAt!: Date;
}

export const CountedRecordRowConnection = connectionOf('CountedRecordRow', () => CountedRecordRowType);

@ObjectType('CountedRecords', { description: 'The records behind one number, under the same filter (数值明细).' })
@Allow(rule.officer)
export class CountedRecordsType {
  @Field(() => IndicatorType, { description: 'What was counted (指标).' })
  indicator!: IndicatorType;
  @Field(() => IndicatorDefinitionType, { description: 'The definition that counted (所用定义).' })
  definition!: IndicatorDefinitionType;
  @Field(() => Float, { description: 'Sum over the records: the number that was opened (合计).' })
  value!: number;
  @Field(() => Int, { description: 'How many records (记录数).' })
  records!: number;
  @Field(() => String, { nullable: true, description: 'First month of the filter (起始月份).' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Last month of the filter (截止月份).' })
  to?: string | null;
  drill!: string;
}
