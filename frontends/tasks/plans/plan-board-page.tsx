import { can, Link, useLang, useQueryState, useT } from '@hub/runtime';
import { EmptyState, Loaded, Page, PrintButton, type StatCard, StatCards, usePhone } from '@hub/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { BoardPlanFragment, PlanBoardPageQuery } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { useMyUnits } from '../units.ts';
import { type BoardFilter, countsOf, shown } from './board.ts';
import { BoardBar, NoTaskMatches } from './board-frame.tsx';
import { BoardMatrix } from './board-matrix.tsx';
import { BoardPlan, BoardTask, planBoardQuery } from './board-queries.ts';
import { BoardTable } from './board-table.tsx';
import { lightCards } from './light-cards.tsx';
import { PlanPicker } from './plan-picker.tsx';
import { ViewSwitch } from './view-switch.tsx';

const m = {
  title: { zh: '计划总览', en: 'Plan board' },
  import: { zh: '导入计划', en: 'Import a plan' },
  document: { zh: '方案原文', en: 'The document' },
};

/** Where does the plan stand? Tasks by category, one light a month. */
export default function PlanBoardPage() {
  const [id] = useQueryState('plan', '');
  const [answer, again] = useQuery({ query: planBoardQuery, variables: { id, chosen: id !== '' } });
  return (
    <Loaded answer={answer} pick={(data) => data} retry={() => again({ requestPolicy: 'network-only' })} shape="list">
      {(data) => <Board data={data} />}
    </Loaded>
  );
}

function Board({ data }: { data: PlanBoardPageQuery }) {
  const t = useT();
  const plan = readFragment(BoardPlan, data.plan ?? data.newest?.nodes[0]);
  if (!plan) return <NoPlan />;
  return (
    <Page
      title={m.title}
      description={
        <>
          <Link to={`/tasks/plans/${plan.id}`}>{plan.documentNumber}</Link>
          {`　${plan.title}　${t({ zh: '{day} 印发', en: 'issued {day}' }, { day: plan.issuedOn })}`}
        </>
      }
      actions={<Actions plans={data.plans.nodes} current={plan.id} />}
    >
      <PlanLights key={plan.id} plan={plan} rules={data.lightRules} />
    </Page>
  );
}

interface ActionsProps {
  plans: PlanBoardPageQuery['plans']['nodes'];
  current: string;
}

function Actions({ plans, current }: ActionsProps) {
  const t = useT();
  return (
    <>
      <PlanPicker plans={plans} current={current} />
      <PrintButton />
      {can('tasks/plans.import') ? (
        <Link to="/tasks/import">
          <Button tabIndex={-1}>{t(m.import)}</Button>
        </Link>
      ) : null}
    </>
  );
}

function NoPlan() {
  const may = can('tasks/plans.import');
  return (
    <Page title={m.title}>
      <div className="hub-box">
        <EmptyState
          title={{ zh: '还没有工作方案', en: 'There is no work plan yet' }}
          hint={
            may
              ? {
                  zh: '导入正式文件后，这里按类别列出全部任务，每月一盏灯。',
                  en: 'Once the official document is imported, its tasks stand here by category, one light a month.',
                }
              : { zh: '办公室导入正式文件后，这里列出全部任务。', en: 'The office imports the official document.' }
          }
          {...(may ? { firstStep: { label: m.import, to: '/tasks/import' } } : {})}
        />
      </div>
    </Page>
  );
}

interface LightsProps {
  plan: BoardPlanFragment;
  rules: PlanBoardPageQuery['lightRules'];
}

function PlanLights({ plan, rules }: LightsProps) {
  const t = useT();
  const lang = useLang();
  const phone = usePhone();
  const units = useMyUnits();
  const [light, setLight] = useQueryState('light', '');
  const [mine, setMine] = useQueryState('mine', '');
  const [unsigned, setUnsigned] = useQueryState('unsigned', '');
  // Twelve columns do not fit a phone; rows become cards there unless somebody asks for the lights.
  const [view, setView] = useQueryState('view', phone ? 'table' : 'matrix');
  const tasks = useMemo(() => [...readFragment(BoardTask, plan.keyTasks)], [plan]);
  const filter: BoardFilter = { light, mine: mine === '1', unsigned: unsigned === '1' };
  const counts = countsOf(tasks, units);
  const rows = tasks.filter((task) => shown(task, filter, units));
  const cards: StatCard[] = [
    ...lightCards(counts, light, setLight),
    {
      key: 'mine',
      label: { zh: '本单位承担', en: 'My unit’s' },
      value: counts.mine,
      unit: lang === 'zh' ? '项' : '',
      active: filter.mine,
      onClick: () => setMine(filter.mine ? '' : '1'),
    },
    {
      key: 'unsigned',
      label: { zh: '尚有单位未签收', en: 'Not signed for by all' },
      value: counts.unsigned,
      unit: lang === 'zh' ? '项' : '',
      active: filter.unsigned,
      onClick: () => setUnsigned(filter.unsigned ? '' : '1'),
    },
  ];
  return (
    <>
      <StatCards items={cards} label={t({ zh: '各灯任务数', en: 'Tasks by light' })} />
      <BoardBar shown={rows.length} all={tasks.length}>
        <ViewSwitch
          value={view === 'table' ? 'table' : 'matrix'}
          onView={setView}
          planId={plan.id}
          mine={filter.mine}
        />
      </BoardBar>
      {rows.length === 0 ? (
        <NoTaskMatches
          showAll={() => {
            setLight('');
            setMine('');
            setUnsigned('');
          }}
        />
      ) : view === 'table' ? (
        <BoardTable rows={rows} rules={rules} />
      ) : (
        <BoardMatrix rows={rows} rules={rules} year={plan.year} />
      )}
    </>
  );
}
