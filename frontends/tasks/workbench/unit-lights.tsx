import { can, Link, useSession, useT } from '@hub/runtime';
import { EmptyState, ErrorState, Light, LightShape, lightWords, NumberLink, Skeletons, today } from '@hub/ui';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../gql/index.ts';
import { shownColour } from '../lights/light-words.ts';
import { TaskLightParts } from '../lights/task-light.tsx';
import { type Colour, colourOf, countsOf } from '../plans/board.ts';

const query = graphql(`
  query UnitLights($unit: ID, $year: Int!) {
    keyTasks(first: 100, unitId: $unit, year: $year) {
      nodes { id number text category { id number name } assignments { state unit { id } } light { colour override { id colour } ...TaskLightParts } }
    }
  }
`);
const order: readonly Colour[] = ['red', 'yellow', 'green', 'grey'];

/** The lights of the tasks that my unit leads or takes part in, of all for who answers for all; red ones first, with their reason. */
export default function UnitLights() {
  const t = useT();
  const officer = useSession();
  // Leaders and the office answer for the plan as a whole, everybody else for what the own unit does.
  const whole = officer?.roles.includes('leader') || can('tasks/plans.correct');
  const unit = whole ? null : (officer?.unitId ?? '');
  const place = whole ? '/tasks' : '/tasks/mine';
  const [{ data, fetching, error }, again] = useQuery({
    query,
    variables: { unit, year: Number(today().slice(0, 4)) },
  });
  if (!data) {
    return fetching ? (
      <Skeletons rows={3} />
    ) : (
      <ErrorState
        {...(error ? { detail: error.message } : {})}
        onRetry={() => again({ requestPolicy: 'network-only' })}
      />
    );
  }
  const tasks = data.keyTasks.nodes;
  if (tasks.length === 0) {
    return (
      <EmptyState
        title={{ zh: '本单位今年没有重点任务', en: 'No key task this year' }}
        firstStep={{ label: { zh: '打开计划总览', en: 'Open the plan board' }, to: '/tasks' }}
      />
    );
  }
  const counts = countsOf(tasks, []);
  const pressing = tasks
    .filter((task) => ['red', 'yellow'].includes(colourOf(task)))
    .sort((a, b) => order.indexOf(colourOf(a)) - order.indexOf(colourOf(b)));
  return (
    <>
      <p className="hub-soft">
        <Link to={place}>
          {whole
            ? t({ zh: '今年全部 {n} 项任务', en: 'All {n} tasks of the year' }, { n: tasks.length })
            : t({ zh: '本单位承担 {n} 项任务', en: "My unit's {n} tasks" }, { n: tasks.length })}
        </Link>
      </p>
      <ul className="tasks-light-counts">
        {order.map((colour) => (
          <li key={colour}>
            <LightShape value={colour} />
            <NumberLink value={counts[colour]} label={lightWords[colour]} to={`${place}?light=${colour}`} />
          </li>
        ))}
      </ul>
      <ul className="tasks-pressing">
        {pressing.slice(0, 5).map((task) => {
          const reasons = task.light ? readFragment(TaskLightParts, task.light).reasons : [];
          return (
            <li key={task.id}>
              <Light value={shownColour(task.light)} wordless />
              <span>
                <Link to={`/tasks/key-tasks/${task.id}`}>{`${task.number}. ${task.text}`}</Link>
                {reasons[0] ? <span className="hub-soft"> {reasons[0].text}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
      {pressing.length > 5 ? (
        <Link to={place}>{t({ zh: '另有 {n} 项亮灯', en: '{n} more' }, { n: pressing.length - 5 })}</Link>
      ) : null}
    </>
  );
}
