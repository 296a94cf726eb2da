import { defineSlice, reference, rowLevelSecurity, rule } from '@hub/kit';
import { sheetResolver } from '@hub/kit/sheets';
import { Activity, ActivityEntry, ActivityKind, ActivityKindVersion } from './activity.entity.ts';
import { ActivityResolver, KeyTaskActivitiesResolver, PersonActivitiesResolver } from './activity.resolver.ts';
import { type ActivityType, toActivity } from './activity.type.ts';
import { ActivityPlanResolver } from './activity-plan.resolver.ts';
import { activitySheet } from './activity-sheet.ts';
import {
  ActivityTotalsResolver,
  DistrictActivityTotalsResolver,
  KeyTaskActivityTotalsResolver,
  OrgUnitActivityTotalsResolver,
} from './activity-totals.resolver.ts';
import { ActivityApproval, ApprovalRule } from './approval.entity.ts';
import { type ApprovalType, toApproval } from './approval.type.ts';

export { Activity } from './activity.entity.ts';
export { ActivityType, toActivity } from './activity.type.ts';

/** Activities (活动): planned, held, proved, verified by somebody else; only then counted. */
export const activities = defineSlice({
  name: 'activities',
  entities: [Activity, ActivityKind, ActivityKindVersion, ActivityEntry, ActivityApproval, ApprovalRule],
  resolvers: [
    ActivityResolver,
    ActivityPlanResolver,
    sheetResolver(activitySheet, rule.privilege('tasks/activities.report')),
    KeyTaskActivitiesResolver,
    PersonActivitiesResolver,
    ActivityTotalsResolver,
    KeyTaskActivityTotalsResolver,
    OrgUnitActivityTotalsResolver,
    DistrictActivityTotalsResolver,
  ],
  references: [
    reference<ActivityType>('Activity', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map((await em.find(Activity, { id: { $in: [...ids] } })).map((row) => [row.id, toActivity(row)])),
        ),
    }),
    reference<ApprovalType>('ActivityApproval', {
      key: 'id',
      readable: rowLevelSecurity,
      load: (ids, ctx) =>
        ctx.read(
          async (em) =>
            new Map(
              (await em.find(ActivityApproval, { id: { $in: [...ids] } })).map((row) => [row.id, toApproval(row)]),
            ),
        ),
    }),
  ],
});
