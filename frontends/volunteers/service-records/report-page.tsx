import { navigate, useQueryState, useSession } from '@hub/runtime';
import { Field, FormPage, Loaded, useHubForm, useResult } from '@hub/ui';
import { DatePicker, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { DistrictPicker, KeyTaskPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { VolunteerPicker } from '../pickers.tsx';

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

interface Values {
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
  return id ? <Again id={id} /> : <Report />;
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

/** Kept as ISO text, so that a draft survives a reload. */
const moment = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
  getValueFromEvent: (value: Dayjs | null) => value?.toISOString(),
};

function Report({ before }: { before?: Before }) {
  const unitId = useSession()?.unitId ?? '';
  const settle = useResult();
  const [, mutate] = useMutation(report);
  // One key per form, so that a lost answer and a second press make one record.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `service-record:${before?.id ?? 'new'}`,
    initial: before?.values ?? { breakMinutes: 0 },
    submit: async (values, version) =>
      settle(
        await mutate({
          input: {
            ...values,
            breakMinutes: values.breakMinutes ?? 0,
            backfillReason: values.backfillReason || null,
            unitId,
            ...(before ? { id: before.id, version: version ?? before.version } : { idempotencyKey }),
          },
        }),
        (data) => data.reportServiceRecord,
      ),
    onDone: (record) => navigate(`/volunteers/records/${record.id}`),
  });
  return (
    <FormPage
      title={before ? { zh: '修改重报', en: 'Report again' } : { zh: '登记服务', en: 'Report a service' }}
      description={{
        zh: '本单位组织的服务由本单位登记；超过30天的为补录，须说明原因。',
        en: 'Your unit reports what it organised; after 30 days say why it is late.',
      }}
      breadcrumbs={[{ label: { zh: '服务记录', en: 'Service records' }, to: '/volunteers' }]}
      state={state}
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
      <Field name="startedAt" label={{ zh: '开始时间', en: 'Start' }} required {...moment}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
      </Field>
      <Field name="endedAt" label={{ zh: '结束时间', en: 'End' }} required {...moment}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
      </Field>
      <Field
        name="breakMinutes"
        label={{ zh: '休息分钟', en: 'Breaks in minutes' }}
        hint={{ zh: '路途、用餐、休息不计入', en: 'Travel, meals and rest do not count' }}
      >
        <InputNumber min={0} max={1440} style={{ width: '100%' }} />
      </Field>
      <Field
        name="backfillReason"
        label={{ zh: '补录原因', en: 'Why it comes late' }}
        hint={{ zh: '结束超过30天时填写', en: 'When the service ended over 30 days ago' }}
      >
        <Input maxLength={500} />
      </Field>
    </FormPage>
  );
}
