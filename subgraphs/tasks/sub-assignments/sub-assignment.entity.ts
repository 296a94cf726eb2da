import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { SubAssignmentState } from './sub-assignment.rules.ts';

const schema = defineEntity({
  name: 'SubAssignment',
  tableName: 'sub_assignment',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid(),
    fromUnitId: p.uuid(),
    unitId: p.uuid(),
    requirement: p.text(),
    quota: p.float().nullable(),
    quotaUnit: p.string().nullable(),
    dueOn: p.date(),
    signDueOn: p.date(),
    state: p.string().$type<SubAssignmentState>(),
    signedAt: p.datetime().nullable(),
    signedBy: p.uuid().nullable(),
    doneOn: p.date().nullable(),
    doneNote: p.text().nullable(),
    doneBy: p.uuid().nullable(),
    remindedOn: p.date().nullable(),
    withdrawReason: p.text().nullable(),
    dueReason: p.text().nullable(),
  },
});

/** What a unit of a task asks of another unit below it, until a day. */
export class SubAssignment extends schema.class {}
schema.setClass(SubAssignment);
