import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { SubAssignment } from './sub-assignment.entity.ts';
import { SubAssignmentResolver } from './sub-assignment.resolver.ts';
import { type SubAssignmentType, toSubAssignment } from './sub-assignment.type.ts';

/** Sub-assignments (分解任务): what a unit of a task asks of districts, societies and others, each with its day. */
export const subAssignments = defineSlice({
  name: 'sub-assignments',
  entities: [SubAssignment],
  resolvers: [SubAssignmentResolver],
  references: [
    reference<SubAssignmentType>('SubAssignment', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(async (em) => {
          const rows = await em.find(SubAssignment, { id: { $in: [...ids] } });
          return new Map(rows.map((row) => [row.id, toSubAssignment(row)]));
        }),
    }),
  ],
});
