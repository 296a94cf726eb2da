import { can, Link, useT } from '@hub/runtime';
import { type FilterField, ListPage, stateOptions, useList } from '@hub/ui';
import { Button } from 'antd';
import { KeyTaskPicker, UnitPicker } from '../../_nouns/pickers.tsx';
import type { ProblemState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useProblemColumns } from './problem-columns.tsx';
import { ProblemRow, problemsQuery } from './problem-queries.ts';

const filters: FilterField[] = [
  {
    name: 'q',
    label: { zh: '编号或内容', en: 'Number or words' },
    kind: 'search',
    placeholder: { zh: '编号、问题或来源', en: 'Number or words' },
  },
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('problem') },
  { name: 'unit', label: { zh: '整改单位', en: 'Unit' }, kind: 'pick', control: UnitPicker },
  { name: 'task', label: { zh: '重点任务', en: 'Key task' }, kind: 'pick', control: KeyTaskPicker, more: true },
  { name: 'late', label: { zh: '只看逾期未整改', en: 'Late only' }, kind: 'toggle' },
];
const raise = { zh: '提出问题', en: 'Raise a problem' };

/** What is wrong, who puts it right until when, and what is still open? */
export default function ProblemsPage() {
  const t = useT();
  const list = useList({
    query: problemsQuery,
    filters,
    variables: ({ q, state, unit, task, late }) => ({
      search: q || null,
      state: (state || null) as ProblemState | null,
      unitId: unit || null,
      keyTaskId: task || null,
      overdue: late ? true : null,
    }),
    connection: ({ problems }) => ({ ...problems, nodes: readFragment(ProblemRow, problems.nodes) }),
  });
  const columns = useProblemColumns(true);
  return (
    <ListPage
      id="tasks.problems"
      title={{ zh: '问题清单', en: 'Problem list' }}
      description={{
        zh: '提出、交办、整改、提交佐证，由督办单位核对后销号。',
        en: 'Raised, assigned, put right with evidence, and struck off by the supervising unit.',
      }}
      list={list}
      columns={columns}
      exportAs={{ zh: '问题清单', en: 'Problem list' }}
      rowTo={(row) => `/tasks/problems/${row.id}`}
      actions={
        can('tasks/problems.supervise') ? (
          <Link to="/tasks/problems/new">
            <Button type="primary" tabIndex={-1}>
              {t(raise)}
            </Button>
          </Link>
        ) : null
      }
      empty={{
        title: { zh: '清单上没有问题', en: 'No problem on the list' },
        hint: {
          zh: '本单位提出的问题和交办给本单位整改的问题会出现在这里。',
          en: 'Problems that your unit raised, and those it must put right, appear here.',
        },
        ...(can('tasks/problems.supervise') ? { firstStep: { label: raise, to: '/tasks/problems/new' } } : {}),
      }}
    />
  );
}
