import { useT } from '@hub/runtime';
import { Note, Page } from '@hub/ui';
import type { ReactNode } from 'react';
import type { FragmentType } from '../gql/index.ts';
import { monthWords } from '../months.ts';
import { MonthSelect } from './month-select.tsx';
import type { ProgressReportParts } from './report-queries.ts';
import { ReportView } from './report-view.tsx';

interface Props {
  task: { id: string; number: number; text: string };
  unit: { id: string; name: string };
  month: string;
  months: readonly string[];
  chooseMonth: (month: string) => void;
  state: 'SUBMITTED' | 'ACCEPTED';
  report: FragmentType<typeof ProgressReportParts>;
  beside: ReactNode;
}

/** A month that is out of the unit's hands is read, not filled in. */
export function ClosedReport({ task, unit, month, months, chooseMonth, state, report, beside }: Props) {
  const t = useT();
  return (
    <Page
      title={t({ zh: '{month}进展', en: 'Progress of {month}' }, { month: t(monthWords(month)) })}
      description={`${task.number}. ${task.text}`}
      breadcrumbs={[
        { label: `${task.number}. ${task.text.slice(0, 24)}`, to: `/tasks/key-tasks/${task.id}` },
        { label: unit.name },
      ]}
      actions={<MonthSelect month={month} months={months} choose={chooseMonth} />}
    >
      <div className="hub-beside">
        <div>
          <Note tone={state === 'ACCEPTED' ? 'good' : 'progress'}>
            {state === 'ACCEPTED'
              ? { zh: '本月进展已采用，不能再改。', en: 'This month was accepted and stands.' }
              : {
                  zh: '本月进展已提交，退回后才能再改。',
                  en: 'This month waits for review; it can be changed if it is returned.',
                }}
          </Note>
          <ReportView report={report} level={2} />
        </div>
        <aside className="hub-beside-side">{beside}</aside>
      </div>
    </Page>
  );
}
