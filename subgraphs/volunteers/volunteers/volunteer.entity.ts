import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';

export const volunteerStates = ['ACTIVE', 'SUSPENDED', 'LEFT'] as const;
export type VolunteerState = (typeof volunteerStates)[number];

const schema = defineEntity({
  name: 'Volunteer',
  tableName: 'volunteer',
  properties: {
    ...baseProperties,
    number: p.string(),
    name: p.string(),
    phone: p.string().nullable(),
    personId: p.uuid().nullable(),
    unitId: p.uuid(),
    districtCode: p.string(),
    birthYear: p.integer().nullable(),
    consentAt: p.datetime(),
    guardianConsentAt: p.datetime().nullable(),
    state: p.string().$type<VolunteerState>().default('ACTIVE'),
  },
});

/** A science volunteer. The number replaces the identity number (MZ/T 061). */
export class Volunteer extends schema.class {}
schema.setClass(Volunteer);
