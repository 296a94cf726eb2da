import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMutation } from 'urql';
import type { ActivityPartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const holdDocument = graphql(`
  mutation HoldActivity($input: HoldActivityInput!) {
    holdActivity(input: $input) {
      __typename
      ... on Activity { id version state heldOn }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  heldOn: string;
  minutes: number;
  onsiteAudience: number;
  onlineViews?: number;
}

interface Props {
  activity: ActivityPartsFragment;
  close: () => void;
  done: () => void;
}

/** Day, length and audience, once it has taken place. */
export function HoldDrawer({ activity, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(holdDocument);
  // Held before it was planned for: the form opens on today.
  const planned = [activity.plannedOn, today()].sort()[0] ?? today();
  const state = useHubForm<Values>({
    key: `activity-held:${activity.id}`,
    initial: {
      heldOn: activity.heldOn ?? planned,
      ...(activity.minutes ? { minutes: activity.minutes } : {}),
      ...(typeof activity.onsiteAudience === 'number' ? { onsiteAudience: activity.onsiteAudience } : {}),
      ...(typeof activity.onlineViews === 'number' ? { onlineViews: activity.onlineViews } : {}),
    },
    submit: async ({ onlineViews, ...values }, version) =>
      settle(
        await mutate({
          input: { ...values, onlineViews: onlineViews ?? null, id: activity.id, version: version ?? activity.version },
        }),
        (data) => data.holdActivity,
      ),
    onDone: () => {
      tell.done({ zh: '已保存举办情况', en: 'Saved' });
      close();
      done();
    },
  });
  const labels = {
    heldOn: { zh: '举办日期', en: 'Day' },
    minutes: { zh: '时长（分钟）', en: 'Length in minutes' },
    onsiteAudience: { zh: '现场人次', en: 'People on site' },
    onlineViews: { zh: '线上观看（次）', en: 'Views online' },
  };
  return (
    <FormDrawer
      open
      title={{ zh: '举办情况', en: 'How it went' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '保存', en: 'Save' }}
      conflictFields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
    >
      <Field
        name="heldOn"
        label={labels.heldOn}
        required
        getValueProps={(value?: string) => ({ value: value ? dayjs(value) : undefined })}
        getValueFromEvent={(value: Dayjs | null) => value?.format('YYYY-MM-DD')}
      >
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') > today()} />
      </Field>
      <Field name="minutes" label={labels.minutes} required>
        <InputNumber min={1} max={10_000} precision={0} />
      </Field>
      <Field
        name="onsiteAudience"
        label={labels.onsiteAudience}
        required
        hint={{ zh: '以签到表为准', en: 'By the sign-in sheet' }}
      >
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Field>
      <Field
        name="onlineViews"
        label={labels.onlineViews}
        hint={{ zh: '不与现场人次相加', en: 'Never added to people on site' }}
      >
        <InputNumber min={0} precision={0} />
      </Field>
    </FormDrawer>
  );
}
