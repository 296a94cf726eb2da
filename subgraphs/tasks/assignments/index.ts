import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Assignment } from './assignment.entity.ts';
import { AssignmentResolver, KeyTaskUnitsResolver } from './assignment.resolver.ts';
import { type AssignmentType, toAssignment } from './assignment.type.ts';

export { Assignment } from './assignment.entity.ts';
export { assignmentsLoader, assignNew, findPart, reassign, signDueOn, type UnitPart } from './assignment.service.ts';
export { AssignmentRoleEnum, AssignmentType, toAssignment } from './assignment.type.ts';

/** Assignments (任务分工): which unit has which part in a task, and whether it signed for it. */
export const assignments = defineSlice({
  name: 'assignments',
  entities: [Assignment],
  resolvers: [AssignmentResolver, KeyTaskUnitsResolver],
  references: [
    reference<AssignmentType>('Assignment', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(Assignment, { id: { $in: [...ids] } })).map((row) => [row.id, toAssignment(row)])),
        ),
    }),
  ],
});
