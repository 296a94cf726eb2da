import { ListView, useList } from '@hub/ui';
import { readFragment } from '../gql/index.ts';
import { ActivityRow, activitiesQuery } from './activity-queries.ts';
import { useActivityColumns } from './columns.tsx';

/** What was and will be held for one task, on its page. */
export function TaskActivities({ taskId }: { taskId: string }) {
  const list = useList({
    query: activitiesQuery,
    name: 'activities',
    variables: () => ({ keyTaskId: taskId }),
    connection: ({ activities }) => ({ ...activities, nodes: readFragment(ActivityRow, activities.nodes) }),
  });
  const columns = useActivityColumns(false);
  return (
    <ListView
      id="tasks.task-activities"
      list={list}
      columns={columns}
      rowTo={(row) => `/tasks/activities/${row.id}`}
      empty={{
        title: { zh: '还没有活动', en: 'No activity yet' },
        hint: {
          zh: '为本任务举办的活动在这里登记、佐证和核实，核实后计入完成数。',
          en: 'Activities for this task are planned, proved and verified here; verified ones count.',
        },
        firstStep: { label: { zh: '登记活动', en: 'Plan an activity' }, to: `/tasks/activities/new?task=${taskId}` },
      }}
    />
  );
}
