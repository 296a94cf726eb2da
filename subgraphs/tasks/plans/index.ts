import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import {
  AmendmentResolver,
  KeyTaskEditionsResolver,
  PlanEditionResolver,
  TaskEditionResolver,
} from './amendment.resolver.ts';
import { OfficialPlanResolver } from './official.resolver.ts';
import { Plan, Safeguard } from './plan.entity.ts';
import { KeyTaskPlanResolver, PlanResolver } from './plan.resolver.ts';
import { type PlanType, toPlan } from './plan.type.ts';
import { PlanEdition, TaskEdition } from './plan-edition.entity.ts';

export { tellAmended } from './key-task.fact.ts';
export { OfficialFile } from './official.type.ts';
export { Plan, Safeguard } from './plan.entity.ts';
export { PlanType, toPlan } from './plan.type.ts';
export { type TaskInForce, tasksInForce, type UnitInForce } from './tasks-in-force.ts';

/** Plans (工作方案): official documents, read and imported. */
export const plans = defineSlice({
  name: 'plans',
  entities: [Plan, Safeguard, PlanEdition, TaskEdition],
  resolvers: [
    PlanResolver,
    KeyTaskPlanResolver,
    AmendmentResolver,
    PlanEditionResolver,
    KeyTaskEditionsResolver,
    TaskEditionResolver,
    OfficialPlanResolver,
  ],
  references: [
    reference<PlanType>('Plan', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) => new Map((await em.find(Plan, { id: { $in: [...ids] } })).map((row) => [row.id, toPlan(row)])),
        ),
    }),
  ],
});
