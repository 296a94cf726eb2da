import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Volunteer } from './volunteer.entity.ts';
import { VolunteerResolver } from './volunteer.resolver.ts';
import { findVolunteers, findVolunteersOfPeople } from './volunteer.service.ts';
import { toVolunteer, VolunteerType } from './volunteer.type.ts';

/** Science volunteers (科技志愿者). */
export const volunteers = defineSlice({
  name: 'volunteers',
  entities: [Volunteer],
  resolvers: [VolunteerResolver],
  references: [
    reference<VolunteerType>('Volunteer', {
      key: 'id',
      readable: rowLevelSecurity,
      load: async (keys, ctx) => {
        const rows = await findVolunteers(ctx, keys);
        return new Map([...rows].map(([id, row]) => [id, toVolunteer(row)]));
      },
    }),
  ],
});

export { findVolunteers, findVolunteersOfPeople, toVolunteer, Volunteer, VolunteerType };
