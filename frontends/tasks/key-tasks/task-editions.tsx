import { Link, useT } from '@hub/runtime';
import { StatusTag } from '@hub/ui';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { Changed } from '../plans/changed-text.tsx';
import { TaskHistory } from './key-task-queries.ts';

/** What each edition of the plan said of the task, the newest first, with the place in that edition's text. */
export function TaskEditions({ task: masked }: { task: FragmentType<typeof TaskHistory> }) {
  const t = useT();
  const { plan, editions, state, stateReason } = readFragment(TaskHistory, masked);
  if (editions.length === 0) return null;
  const shown = editions.map((one, index) => ({ ...one, before: editions[index - 1]?.wording.text })).reverse();
  return (
    <section className="hub-box tasks-source" aria-labelledby="tasks-editions">
      <h2 className="hub-section-title" id="tasks-editions">
        {t({ zh: '历次表述', en: 'In each edition' })}
      </h2>
      {state === 'WITHDRAWN' ? (
        <p role="status">{t({ zh: '本任务已撤销：{why}', en: 'Withdrawn: {why}' }, { why: stateReason ?? '' })}</p>
      ) : null}
      <ol className="tasks-document-tasks" reversed>
        {shown.map(({ id, change, wording, edition, line, before }) => (
          <li key={id}>
            <StatusTag of="task-change" state={change} />{' '}
            {change === 'WITHDRAWN' ? null : (
              <>
                {`${wording.number ?? ''}. `}
                <Changed before={before ?? wording.text} after={wording.text} />{' '}
              </>
            )}
            <Link
              className="hub-soft"
              to={`/tasks/plans/${plan.id}?edition=${edition.number}${line ? `&line=${line}` : ''}`}
            >
              {line
                ? t({ zh: '{doc} 第{n}行', en: '{doc}, line {n}' }, { doc: edition.documentNumber, n: line })
                : edition.documentNumber}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
