import { Allow, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { District, KeyTask, Officer, OrgUnit } from '../stubs.ts';
import type { ServiceRecord } from './service-record.entity.ts';
import { concernsOf, type ServiceConcern, serviceConcerns } from './service-record.rules.ts';

export const ServiceRecordStateEnum = {
  REPORTED: 'REPORTED',
  RETURNED: 'RETURNED',
  CONFIRMED: 'CONFIRMED',
  VOIDED: 'VOIDED',
} as const;
registerEnumType(ServiceRecordStateEnum, {
  name: 'ServiceRecordState',
  description: 'State of a service record: reported, returned, confirmed, voided (已登记、已退回、已确认、已作废).',
});
export const ServiceSourceEnum = { ON_TIME: 'ON_TIME', BACKFILL: 'BACKFILL' } as const;
registerEnumType(ServiceSourceEnum, {
  name: 'ServiceSource',
  description: 'Reported in time, or back-filled more than 30 days later (及时登记、补录).',
});

export const ServiceConcernEnum = Object.fromEntries(serviceConcerns.map((v) => [v, v])) as {
  [K in ServiceConcern]: K;
};
registerEnumType(ServiceConcernEnum, {
  name: 'ServiceConcern',
  description: 'Why a record wants a look first: returned, back-filled, unusually long (已退回、补录、时长异常).',
});

@ObjectType('ServiceRecord', {
  description: 'One volunteer at one service (志愿服务记录). A confirmed record is only ever voided.',
})
@Directive('@key(fields: "id")')
@Allow(rule.officer)
export class ServiceRecordType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'What the service was (服务内容).' })
  title!: string;
  @Field(() => DateTime, { description: 'Start (开始时间).' })
  startedAt!: Date;
  @Field(() => DateTime, { description: 'End (结束时间).' })
  endedAt!: Date;
  @Field(() => Int, { description: 'Travel, meals and rest, in minutes; not counted (休息分钟).' })
  breakMinutes!: number;
  @Field(() => Int, { description: 'Minutes of service without breaks (服务分钟).' })
  minutes!: number;
  @Field(() => LocalDate, { description: 'Day of service in China, by its start (服务日期).' })
  day!: string;
  @Field(() => ServiceSourceEnum, { description: 'In time or back-filled (来源).' })
  source!: keyof typeof ServiceSourceEnum;
  @Field(() => String, { nullable: true, description: 'Why it comes late (补录原因).' })
  backfillReason?: string | null;
  @Field(() => ServiceRecordStateEnum, { description: 'State (状态).' })
  state!: keyof typeof ServiceRecordStateEnum;
  @Field(() => String, { nullable: true, description: 'Why it was returned or voided (退回或作废原因).' })
  stateReason?: string | null;
  @Field(() => Float, { nullable: true, description: 'Hours by the rounding rule, once confirmed (折算小时).' })
  hours?: number | null;
  @Field(() => Int, { nullable: true, description: 'Version of the rounding rule (折算规则版本).' })
  roundingRuleVersion?: number | null;
  @Field(() => [ServiceConcernEnum], {
    description: 'Why it wants a look first; none when it is plain (需留意的原因).',
  })
  concerns!: ServiceConcern[];
  @Field(() => DateTime, { description: 'When it was first reported (登记时间).' })
  reportedAt!: Date;
  @Field(() => Officer, { nullable: true, description: 'Who reported it last (登记人).' })
  reportedBy?: InstanceType<typeof Officer> | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed (确认时间).' })
  confirmedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who confirmed it (确认人).' })
  confirmedBy?: InstanceType<typeof Officer> | null;
  @Field(() => KeyTask, { nullable: true, description: 'Key task of the plan that it serves (重点任务).' })
  keyTask?: InstanceType<typeof KeyTask> | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that organised and confirms it (组织单位).' })
  unit?: InstanceType<typeof OrgUnit> | null;
  @Field(() => District, { nullable: true, description: 'Where it was (区县).' })
  district?: InstanceType<typeof District> | null;
  /** For the field resolvers of volunteer and person. */
  volunteerId!: string;
}

@ObjectType('ServiceTotals', {
  description:
    'Sums over confirmed service records of every unit (志愿服务汇总). Groups of fewer than ten volunteers are kept back from partners.',
})
@Allow(rule.signedIn)
export class ServiceTotals {
  @Field(() => Int, { nullable: true, description: 'Confirmed records (已确认记录数). Null when kept back.' })
  recordCount?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Different volunteers, not person-times (志愿者人数). Null when kept back.',
  })
  volunteerCount?: number | null;
  @Field(() => Int, { nullable: true, description: 'Minutes of service (服务分钟). Null when kept back.' })
  minutes?: number | null;
  @Field(() => Float, { nullable: true, description: 'Hours by the rounding rule (折算小时). Null when kept back.' })
  hours?: number | null;
  @Field(() => Boolean, { description: 'True when the group is too small to be told (人数过少，不予显示).' })
  suppressed!: boolean;
}

export const ServiceRecordConnection = connectionOf('ServiceRecord', () => ServiceRecordType);
export const ServiceRecordResult = resultUnion('ServiceRecordResult', () => [ServiceRecordType]);

@ObjectType('RefusedServiceRecord', { description: 'A record that could not be confirmed, and why (未确认的记录).' })
@Allow(rule.officer)
export class RefusedServiceRecord {
  @Field(() => ID, { description: 'The record (记录标识).' })
  id!: string;
  @Field(() => String, { description: 'Name of the rule (规则代码).' })
  code!: string;
  @Field(() => String, { description: 'Why, in English.' })
  message!: string;
  @Field(() => String, { description: 'Why, in Chinese (原因).' })
  messageZh!: string;
}

@ObjectType('ConfirmedServiceRecords', {
  description: 'What came of a bulk confirmation (批量确认结果). Each record stands or falls by itself.',
})
@Allow(rule.officer)
export class ConfirmedServiceRecords {
  @Field(() => [ServiceRecordType], { description: 'Confirmed now (已确认).' })
  confirmed!: ServiceRecordType[];
  @Field(() => [RefusedServiceRecord], { description: 'Not confirmed, each with its reason (未确认及原因).' })
  refused!: RefusedServiceRecord[];
}

export function toServiceRecord(row: ServiceRecord): ServiceRecordType {
  return make(ServiceRecordType, {
    id: row.id,
    version: row.version,
    title: row.title,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    breakMinutes: row.breakMinutes,
    minutes: row.minutes,
    day: row.day,
    source: row.source,
    backfillReason: row.backfillReason ?? null,
    state: row.state,
    stateReason: row.stateReason ?? null,
    hours: row.hours ?? null,
    roundingRuleVersion: row.roundingRuleVersion ?? null,
    concerns: concernsOf(row),
    reportedAt: row.createdAt,
    reportedBy: make(Officer, { id: row.reportedBy }),
    confirmedAt: row.confirmedAt ?? null,
    confirmedBy: row.confirmedBy ? make(Officer, { id: row.confirmedBy }) : null,
    keyTask: make(KeyTask, { id: row.keyTaskId }),
    unit: make(OrgUnit, { id: row.unitId }),
    district: make(District, { code: row.districtCode }),
    volunteerId: row.volunteerId,
  });
}
