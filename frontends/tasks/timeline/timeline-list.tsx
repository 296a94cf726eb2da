import { Link, useT } from '@hub/runtime';
import { StatusTag } from '@hub/ui';
import { MilestoneMark } from '../milestones/milestone-mark.tsx';
import { byCategory, categoryLabel } from '../plans/board.ts';
import { useUnitName } from '../units.ts';
import type { YearProps } from './timeline-grid.tsx';

/** The same on a phone: task by task with its last day, and its milestones by day. */
export function TimelineList({ rows, from, year }: YearProps) {
  const t = useT();
  const unitName = useUnitName();
  return (
    <>
      {byCategory(rows).map(({ category, rows: tasks }) => (
        <section key={category.id} className="hub-box hub-pad tasks-timeline-list">
          <h2 className="hub-section-title">{categoryLabel(category)}</h2>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                <Link to={`/tasks/key-tasks/${task.id}?tab=milestones`}>{`${task.number}. ${task.text}`}</Link>
                <p className="hub-soft">
                  {unitName(task.lead, task.leadName)}
                  {` · ${t({ zh: '{from} 至 {to}', en: '{from} to {to}' }, { from, to: task.dueOn ?? `${year}-12-31` })}`}
                </p>
                {task.milestones.length > 0 ? (
                  <ol className="tasks-milestones">
                    {task.milestones.map(({ id, title, plannedOn, standing }) => (
                      <li key={id}>
                        <MilestoneMark standing={standing} />
                        <span className="hub-row">
                          <time dateTime={plannedOn}>{plannedOn.slice(5)}</time> {title}
                          <StatusTag of="milestone" state={standing} />
                        </span>
                      </li>
                    ))}
                  </ol>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
