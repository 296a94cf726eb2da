import { baseProperties, spelledProperty } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';

const schema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    ...baseProperties,
    name: p.string(),
    spelled: spelledProperty('name', 'person'),
    employer: p.string().nullable(),
    professionalTitle: p.string().nullable(),
    field: p.string().nullable(),
    phone: p.string().nullable(),
    email: p.string().nullable(),
    birthYear: p.integer().nullable(),
    unitId: p.uuid(),
    districtCode: p.string(),
    consentToPublicityAt: p.datetime().nullable(),
  },
});

/** Somebody of the talent registry. No identity number is kept. */
export class Person extends schema.class {}
schema.setClass(Person);
