import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { AdjustmentKind, AdjustmentState } from './adjustment.rules.ts';

const schema = defineEntity({
  name: 'Adjustment',
  tableName: 'adjustment',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid(),
    kind: p.string().$type<AdjustmentKind>(),
    unitId: p.uuid(),
    toUnitId: p.uuid().nullable(),
    oldDueOn: p.date().nullable(),
    newDueOn: p.date().nullable(),
    reason: p.text(),
    requestedBy: p.uuid(),
    state: p.string().$type<AdjustmentState>(),
    decisionReason: p.text().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
  },
});

/** A unit asks to hand its part on, or for more time; kept whatever the office decides. */
export class Adjustment extends schema.class {}
schema.setClass(Adjustment);
