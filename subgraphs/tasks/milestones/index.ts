import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Milestone } from './milestone.entity.ts';
import { KeyTaskMilestonesResolver, MilestoneResolver } from './milestone.resolver.ts';
import { type MilestoneType, toMilestone } from './milestone.type.ts';

/** Milestones (里程碑): days of the year by which something of a task is there, and what proved it. */
export const milestones = defineSlice({
  name: 'milestones',
  entities: [Milestone],
  resolvers: [MilestoneResolver, KeyTaskMilestonesResolver],
  references: [
    reference<MilestoneType>('Milestone', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(async (em) => {
          const rows = await em.find(Milestone, { id: { $in: [...ids] }, deletedAt: null });
          return new Map(rows.map((row) => [row.id, toMilestone(row)]));
        }),
    }),
  ],
});
