import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Reminder } from './reminder.entity.ts';
import { KeyTaskRemindersResolver, ReportingGapResolver } from './reminder.resolver.ts';
import { type ReminderType, toReminder } from './reminder.type.ts';

export { giveReminders } from './reminder.service.ts';

/** Reminders (催办): who was reminded of a report or of signing for a task, by the hub or by the office. */
export const reminders = defineSlice({
  name: 'reminders',
  entities: [Reminder],
  resolvers: [ReportingGapResolver, KeyTaskRemindersResolver],
  references: [
    reference<ReminderType>('Reminder', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(Reminder, { id: { $in: [...ids] } })).map((row) => [row.id, toReminder(row)])),
        ),
    }),
  ],
});
