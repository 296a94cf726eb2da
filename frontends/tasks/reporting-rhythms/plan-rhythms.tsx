import { can, useT, type Words } from '@hub/runtime';
import { ActivityLog, Note, today } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { monthOf } from '../months.ts';
import { periodWords, quarterOf } from '../periods.ts';
import type { Plan } from '../plans/plan-page.tsx';
import { RhythmDrawer } from './rhythm-drawer.tsx';

export const rhythmWords: Record<'MONTHLY' | 'QUARTERLY' | 'BOTH', Words> = {
  MONTHLY: { zh: '按月填报', en: 'every month' },
  QUARTERLY: { zh: '按季填报', en: 'every quarter' },
  BOTH: { zh: '按月并按季填报', en: 'every month and every quarter' },
};

/** How often units report, every word since the plan was imported, and the way to change it. */
export default function PlanRhythms({ plan, reload }: { plan: Plan; reload: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const now = quarterOf(monthOf(today()));
  const holds = plan.reportingRhythms.find(({ keyTask, fromQuarter }) => !keyTask && fromQuarter <= now);
  return (
    <>
      <Note>
        {{
          zh: `全部任务目前${rhythmWords[holds?.rhythm ?? 'MONTHLY'].zh}；单独设定的任务以其设定为准。只按季填报的任务，亮灯按季报计算。`,
          en: `All tasks are reported ${rhythmWords[holds?.rhythm ?? 'MONTHLY'].en}; a task's own setting comes first. Where only quarters are asked for, lights are made from them.`,
        }}
      </Note>
      {can('tasks/reporting-rhythms.set') ? (
        <p>
          <Button type="primary" onClick={() => setOpen(true)}>
            {t({ zh: '调整填报周期', en: 'Change it' })}
          </Button>
        </p>
      ) : null}
      {plan.reportingRhythms.length > 0 ? (
        <ActivityLog
          title={{ zh: '调整记录', en: 'Changes' }}
          entries={plan.reportingRhythms.map(({ id, rhythm, fromQuarter, reason, setAt, setBy, keyTask }) => ({
            id,
            at: setAt,
            by: setBy?.name ?? t({ zh: '（姓名暂缺）', en: '(name missing)' }),
            action: {
              zh: `设定${keyTask ? `任务${keyTask.number}` : '全部任务'}自${periodWords(fromQuarter, true).zh}起${rhythmWords[rhythm].zh}`,
              en: `set ${keyTask ? `task ${keyTask.number}` : 'all tasks'} to ${rhythmWords[rhythm].en} from ${periodWords(fromQuarter, true).en}`,
            },
            reason,
          }))}
        />
      ) : (
        <p className="hub-soft">{t({ zh: '没有调整过，默认按月填报。', en: 'Never changed: every month.' })}</p>
      )}
      {open ? <RhythmDrawer plan={plan} close={() => setOpen(false)} done={reload} /> : null}
    </>
  );
}
