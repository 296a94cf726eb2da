import { Allow, asResult, type HubContext, LocalDate, resultUnion, rule } from '@hub/kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ImportWorkingYearInput } from './working-day.input.ts';
import * as service from './working-day.service.ts';
import { ReadNoticeType, WorkingDay, WorkingDeadline, WorkingYear } from './working-day.type.ts';

const ImportWorkingYearResult = resultUnion('ImportWorkingYearResult', () => [WorkingYear]);

@Resolver()
export class WorkingDayResolver {
  @Query(() => WorkingDay, { description: 'Whether offices work on a day (是否工作日).' })
  @Allow(rule.signedIn)
  workingDay(@Ctx() ctx: HubContext, @Arg('day', () => LocalDate) day: string) {
    return service.workingDay(ctx, day);
  }

  @Query(() => WorkingDeadline, { description: 'When so many working days are over (工作日期限).' })
  @Allow(rule.signedIn)
  workingDeadline(
    @Ctx() ctx: HubContext,
    @Arg('from', () => LocalDate) from: string,
    @Arg('workingDays', () => Int) workingDays: number,
  ) {
    return service.workingDeadline(ctx, from, workingDays);
  }

  @Query(() => WorkingYear, { description: "A year's holidays and make-up days (年度放假安排)." })
  @Allow(rule.signedIn)
  workingYear(@Ctx() ctx: HubContext, @Arg('year', () => Int) year: number) {
    return service.workingYear(ctx, year);
  }

  @Query(() => ReadNoticeType, { description: 'Reads the text of a yearly notice; imports nothing (识别放假通知).' })
  @Allow(rule.privilege('directory/working-days.import'))
  workingYearNotice(@Arg('year', () => Int) year: number, @Arg('text', () => String) text: string) {
    return service.readWorkingYearNotice(year, text);
  }

  @Mutation(() => ImportWorkingYearResult, {
    description: "Imports a year's notice, or its amendment (导入年度放假安排).",
  })
  @Allow(rule.privilege('directory/working-days.import'))
  importWorkingYear(@Ctx() ctx: HubContext, @Arg('input', () => ImportWorkingYearInput) input: ImportWorkingYearInput) {
    return asResult(() => service.importWorkingYear(ctx, input));
  }
}
