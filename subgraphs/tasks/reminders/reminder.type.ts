import { Allow, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProgressReportStateEnum } from '../progress-reports/index.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import type { Reminder, ReminderSubject } from './reminder.entity.ts';
import type { reportingGaps } from './reminder.service.ts';

const ReminderSubjectEnum = { PROGRESS_REPORT: 'PROGRESS_REPORT', ASSIGNMENT: 'ASSIGNMENT' } as const;
registerEnumType(ReminderSubjectEnum, {
  name: 'ReminderSubject',
  description: 'A report to hand in, or a task to sign for (填报、签收).',
});

@ObjectType('Reminder', { description: 'A unit was reminded of what it owes (催办).' })
@Directive('@key(fields: "id")')
@Allow(rule.any(rule.officer, rule.service))
export class ReminderType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version (版本).' })
  version!: number;
  @Field(() => ReminderSubjectEnum, { description: 'What of (事项).' })
  subjectType!: ReminderSubject;
  @Field(() => OrgUnit, { description: 'Whom (单位).' })
  unit!: OrgUnit;
  @Field(() => String, { nullable: true, description: 'Month 2026-10 or quarter 2026-Q4 of a report (填报周期).' })
  period?: string | null;
  @Field(() => LocalDate, { description: 'When it is due (截止日期).' })
  dueOn!: string;
  @Field(() => Boolean, { description: 'Whether it was overdue then (是否逾期).' })
  overdue!: boolean;
  @Field(() => LocalDate, { description: 'Day of the reminder (催办日期).' })
  givenOn!: string;
  @Field(() => Officer, { nullable: true, description: 'Who reminded; null for the hub itself (催办人).' })
  givenBy?: Officer | null;
}

export const toReminder = (row: Reminder): ReminderType =>
  make(ReminderType, {
    id: row.id,
    version: row.version,
    subjectType: row.subjectType,
    unit: make(OrgUnit, { id: row.unitId }),
    period: row.period ?? null,
    dueOn: row.dueOn,
    overdue: row.overdue,
    givenOn: row.givenOn,
    givenBy: row.givenBy ? make(Officer, { id: row.givenBy }) : null,
  });

@ObjectType('ReportingGap', { description: 'A unit that has not reported on a period, or did so late (缺报、迟报).' })
@Allow(rule.privilege('tasks/progress-reports.remind'))
export class ReportingGap {
  @Field(() => ID, { description: 'Its part in the task (分工标识).' })
  id!: string;
  @Field(() => OrgUnit, { description: 'The unit (单位).' })
  unit!: OrgUnit;
  @Field(() => ProgressReportStateEnum, { nullable: true, description: 'State; null while nothing was begun (状态).' })
  state?: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | null;
  @Field(() => Boolean, { description: 'Neither handed in nor accepted (是否缺报).' })
  missing!: boolean;
  @Field(() => LocalDate, { description: 'When it is due for this unit (截止日期).' })
  dueOn!: string;
  @Field(() => Int, { description: 'Days late, until today or its first coming (逾期天数).' })
  daysLate!: number;
  @Field(() => LocalDate, { nullable: true, description: 'Last reminder (最近催办日期).' })
  remindedOn?: string | null;
  /** For field resolvers. */
  keyTaskId!: string;
}

export const toGap = (row: Awaited<ReturnType<typeof reportingGaps>>[number]): ReportingGap =>
  make(ReportingGap, {
    id: row.assignment,
    unit: make(OrgUnit, { id: row.unit }),
    state: row.state,
    missing: row.state !== 'SUBMITTED' && row.state !== 'ACCEPTED',
    dueOn: row.dueOn,
    daysLate: row.daysLate,
    remindedOn: row.remindedOn,
    keyTaskId: row.task,
  });

@ObjectType('RemindedUnits', { description: 'How many were reminded (催办结果).' })
@Allow(rule.officer)
export class RemindedUnits {
  @Field(() => Int, { description: 'Reminded now (本次催办数).' })
  reminded!: number;
  @Field(() => Int, { description: 'Missing, but reminded today already (今日已催办数).' })
  already!: number;
}
export const RemindMissingResult = resultUnion('RemindMissingResult', () => [RemindedUnits]);
