import { Allow, LocalDate, rule } from '@hub/kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { DayKind } from '../contract/working-days.ts';

export const WorkingDayKind = {
  WORKDAY: 'WORKDAY',
  WEEKEND: 'WEEKEND',
  HOLIDAY: 'HOLIDAY',
  MAKE_UP: 'MAKE_UP',
} as const;
registerEnumType(WorkingDayKind, {
  name: 'WorkingDayKind',
  description: 'What kind of day it is for offices (日期类别).',
  valuesConfig: {
    WORKDAY: { description: 'Ordinary working day (工作日).' },
    WEEKEND: { description: 'Weekend (周末).' },
    HOLIDAY: { description: 'Holiday by the yearly notice (放假).' },
    MAKE_UP: { description: 'Weekend day on which offices work (调休上班).' },
  },
});

@ObjectType('WorkingDay', { description: 'A day, and whether offices work on it (工作日历).' })
@Allow(rule.signedIn)
export class WorkingDay {
  @Field(() => LocalDate, { description: 'The day (日期).' })
  day!: string;
  @Field(() => Boolean, { description: 'Whether offices work (是否上班).' })
  working!: boolean;
  @Field(() => WorkingDayKind, { description: 'Kind of day (类别).' })
  kind!: DayKind;
  @Field(() => String, { nullable: true, description: 'Name of the holiday it belongs to, in Chinese (节日).' })
  name?: string | null;
  @Field(() => Boolean, {
    description: "Whether the year's notice is known; if not, only weekends are (安排是否已公布).",
  })
  announced!: boolean;
}

@ObjectType('WorkingDeadline', { description: 'When a period of working days ends (工作日期限).' })
@Allow(rule.signedIn)
export class WorkingDeadline {
  @Field(() => LocalDate, { description: 'Day on which the period starts, not counted (起算日).' })
  from!: string;
  @Field(() => Int, { description: 'How many working days (工作日数).' })
  workingDays!: number;
  @Field(() => LocalDate, { description: 'Last day of the period (截止日).' })
  day!: string;
  @Field(() => Boolean, {
    description: 'Whether every year it touches is announced; if not, it may still move (是否确定).',
  })
  announced!: boolean;
}

@ObjectType('SpecialDay', { description: 'A holiday or a make-up working day (放假或调休日).' })
@Allow(rule.signedIn)
export class SpecialDayType {
  @Field(() => LocalDate, { description: 'The day (日期).' })
  day!: string;
  @Field(() => WorkingDayKind, { description: 'HOLIDAY or MAKE_UP (类别).' })
  kind!: DayKind;
  @Field(() => String, { description: 'Name of the holiday, in Chinese (节日).' })
  name!: string;
}

@ObjectType('WorkingYear', { description: "A year's holidays and make-up days (年度放假安排)." })
@Allow(rule.signedIn)
export class WorkingYear {
  @Field(() => Int, { description: 'Year (年度).' })
  year!: number;
  @Field(() => Boolean, { description: 'Whether its notice is known (是否已公布).' })
  announced!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Notice it was imported from; null: from the published calendar (文号).',
  })
  documentNumber?: string | null;
  @Field(() => [SpecialDayType], { description: 'Its special days, in order (放假和调休日).' })
  days!: SpecialDayType[];
  @Field(() => Int, { nullable: true, description: 'Version, to be named when importing it again (版本).' })
  version?: number | null;
}

@ObjectType('NoticeProblem', { description: 'What does not fit in the text of a notice (通知中的疑点).' })
@Allow(rule.officer)
export class NoticeProblemType {
  @Field(() => String, { description: 'The words that it is about (原文).' })
  place!: string;
  @Field(() => String, { description: 'What is wrong, in English.' })
  message!: string;
  @Field(() => String, { description: 'The same in Chinese (说明).' })
  messageZh!: string;
}

@ObjectType('ReadNotice', {
  description: 'What was read from the text of a notice, before anything is imported (通知识别结果).',
})
@Allow(rule.officer)
export class ReadNoticeType {
  @Field(() => String, { nullable: true, description: 'Number of the notice, if one was found (文号).' })
  documentNumber?: string | null;
  @Field(() => [SpecialDayType], { description: 'Special days found, in order (放假和调休日).' })
  days!: SpecialDayType[];
  @Field(() => [NoticeProblemType], { description: 'What should be looked at (疑点).' })
  problems!: NoticeProblemType[];
}
