import { can, useSession, useT } from '@hub/runtime';
import { type FilterField, ListView, stateOptions, useList } from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { PartRowFragment, SubAssignmentState } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { usePartColumns } from './part-columns.tsx';
import { finishPartDocument, PartRow, signPartDocument, unitPartsQuery } from './part-queries.ts';

const filters: FilterField[] = [
  { name: 'part', label: { zh: '状态', en: 'State' }, kind: 'tabs', options: stateOptions('part') },
];

/** What other units asked of this one: sign for it, do it, say what proves it. */
export default function UnitParts({ unit }: { unit: string }) {
  const t = useT();
  const officer = useSession();
  const list = useList({
    query: unitPartsQuery,
    filters,
    variables: ({ part }) => ({ unitId: unit, state: (part || null) as SubAssignmentState | null }),
    connection: ({ subAssignments: all }) => ({ ...all, nodes: readFragment(PartRow, all.nodes) }),
  });
  const { busy, take, takeWithReason } = useSteps(list.reload);
  const [, sign] = useMutation(signPartDocument);
  const [, finish] = useMutation(finishPartDocument);
  const may = can('tasks/assignments.sign') && !!officer?.units.includes(unit);
  const step = (row: PartRowFragment) => ({ id: row.id, version: row.version });
  const finishIt = (row: PartRowFragment) =>
    takeWithReason(
      {
        title: { zh: '办结：完成情况和佐证', en: 'Finish: what was done, what proves it' },
        effect: row.requirement,
        confirm: { zh: '办结', en: 'Finish' },
      },
      (note) => finish({ input: { ...step(row), note } }),
      (data) => data.finishSubAssignment,
      { zh: '已办结', en: 'Done' },
    );
  return (
    <ListView
      id="tasks.unit-parts"
      label={t({ zh: '上级分解的任务', en: 'Parts given to the unit' })}
      list={list}
      columns={[
        ...usePartColumns('task'),
        {
          key: 'step',
          title: { zh: '操作', en: 'Action' },
          width: 90,
          render: (row) => {
            const about = <span className="hub-sr">{row.keyTask?.text}</span>;
            if (!may) return null;
            if (row.state === 'ASSIGNED')
              return (
                <Button
                  size="small"
                  type="primary"
                  disabled={busy}
                  onClick={() =>
                    void take(sign({ input: step(row) }), (data) => data.signSubAssignment, {
                      zh: '已签收',
                      en: 'Signed',
                    })
                  }
                >
                  {t({ zh: '签收', en: 'Sign' })}
                  {about}
                </Button>
              );
            return row.state === 'SIGNED' ? (
              <Button size="small" type="primary" disabled={busy} onClick={() => void finishIt(row)}>
                {t({ zh: '办结', en: 'Finish' })}
                {about}
              </Button>
            ) : null;
          },
        },
      ]}
      exportAs={{ zh: '上级分解的任务', en: 'Parts given to the unit' }}
      empty={{
        title: { zh: '没有上级分解的任务', en: 'No part of a task' },
        hint: {
          zh: '市科协部门分解给本单位的任务会出现在这里。',
          en: 'What departments ask of this unit appears here.',
        },
      }}
    />
  );
}
