import { useT, type Words } from '@hub/runtime';
import { Field, FormDrawer, Skeletons, useHubForm, useResult, useTell } from '@hub/ui';
import { Form, InputNumber, Select } from 'antd';
import { useMutation, useQuery } from 'urql';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { KeyTaskCorrectionQuery, TargetSource } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { monthWords } from '../months.ts';
import { useUnitName } from '../units.ts';
import { type Correction, correctionOf } from './correction.ts';

const query = graphql(`
  query KeyTaskCorrection($id: ID!) {
    keyTask(id: $id) {
      id version text
      lead { id }
      assignments { id unitName unit { id name nameEn } }
      targets { id text value unit source }
      schedule { month percent }
    }
  }
`);
const correctDocument = graphql(`
  mutation CorrectKeyTask($input: CorrectKeyTaskInput!) {
    correctKeyTask(input: $input) {
      __typename
      ... on KeyTask { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);

type Task = NonNullable<KeyTaskCorrectionQuery['keyTask']>;

interface Props {
  taskId: string;
  close: () => void;
  done: () => void;
}

const sources: Record<TargetSource, Words> = {
  ACTIVITIES: { zh: '核实活动', en: 'Verified activities' },
  ONSITE_AUDIENCE: { zh: '现场人次', en: 'People on site' },
  SERVICE_HOURS: { zh: '志愿服务小时', en: 'Hours of service' },
  CONTENTS: { zh: '已发布内容', en: 'Published contents' },
  HONOURS: { zh: '已授予荣誉', en: 'Granted honours' },
  NONE: { zh: '不自动统计', en: 'Not counted' },
};

/** 更正: what the document leaves open (who leads, which unit a name means, what counts), never its words. */
export function CorrectDrawer({ taskId, close, done }: Props) {
  const [{ data }] = useQuery({ query, variables: { id: taskId }, requestPolicy: 'network-only' });
  if (!data?.keyTask) return <Skeletons shape="text" rows={1} />;
  return <Correct task={data.keyTask} close={close} done={done} />;
}

function Correct({ task, close, done }: { task: Task; close: () => void; done: () => void }) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const unitName = useUnitName();
  const [, mutate] = useMutation(correctDocument);
  const before: Correction = {
    ...(task.lead ? { leadUnitId: task.lead.id } : {}),
    units: {},
    sources: task.targets.map(({ source }) => source),
    schedule: task.schedule.map(({ percent }) => percent),
  };
  const state = useHubForm<Correction, { id: string }>({
    key: `key-task-correction:${task.id}`,
    initial: before,
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...correctionOf(task, before, values), version: version ?? task.version } }),
        (data) => data.correctKeyTask,
      ),
    onDone: () => {
      tell.done({ zh: '已更正', en: 'Corrected' });
      close();
      done();
    },
  });
  const unmatched = task.assignments.filter(({ unit }) => !unit);
  return (
    <FormDrawer
      open
      width={600}
      onClose={close}
      state={state}
      title={{ zh: '更正任务', en: 'Correct the task' }}
      submitLabel={{ zh: '保存更正', en: 'Save' }}
      conflictFields={[]}
    >
      <p className="hub-soft">
        {t({
          zh: '任务内容以正式文件为准，不能修改；这里更正牵头单位、单位对应、统计口径和各月计划。',
          en: 'The words are the document’s. What may be corrected: lead, units, what counts, the plan by month.',
        })}
      </p>
      <Field name="leadUnitId" label={{ zh: '牵头单位', en: 'Lead unit' }}>
        <Select
          options={task.assignments.flatMap(({ unit }) => (unit ? [{ value: unit.id, label: unitName(unit) }] : []))}
        />
      </Field>
      {unmatched.map(({ id, unitName: printed }) => (
        <Field
          key={id}
          name={['units', printed]}
          label={{ zh: `“${printed}”对应的机构`, en: `The unit that “${printed}” means` }}
        >
          <UnitPicker allowClear />
        </Field>
      ))}
      {task.targets.map((target, index) => (
        <Field
          key={target.id}
          name={['sources', index]}
          label={{ zh: `“${target.text}”的统计口径`, en: `What counts towards “${target.text}”` }}
        >
          <Select options={Object.entries(sources).map(([value, words]) => ({ value, label: t(words) }))} />
        </Field>
      ))}
      <fieldset className="tasks-months">
        <legend>
          {t({
            zh: '各月底计划完成（%），逐月递增，末月为 100',
            en: 'Planned by the end of each month (%), rising to 100',
          })}
        </legend>
        {task.schedule.map(({ month }, index) => (
          <Form.Item key={month} name={['schedule', index]} label={t(monthWords(month))}>
            <InputNumber min={0} max={100} />
          </Form.Item>
        ))}
      </fieldset>
    </FormDrawer>
  );
}
