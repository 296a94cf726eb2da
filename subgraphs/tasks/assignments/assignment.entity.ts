import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';

export type AssignmentRole = 'LEAD' | 'CO';
export type AssignmentState = 'ASSIGNED' | 'SIGNED' | 'WITHDRAWN';

const schema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid(),
    unitId: p.uuid().nullable(),
    unitName: p.string(),
    role: p.string().$type<AssignmentRole>(),
    ord: p.integer(),
    state: p.string().$type<AssignmentState>(),
    /** The day on which this unit got the task; another unit in its place begins anew. */
    assignedOn: p.date(),
    signedAt: p.datetime().nullable(),
    signedBy: p.uuid().nullable(),
  },
});

/** One unit's part in one task. */
export class Assignment extends schema.class {}
schema.setClass(Assignment);
