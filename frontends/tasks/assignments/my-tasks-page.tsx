import { can, Link, useQueryState, useSession, useT } from '@hub/runtime';
import {
  type Column,
  ListPage,
  lightWords,
  Page,
  Skeletons,
  StatCards,
  StatusTag,
  today,
  usePhone,
  useResult,
  useRows,
  type Words,
} from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useMutation, useQuery } from 'urql';
import type { MyTasksQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { TaskLight } from '../lights/task-light.tsx';
import { addMonths, monthOf } from '../months.ts';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import { periodToReport, periodWords, reportablePeriods } from '../periods.ts';
import { colourOf, countsOf } from '../plans/board.ts';
import { lightCards } from '../plans/light-cards.tsx';
import { RowTarget } from '../plans/row-target.tsx';
import { MineSwitch } from './mine-switch.tsx';
import { SignButton, signDocument } from './sign-button.tsx';

const UnitParts = lazy(() => import('../parts/unit-parts.tsx'));

const query = graphql(`
  query MyTasks($unit: ID!, $year: Int!) {
    keyTasks(first: 100, unitId: $unit, year: $year) {
      totalCount
      nodes {
        id number text dueOn
        plan { id }
        reportPeriods { period }
        category { id number name }
        assignments { id version state role unit { id } }
        targets { id text value unit actual percent }
        light { colour plannedPercent actualPercent override { id colour } ...TaskLightParts }
      }
    }
    progressReports(first: 100, unitId: $unit) { nodes { id period state keyTask { id } } }
    lightRules { ...LightRuleWords }
  }
`);

type Task = MyTasksQuery['keyTasks']['nodes'][number];
type Part = Task['assignments'][number];
type Report = MyTasksQuery['progressReports']['nodes'][number];
type Row = Task & { part: Part | undefined; reports: Report[] };

const m = {
  title: { zh: '本单位任务', en: "My unit's tasks" },
  role: { LEAD: { zh: '牵头', en: 'Lead' }, CO: { zh: '配合', en: 'Co-unit' } } as Record<string, Words>,
};

/** What the own unit has to do: tasks of the plan, and parts that other units gave it. */
export default function MyTasksPage() {
  const officer = useSession();
  const [view] = useQueryState('view', 'tasks');
  const [unit, setUnit] = useQueryState('unit', officer?.unitId ?? '');
  if (view !== 'parts') return <MyKeyTasks />;
  return (
    <Page
      title={m.title}
      description={{
        zh: '市科协部门分解给本单位的任务：按期签收，完成后办结并写明佐证。',
        en: 'What departments asked of the unit: sign in time, finish with what proves it.',
      }}
      actions={<MineSwitch />}
    >
      {(officer?.units.length ?? 0) > 1 ? <UnitTool unit={unit} setUnit={setUnit} /> : null}
      <Suspense fallback={<Skeletons rows={4} />}>{unit ? <UnitParts unit={unit} /> : null}</Suspense>
    </Page>
  );
}

function UnitTool({ unit, setUnit }: { unit: string; setUnit: (unit: string) => void }) {
  const t = useT();
  return (
    <MyUnitPicker value={unit} onChange={(value) => setUnit(value ?? '')} aria-label={t({ zh: '单位', en: 'Unit' })} />
  );
}

/** The officer's own tasks: what to sign for, what to report this month, how each stands. */
function MyKeyTasks() {
  const t = useT();
  const officer = useSession();
  const phone = usePhone();
  const settle = useResult();
  const [unit, setUnit] = useQueryState('unit', officer?.unitId ?? '');
  const [light, setLight] = useQueryState('light', '');
  const month = addMonths(monthOf(today()), -1);
  const variables = { unit, year: Number(month.slice(0, 4)) };
  const [answer, again] = useQuery({ query, variables, pause: unit === '' });
  const reload = () => again({ requestPolicy: 'network-only' });
  const [, sign] = useMutation(signDocument);
  const data = answer.data;
  const all = useMemo<Row[]>(
    () =>
      (data?.keyTasks.nodes ?? []).map((task) => ({
        ...task,
        part: task.assignments.find((one) => one.unit?.id === unit),
        reports: (data?.progressReports.nodes ?? []).filter(({ keyTask }) => keyTask?.id === task.id),
      })),
    [data, unit],
  );
  const rows = light ? all.filter((row) => colourOf(row) === light) : all;
  const list = useRows({
    rows,
    size: 50,
    loading: answer.fetching,
    error: answer.error,
    reload,
    // The light is filtered here, the file holds all of them and says so.
    source: { query, variables, at: 'keyTasks', limited: true },
  });
  const rules = data?.lightRules ?? [];
  const lightNames = Object.fromEntries(
    Object.entries(lightWords).map(([colour, words]) => [colour.toUpperCase(), t(words)]),
  );
  const columns: Column<Row>[] = [
    {
      key: 'number',
      title: { zh: '序号', en: 'No.' },
      width: 60,
      align: 'end',
      card: 'hidden',
      file: { path: 'number', kind: 'number' },
      render: (row) => row.number,
    },
    {
      key: 'text',
      title: { zh: '重点任务', en: 'Key task' },
      card: 'title',
      file: { path: 'text' },
      render: (row) => <Link to={`/tasks/key-tasks/${row.id}`}>{phone ? `${row.number}. ${row.text}` : row.text}</Link>,
    },
    {
      key: 'light',
      title: { zh: '当前灯', en: 'Light' },
      width: 90,
      card: 'tag',
      file: { path: ['light.override.colour', 'light.colour'], words: lightNames },
      render: (row) =>
        row.light ? (
          <TaskLight light={row.light} rules={rules} label={t({ zh: '任务{n}', en: 'Task {n}' }, { n: row.number })} />
        ) : null,
    },
    {
      key: 'category',
      title: { zh: '类别', en: 'Category' },
      optional: true,
      file: { path: 'category.name' },
      render: (row) => row.category.name,
    },
    {
      key: 'due',
      title: { zh: '完成时限', en: 'Due' },
      width: 120,
      optional: true,
      file: { path: 'dueOn', kind: 'day' },
      render: (row) => row.dueOn ?? '—',
    },
    {
      key: 'role',
      title: { zh: '角色', en: 'Role' },
      width: 80,
      render: ({ part }) => (part ? t(m.role[part.role] ?? { zh: '', en: '' }) : '—'),
    },
    {
      key: 'signed',
      title: { zh: '签收', en: 'Signed' },
      width: 120,
      render: ({ part, number }) =>
        part?.state === 'ASSIGNED' && can('tasks/assignments.sign') && officer?.units.includes(unit) ? (
          <SignButton
            id={part.id}
            version={part.version}
            done={reload}
            size="small"
            label={t({ zh: '签收任务{n}', en: 'Sign for task {n}' }, { n: number })}
          />
        ) : part ? (
          <StatusTag of="assignment" state={part.state} />
        ) : null,
    },
    {
      key: 'target',
      title: { zh: '实际 / 计划', en: 'Actual / plan' },
      width: 170,
      file: { path: 'targets.text' },
      render: (row) => (
        <RowTarget
          id={row.id}
          targets={row.targets}
          planned={row.light?.plannedPercent}
          actual={row.light?.actualPercent}
        />
      ),
    },
    {
      key: 'report',
      title: { zh: '近两期进展', en: 'Last two reports' },
      width: 190,
      render: (row) => <ReportCell row={row} unit={unit} mine={!!officer?.units.includes(unit)} />,
    },
  ];
  return (
    <ListPage
      id="tasks.mine"
      title={m.title}
      description={{
        zh: '先签收，再按期填报；牵头单位还要审核配合单位的进展。',
        en: 'Sign for a task, then report every period; lead units also review their co-units.',
      }}
      list={list}
      columns={columns}
      exportAs={m.title}
      rowTo={(row) => `/tasks/key-tasks/${row.id}`}
      above={
        <StatCards
          items={lightCards(countsOf(all, [unit]), light, setLight)}
          label={t({ zh: '各灯任务数', en: 'Tasks by light' })}
        />
      }
      {...((officer?.units.length ?? 0) > 1 ? { tools: <UnitTool unit={unit} setUnit={setUnit} /> } : {})}
      actions={<MineSwitch />}
      bulk={
        can('tasks/assignments.sign') && all.some(({ part }) => part?.state === 'ASSIGNED')
          ? [
              {
                key: 'sign',
                label: { zh: '批量签收', en: 'Sign for them' },
                describe: (row) => `${row.number}. ${row.text}`,
                check: ({ part }) => (part?.state === 'ASSIGNED' ? null : { zh: '已签收', en: 'Signed for already' }),
                run: async ({ part }) => {
                  if (!part) return null;
                  const outcome = settle(
                    await sign({ input: { id: part.id, version: part.version } }),
                    (answered) => answered.signAssignment,
                  );
                  if (outcome.kind === 'done') return null;
                  return outcome.kind === 'conflict'
                    ? { zh: '已被他人修改', en: 'Changed by someone else' }
                    : outcome.message;
                },
              },
            ]
          : []
      }
      empty={{
        title: { zh: '本单位今年没有承担重点任务', en: 'Your unit has no key task this year' },
        hint: {
          zh: '市科协部门分解给本单位的任务在“上级分解”；计划总览列出全部任务。',
          en: 'What departments gave the unit is under “Parts given”; the plan board lists the tasks of all units.',
        },
        firstStep: { label: { zh: '查看上级分解的任务', en: 'Show the parts given' }, to: '/tasks/mine?view=parts' },
      }}
    />
  );
}

/** The period that is due and the one that runs: what was said, or the way to say it. */
function ReportCell({ row, unit, mine }: { row: Row; unit: string; mine: boolean }) {
  const t = useT();
  const { reports, part } = row;
  const asked = row.reportPeriods.map(({ period }) => period);
  const due = periodToReport(today(), asked);
  const periods = reportablePeriods(today(), asked).slice(-2);
  if (!periods.includes(due) && asked.includes(due)) periods.unshift(due);
  const signed = part?.state === 'SIGNED';
  const may = mine && signed && can('tasks/progress-reports.submit');
  const lines = periods.map((period) => {
    const report = reports.find((one) => one.period === period);
    const open = !report || report.state === 'DRAFT' || report.state === 'RETURNED';
    // What still runs is nobody's duty yet; it is shown once somebody began it.
    if (!report && (period !== due || !may)) return null;
    return (
      <span key={period} className="hub-row">
        <span className="hub-soft">{t(periodWords(period))}</span>
        {report ? <StatusTag of="progress-report" state={report.state} /> : null}
        {open && may ? (
          <Link to={`/tasks/key-tasks/${row.id}/report?period=${period}&unit=${unit}`}>
            <Button size="small" tabIndex={-1}>
              {report ? t({ zh: '继续', en: 'Go on' }) : t({ zh: '填报', en: 'Report' })}
              <span className="hub-sr">{t({ zh: '任务{n}', en: ' task {n}' }, { n: row.number })}</span>
            </Button>
          </Link>
        ) : null}
      </span>
    );
  });
  if (lines.some(Boolean)) return <span className="tasks-two-months">{lines}</span>;
  return <span className="hub-soft">{signed ? '—' : t({ zh: '签收后填报', en: 'After signing' })}</span>;
}
