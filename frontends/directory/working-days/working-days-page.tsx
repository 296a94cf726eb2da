import { can, useQueryState } from '@hub/runtime';
import { Loaded, Note, Page, Section, StatusTag, today, useSay, useWord } from '@hub/ui';
import { Button, InputNumber } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import type { WorkingYearPageQuery } from '../gql/graphql.ts';
import { DeadlineBox } from './deadline-box.tsx';
import { WorkingMonth } from './working-month.tsx';
import { workingYearPage } from './working-queries.ts';

const ImportDrawer = lazy(() => import('./import-drawer.tsx'));

type Year = WorkingYearPageQuery['workingYear'];

/** Which days offices work: deadlines of the whole hub are counted on these. */
export default function WorkingDaysPage() {
  const say = useSay();
  const word = useWord();
  const [text, setText] = useQueryState('year', today().slice(0, 4));
  const year = Number(text);
  const [importing, setImporting] = useState(false);
  const [answer, again] = useQuery({ query: workingYearPage, variables: { year } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Page
      title={{ zh: '工作日历', en: 'Working days' }}
      description={{
        zh: '全平台的工作日期限都按这份日历计算。',
        en: 'Every deadline in working days is counted on this calendar.',
      }}
      actions={
        can('directory/working-days.import') ? (
          <Button type="primary" onClick={() => setImporting(true)}>
            {say({ zh: '导入放假安排', en: 'Import a notice' })}
          </Button>
        ) : null
      }
    >
      <div className="hub-row directory-tools">
        <InputNumber
          aria-label={word({ zh: '年度', en: 'Year' })}
          min={2000}
          max={2100}
          precision={0}
          value={year}
          onChange={(next) => setText(next ? String(next) : null)}
        />
        <DeadlineBox />
      </div>
      <Loaded answer={answer} pick={(data) => data.workingYear} retry={reload}>
        {(found) => (
          <>
            <YearBody year={found} />
            {importing ? (
              <Suspense>
                <ImportDrawer year={found} onClose={() => setImporting(false)} onDone={reload} />
              </Suspense>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function YearBody({ year }: { year: Year }) {
  const say = useSay();
  const days = new Map(year.days.map((day) => [day.day, day]));
  const months = Array.from({ length: 12 }, (_, at) => `${year.year}-${String(at + 1).padStart(2, '0')}`);
  const count = (kind: string) => year.days.filter((day) => day.kind === kind).length;
  return (
    <Section
      title={{ zh: `${year.year}年`, en: String(year.year) }}
      extra={<StatusTag of="working-year" state={year.announced ? 'ANNOUNCED' : 'UNANNOUNCED'} />}
    >
      {year.announced ? (
        <p className="hub-soft">
          {year.documentNumber
            ? say({ zh: `依据${year.documentNumber}。`, en: `By ${year.documentNumber}. ` })
            : say({ zh: '依据已公布的日历。', en: 'By the published calendar. ' })}
          {say({
            zh: `放假${count('HOLIDAY')}天，调休上班${count('MAKE_UP')}天。`,
            en: `${count('HOLIDAY')} days off, ${count('MAKE_UP')} weekend days worked.`,
          })}
        </p>
      ) : (
        <Note>
          {{
            zh: '这一年的放假安排尚未公布：只知道周末，跨入这一年的期限可能变动。',
            en: 'The notice of this year is not known: only weekends are, and deadlines that touch it may still move.',
          }}
        </Note>
      )}
      <div className="directory-year">
        {months.map((month) => (
          <WorkingMonth key={month} month={month} days={days} />
        ))}
      </div>
    </Section>
  );
}
