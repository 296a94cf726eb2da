import { can, Link, useLang, useParams, useSession, useT } from '@hub/runtime';
import { DetailPage, GapLabel, Loaded, momentOf, StatusFlow, StatusTag, useAct, useReason } from '@hub/ui';
import { Button } from 'antd';
import { useMutation, useQuery } from 'urql';
import type { ServiceRecordQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query ServiceRecord($id: ID!) {
    serviceRecord(id: $id) {
      id version title startedAt endedAt breakMinutes minutes hours roundingRuleVersion day source backfillReason state stateReason confirmedAt
      volunteer { id number name phone }
      person { id name }
      keyTask { id number text }
      unit { id name nameEn }
      district { code name nameEn }
    }
    roundingRules { version text textZh }
  }
`);
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
      __typename ... on ServiceRecord { id version state stateReason } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }
    }
  }
`);
const voidDocument = graphql(`
  mutation VoidServiceRecord($input: ServiceRecordReasonInput!) {
    voidServiceRecord(input: $input) {
      __typename ... on ServiceRecord { id version state stateReason } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }
    }
  }
`);
type Record = NonNullable<ServiceRecordQuery['serviceRecord']>;

const m = {
  list: { zh: '服务记录', en: 'Service records' },
  confirm: { zh: '确认', en: 'Confirm' },
  return: { zh: '退回', en: 'Return' },
  void: { zh: '作废', en: 'Void' },
  again: { zh: '修改重报', en: 'Report again' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
  hours: { zh: '{n} 小时', en: '{n} h' },
};

export default function ServiceRecordPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.serviceRecord} retry={reload}>
      {(record) => <Detail record={record} rules={answer.data?.roundingRules ?? []} reload={reload} />}
    </Loaded>
  );
}

function Detail({
  record,
  rules,
  reload,
}: {
  record: Record;
  rules: ServiceRecordQuery['roundingRules'];
  reload: () => void;
}) {
  const t = useT();
  const lang = useLang();
  const name = (place: { name: string; nameEn: string } | null | undefined) =>
    place ? lang === 'zh' ? place.name : place.nameEn : <GapLabel />;
  const rounding = rules.find((rule) => rule.version === record.roundingRuleVersion);
  return (
    <DetailPage
      title={record.title}
      tags={<StatusTag of="service-record" state={record.state} />}
      breadcrumbs={[{ label: m.list, to: '/volunteers' }]}
      actions={<Actions record={record} reload={reload} />}
      facts={[
        {
          label: { zh: '志愿者', en: 'Volunteer' },
          value: record.volunteer ? `${record.volunteer.name ?? ''}（${record.volunteer.number}）` : <GapLabel />,
        },
        ...(record.person
          ? [
              {
                label: { zh: '科技人才', en: 'Person' },
                value: <Link to={`/talents/people/${record.person.id}`}>{record.person.name ?? <GapLabel />}</Link>,
              },
            ]
          : []),
        { label: { zh: '开始', en: 'Start' }, value: momentOf(record.startedAt) },
        { label: { zh: '结束', en: 'End' }, value: momentOf(record.endedAt) },
        { label: { zh: '休息', en: 'Breaks' }, value: t(m.minutes, { n: record.breakMinutes }) },
        { label: { zh: '服务时长', en: 'Service' }, value: t(m.minutes, { n: record.minutes }) },
        {
          label: { zh: '折算小时', en: 'Hours counted' },
          value:
            record.hours == null
              ? t({ zh: '确认后折算', en: 'Counted at confirmation' })
              : t(m.hours, { n: record.hours }),
        },
        ...(rounding
          ? [
              {
                label: { zh: '折算规则', en: 'Rounding rule' },
                value: `v${rounding.version} · ${lang === 'zh' ? rounding.textZh : rounding.text}`,
              },
            ]
          : []),
        {
          label: { zh: '重点任务', en: 'Key task' },
          value: record.keyTask?.number ? (
            <Link
              to={`/tasks/key-tasks/${record.keyTask.id}`}
            >{`${record.keyTask.number}. ${record.keyTask.text}`}</Link>
          ) : (
            <GapLabel />
          ),
        },
        { label: { zh: '组织单位', en: 'Organiser' }, value: name(record.unit) },
        { label: { zh: '区县', en: 'District' }, value: name(record.district) },
        ...(record.backfillReason
          ? [{ label: { zh: '补录原因', en: 'Why it came late' }, value: record.backfillReason }]
          : []),
        ...(record.stateReason ? [{ label: { zh: '退回或作废原因', en: 'Reason' }, value: record.stateReason }] : []),
      ]}
      flow={
        <StatusFlow
          of="service-record"
          current={record.state}
          steps={[
            { state: 'REPORTED' },
            ...(record.state === 'RETURNED' ? [{ state: 'RETURNED' }] : []),
            { state: 'CONFIRMED', at: record.confirmedAt },
            ...(record.state === 'VOIDED' ? [{ state: 'VOIDED' }] : []),
          ]}
        />
      }
    />
  );
}

function Actions({ record, reload }: { record: Record; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const ask = useReason();
  const session = useSession();
  const [confirming, confirm] = useMutation(confirmDocument);
  const [, giveBack] = useMutation(returnDocument);
  const [, makeVoid] = useMutation(voidDocument);
  const step = { id: record.id, version: record.version };
  const mine = !record.unit || (session?.units.includes(record.unit.id) ?? false);
  const waiting = record.state === 'REPORTED' && can('volunteers/service-records.confirm') && mine;
  const returnIt = async () => {
    const reason = await ask({
      title: { zh: '退回这条记录', en: 'Return this record' },
      effect: { zh: '登记人修改后可重新上报', en: 'It can be reported again' },
      minLength: 5,
    });
    if (
      reason !== null &&
      act(await giveBack({ input: { ...step, reason } }), (data) => data.returnServiceRecord, {
        zh: '已退回',
        en: 'Returned',
      })
    )
      reload();
  };
  const voidIt = async () => {
    const reason = await ask({
      title: { zh: '作废这条记录', en: 'Void this record' },
      effect: {
        zh: '作废后不能恢复，已计入的时长将从统计中扣除',
        en: 'This is for good; counted hours are subtracted',
      },
      danger: true,
      minLength: 5,
    });
    if (
      reason !== null &&
      act(await makeVoid({ input: { ...step, reason } }), (data) => data.voidServiceRecord, {
        zh: '已作废',
        en: 'Voided',
      })
    )
      reload();
  };
  return (
    <>
      {record.state === 'RETURNED' && can('volunteers/service-records.report') && mine ? (
        <Link to={`/volunteers/report?record=${record.id}`}>{t(m.again)}</Link>
      ) : null}
      {record.state !== 'VOIDED' && can('volunteers/service-records.void') ? (
        <Button danger onClick={voidIt}>
          {t(m.void)}
        </Button>
      ) : null}
      {waiting ? <Button onClick={returnIt}>{t(m.return)}</Button> : null}
      {waiting ? (
        <Button
          type="primary"
          loading={confirming.fetching}
          onClick={async () => {
            if (
              act(await confirm({ input: step }), (data) => data.confirmServiceRecord, {
                zh: '已确认',
                en: 'Confirmed',
              })
            )
              reload();
          }}
        >
          {t(m.confirm)}
        </Button>
      ) : null}
    </>
  );
}
