import { defineSlice } from '@hub/kit';
import { SpecialDayRow, WorkingYearRow } from './working-day.entity.ts';
import { WorkingDayResolver } from './working-day.resolver.ts';

export { readCalendar } from './working-day.service.ts';

/** Working days (工作日历): holidays and make-up days by year, deadlines in working days. */
export const workingDays = defineSlice({
  name: 'working-days',
  entities: [WorkingYearRow, SpecialDayRow],
  resolvers: [WorkingDayResolver],
});
