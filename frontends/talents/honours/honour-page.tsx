import { can, Link, useLang, useParams, useT } from '@hub/runtime';
import {
  DetailPage,
  Field,
  FormDrawer,
  GapLabel,
  Loaded,
  StatusFlow,
  StatusTag,
  today,
  useAct,
  useHubForm,
  useReason,
  useResult,
} from '@hub/ui';
import { Button, DatePicker, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { HonourQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query Honour($id: ID!) {
    honour(id: $id) {
      id version year citation state stateReason noticeFrom noticeUntil decisionDocument grantedOn
      person { id name employer professionalTitle field minor }
      awardType { code nameZh nameEn noticeWorkingDays }
      unit { id name nameEn }
      district { code name nameEn }
      keyTask { id number text }
    }
  }
`);
const noticeDocument = graphql(`
  mutation StartHonourNotice($input: StartNoticeInput!) {
    startHonourNotice(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }
  }
`);
const grantDocument = graphql(`
  mutation GrantHonour($input: GrantHonourInput!) {
    grantHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion current } }
  }
`);
const declineDocument = graphql(`
  mutation DeclineHonour($input: HonourReasonInput!) {
    declineHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
const revokeDocument = graphql(`
  mutation RevokeHonour($input: HonourReasonInput!) {
    revokeHonour(input: $input) { __typename ... on Honour { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion } }
  }
`);
type Honour = NonNullable<HonourQuery['honour']>;

export default function HonourPage() {
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} pick={(data) => data.honour} retry={reload}>
      {(honour) => <Detail honour={honour} reload={reload} />}
    </Loaded>
  );
}

function Detail({ honour, reload }: { honour: Honour; reload: () => void }) {
  const t = useT();
  const lang = useLang();
  const name = (place: { name: string; nameEn: string } | null | undefined) =>
    place ? lang === 'zh' ? place.name : place.nameEn : <GapLabel />;
  const award = honour.awardType ? (lang === 'zh' ? honour.awardType.nameZh : honour.awardType.nameEn) : '';
  return (
    <DetailPage
      title={`${honour.person?.name ?? ''} · ${award}`}
      tags={<StatusTag of="honour" state={honour.state} />}
      breadcrumbs={[{ label: { zh: '荣誉', en: 'Honours' }, to: '/talents' }]}
      actions={<Actions honour={honour} reload={reload} />}
      facts={[
        {
          label: { zh: '人员', en: 'Person' },
          value: honour.person ? (
            <Link
              to={`/talents/people/${honour.person.id}`}
            >{`${honour.person.name}${honour.person.employer ? `（${honour.person.employer}）` : ''}`}</Link>
          ) : (
            <GapLabel />
          ),
        },
        { label: { zh: '年度', en: 'Year' }, value: honour.year },
        { label: { zh: '事迹简述', en: 'Citation' }, value: honour.citation },
        {
          label: { zh: '公示', en: 'Public notice' },
          value: honour.noticeFrom
            ? t(
                { zh: '{a} 至 {b}（{n} 个工作日）', en: '{a} to {b} ({n} working days)' },
                { a: honour.noticeFrom, b: honour.noticeUntil ?? '', n: honour.awardType?.noticeWorkingDays ?? 5 },
              )
            : t({ zh: '尚未公示', en: 'Not yet' }),
        },
        {
          label: { zh: '决定', en: 'Decision' },
          value: honour.grantedOn ? `${honour.grantedOn} · ${honour.decisionDocument ?? ''}` : '—',
        },
        { label: { zh: '提名单位', en: 'Proposed by' }, value: name(honour.unit) },
        { label: { zh: '区县', en: 'District' }, value: name(honour.district) },
        {
          label: { zh: '重点任务', en: 'Key task' },
          value: honour.keyTask?.number ? (
            <Link
              to={`/tasks/key-tasks/${honour.keyTask.id}`}
            >{`${honour.keyTask.number}. ${honour.keyTask.text}`}</Link>
          ) : (
            <GapLabel />
          ),
        },
        ...(honour.stateReason ? [{ label: { zh: '原因', en: 'Reason' }, value: honour.stateReason }] : []),
      ]}
      flow={
        <StatusFlow
          of="honour"
          current={honour.state}
          steps={[
            { state: 'PROPOSED' },
            { state: 'NOTICE', at: honour.noticeFrom ?? null },
            ...(honour.state === 'DECLINED'
              ? [{ state: 'DECLINED' }]
              : [{ state: 'GRANTED', at: honour.grantedOn ?? null }]),
            ...(honour.state === 'REVOKED' ? [{ state: 'REVOKED' }] : []),
          ]}
        />
      }
    />
  );
}

/** Days travel as text, the picker wants its own kind. */
const day = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
  getValueFromEvent: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};

