import { Link, useT } from '@hub/runtime';
import { stateMeaning, today } from '@hub/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { weekdays } from '../../_nouns/weeks.ts';
import type { ActivityCalendarQuery } from '../gql/graphql.ts';
import { dayByKey } from './month.ts';

export type Happening = ActivityCalendarQuery['activities']['nodes'][number];

interface Props {
  weeks: readonly (readonly string[])[];
  month: string;
  name: string;
  days: ReadonlyMap<string, readonly Happening[]>;
  setMonth: (month: string) => void;
}

/** A table of weeks; one day is in the order of tabs, arrow keys go on from it, also into the next month. */
export function MonthGrid({ weeks, month, name, days, setMonth }: Props) {
  const t = useT();
  const [at, setAt] = useState(today().startsWith(month) ? today() : `${month}-01`);
  const moved = useRef(false);
  const cell = useRef<HTMLTableCellElement>(null);
  const shown = weeks.flat().includes(at) ? at : `${month}-01`;
  useEffect(() => {
    if (moved.current) cell.current?.focus();
    moved.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayByKey(shown, event.key);
    if (!next || event.target !== cell.current) return;
    event.preventDefault();
    moved.current = true;
    setAt(next);
    if (!next.startsWith(month)) setMonth(next.slice(0, 7));
  };
  return (
    <table className="hub-box tasks-calendar" aria-label={name} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day.en} scope="col">
              {t(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                ref={day === shown ? cell : null}
                tabIndex={day === shown ? 0 : -1}
                data-other={!day.startsWith(month) || undefined}
                aria-current={day === today() ? 'date' : undefined}
                onFocus={(event) => (event.target === event.currentTarget ? setAt(day) : undefined)}
              >
                <time dateTime={day}>{Number(day.slice(8))}</time>
                <ul>
                  {(days.get(day) ?? []).map((row) => (
                    <One key={row.id} row={row} />
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function One({ row }: { row: Happening }) {
  const t = useT();
  const { tone, zh, en } = stateMeaning('activity', row.state);
  const planned = row.state === 'PLANNED' || row.state === 'POSTPONED';
  const missing = planned && (row.approvalStanding === 'MISSING' || row.approvalStanding === 'REJECTED');
  return (
    <li data-tone={tone}>
      <Link to={`/tasks/activities/${row.id}`} title={`${row.title} · ${row.place}`}>
        {row.title}
      </Link>
      <small>
        {t({ zh, en })}
        {missing ? ` · ${t({ zh: '未报备', en: 'not filed' })}` : ''}
      </small>
    </li>
  );
}
