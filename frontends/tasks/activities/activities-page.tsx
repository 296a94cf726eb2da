import { can, Link, useQueryState, useT } from '@hub/runtime';
import { type FilterField, ListPage, StatCards, stateOptions, useList } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { KeyTaskPicker, UnitPicker } from '../../_nouns/pickers.tsx';
import type { ActivityState } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import '../states.ts';
import { ActivityRow, activitiesQuery } from './activity-queries.ts';
import { useActivityColumns } from './columns.tsx';

const totalsQuery = graphql(`
  query ActivityFigures($keyTaskId: ID, $unitId: ID, $from: LocalDate, $to: LocalDate) {
    activityTotals(keyTaskId: $keyTaskId, unitId: $unitId, from: $from, to: $to) {
      activityCount minutes onsiteAudience onlineViews
    }
  }
`);

const filters: FilterField[] = [
  {
    name: 'q',
    label: { zh: '名称或地点', en: 'Title or place' },
    kind: 'search',
    placeholder: { zh: '名称、地点或拼音', en: 'Title, place or pinyin' },
  },
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('activity') },
  { name: 'days', label: { zh: '计划日期', en: 'Planned days' }, kind: 'days' },
];
const m = {
  title: { zh: '活动', en: 'Activities' },
  plan: { zh: '登记活动', en: 'Plan an activity' },
  sheet: { zh: '从 Excel 导入', en: 'From Excel' },
  calendar: { zh: '日历', en: 'Calendar' },
  types: { zh: '活动类型', en: 'Kinds' },
};

export default function ActivitiesPage() {
  const t = useT();
  const [task, setTask] = useQueryState('task', '');
  const [unit, setUnit] = useQueryState('unit', '');
  const scope = { keyTaskId: task || null, unitId: unit || null };
  const list = useList({
    query: activitiesQuery,
    filters,
    variables: ({ q, state, days = '' }) => {
      const [from = '', to = ''] = days.split('~');
      return {
        ...scope,
        search: q || null,
        state: (state || null) as ActivityState | null,
        from: from || null,
        to: to || null,
      };
    },
    connection: ({ activities }) => ({ ...activities, nodes: readFragment(ActivityRow, activities.nodes) }),
  });
  const columns = useActivityColumns(true);
  return (
    <ListPage
      id="tasks.activities"
      title={m.title}
      description={{
        zh: '只有他人核实过的活动计入任务完成数；现场人次与线上观看分开统计，不相加。',
        en: 'Only activities verified by somebody else count; people on site and views are never added.',
      }}
      list={list}
      columns={columns}
      exportAs={m.title}
      rowTo={(row) => `/tasks/activities/${row.id}`}
      above={<Figures {...scope} />}
      actions={
        <>
          <Link to="/tasks/activity-types">
            <Button tabIndex={-1}>{t(m.types)}</Button>
          </Link>
          <Link to="/tasks/calendar">
            <Button tabIndex={-1}>{t(m.calendar)}</Button>
          </Link>
          {can('tasks/activities.report') ? (
            <Link to="/tasks/activities/import">
              <Button tabIndex={-1}>{t(m.sheet)}</Button>
            </Link>
          ) : null}
          {can('tasks/activities.report') ? (
            <Link to={task ? `/tasks/activities/new?task=${task}` : '/tasks/activities/new'}>
              <Button type="primary" tabIndex={-1}>
                {t(m.plan)}
              </Button>
            </Link>
          ) : null}
        </>
      }
      tools={
        <div className="tasks-pickers">
          <KeyTaskPicker
            value={task || null}
            onChange={(value) => setTask(value ?? '')}
            allowClear
            placeholder={t({ zh: '按重点任务筛选', en: 'By key task' })}
            aria-label={t({ zh: '按重点任务筛选', en: 'By key task' })}
          />
          <UnitPicker
            value={unit || null}
            onChange={(value) => setUnit(value ?? '')}
            allowClear
            placeholder={t({ zh: '按举办单位筛选', en: 'By unit' })}
            aria-label={t({ zh: '按举办单位筛选', en: 'By unit' })}
          />
        </div>
      }
      empty={{
        title: { zh: '还没有活动', en: 'No activity yet' },
        hint: {
          zh: '单位在举办前登记，举办后填写情况、提交佐证，由牵头单位或办公室核实。',
          en: 'Units plan an activity, say how it went and prove it; the lead unit or the office verifies.',
        },
        firstStep: { label: m.plan, to: '/tasks/activities/new' },
      }}
    />
  );
}

/** Sums over what is verified; each opens the verified activities. */
function Figures({ keyTaskId, unitId }: { keyTaskId: string | null; unitId: string | null }) {
  const [{ data, error }] = useQuery({ query: totalsQuery, variables: { keyTaskId, unitId } });
  const totals = data?.activityTotals;
  if (!totals && !error) return null;
  const query = new URLSearchParams({ state: 'VERIFIED' });
  if (keyTaskId) query.set('task', keyTaskId);
  if (unitId) query.set('unit', unitId);
  const to = `/tasks/activities?${query}`;
  return (
    <StatCards
      items={[
        {
          key: 'count',
          label: { zh: '核实活动', en: 'Verified activities' },
          value: totals?.activityCount,
          unit: { zh: '场', en: '' },
          to,
        },
        {
          key: 'onsite',
          label: { zh: '现场人次', en: 'People on site' },
          value: totals?.onsiteAudience,
          unit: { zh: '人次', en: '' },
          to,
        },
        {
          key: 'online',
          label: { zh: '线上观看', en: 'Views online' },
          value: totals?.onlineViews,
          unit: { zh: '次', en: '' },
          to,
        },
        {
          key: 'hours',
          label: { zh: '总时长', en: 'Hours' },
          value: totals ? totals.minutes / 60 : undefined,
          unit: { zh: '小时', en: 'h' },
          to,
        },
      ]}
    />
  );
}
