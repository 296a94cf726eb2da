import { Link, useQueryState, useT } from '@hub/runtime';
import { EmptyState, ErrorState, Note, Page, PrintButton, Skeletons, StatusTag, today, usePhone } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { addMonths, monthWords } from '../months.ts';
import '../states.ts';
import { weeksOf } from '../../_nouns/weeks.ts';
import { useUnitName } from '../units.ts';
import { byDay } from './month.ts';
import { type Happening, MonthGrid } from './month-grid.tsx';

const query = graphql(`
  query ActivityCalendar($from: LocalDate!, $to: LocalDate!, $unitId: ID) {
    activities(first: 100, from: $from, to: $to, unitId: $unitId) {
      totalCount
      nodes { id title place plannedOn heldOn state approvalStanding unit { id name nameEn } }
    }
  }
`);

/** What is held in a month: a grid on a desk, an agenda on a phone, both on paper. */
export default function CalendarPage() {
  const t = useT();
  const phone = usePhone();
  const [month, setMonth] = useQueryState('month', today().slice(0, 7));
  const [unit, setUnit] = useQueryState('unit', '');
  const weeks = weeksOf(month);
  const [{ data, fetching, error }, again] = useQuery({
    query,
    variables: { from: weeks[0]?.[0] ?? `${month}-01`, to: weeks.at(-1)?.[6] ?? `${month}-28`, unitId: unit || null },
  });
  const rows = (data?.activities.nodes ?? []).filter(({ state }) => state !== 'MERGED');
  const days = byDay(rows);
  const name = t(monthWords(month));
  const year = month.slice(0, 4);
  const more = (data?.activities.totalCount ?? 0) > 100;
  return (
    <Page
      title={{ zh: `活动日历 ${year}年${monthWords(month).zh}`, en: `Calendar, ${monthWords(month).en} ${year}` }}
      breadcrumbs={[{ label: { zh: '活动', en: 'Activities' }, to: '/tasks/activities' }]}
      actions={<PrintButton />}
    >
      <div className="hub-row tasks-calendar-bar">
        <Button onClick={() => setMonth(addMonths(month, -1))}>{t({ zh: '上月', en: 'Previous month' })}</Button>
        <Button onClick={() => setMonth(today().slice(0, 7))} disabled={month === today().slice(0, 7)}>
          {t({ zh: '本月', en: 'This month' })}
        </Button>
        <Button onClick={() => setMonth(addMonths(month, 1))}>{t({ zh: '下月', en: 'Next month' })}</Button>
        <UnitPicker
          value={unit || null}
          onChange={(value) => setUnit(value ?? '')}
          allowClear
          placeholder={t({ zh: '按举办单位筛选', en: 'By unit' })}
          aria-label={t({ zh: '按举办单位筛选', en: 'By unit' })}
        />
      </div>
      {more ? (
        <Note tone="attention">
          {t({
            zh: '本月活动超过 100 场，日历只显示其中 100 场；请按单位筛选。',
            en: 'More than 100 activities; 100 are shown. Choose a unit.',
          })}
        </Note>
      ) : null}
      {error && !data ? (
        <ErrorState detail={error.message} onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : !data && fetching ? (
        <Skeletons rows={8} />
      ) : phone ? (
        <Agenda days={days} month={month} />
      ) : (
        <>
          <MonthGrid weeks={weeks} month={month} name={name} days={days} setMonth={setMonth} />
          <div className="tasks-print-only">
            <Agenda days={days} month={month} />
          </div>
        </>
      )}
    </Page>
  );
}

/** Day by day, those without anything left out. */
function Agenda({ days, month }: { days: ReadonlyMap<string, readonly Happening[]>; month: string }) {
  const t = useT();
  const unitName = useUnitName();
  const inMonth = [...days].filter(([day]) => day.startsWith(month)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (inMonth.length === 0) {
    return (
      <EmptyState
        title={{ zh: '本月没有活动', en: 'Nothing this month' }}
        hint={{ zh: '登记的活动会按日期出现在这里。', en: 'Planned activities appear here by day.' }}
      />
    );
  }
  return (
    <ol className="tasks-agenda" aria-label={t({ zh: '日程', en: 'Agenda' })}>
      {inMonth.map(([day, rows]) => (
        <li key={day} data-today={day === today() || undefined}>
          <h2 className="hub-section-title">
            <time dateTime={day}>{day}</time>
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <Link to={`/tasks/activities/${row.id}`}>{row.title}</Link>
                <StatusTag of="activity" state={row.state} />
                <span className="hub-soft">{[unitName(row.unit), row.place].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
