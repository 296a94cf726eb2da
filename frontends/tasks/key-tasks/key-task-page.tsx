import { can, Link, useParams, useT } from '@hub/runtime';
import { ActivityLog, DetailPage, type DetailTab, type Fact, Loaded, Skeletons } from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import type { KeyTaskPageQuery } from '../gql/graphql.ts';
import { LightReasons, OverrideNote, TaskLight } from '../lights/task-light.tsx';
import { categoryLabel } from '../plans/board.ts';
import { ReportsByPeriod } from '../progress-reports/reports-by-period.tsx';
import { useMyUnits, useUnitName } from '../units.ts';
import { keyTaskQuery } from './key-task-queries.ts';
import { OtherAreas } from './other-areas.tsx';
import { SourceClause } from './source-clause.tsx';
import { Targets } from './targets.tsx';
import { TaskEditions } from './task-editions.tsx';
import { UnitStrip } from './unit-strip.tsx';
import { useTaskLog } from './use-task-log.ts';

// Opened later or by few, so that the page need not wait for them.
const TaskActivities = lazy(() =>
  import('../activities/task-activities.tsx').then((file) => ({ default: file.TaskActivities })),
);
const TaskSupervision = lazy(() => import('../supervision/task-supervision.tsx'));
const OverrideDrawer = lazy(() => import('../lights/override-drawer.tsx'));
const TaskParts = lazy(() => import('../parts/task-parts.tsx'));
const TaskAdjustments = lazy(() => import('../adjustments/task-adjustments.tsx'));
const TaskMilestones = lazy(() => import('../milestones/task-milestones.tsx'));
const Attachments = lazy(() => import('../files/attachments.tsx'));
const Talk = lazy(() => import('../talk/talk.tsx'));
const CorrectDrawer = lazy(() => import('./correct-drawer.tsx').then((file) => ({ default: file.CorrectDrawer })));

const m = {
  board: { zh: '计划总览', en: 'Plan board' },
  report: { zh: '填报进展', en: 'Report progress' },
  activity: { zh: '登记活动', en: 'Plan an activity' },
  correct: { zh: '更正', en: 'Correct' },
  override: { zh: '调整亮灯', en: 'Set the light' },
};

export type TaskOfPage = NonNullable<KeyTaskPageQuery['keyTask']>;

export default function KeyTaskPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: keyTaskQuery, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.keyTask} retry={reload}>
      {(task) => <Task task={task} rules={answer.data?.lightRules ?? []} reload={reload} />}
    </Loaded>
  );
}

interface TaskProps {
  task: TaskOfPage;
  rules: KeyTaskPageQuery['lightRules'];
  reload: () => void;
}

function Task({ task, rules, reload }: TaskProps) {
  const t = useT();
  const log = useTaskLog(task);
  const [shown, setShown] = useState(8);
  return (
    <DetailPage
      title={`${task.number}. ${task.text}`}
      tags={task.light ? <TaskLight light={task.light} rules={rules} label={t({ zh: '当前', en: 'Today' })} /> : null}
      breadcrumbs={[{ label: m.board, to: `/tasks?plan=${task.plan.id}` }, { label: categoryLabel(task.category) }]}
      actions={<Actions task={task} reload={reload} />}
      facts={useFacts(task)}
      flow={<UnitStrip task={task} reload={reload} />}
      tabs={tabsOf(task, reload)}
      aside={
        <ActivityLog
          entries={log.slice(0, shown)}
          {...(log.length > shown ? { onMore: () => setShown(shown + 20) } : {})}
        />
      }
    >
      {task.light ? <OverrideNote light={task.light} /> : null}
      {task.light ? <LightReasons light={task.light} /> : null}
      <SourceClause task={task} />
      <TaskEditions task={task} />
      <OtherAreas id={task.id} />
    </DetailPage>
  );
}

