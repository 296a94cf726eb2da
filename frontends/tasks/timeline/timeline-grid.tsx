import { Link, useT } from '@hub/runtime';
import { stateMeaning, today } from '@hub/ui';
import { Fragment } from 'react';
import type { TimelineTaskFragment } from '../gql/graphql.ts';
import { MilestoneMark } from '../milestones/milestone-mark.tsx';
import { monthOf, monthWords } from '../months.ts';
import { byCategory, categoryLabel, isMine } from '../plans/board.ts';
import { useMyUnits, useUnitName } from '../units.ts';
import { barOf, linesOf, placeOf } from './timeline.ts';

export interface YearProps {
  rows: readonly TimelineTaskFragment[];
  /** First day: that on which the plan was issued. */
  from: string;
  year: number;
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
/** A mark is this share of the year wide on a desk: two nearer than that are put one below the other. */
const MARK = 0.034;

/** Tasks as rows, months as columns; a bar each, marks for milestones, a line for today. */
export function TimelineGrid({ rows, from, year }: YearProps) {
  const t = useT();
  const unitName = useUnitName();
  const mine = useMyUnits();
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const now = today();
  return (
    <section
      className="hub-box hub-matrix-scroll"
      data-scrolls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={t({ zh: '全年各任务的起止和里程碑', en: 'Tasks and milestones over the year' })}
    >
      <table className="hub-matrix tasks-timeline">
        <thead>
          <tr>
            <th scope="col" className="hub-matrix-task">
              {t({ zh: '任务', en: 'Task' })}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" data-now={month === monthOf(now) || undefined}>
                {t(monthWords(month))}
              </th>
            ))}
          </tr>
        </thead>
        {byCategory(rows).map(({ category, rows: tasks }) => (
          <tbody key={category.id}>
            <tr className="hub-matrix-group">
              <th scope="rowgroup" colSpan={13}>
                {categoryLabel(category)}
                <span className="hub-tab-count">{tasks.length}</span>
              </th>
            </tr>
            {tasks.map((task) => (
              <tr key={task.id}>
                <th scope="row" className="hub-matrix-task">
                  <span className="hub-matrix-name">
                    <span className="hub-matrix-number">{task.number}</span>
                    <span>
                      <Link to={`/tasks/key-tasks/${task.id}`}>{task.text}</Link>
                      <small className="hub-soft tasks-lead" data-mine={isMine(task, mine) || undefined}>
                        {unitName(task.lead, task.leadName)}
                      </small>
                    </span>
                  </span>
                </th>
                <td colSpan={12} className="tasks-track">
                  <Track task={task} from={from} year={year} now={now} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface TrackProps {
  task: TimelineTaskFragment;
  from: string;
  year: number;
  now: string;
}

function Track({ task, from, year, now }: TrackProps) {
  const t = useT();
  const { start, width } = barOf(from, task.dueOn, year);
  const places = task.milestones.map(({ plannedOn }) => placeOf(plannedOn, year));
  const lines = linesOf(places, MARK);
  const done = task.light?.actualPercent;
  return (
    <div
      className="tasks-track-lines"
      style={{ height: `${Math.max(1, ...lines.map((line) => line + 1)) * 26 + 6}px` }}
    >
      <svg className="tasks-track-bar" width="100%" height="100%" aria-hidden>
        <rect x={percent(start)} y="12" width={percent(width)} height="8" rx="4" data-part="plan" />
        {typeof done === 'number' ? (
          <rect
            x={percent(start)}
            y="12"
            width={percent((width * Math.min(done, 100)) / 100)}
            height="8"
            rx="4"
            data-part="done"
          />
        ) : null}
        {now.startsWith(String(year)) ? (
          <line x1={percent(placeOf(now, year))} x2={percent(placeOf(now, year))} y1="0" y2="100%" data-part="today" />
        ) : null}
      </svg>
      <span className="hub-sr">
        {t({ zh: '{from} 至 {to}', en: '{from} to {to}' }, { from, to: task.dueOn ?? `${year}-12-31` })}
        {typeof done === 'number' ? t({ zh: '，已完成 {n}%', en: ', {n}% done' }, { n: done }) : null}
      </span>
      {task.milestones.map((milestone, index) => {
        const { id, title, plannedOn, standing } = milestone;
        const words = `${title} ${plannedOn} ${t(stateMeaning('milestone', standing))}`;
        return (
          <Fragment key={id}>
            <Link
              to={`/tasks/key-tasks/${task.id}?tab=milestones`}
              className="tasks-track-mark"
              style={{
                insetInlineStart: `clamp(12px, ${percent(places[index] ?? 0)}, 100% - 12px)`,
                top: `${(lines[index] ?? 0) * 26 + 4}px`,
              }}
              aria-label={words}
              title={words}
            >
              <MilestoneMark standing={standing} />
            </Link>{' '}
          </Fragment>
        );
      })}
    </div>
  );
}
