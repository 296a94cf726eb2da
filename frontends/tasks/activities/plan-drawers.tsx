import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input } from 'antd';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { DistrictPicker } from '../../_nouns/pickers.tsx';
import type { ActivityPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { PeoplePicker } from '../people-picker.tsx';

const postponeDocument = graphql(`
  mutation PostponeActivity($input: PostponeActivityInput!) {
    postponeActivity(input: $input) { __typename ... on Activity { id version state plannedOn } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);
const amendDocument = graphql(`
  mutation AmendActivity($input: AmendActivityInput!) {
    amendActivity(input: $input) { __typename ... on Activity { id version title } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current } }
  }
`);

interface Props {
  activity: ActivityPartsFragment;
  close: () => void;
  done: () => void;
}

/** Another day; approval and announcement end with the old one. */
export function PostponeDrawer({ activity, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(postponeDocument);
  const state = useHubForm<{ plannedOn: string; reason: string }>({
    key: `activity-postponed:${activity.id}`,
    initial: {},
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...values, id: activity.id, version: version ?? activity.version } }),
        (data) => data.postponeActivity,
      ),
    onDone: () => {
      tell.done({ zh: '已延期', en: 'Put off' });
      close();
      done();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '活动延期', en: 'Put it off' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '延期', en: 'Put off' }}
      conflictFields={[{ name: 'plannedOn', label: { zh: '新日期', en: 'New day' } }]}
    >
      <Field
        name="plannedOn"
        label={{ zh: '新日期', en: 'New day' }}
        hint={{ zh: '原有报备和发布随之失效', en: 'Approval and announcement end' }}
        required
        {...dayValue}
      >
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') < today()} />
      </Field>
      <Field name="reason" label={{ zh: '延期原因', en: 'Why' }} required rules={[{ min: 4 }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Field>
    </FormDrawer>
  );
}

interface Plan {
  title: string;
  districtCode?: string;
  place: string;
  speakerIds: string[];
}

/** The plan as it is to be; another place or speaker restarts the approval. */
export function AmendDrawer({ activity, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(amendDocument);
  const speakers = activity.speakers ?? [];
  const state = useHubForm<Plan>({
    key: `activity-amended:${activity.id}`,
    initial: {
      title: activity.title,
      place: activity.place,
      speakerIds: speakers.map(({ id }) => id),
      ...(activity.district ? { districtCode: activity.district.code } : {}),
    },
    submit: async ({ districtCode, ...values }, version) =>
      settle(
        await mutate({
          input: {
            ...values,
            districtCode: districtCode ?? null,
            id: activity.id,
            version: version ?? activity.version,
          },
        }),
        (data) => data.amendActivity,
      ),
    onDone: () => {
      tell.done({ zh: '已修改', en: 'Changed' });
      close();
      done();
    },
  });
  const labels = {
    title: { zh: '活动名称', en: 'Title' },
    place: { zh: '地点', en: 'Place' },
  };
  return (
    <FormDrawer
      open
      title={{ zh: '修改计划', en: 'Change the plan' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '保存修改', en: 'Save' }}
      conflictFields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
    >
      <Field name="title" label={labels.title} required rules={[{ min: 4, max: 200 }]}>
        <Input maxLength={200} />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }}>
        <DistrictPicker allowClear />
      </Field>
      <Field
        name="place"
        label={labels.place}
        hint={{ zh: '变更地点或主讲人须重新报备', en: 'Another place or speaker is filed anew' }}
        required
        rules={[{ min: 2, max: 200 }]}
      >
        <Input maxLength={200} />
      </Field>
      <Field name="speakerIds" label={{ zh: '主讲人', en: 'Speakers' }}>
        <PeoplePicker known={speakers} />
      </Field>
    </FormDrawer>
  );
}
