import { navigate, useParams, useQueryState } from '@hub/runtime';
import { EmptyState, Loaded, Page, today } from '@hub/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { SignButton } from '../assignments/sign-button.tsx';
import type { ReportFormPageQuery } from '../gql/graphql.ts';
import { graphql, readFragment } from '../gql/index.ts';
import { addMonths, daysOf } from '../months.ts';
import {
  comparePeriods,
  daysOfPeriod,
  firstMonthOf,
  lastMonthOf,
  periodToOpen,
  periodWords,
  reportablePeriods,
} from '../periods.ts';
import { useMyUnits, useUnitName } from '../units.ts';
import { ClosedReport } from './closed-report.tsx';
import { ReportBeside } from './report-beside.tsx';
import { ReportForm } from './report-form.tsx';
import { ProgressReportParts } from './report-queries.ts';

const query = graphql(`
  query ReportFormPage($id: ID!) {
    keyTask(id: $id) {
      id number text
      reportPeriods { period dueOn }
      reminders { id subjectType period overdue givenOn unit { id } givenBy { id name } }
      schedule { month percent }
      targets { id text value unit actual percent }
      assignments { id version state role unit { id name nameEn } }
      progressReports(first: 100) { nodes { id period state unit { id } } }
    }
  }
`);
const periodQuery = graphql(`
  query ReportFormPeriod($id: ID!, $unit: ID!, $from: LocalDate!, $to: LocalDate!) {
    progressReports(first: 24, keyTaskId: $id, unitId: $unit) { nodes { id period ...ProgressReportParts } }
    activities(first: 50, keyTaskId: $id, unitId: $unit, from: $from, to: $to) { nodes { id ...ActivityRow } }
  }
`);

type Task = NonNullable<ReportFormPageQuery['keyTask']>;

/** 进展填报: the form of one unit, one task, one period. */
export default function ReportPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.keyTask} retry={reload}>
      {(task) => <OfUnit task={task} reload={reload} />}
    </Loaded>
  );
}

const m = {
  title: { zh: '进展填报', en: 'Report progress' },
  notMine: { zh: '本单位不承担这项任务', en: 'Your unit has no part in this task' },
  sign: { zh: '先签收任务，再填报进展', en: 'Sign for the task before reporting on it' },
};

function OfUnit({ task, reload }: { task: Task; reload: () => void }) {
  const units = useMyUnits();
  const [wanted] = useQueryState('unit', '');
  const parts = task.assignments.filter(({ unit }) => !!unit && units.includes(unit.id));
  const part = parts.find(({ unit }) => unit?.id === wanted) ?? parts[0];
  const crumbs = [{ label: `${task.number}. ${task.text.slice(0, 24)}`, to: `/tasks/key-tasks/${task.id}` }];
  if (!part?.unit) {
    return (
      <Page title={m.title} breadcrumbs={crumbs}>
        <div className="hub-box">
          <EmptyState title={m.notMine} />
        </div>
      </Page>
    );
  }
  if (part.state !== 'SIGNED') {
    return (
      <Page
        title={m.title}
        breadcrumbs={crumbs}
        actions={<SignButton id={part.id} version={part.version} done={reload} />}
      >
        <div className="hub-box">
          <EmptyState title={m.sign} />
        </div>
      </Page>
    );
  }
  return <OfPeriod task={task} part={{ role: part.role, unit: part.unit }} />;
}

interface OfPeriodProps {
  task: Task;
  part: { role: Task['assignments'][number]['role']; unit: { id: string; name: string; nameEn: string } };
}

function OfPeriod({ task, part }: OfPeriodProps) {
  const unitName = useUnitName();
  const asked = task.reportPeriods.map(({ period }) => period);
  const own = task.progressReports.nodes.filter((report) => report.unit?.id === part.unit.id);
  const [period, setPeriod] = useQueryState('period', periodToOpen(today(), asked, own));
  // What was reported before the rhythm changed stays in reach.
  const periods = [...new Set([...reportablePeriods(today(), asked), ...own.map((one) => one.period), period])].sort(
    comparePeriods,
  );
  const [made, setMade] = useState<string | null>(null);
  const [first, month] = [firstMonthOf(period), lastMonthOf(period)];
  const unit = part.unit.id;
  // A little wider than the period: what was planned for its edge may have been held in it.
  const variables = { id: task.id, unit, from: daysOf(addMonths(first, -1)).from, to: daysOf(addMonths(month, 1)).to };
  const [answer, again] = useQuery({ query: periodQuery, variables });
  return (
    <Loaded answer={answer} pick={(data) => data} retry={() => again({ requestPolicy: 'network-only' })}>
      {(data) => {
        const reports = readFragment(ProgressReportParts, data.progressReports.nodes);
        const current = reports.find((report) => report.period === period);
        const last = [...reports]
          .filter((report) => comparePeriods(report.period, period) < 0)
          .sort((a, b) => comparePeriods(b.period, a.period))[0];
        const planned = task.schedule.findLast((share) => share.month <= month)?.percent ?? null;
        const beside = (
          <ReportBeside
            planned={planned}
            month={periodWords(period)}
            targets={task.targets}
            last={data.progressReports.nodes.find(({ id }) => id === last?.id) ?? null}
            reviewedBy={part.role}
          />
        );
        const common = {
          task,
          unit: { id: unit, name: unitName(part.unit) },
          period,
          periods,
          choosePeriod: setPeriod,
          beside,
        };
        if (current?.state === 'SUBMITTED' || current?.state === 'ACCEPTED') {
          const report = data.progressReports.nodes.find(({ id }) => id === current.id);
          return report ? <ClosedReport {...common} state={current.state} report={report} /> : null;
        }
        return (
          <ReportForm
            {...common}
            leads={part.role === 'LEAD'}
            // The draft that this form itself made does not make it anew: it may be on its way to being submitted.
            key={`${period} ${unit} ${current && current.id !== made ? current.id : 'new'}`}
            made={setMade}
            report={current ?? null}
            {...(last ? { lastPercent: last.percent } : {})}
            activities={data.activities.nodes}
            span={daysOfPeriod(period)}
            reminded={task.reminders.find((one) => one.period === period && one.unit.id === unit) ?? null}
            dueOn={task.reportPeriods.find((one) => one.period === period)?.dueOn ?? null}
            done={() => void navigate(`/tasks/key-tasks/${task.id}?tab=progress`)}
          />
        );
      }}
    </Loaded>
  );
}
