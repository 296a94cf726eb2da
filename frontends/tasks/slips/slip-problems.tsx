import { can, Link, useT } from '@hub/runtime';
import { Section, StatusTag } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import type { SlipPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { problemNumber } from '../problems/problem-words.ts';
import { useMyUnits } from '../units.ts';

const query = graphql(`
  query SlipProblems($slipId: ID!) {
    problems(first: 50, slipId: $slipId) { nodes { id year number text state dueOn overdue } }
  }
`);

/** What was put on the problem list because of this slip. */
export function SlipProblems({ slip }: { slip: SlipPartsFragment }) {
  const t = useT();
  const units = useMyUnits();
  const [{ data }] = useQuery({ query, variables: { slipId: slip.id } });
  const problems = data?.problems.nodes ?? [];
  const raises =
    can('tasks/problems.supervise') &&
    !!slip.supervisingUnit &&
    units.includes(slip.supervisingUnit.id) &&
    slip.keyTask?.state !== 'WITHDRAWN';
  if (problems.length === 0 && !raises) return null;
  return (
    <Section
      title={{ zh: '由此提出的问题', en: 'Problems raised from it' }}
      extra={
        raises ? (
          <Link to={`/tasks/problems/new?slip=${slip.id}&task=${slip.keyTask?.id ?? ''}`}>
            <Button size="small" tabIndex={-1}>
              {t({ zh: '列入问题清单', en: 'Raise a problem' })}
            </Button>
          </Link>
        ) : null
      }
    >
      {problems.length === 0 ? (
        <p className="hub-soft">{t({ zh: '还没有列入问题清单的事项。', en: 'None yet.' })}</p>
      ) : (
        <ul className="hub-box tasks-evidence-list">
          {problems.map((problem) => (
            <li key={problem.id}>
              <Link to={`/tasks/problems/${problem.id}`}>{`${t(problemNumber(problem))}　${problem.text}`}</Link>
              <StatusTag of="problem" state={problem.state} />
              {problem.overdue ? <strong className="tasks-late">{t({ zh: '逾期', en: 'late' })}</strong> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
