import { baseProperties, softDelete } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';

const schema = defineEntity({
  name: 'Milestone',
  tableName: 'milestone',
  properties: {
    ...baseProperties,
    ...softDelete,
    keyTaskId: p.uuid(),
    title: p.string(),
    plannedOn: p.date(),
    firstPlannedOn: p.date(),
    doneOn: p.date().nullable(),
    evidenceNote: p.text().nullable(),
    doneBy: p.uuid().nullable(),
  },
});

/** A day of the year by which something of a task is there. */
export class Milestone extends schema.class {}
schema.setClass(Milestone);
