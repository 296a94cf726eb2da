import { can, useT } from '@hub/runtime';
import { EmptyState, Loaded, Note, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { MilestonePartsFragment, TaskMilestonesQuery } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { useMyUnits } from '../units.ts';
import { PlanDrawer, ReachDrawer } from './milestone-drawers.tsx';
import { MilestoneMark } from './milestone-mark.tsx';
import { MilestoneParts, removeMilestoneDocument, taskMilestonesQuery } from './milestone-queries.ts';

const m = {
  add: { zh: '设置里程碑', en: 'Plan a milestone' },
  none: { zh: '还没有里程碑', en: 'No milestone yet' },
};

type Task = NonNullable<TaskMilestonesQuery['keyTask']>;
type Drawer = { kind: 'plan' | 'reach'; milestone?: MilestonePartsFragment } | null;

/** The days of the year by which something of the task is there: what is late, what was reached and what proves it. */
export default function TaskMilestones({ taskId }: { taskId: string }) {
  const [answer, again] = useQuery({ query: taskMilestonesQuery, variables: { id: taskId } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.keyTask} retry={reload} shape="list">
      {(task) => <Milestones task={task} reload={reload} />}
    </Loaded>
  );
}

function Milestones({ task, reload }: { task: Task; reload: () => void }) {
  const t = useT();
  const units = useMyUnits();
  const [drawer, setDrawer] = useState<Drawer>(null);
  const gone = task.state === 'WITHDRAWN';
  const keeps =
    !gone &&
    can('tasks/milestones.keep') &&
    (can('tasks/plans.correct') || (!!task.lead && units.includes(task.lead.id)));
  const milestones = readFragment(MilestoneParts, task.milestones);
  const late = milestones.filter(({ standing }) => standing === 'OVERDUE').length;
  const drawn = { close: () => setDrawer(null), done: reload };
  return (
    <>
      {gone ? (
        <Note tone="attention">
          {t({ zh: '任务已撤销，里程碑只供查阅。', en: 'The task was withdrawn; its milestones are only kept.' })}
        </Note>
      ) : null}
      {!gone && late > 0 ? (
        <Note tone="bad">
          {t(
            keeps
              ? { zh: '{n} 个里程碑已逾期，请登记完成或改期。', en: '{n} overdue: say what was reached, or move them.' }
              : { zh: '{n} 个里程碑已逾期。', en: '{n} overdue.' },
            { n: late },
          )}
        </Note>
      ) : null}
      {milestones.length === 0 ? (
        <EmptyState
          title={m.none}
          hint={{
            zh: '牵头单位把全年工作分成几个看得见的节点，到期前七天会进入待办。',
            en: 'The lead unit divides the year into days that can be seen; they become to-dos seven days ahead.',
          }}
          {...(keeps ? { firstStep: { label: m.add, onClick: () => setDrawer({ kind: 'plan' }) } } : {})}
        />
      ) : (
        <>
          <ol className="tasks-milestones">
            {milestones.map((milestone) => (
              <One key={milestone.id} milestone={milestone} keeps={keeps} open={setDrawer} reload={reload} />
            ))}
          </ol>
          {keeps ? <Button onClick={() => setDrawer({ kind: 'plan' })}>{t(m.add)}</Button> : null}
        </>
      )}
      {drawer?.kind === 'plan' ? (
        <PlanDrawer
          {...drawn}
          taskId={task.id}
          year={task.plan.year}
          {...(drawer.milestone ? { milestone: drawer.milestone } : {})}
        />
      ) : null}
      {drawer?.kind === 'reach' && drawer.milestone ? <ReachDrawer {...drawn} milestone={drawer.milestone} /> : null}
    </>
  );
}

interface OneProps {
  milestone: MilestonePartsFragment;
  keeps: boolean;
  open: (drawer: Drawer) => void;
  reload: () => void;
}

function One({ milestone, keeps, open, reload }: OneProps) {
  const t = useT();
  const { busy, takeWithReason } = useSteps(reload);
  const [, remove] = useMutation(removeMilestoneDocument);
  const { id, version, title, plannedOn, firstPlannedOn, doneOn, evidenceNote, doneBy, standing } = milestone;
  // Which one a button means, for whoever hears the buttons only.
  const about = <span className="hub-sr">{title}</span>;
  return (
    <li data-standing={standing}>
      <MilestoneMark standing={standing} />
      <div className="hub-grow">
        <p className="hub-row">
          <time dateTime={plannedOn}>{plannedOn}</time>
          <strong>{title}</strong>
          <StatusTag of="milestone" state={standing} {...(doneOn ? { note: doneOn } : {})} />
        </p>
        {plannedOn === firstPlannedOn ? null : (
          <p className="hub-soft">
            {t({ zh: '首次计划 {day}', en: 'first planned for {day}' }, { day: firstPlannedOn })}
          </p>
        )}
        {evidenceNote ? (
          <p className="hub-soft">
            {t({ zh: '佐证：{text}', en: 'Evidence: {text}' }, { text: evidenceNote })}
            {doneBy?.name ? ` · ${t({ zh: '{name}登记', en: 'by {name}' }, { name: doneBy.name })}` : null}
          </p>
        ) : null}
      </div>
      {keeps && !doneOn ? (
        <div className="hub-row">
          <Button size="small" type="primary" onClick={() => open({ kind: 'reach', milestone })}>
            {t({ zh: '登记完成', en: 'Reached' })}
            {about}
          </Button>
          <Button size="small" onClick={() => open({ kind: 'plan', milestone })}>
            {t({ zh: '修改', en: 'Change' })}
            {about}
          </Button>
          <Button
            size="small"
            danger
            disabled={busy}
            onClick={() =>
              void takeWithReason(
                {
                  title: { zh: '删除里程碑', en: 'Remove the milestone' },
                  effect: {
                    zh: `“${title}”（${plannedOn}）不再显示，原因留档。`,
                    en: `“${title}” (${plannedOn}) is no longer shown; the reason is kept.`,
                  },
                  danger: true,
                },
                (reason) => remove({ input: { id, version, reason } }),
                (data) => data.removeMilestone,
                { zh: '已删除', en: 'Removed' },
              )
            }
          >
            {t({ zh: '删除', en: 'Remove' })}
            {about}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
