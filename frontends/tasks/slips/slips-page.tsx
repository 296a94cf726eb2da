import { can, Link, useT } from '@hub/runtime';
import { type FilterField, ListPage, stateOptions, useList } from '@hub/ui';
import { Button } from 'antd';
import { KeyTaskPicker, UnitPicker } from '../../_nouns/pickers.tsx';
import type { SupervisionSlipColour, SupervisionSlipState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import '../states.ts';
import { useSlipColumns } from './slip-columns.tsx';
import { SlipRow, slipsQuery } from './slip-queries.ts';

const filters: FilterField[] = [
  {
    name: 'q',
    label: { zh: '编号或内容', en: 'Number or words' },
    kind: 'search',
    placeholder: { zh: '编号或督办事项', en: 'Number or words' },
  },
  { name: 'colour', label: { zh: '牌', en: 'Colour' }, kind: 'select', options: stateOptions('slip-colour') },
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('slip') },
  { name: 'unit', label: { zh: '被督办单位', en: 'Unit' }, kind: 'pick', control: UnitPicker },
  { name: 'task', label: { zh: '重点任务', en: 'Key task' }, kind: 'pick', control: KeyTaskPicker, more: true },
  { name: 'late', label: { zh: '只看逾期未反馈', en: 'Late only' }, kind: 'toggle' },
];
const issue = { zh: '下发督办单', en: 'Issue a slip' };

/** Which units are asked to explain themselves, and until when? Those that one's units issued or must answer. */
export default function SlipsPage() {
  const t = useT();
  const list = useList({
    query: slipsQuery,
    filters,
    variables: ({ q, colour, state, unit, task, late }) => ({
      search: q || null,
      colour: (colour || null) as SupervisionSlipColour | null,
      state: (state || null) as SupervisionSlipState | null,
      unitId: unit || null,
      keyTaskId: task || null,
      overdue: late ? true : null,
    }),
    connection: ({ supervisionSlips: all }) => ({ ...all, nodes: readFragment(SlipRow, all.nodes) }),
  });
  const columns = useSlipColumns(true);
  return (
    <ListPage
      id="tasks.slips"
      title={{ zh: '督办单', en: 'Supervision slips' }}
      description={{
        zh: '下发、反馈、复核、办结；期限按工作日计算。黄牌逾期转红牌，红牌再逾期呈报领导。',
        en: 'Issued, answered, reviewed, closed; terms in working days. A late yellow slip becomes red, a late red one goes before the leaders.',
      }}
      list={list}
      columns={columns}
      exportAs={{ zh: '督办单', en: 'Supervision slips' }}
      rowTo={(row) => `/tasks/slips/${row.id}`}
      actions={
        can('tasks/supervision.issue') ? (
          <Link to="/tasks/slips/new">
            <Button type="primary" tabIndex={-1}>
              {t(issue)}
            </Button>
          </Link>
        ) : null
      }
      empty={{
        title: { zh: '没有督办单', en: 'No slip' },
        hint: {
          zh: '本单位下发的督办单和须由本单位反馈的督办单会出现在这里。',
          en: 'Slips that your unit issued, and those it must answer, appear here.',
        },
        ...(can('tasks/supervision.issue') ? { firstStep: { label: issue, to: '/tasks/slips/new' } } : {}),
      }}
    />
  );
}
