import { can, useT } from '@hub/runtime';
import { type BulkAction, useResult } from '@hub/ui';
import { useMutation } from 'urql';
import type { ServiceRecordsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { m } from '../words.ts';

type Row = ServiceRecordsQuery['serviceRecords']['nodes'][number];

const confirmDocument = graphql(`
  mutation ConfirmFromList($input: ServiceRecordStepInput!) {
    confirmServiceRecord(input: $input) {
      __typename
      ... on ServiceRecord { id version state hours }
      ... on Refusal { code message messageZh field }
      ... on Conflict { currentVersion }
    }
  }
`);

/** Confirms the chosen records one by one, so that each stands or falls by itself with the version that was seen. */
export function useConfirmation(): BulkAction<Row>[] {
  const t = useT();
  const settle = useResult();
  const [, confirm] = useMutation(confirmDocument);
  if (!can('volunteers/service-records.confirm')) return [];
  return [
    {
      key: 'confirm',
      label: { zh: '批量确认', en: 'Confirm' },
      describe: (row) => `${row.title} · ${row.volunteer?.number ?? ''} · ${t(m.minutes, { n: row.minutes })}`,
      summary: (rows) => {
        const n = rows.reduce((sum, row) => sum + row.minutes, 0);
        return { zh: `共 ${n} 分钟，确认后折算为小时并计入统计`, en: `${n} minutes in all, counted once confirmed` };
      },
      check: (row) => (row.state === 'REPORTED' ? null : { zh: '不在待确认状态', en: 'Not waiting for confirmation' }),
      run: async (row) => {
        const sent = await confirm({ input: { id: row.id, version: row.version } });
        const outcome = settle(sent, (data) => data.confirmServiceRecord);
        if (outcome.kind === 'done') return null;
        return outcome.kind === 'conflict'
          ? { zh: '已被他人修改，请刷新', en: 'Changed by someone else, reload' }
          : outcome.message;
      },
    },
  ];
}
