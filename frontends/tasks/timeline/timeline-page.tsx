import { Link, useQueryState, useT } from '@hub/runtime';
import { EmptyState, Loaded, Page, PrintButton, StatCards, today, usePhone } from '@hub/ui';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { TimelinePageQuery } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { MilestoneLegend, MilestoneMark } from '../milestones/milestone-mark.tsx';
import { addDays } from '../months.ts';
import { isMine } from '../plans/board.ts';
import { BoardBar, NoTaskMatches } from '../plans/board-frame.tsx';
import { PlanPicker } from '../plans/plan-picker.tsx';
import { ViewSwitch } from '../plans/view-switch.tsx';
import { useMyUnits } from '../units.ts';
import { isWanted, type Wanted } from './timeline.ts';
import { TimelineGrid } from './timeline-grid.tsx';
import { TimelineList } from './timeline-list.tsx';
import { TimelineTask } from './timeline-queries.ts';

const query = graphql(`
  query TimelinePage($id: ID!, $chosen: Boolean!) {
    plans(first: 50) { nodes { id documentNumber year } }
    newest: plans(first: 1) @skip(if: $chosen) { nodes { ...TimelinePlan } }
    plan(id: $id) @include(if: $chosen) { ...TimelinePlan }
  }
`);
const TimelinePlan = graphql(`
  fragment TimelinePlan on Plan {
    id documentNumber title issuedOn year
    keyTasks { id ...TimelineTask }
  }
`);

const title = { zh: '时间轴', en: 'Timeline' };
const SOON_DAYS = 30;

/** The year of a plan: every task from its start to its last day, its milestones on the way, and where today is. */
export default function TimelinePage() {
  const [id] = useQueryState('plan', '');
  const [answer, again] = useQuery({ query, variables: { id, chosen: id !== '' } });
  return (
    <Loaded answer={answer} pick={(data) => data} retry={() => again({ requestPolicy: 'network-only' })} shape="list">
      {(data) => <Year data={data} />}
    </Loaded>
  );
}

function Year({ data }: { data: TimelinePageQuery }) {
  const t = useT();
  const phone = usePhone();
  const units = useMyUnits();
  const [mine, setMine] = useQueryState('mine', '');
  const [wanted, setWanted] = useQueryState('milestones', '');
  const plan = readFragment(TimelinePlan, data.plan ?? data.newest?.nodes[0]);
  const soonUntil = addDays(today(), SOON_DAYS);
  const all = useMemo(() => (plan ? [...readFragment(TimelineTask, plan.keyTasks)] : []), [plan]);
  if (!plan) {
    return (
      <Page title={title}>
        <EmptyState
          title={{ zh: '还没有工作方案', en: 'There is no work plan yet' }}
          hint={{
            zh: '办公室导入正式文件后，这里按月份显示全部任务。',
            en: 'The office imports the official document.',
          }}
        />
      </Page>
    );
  }
  const chosen = (kind: Wanted) => (task: (typeof all)[number]) =>
    task.milestones.some((one) => isWanted(one, kind, soonUntil));
  const own = all.filter((task) => !mine || isMine(task, units));
  const rows = wanted ? own.filter(chosen(wanted as Wanted)) : own;
  const count = (kind: Wanted) =>
    own.reduce((sum, { milestones }) => sum + milestones.filter((one) => isWanted(one, kind, soonUntil)).length, 0);
  const card = (kind: Exclude<Wanted, ''>, zh: string, en: string) => ({
    key: kind,
    label: { zh, en },
    mark: <MilestoneMark standing={kind === 'SOON' ? 'PLANNED' : kind} />,
    value: count(kind),
    unit: { zh: '个', en: '' },
    active: wanted === kind,
    onClick: () => setWanted(wanted === kind ? '' : kind),
  });
  return (
    <Page
      title={title}
      breadcrumbs={[{ label: { zh: '计划总览', en: 'Plan board' }, to: `/tasks?plan=${plan.id}` }]}
      description={
        <>
          <Link to={`/tasks/plans/${plan.id}`}>{plan.documentNumber}</Link>
          {`　${plan.title}`}
        </>
      }
      actions={
        <>
          <PlanPicker plans={data.plans.nodes} current={plan.id} />
          <PrintButton />
        </>
      }
    >
      <StatCards
        label={t({ zh: '里程碑数', en: 'Milestones' })}
        items={[
          card('OVERDUE', '已逾期的里程碑', 'Overdue milestones'),
          card('SOON', '三十天内到期', 'Due within 30 days'),
          card('DONE', '已完成', 'Reached'),
          {
            key: 'mine',
            label: { zh: '本单位承担', en: 'My unit’s' },
            value: all.filter((task) => isMine(task, units)).length,
            unit: { zh: '项', en: '' },
            active: mine === '1',
            onClick: () => setMine(mine ? '' : '1'),
          },
        ]}
      />
      <BoardBar shown={rows.length} all={all.length}>
        <ViewSwitch value="timeline" planId={plan.id} mine={mine === '1'} />
      </BoardBar>
      <MilestoneLegend />
      {phone ? null : (
        <p className="hub-soft">
          {t(
            {
              zh: '条形为起止时间，深色为已完成；虚线为今天（{day}）。',
              en: 'Bars run from start to last day, dark is done; the dashed line is today ({day}).',
            },
            { day: today() },
          )}
        </p>
      )}
      {rows.length === 0 ? (
        <NoTaskMatches
          showAll={() => {
            setMine('');
            setWanted('');
          }}
        />
      ) : phone ? (
        <TimelineList rows={rows} from={plan.issuedOn} year={plan.year} />
      ) : (
        <TimelineGrid rows={rows} from={plan.issuedOn} year={plan.year} />
      )}
    </Page>
  );
}
