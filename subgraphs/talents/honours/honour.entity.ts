import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { HonourState } from './honour.rules.ts';

const schema = defineEntity({
  name: 'Honour',
  tableName: 'honour',
  properties: {
    ...baseProperties,
    personId: p.uuid(),
    awardTypeCode: p.string(),
    year: p.integer(),
    citation: p.string(),
    keyTaskId: p.uuid(),
    unitId: p.uuid(),
    districtCode: p.string(),
    state: p.string().$type<HonourState>(),
    stateReason: p.text().nullable(),
    noticeFrom: p.date().nullable(),
    noticeUntil: p.date().nullable(),
    decisionDocument: p.string().nullable(),
    grantedOn: p.date().nullable(),
    proposedBy: p.uuid(),
    grantedBy: p.uuid().nullable(),
  },
});

/** An award that a person was proposed for or holds. A revoked one stays on file. */
export class Honour extends schema.class {}
schema.setClass(Honour);
