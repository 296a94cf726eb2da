import { Link, useSession, useT } from '@hub/runtime';
import { EmptyState, ErrorState, Light, LightShape, lightWords, NumberLink, Skeletons, today } from '@hub/ui';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../gql/index.ts';
import { TaskLightParts } from '../lights/task-light.tsx';
import { type Colour, colourOf, countsOf } from '../plans/board.ts';

const query = graphql(`
  query UnitLights($unit: ID!, $year: Int!) {
    keyTasks(first: 100, unitId: $unit, year: $year) {
      nodes { id number text category { id number name } assignments { state unit { id } } light { colour ...TaskLightParts } }
    }
  }
`);
const order: readonly Colour[] = ['red', 'yellow', 'green', 'grey'];

/** The lights of the tasks that my unit leads or takes part in; red and yellow ones with their reason. */
export default function UnitLights() {
  const t = useT();
  const unit = useSession()?.unitId ?? '';
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
  const counts = countsOf(tasks, [unit]);
  const pressing = tasks
    .filter((task) => ['red', 'yellow'].includes(colourOf(task)))
    .sort((a, b) => order.indexOf(colourOf(a)) - order.indexOf(colourOf(b)));
  return (
    <>
      <ul className="tasks-light-counts">
        {order.map((colour) => (
          <li key={colour}>
            <LightShape value={colour} />
            <NumberLink value={counts[colour]} label={lightWords[colour]} to={`/tasks/mine?light=${colour}`} />
          </li>
        ))}
      </ul>
      <ul className="tasks-pressing">
        {pressing.slice(0, 5).map((task) => {
          const reasons = task.light ? readFragment(TaskLightParts, task.light).reasons : [];
          return (
            <li key={task.id}>
              <Light value={task.light?.colour} wordless />
              <span>
                <Link to={`/tasks/key-tasks/${task.id}`}>{`${task.number}. ${task.text}`}</Link>
                {reasons[0] ? <span className="hub-soft"> {reasons[0].text}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
      {pressing.length > 5 ? (
        <Link to="/tasks/mine">{t({ zh: '另有 {n} 项亮灯', en: '{n} more' }, { n: pressing.length - 5 })}</Link>
      ) : null}
    </>
  );
}
