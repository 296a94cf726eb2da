import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';

export type ReminderSubject = 'PROGRESS_REPORT' | 'ASSIGNMENT';

const schema = defineEntity({
  name: 'Reminder',
  tableName: 'reminder',
  properties: {
    ...baseProperties,
    subjectType: p.string().$type<ReminderSubject>(),
    keyTaskId: p.uuid(),
    unitId: p.uuid(),
    period: p.string().nullable(),
    dueOn: p.date(),
    overdue: p.boolean(),
    stage: p.string(),
    givenOn: p.date(),
    givenBy: p.uuid().nullable(),
  },
});

/** A unit was reminded of a report or of signing for a task. Written once, never changed. */
export class Reminder extends schema.class {}
schema.setClass(Reminder);
