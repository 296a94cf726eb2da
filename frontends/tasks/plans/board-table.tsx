import { Link, useT } from '@hub/runtime';
import { type Column, ListView, StatusTag, usePhone, useRows } from '@hub/ui';
import type { BoardTaskFragment, PlanBoardPageQuery } from '../gql/graphql.ts';
import { TaskLight } from '../lights/task-light.tsx';
import { useUnitName } from '../units.ts';
import { RowTarget } from './row-target.tsx';

interface Props {
  rows: readonly BoardTaskFragment[];
  rules: PlanBoardPageQuery['lightRules'];
}

/** The same tasks as rows, as cards on a phone. */
export function BoardTable({ rows, rules }: Props) {
  const t = useT();
  const phone = usePhone();
  const unitName = useUnitName();
  const list = useRows({ rows: [...rows], size: 100 });
  const columns: Column<BoardTaskFragment>[] = [
    {
      key: 'number',
      title: { zh: '序号', en: 'No.' },
      width: 60,
      align: 'end',
      card: 'hidden',
      render: (row) => row.number,
    },
    {
      key: 'text',
      title: { zh: '重点任务', en: 'Key task' },
      card: 'title',
      // The cards of a phone leave the column of numbers out.
      render: (row) => <Link to={`/tasks/key-tasks/${row.id}`}>{phone ? `${row.number}. ${row.text}` : row.text}</Link>,
    },
    {
      key: 'light',
      title: { zh: '当前灯', en: 'Light' },
      width: 90,
      card: 'tag',
      render: (row) =>
        row.light ? (
          <TaskLight light={row.light} rules={rules} label={t({ zh: '任务{n}', en: 'Task {n}' }, { n: row.number })} />
        ) : null,
    },
    { key: 'category', title: { zh: '类别', en: 'Category' }, width: 170, render: (row) => row.category.name },
    {
      key: 'lead',
      title: { zh: '牵头单位', en: 'Lead unit' },
      width: 150,
      render: (row) => unitName(row.lead, row.leadName),
    },
    {
      key: 'signed',
      title: { zh: '签收', en: 'Signed' },
      width: 110,
      render: ({ assignments }) => {
        const signed = assignments.filter(({ state }) => state === 'SIGNED').length;
        return signed === assignments.length ? (
          <StatusTag of="assignment" state="SIGNED" />
        ) : (
          <StatusTag of="assignment" state="ASSIGNED" note={`${signed}/${assignments.length}`} />
        );
      },
    },
    {
      key: 'target',
      title: { zh: '实际 / 计划', en: 'Actual / plan' },
      width: 180,
      render: (row) => (
        <RowTarget
          id={row.id}
          targets={row.targets}
          planned={row.light?.plannedPercent}
          actual={row.light?.actualPercent}
        />
      ),
    },
    {
      key: 'due',
      title: { zh: '截止', en: 'Due' },
      width: 110,
      optional: true,
      render: (row) => row.dueOn ?? '—',
    },
  ];
  return (
    <ListView
      id="tasks.board"
      label={t({ zh: '任务列表', en: 'Tasks' })}
      list={list}
      columns={columns}
      rowTo={(row) => `/tasks/key-tasks/${row.id}`}
      empty={{ title: { zh: '没有符合条件的任务', en: 'No task matches' } }}
    />
  );
}
