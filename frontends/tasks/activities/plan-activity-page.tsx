import { navigate, useQueryState } from '@hub/runtime';
import { Field, FormPage, useHubForm, useResult } from '@hub/ui';
import { DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { DistrictPicker, KeyTaskPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import { PeoplePicker } from '../people-picker.tsx';
import { useMyUnits } from '../units.ts';

const codesQuery = graphql(`
  query ActivityCodes { activityTypes { code name } activityEntries { code name } }
`);
const planDocument = graphql(`
  mutation PlanActivity($input: PlanActivityInput!) {
    planActivity(input: $input) {
      __typename
      ... on Activity { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

interface Values {
  keyTaskId: string;
  unitId: string;
  title: string;
  type: string;
  entry?: string;
  plannedOn: string;
  districtCode?: string;
  place: string;
  speakerIds?: string[];
}

/** Kept as text, so that a draft survives a reload. */
const day = {
  getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
  getValueFromEvent: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};

export default function PlanActivityPage() {
  const [task] = useQueryState('task', '');
  const [unitId = ''] = useMyUnits();
  const settle = useResult();
  const [{ data }] = useQuery({ query: codesQuery });
  const [, mutate] = useMutation(planDocument);
  // One key per form, so that a lost answer and a second press make one activity.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: 'activity:new',
    initial: { unitId, ...(task ? { keyTaskId: task } : {}) },
    submit: async ({ entry, districtCode, speakerIds, ...values }) =>
      settle(
        await mutate({
          input: {
            ...values,
            entry: entry ?? null,
            districtCode: districtCode ?? null,
            speakerIds: speakerIds ?? null,
            idempotencyKey,
          },
        }),
        (answer) => answer.planActivity,
      ),
    onDone: (activity) => void navigate(`/tasks/activities/${activity.id}`),
  });
  const options = (codes: readonly { code: string; name: string }[] | undefined) =>
    (codes ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FormPage
      title={{ zh: '登记活动', en: 'Plan an activity' }}
      description={{
        zh: '举办前登记；讲座、论坛等登记后须报备，获批后方可发布；举办后在活动页填写人次和时长，提交两份不同类型的佐证。',
        en: 'Plan it first; lectures and forums are filed for approval on their page; afterwards say how it went and hand in two pieces of evidence of different kinds.',
      }}
      breadcrumbs={[{ label: { zh: '活动', en: 'Activities' }, to: '/tasks/activities' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '登记', en: 'Save' }}
    >
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} required wide>
        <KeyTaskPicker />
      </Field>
      <Field name="title" label={{ zh: '活动名称', en: 'Title' }} required wide rules={[{ min: 4, max: 200 }]}>
        <Input maxLength={200} showCount />
      </Field>
      <Field name="unitId" label={{ zh: '举办单位', en: 'Unit' }} required>
        <MyUnitPicker />
      </Field>
      <Field name="plannedOn" label={{ zh: '计划日期', en: 'Planned day' }} required {...day}>
        <DatePicker />
      </Field>
      <Field name="type" label={{ zh: '活动类型', en: 'Kind' }} required>
        <Select options={options(data?.activityTypes)} />
      </Field>
      <Field
        name="entry"
        label={{ zh: '五进', en: 'Entry' }}
        hint={{ zh: '进校园、院所、企业、社区、机关时选择', en: 'Campus, institute, enterprise, community or office' }}
      >
        <Select allowClear options={options(data?.activityEntries)} />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }}>
        <DistrictPicker allowClear />
      </Field>
      <Field name="place" label={{ zh: '地点', en: 'Place' }} required rules={[{ min: 2, max: 200 }]}>
        <Input maxLength={200} />
      </Field>
      <Field
        name="speakerIds"
        wide
        label={{ zh: '主讲人', en: 'Speaker' }}
        hint={{ zh: '输入姓名查找', en: 'Type the name' }}
      >
        <PeoplePicker />
      </Field>
    </FormPage>
  );
}
