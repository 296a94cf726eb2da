import { can, Link, useSession, useT } from '@hub/runtime';
import { useShortcuts } from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import { graphql } from '../gql/index.ts';
import type { ServiceRecord } from './service-record-page.tsx';

const confirmDocument = graphql(`
  mutation ConfirmServiceRecord($input: ServiceRecordStepInput!) {
    confirmServiceRecord(input: $input) {
      __typename ... on ServiceRecord { id version state hours } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }
    }
  }
`);
const returnDocument = graphql(`
  mutation ReturnServiceRecord($input: ServiceRecordReasonInput!) {
    returnServiceRecord(input: $input) {
      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }
    }
  }
`);
const voidDocument = graphql(`
  mutation VoidServiceRecord($input: ServiceRecordReasonInput!) {
    voidServiceRecord(input: $input) {
      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }
    }
  }
`);
const m = {
  confirm: { zh: '确认', en: 'Confirm' },
  return: { zh: '退回', en: 'Return' },
  void: { zh: '作废', en: 'Void' },
};

/** What this officer may do with the record now. */
export function RecordActions({ record, reload }: { record: ServiceRecord; reload: () => void }) {
  const t = useT();
  const session = useSession();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [, confirm] = useMutation(confirmDocument);
  const [, giveBack] = useMutation(returnDocument);
  const [, makeVoid] = useMutation(voidDocument);
  const step = { id: record.id, version: record.version };
  const mine = !record.unit || (session?.units.includes(record.unit.id) ?? false);
  const waiting = record.state === 'REPORTED' && can('volunteers/service-records.confirm') && mine;
  // A back-fill wants a second pair of eyes: whoever reported it is told so instead of being refused.
  const second = record.source === 'BACKFILL' && record.reportedBy?.id === session?.id;

  const confirmIt = () =>
    take(confirm({ input: step }), (data) => data.confirmServiceRecord, { zh: '已确认', en: 'Confirmed' });
  const returnIt = () =>
    takeWithReason(
      {
        title: { zh: '退回这条记录', en: 'Return this record' },
        effect: { zh: '登记人修改后可重新上报。', en: 'It can be changed and reported again.' },
        minLength: 5,
        suggestions: [
          { zh: '请补充服务地点', en: 'Please add the place' },
          { zh: '起止时间与签到表不一致', en: 'The times differ from the sign-in sheet' },
        ],
      },
      (reason) => giveBack({ input: { ...step, reason } }),
      (data) => data.returnServiceRecord,
      { zh: '已退回', en: 'Returned' },
    );
  const voidIt = () =>
    takeWithReason(
      {
        title: { zh: '作废这条记录', en: 'Void this record' },
        effect:
          record.hours == null
            ? { zh: '作废后不能恢复。', en: 'This is for good.' }
            : {
                zh: `作废后不能恢复，统计扣除 ${record.minutes} 分钟（${record.hours} 小时）。`,
                en: `This is for good; ${record.minutes} minutes (${record.hours} h) are subtracted.`,
              },
        danger: true,
        minLength: 5,
      },
      (reason) => makeVoid({ input: { ...step, reason } }),
      (data) => data.voidServiceRecord,
      { zh: '已作废', en: 'Voided' },
    );
  useShortcuts(
    waiting
      ? [
          ...(second ? [] : [{ keys: 'a', label: m.confirm, run: () => void confirmIt() }]),
          { keys: 'r', label: m.return, run: () => void returnIt() },
        ]
      : [],
  );
  return (
    <>
      {record.state === 'RETURNED' && can('volunteers/service-records.report') && mine ? (
        <Link to={`/volunteers/report?record=${record.id}`}>
          <Button type="primary" tabIndex={-1}>
            {t({ zh: '修改重报', en: 'Report again' })}
          </Button>
        </Link>
      ) : null}
      {record.state !== 'VOIDED' && can('volunteers/service-records.void') ? (
        <Button danger disabled={busy} onClick={voidIt}>
          {t(m.void)}
        </Button>
      ) : null}
      {waiting ? (
        <Button disabled={busy} onClick={returnIt}>
          {t(m.return)}
        </Button>
      ) : null}
      {waiting && !second ? (
        <Button type="primary" loading={busy} onClick={confirmIt}>
          {t(m.confirm)}
        </Button>
      ) : null}
      {waiting && second ? (
        <span className="hub-soft">
          {t({ zh: '补录由另一位工作人员确认', en: 'Another officer confirms a late one' })}
        </span>
      ) : null}
    </>
  );
}