function Actions({ honour, reload }: { honour: Honour; reload: () => void }) {
  const t = useT();
  const act = useAct();
  const ask = useReason();
  const [open, setOpen] = useState<'notice' | 'grant' | null>(null);
  const [, decline] = useMutation(declineDocument);
  const [, revoke] = useMutation(revokeDocument);
  const step = { id: honour.id, version: honour.version };
  const mayGrant = can('talents/honours.grant');
  const end = async () => {
    const reason = await ask({
      title: { zh: '不予通过', en: 'Decline' },
      effect: { zh: '提名到此结束', en: 'The proposal ends here' },
      danger: true,
      minLength: 5,
    });
    if (
      reason !== null &&
      act(await decline({ input: { ...step, reason } }), (data) => data.declineHonour, {
        zh: '已结束提名',
        en: 'Declined',
      })
    )
      reload();
  };
  const takeBack = async () => {
    const reason = await ask({
      title: { zh: '撤销荣誉', en: 'Revoke the honour' },
      effect: {
        zh: '历史保留，统计扣除，已发布的报道将提示复核',
        en: 'History stays, counts are reduced, published contents are flagged',
      },
      danger: true,
      minLength: 5,
    });
    if (
      reason !== null &&
      act(await revoke({ input: { ...step, reason } }), (data) => data.revokeHonour, { zh: '已撤销', en: 'Revoked' })
    )
      reload();
  };
  const done = () => {
    setOpen(null);
    reload();
  };
  return (
    <>
      {mayGrant && (honour.state === 'PROPOSED' || honour.state === 'NOTICE') ? (
        <Button onClick={end}>{t({ zh: '不予通过', en: 'Decline' })}</Button>
      ) : null}
      {mayGrant && honour.state === 'PROPOSED' ? (
        <Button type="primary" onClick={() => setOpen('notice')}>
          {t({ zh: '开始公示', en: 'Start the notice' })}
        </Button>
      ) : null}
      {mayGrant && honour.state === 'NOTICE' ? (
        <Button type="primary" onClick={() => setOpen('grant')}>
          {t({ zh: '授予', en: 'Grant' })}
        </Button>
      ) : null}
      {honour.state === 'GRANTED' && can('talents/honours.revoke') ? (
        <Button danger onClick={takeBack}>
          {t({ zh: '撤销', en: 'Revoke' })}
        </Button>
      ) : null}
      {open === 'notice' ? <Notice step={step} close={() => setOpen(null)} done={done} /> : null}
      {open === 'grant' ? <Grant step={step} close={() => setOpen(null)} done={done} /> : null}
    </>
  );
}

interface DrawerProps {
  step: { id: string; version: number };
  close: () => void;
  done: () => void;
}

function Notice({ step, close, done }: DrawerProps) {
  const settle = useResult();
  const [, mutate] = useMutation(noticeDocument);
  const state = useHubForm<{ noticeFrom: string }, { id: string }>({
    key: `honour:${step.id}:notice`,
    initial: { noticeFrom: today() },
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...step, ...values, version: version ?? step.version } }),
        (data) => data.startHonourNotice,
      ),
    onDone: done,
  });
  return (
    <FormDrawer
      open
      onClose={close}
      title={{ zh: '开始公示', en: 'Start the notice' }}
      state={state}
      submitLabel={{ zh: '开始公示', en: 'Start' }}
    >
      <Field
        name="noticeFrom"
        label={{ zh: '公示开始日期', en: 'First day of the notice' }}
        hint={{ zh: '截止日期按工作日自动计算', en: 'The end is counted in working days' }}
        required
        {...day}
      >
        <DatePicker style={{ width: '100%' }} />
      </Field>
    </FormDrawer>
  );
}

function Grant({ step, close, done }: DrawerProps) {
  const settle = useResult();
  const [, mutate] = useMutation(grantDocument);
  const state = useHubForm<{ grantedOn: string; decisionDocument: string }, { id: string }>({
    key: `honour:${step.id}:grant`,
    initial: { grantedOn: today() },
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...step, ...values, version: version ?? step.version } }),
        (data) => data.grantHonour,
      ),
    onDone: done,
  });
  return (
    <FormDrawer
      open
      onClose={close}
      title={{ zh: '授予荣誉', en: 'Grant the honour' }}
      state={state}
      submitLabel={{ zh: '授予', en: 'Grant' }}
    >
      <Field name="grantedOn" label={{ zh: '授予日期', en: 'Day of the decision' }} required {...day}>
        <DatePicker style={{ width: '100%' }} />
      </Field>
      <Field name="decisionDocument" label={{ zh: '决定文号', en: 'Deciding document' }} required>
        <Input maxLength={100} placeholder="科协发〔2026〕1号" />
      </Field>
    </FormDrawer>
  );
}
