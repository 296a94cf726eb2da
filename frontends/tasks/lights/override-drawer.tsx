import { useT } from '@hub/runtime';
import {
  Field,
  FormDrawer,
  LightShape,
  lightOf,
  lightWords,
  Skeletons,
  today,
  useHubForm,
  useResult,
  useTell,
} from '@hub/ui';
import { DatePicker, Input, Radio, Select } from 'antd';
import { useMutation, useQuery } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import type { LightColour, TaskLightOverridesQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { addDays, monthWords } from '../months.ts';
import { OverrideHistory } from './override-history.tsx';

const query = graphql(`
  query TaskLightOverrides($id: ID!) {
    keyTask(id: $id) {
      id
      light { month colour }
      lights { month colour plannedPercent }
      lightOverrides { id version month computed colour reason until setAt withdrawnAt withdrawReason setBy { id name } }
    }
  }
`);
const overrideDocument = graphql(`
  mutation OverrideTaskLight($input: OverrideLightInput!) {
    overrideTaskLight(input: $input) {
      __typename
      ... on LightOverride { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

type Task = NonNullable<TaskLightOverridesQuery['keyTask']>;

interface Values {
  month: string;
  colour: LightColour;
  reason: string;
  until: string;
}
interface Props {
  taskId: string;
  close: () => void;
  done: () => void;
}

/** 人工调整亮灯: another light than the computed one, with a reason and an end; every one stays on record. */
export default function OverrideDrawer({ taskId, close, done }: Props) {
  const [{ data }, again] = useQuery({ query, variables: { id: taskId }, requestPolicy: 'network-only' });
  if (!data?.keyTask) return <Skeletons shape="text" rows={1} />;
  const reload = () => {
    again({ requestPolicy: 'network-only' });
    done();
  };
  return <Override task={data.keyTask} close={close} reload={reload} />;
}

function Override({ task, close, reload }: { task: Task; close: () => void; reload: () => void }) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(overrideDocument);
  // The running light stands beside the months that are over.
  const lights = [
    ...task.lights.filter(({ plannedPercent }) => plannedPercent !== null),
    ...(task.light ? [task.light] : []),
  ];
  const months = [...new Map(lights.map(({ month, colour }) => [month, colour]))].reverse();
  const state = useHubForm<Values>({
    key: `light-override:${task.id}`,
    initial: { ...(task.light ? { month: task.light.month } : {}), until: addDays(today(), 30) },
    submit: async (values) =>
      settle(await mutate({ input: { ...values, keyTaskId: task.id } }), (data) => data.overrideTaskLight),
    onDone: () => {
      tell.done({ zh: '亮灯已调整', en: 'The light is set' });
      close();
      reload();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '人工调整亮灯', en: 'Set the light by hand' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '调整', en: 'Set' }}
    >
      <p className="hub-soft">
        {t({
          zh: '规则照常计算；调整写明原因和期限，到期或撤销后恢复系统计算的灯。不能调整本单位牵头的任务。',
          en: 'The rule goes on computing. After the last day, or when it is taken back, the computed light shows again.',
        })}
      </p>
      <Field name="month" label={{ zh: '月份', en: 'Month' }} required>
        <Select
          options={months.map(([month, colour]) => ({
            value: month,
            label: t(
              { zh: '{month}（系统计算：{colour}）', en: '{month} (computed: {colour})' },
              { month: t(monthWords(month)), colour: t(lightWords[lightOf(colour)]) },
            ),
          }))}
        />
      </Field>
      <Field name="colour" label={{ zh: '调整为', en: 'Set to' }} required>
        <Radio.Group
          options={(['GREEN', 'YELLOW', 'RED'] as const).map((value) => ({
            value,
            label: (
              <span className="hub-light">
                <LightShape value={lightOf(value)} /> {t(lightWords[lightOf(value)])}
              </span>
            ),
          }))}
        />
      </Field>
      <Field name="reason" label={{ zh: '调整原因', en: 'Why' }} required rules={[{ min: 10 }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Field>
      <Field
        name="until"
        label={{ zh: '有效期至', en: 'Until' }}
        hint={{ zh: '最长 92 天', en: 'At most 92 days' }}
        required
        {...dayValue}
      >
        <DatePicker
          disabledDate={(day) => {
            const one = day.format('YYYY-MM-DD');
            return one < today() || one > addDays(today(), 92);
          }}
        />
      </Field>
      <OverrideHistory overrides={task.lightOverrides} reload={reload} />
    </FormDrawer>
  );
}
