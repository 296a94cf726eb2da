import { navigate, useQueryState, useSession } from '@hub/runtime';
import { Field, FormPage, Loaded, useHubForm, useResult } from '@hub/ui';
import { DatePicker, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { momentValue } from '../../_nouns/form-values.ts';
import { DistrictPicker, KeyTaskPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { VolunteerPicker } from '../pickers.tsx';
import { m } from '../words.ts';
import { BesideReport } from './beside-report.tsx';

const returned = graphql(`
  query ReturnedServiceRecord($id: ID!) {
    serviceRecord(id: $id) {
      id version title startedAt endedAt breakMinutes backfillReason
      volunteer { id } keyTask { id } district { code }
    }
  }
`);
const report = graphql(`
  mutation ReportServiceRecord($input: ReportServiceRecordInput!) {
    reportServiceRecord(input: $input) {
      __typename
      ... on ServiceRecord { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

/** After so many days a report is a back-fill (the subgraph decides; the form asks for the reason in time). */
const backfillDays = 30;
const isLate = (endedAt: string | undefined): boolean =>
  !!endedAt && Date.now() - Date.parse(endedAt) > backfillDays * 86_400_000;

export interface Values {
  volunteerId: string;
  keyTaskId: string;
  districtCode: string;
  title: string;
  startedAt: string;
  endedAt: string;
  breakMinutes: number;
  backfillReason?: string;
}

interface Before {
  id: string;
  version: number;
  values: Partial<Values>;
}

export default function ReportPage() {
  const [id] = useQueryState('record', '');
  const [volunteerId] = useQueryState('volunteer', '');
  return id ? <Again id={id} /> : <Report {...(volunteerId ? { volunteerId } : {})} />;
}

function Again({ id }: { id: string }) {
  const [answer, again] = useQuery({ query: returned, variables: { id } });
  return (
    <Loaded answer={answer} pick={(data) => data.serviceRecord} retry={() => again({ requestPolicy: 'network-only' })}>
      {(record) => (
        <Report
          before={{
            id: record.id,
            version: record.version,
            values: {
              title: record.title,
              startedAt: record.startedAt,
              endedAt: record.endedAt,
              breakMinutes: record.breakMinutes,
              ...(record.backfillReason ? { backfillReason: record.backfillReason } : {}),
              ...(record.volunteer ? { volunteerId: record.volunteer.id } : {}),
              ...(record.keyTask ? { keyTaskId: record.keyTask.id } : {}),
              ...(record.district ? { districtCode: record.district.code } : {}),
            },
          }}
        />
      )}
    </Loaded>
  );
}

function Report({ before, volunteerId }: { before?: Before; volunteerId?: string }) {
  const unitId = useSession()?.unitId ?? '';
  const settle = useResult();
  const [, mutate] = useMutation(report);
  // One key per form, so that a lost answer and a second press make one record.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `service-record:${before?.id ?? `new:${volunteerId ?? ''}`}`,
    initial: before?.values ?? { breakMinutes: 0, ...(volunteerId ? { volunteerId } : {}) },
    submit: async (values, version) =>
      settle(
        await mutate({
          input: {
            ...values,
            breakMinutes: values.breakMinutes ?? 0,
            backfillReason: (isLate(values.endedAt) && values.backfillReason) || null,
            unitId,
            ...(before ? { id: before.id, version: version ?? before.version } : { idempotencyKey }),
          },
        }),
        (data) => data.reportServiceRecord,
      ),
    onDone: (record) => navigate(`/volunteers/records/${record.id}`),
  });
  const endedAt = Form.useWatch('endedAt', state.form);
  const late = isLate(endedAt);
  return (
    <FormPage
      title={before ? { zh: '修改重报', en: 'Report again' } : m.report}
      description={{
        zh: '本单位组织的服务由本单位登记；超过30天的为补录，须说明原因。',
        en: 'Your unit reports what it organised; after 30 days say why it is late.',
      }}
      breadcrumbs={[{ label: m.records, to: '/volunteers' }]}
      state={state}
      beside={<BesideReport form={state.form} {...(before ? { except: before.id } : {})} />}
      columns={2}
      submitLabel={{ zh: '上报', en: 'Report' }}
      conflictFields={[{ name: 'title', label: { zh: '服务内容', en: 'Service' } }]}
    >
      <Field
        name="volunteerId"
        label={{ zh: '志愿者', en: 'Volunteer' }}
        hint={{ zh: '输入编号开头查找，如 CQ1000', en: 'Type the start of the number, such as CQ1000' }}
        required
      >
        <VolunteerPicker />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }} required>
        <DistrictPicker />
      </Field>
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} required wide>
        <KeyTaskPicker />
      </Field>
      <Field name="title" label={{ zh: '服务内容', en: 'Service' }} required wide>
        <Input maxLength={200} showCount />
      </Field>
      <Field name="startedAt" label={{ zh: '开始时间', en: 'Start' }} required {...momentValue}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
      </Field>
      <Field name="endedAt" label={{ zh: '结束时间', en: 'End' }} required {...momentValue}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
      </Field>
      <Field
        name="breakMinutes"
        label={{ zh: '休息分钟', en: 'Breaks in minutes' }}
        hint={{ zh: '路途、用餐、休息不计入', en: 'Travel, meals and rest do not count' }}
      >
        <InputNumber min={0} max={1440} style={{ width: '100%' }} />
      </Field>
      {late ? (
        <Field
          name="backfillReason"
          label={{ zh: '补录原因', en: 'Why it comes late' }}
          hint={{
            zh: '服务结束已超过30天，须说明原因，并由另一位工作人员确认',
            en: 'It ended over 30 days ago: say why; another officer confirms it',
          }}
          required
          wide
        >
          <Input maxLength={500} />
        </Field>
      ) : null}
    </FormPage>
  );
}