function tabsOf(task: TaskOfPage, reload: () => void): DetailTab[] {
  return [
    {
      key: 'progress',
      label: { zh: '进展', en: 'Progress' },
      count: task.progressReports.totalCount,
      children: (
        <>
          <Targets task={task} />
          <ReportsByPeriod
            reports={task.progressReports.nodes}
            taskId={task.id}
            periods={task.reportPeriods.map(({ period }) => period)}
            assignments={task.assignments}
          />
        </>
      ),
    },
    {
      key: 'milestones',
      label: { zh: '里程碑', en: 'Milestones' },
      children: (
        <Suspense fallback={<Skeletons rows={3} />}>
          <TaskMilestones taskId={task.id} />
        </Suspense>
      ),
    },
    {
      key: 'activities',
      label: { zh: '活动', en: 'Activities' },
      count: task.activities.totalCount,
      children: (
        <Suspense fallback={<Skeletons rows={3} />}>
          <TaskActivities taskId={task.id} />
        </Suspense>
      ),
    },
    {
      key: 'parts',
      label: { zh: '任务分解', en: 'Parts' },
      children: (
        <Suspense fallback={<Skeletons rows={3} />}>
          <TaskParts taskId={task.id} />
        </Suspense>
      ),
    },
    {
      key: 'adjustments',
      label: { zh: '转办延期', en: 'Transfers, extensions' },
      children: (
        <Suspense fallback={<Skeletons rows={3} />}>
          <TaskAdjustments taskId={task.id} changed={reload} />
        </Suspense>
      ),
    },
    {
      key: 'supervision',
      label: { zh: '督办', en: 'Supervision' },
      children: (
        <Suspense fallback={<Skeletons rows={3} />}>
          <TaskSupervision taskId={task.id} withdrawn={task.state === 'WITHDRAWN'} />
        </Suspense>
      ),
    },
    {
      key: 'files',
      label: { zh: '附件', en: 'Attachments' },
      count: task.attachments.length,
      children: (
        <Suspense fallback={<Skeletons rows={3} />}>
          <Attachments
            subject={{ type: 'KEY_TASK', id: task.id }}
            closed={task.state === 'WITHDRAWN'}
            changed={reload}
          />
        </Suspense>
      ),
    },
    {
      key: 'talk',
      label: { zh: '讨论', en: 'Discussion' },
      count: task.commentCount,
      children: (
        <Suspense fallback={<Skeletons rows={3} />}>
          <Talk subject={{ type: 'KEY_TASK', id: task.id }} closed={task.state === 'WITHDRAWN'} changed={reload} />
        </Suspense>
      ),
    },
  ];
}

function useFacts(task: TaskOfPage): Fact[] {
  const t = useT();
  const unitName = useUnitName();
  return [
    {
      label: { zh: '牵头单位', en: 'Lead unit' },
      value: (
        <>
          {unitName(task.lead, task.leadName)}
          {task.leadInferred ? (
            <span className="hub-soft">{t({ zh: '（按列名顺序推定）', en: ' (first in the list)' })}</span>
          ) : null}
        </>
      ),
    },
    {
      label: { zh: '完成时限', en: 'Deadline' },
      value: task.dueOn ? `${task.deadline ?? ''} ${task.dueOn}` : t({ zh: '全年', en: 'Whole year' }),
    },
    {
      label: { zh: '工作方案', en: 'Plan' },
      value: <Link to={`/tasks/plans/${task.plan.id}`}>{task.plan.documentNumber}</Link>,
    },
    ...Object.entries((task.other ?? {}) as Record<string, string>).map(([label, value]) => ({ label, value })),
  ];
}

function Actions({ task, reload }: { task: TaskOfPage; reload: () => void }) {
  const t = useT();
  const units = useMyUnits();
  const [drawer, setDrawer] = useState<'correct' | 'override' | null>(null);
  const mine = task.assignments.filter(({ unit }) => !!unit && units.includes(unit.id));
  const drawn = { taskId: task.id, close: () => setDrawer(null), done: reload };
  const signed = mine.some(({ state }) => state === 'SIGNED');
  return (
    <>
      {can('tasks/plans.correct') ? <Button onClick={() => setDrawer('correct')}>{t(m.correct)}</Button> : null}
      {task.light && can('tasks/lights.override') ? (
        <Button onClick={() => setDrawer('override')}>{t(m.override)}</Button>
      ) : null}
      {signed && can('tasks/activities.report') ? (
        <Link to={`/tasks/activities/new?task=${task.id}`}>
          <Button tabIndex={-1}>{t(m.activity)}</Button>
        </Link>
      ) : null}
      {signed && can('tasks/progress-reports.submit') ? (
        <Link to={`/tasks/key-tasks/${task.id}/report`}>
          <Button type="primary" tabIndex={-1}>
            {t(m.report)}
          </Button>
        </Link>
      ) : null}
      {drawer ? (
        <Suspense fallback={null}>
          {drawer === 'correct' ? <CorrectDrawer {...drawn} /> : <OverrideDrawer {...drawn} />}
        </Suspense>
      ) : null}
    </>
  );
}
