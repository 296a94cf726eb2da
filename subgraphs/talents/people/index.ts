import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Person } from './person.entity.ts';
import { PersonResolver } from './person.resolver.ts';
import { findPeople } from './person.service.ts';
import { type PersonType, toPerson } from './person.type.ts';

/** People of science and technology (科技人才). */
export const people = defineSlice({
  name: 'people',
  entities: [Person],
  resolvers: [PersonResolver],
  references: [
    reference<PersonType>('Person', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (keys, ctx) => new Map([...(await findPeople(ctx, keys))].map(([id, row]) => [id, toPerson(row)])),
    }),
  ],
});

export { PersonType, toPerson } from './person.type.ts';
export { findPeople, Person };
