import { can, Link, useT } from '@hub/runtime';
import { ListView, Section, useList } from '@hub/ui';
import { Button } from 'antd';
import { readFragment } from '../gql/index.ts';
import { useProblemColumns } from '../problems/problem-columns.tsx';
import { ProblemRow, problemsQuery } from '../problems/problem-queries.ts';
import { useSlipColumns } from '../slips/slip-columns.tsx';
import { SlipRow, slipsQuery } from '../slips/slip-queries.ts';

/** Slips and problems of one task, on its page; a withdrawn task keeps its history and gets nothing new. */
export default function TaskSupervision({ taskId, withdrawn }: { taskId: string; withdrawn: boolean }) {
  const t = useT();
  const slips = useList({
    query: slipsQuery,
    name: 'slips',
    variables: () => ({ keyTaskId: taskId }),
    connection: ({ supervisionSlips: all }) => ({ ...all, nodes: readFragment(SlipRow, all.nodes) }),
  });
  const problems = useList({
    query: problemsQuery,
    name: 'problems',
    variables: () => ({ keyTaskId: taskId }),
    connection: ({ problems: all }) => ({ ...all, nodes: readFragment(ProblemRow, all.nodes) }),
  });
  const add = (privilege: string, to: string, label: { zh: string; en: string }) =>
    can(privilege) && !withdrawn ? (
      <Link to={to}>
        <Button size="small" tabIndex={-1}>
          {t(label)}
        </Button>
      </Link>
    ) : null;
  return (
    <>
      <Section
        title={{ zh: '督办单', en: 'Supervision slips' }}
        extra={add('tasks/supervision.issue', `/tasks/slips/new?task=${taskId}`, {
          zh: '下发督办单',
          en: 'Issue a slip',
        })}
      >
        <ListView
          id="tasks.task-slips"
          label={t({ zh: '本任务的督办单', en: 'Slips of this task' })}
          list={slips}
          columns={useSlipColumns(false)}
          rowTo={(row) => `/tasks/slips/${row.id}`}
          empty={{ title: { zh: '本任务没有督办单', en: 'No slip on this task' } }}
        />
      </Section>
      <Section
        title={{ zh: '问题', en: 'Problems' }}
        extra={add('tasks/problems.supervise', `/tasks/problems/new?task=${taskId}`, {
          zh: '提出问题',
          en: 'Raise a problem',
        })}
      >
        <ListView
          id="tasks.task-problems"
          label={t({ zh: '本任务的问题', en: 'Problems of this task' })}
          list={problems}
          columns={useProblemColumns(false)}
          rowTo={(row) => `/tasks/problems/${row.id}`}
          empty={{ title: { zh: '本任务没有列入清单的问题', en: 'No problem on this task' } }}
        />
      </Section>
    </>
  );
}
