import { defineSlice, reference, rowLevelSecurity } from '@hub/kit';
import { Activity, ActivityEntry, ActivityKind } from './activity.entity.ts';
import { ActivityResolver, KeyTaskActivitiesResolver, PersonActivitiesResolver } from './activity.resolver.ts';
import { type ActivityType, toActivity } from './activity.type.ts';
import {
  ActivityTotalsResolver,
  DistrictActivityTotalsResolver,
  KeyTaskActivityTotalsResolver,
  OrgUnitActivityTotalsResolver,
} from './activity-totals.resolver.ts';

export { Activity } from './activity.entity.ts';
export { ActivityType, toActivity } from './activity.type.ts';

/** Activities (活动): planned, held, proved, verified by somebody else; only then counted. */
export const activities = defineSlice({
  name: 'activities',
  entities: [Activity, ActivityKind, ActivityEntry],
  resolvers: [
    ActivityResolver,
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
  ],
});
