import { useT } from '@hub/runtime';
import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { AdjustmentKind, TaskAdjustmentsQuery } from '../gql/graphql.ts';
import { useUnitName } from '../units.ts';
import { requestAdjustmentDocument } from './adjustment-queries.ts';
import { kindWords } from './adjustment-words.ts';

type Task = NonNullable<TaskAdjustmentsQuery['keyTask']>;

interface Values {
  unitId: string;
  kind: AdjustmentKind;
  toUnitId?: string;
  newDueOn?: string;
  reason: string;
}
interface Props {
  task: Task;
  /** The parts of the officer's own units. */
  mine: Task['assignments'];
  close: () => void;
  done: () => void;
}

/** A unit asks the office to hand its part on, or for more time; nothing changes before it is approved. */
export default function RequestDrawer({ task, mine, close, done }: Props) {
  const t = useT();
  const settle = useResult();
  const tell = useTell();
  const unitName = useUnitName();
  const [once] = useState(() => crypto.randomUUID());
  const [, request] = useMutation(requestAdjustmentDocument);
  const leads = mine.some(({ role }) => role === 'LEAD');
  const first = mine.find(({ role }) => role === 'LEAD') ?? mine[0];
  const state = useHubForm<Values>({
    key: `adjustment:${task.id}`,
    initial: { ...(first?.unit ? { unitId: first.unit.id } : {}), kind: leads ? 'EXTENSION' : 'TRANSFER' },
    submit: async ({ unitId, kind, toUnitId, newDueOn, reason }) =>
      settle(
        await request({
          input: {
            ...{ keyTaskId: task.id, unitId, kind, reason },
            ...(kind === 'TRANSFER' ? { toUnitId: toUnitId ?? null } : { newDueOn: newDueOn ?? null }),
            idempotencyKey: once,
          },
        }),
        (data) => data.requestAdjustment,
      ),
    onDone: () => {
      tell.done({ zh: '已提交，等待办公室审批', en: 'Handed in; the office decides' });
      close();
      done();
    },
  });
  const kind = Form.useWatch('kind', state.form) ?? state.initial.kind;
  const after = [today(), task.dueOn ?? ''].sort().at(-1) ?? today();
  return (
    <FormDrawer
      open
      title={{ zh: '申请转办或延期', en: 'Ask for a transfer or more time' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '提交申请', en: 'Hand in' }}
    >
      {mine.length > 1 ? (
        <Field name="unitId" label={{ zh: '申请单位', en: 'Unit' }} required>
          <Select options={mine.flatMap(({ unit }) => (unit ? [{ value: unit.id, label: unitName(unit) }] : []))} />
        </Field>
      ) : (
        <Form.Item name="unitId" hidden>
          <Input />
        </Form.Item>
      )}
      <Field
        name="kind"
        label={{ zh: '类型', en: 'Kind' }}
        required
        {...(leads ? {} : { hint: { zh: '延期由牵头单位申请。', en: 'The lead unit asks for more time.' } })}
      >
        <Radio.Group
          options={(['EXTENSION', 'TRANSFER'] as const).map((value) => ({
            value,
            label: t(kindWords[value]),
            disabled: value === 'EXTENSION' && !leads,
          }))}
        />
      </Field>
      {kind === 'TRANSFER' ? (
        <Field
          name="toUnitId"
          label={{ zh: '转办到', en: 'To which unit' }}
          hint={{
            zh: '批准后由该单位承担，须重新签收。',
            en: 'Once approved the part is theirs; they sign for it anew.',
          }}
          required
        >
          <UnitPicker />
        </Field>
      ) : (
        <Field
          name="newDueOn"
          label={{ zh: '新时限', en: 'New last day' }}
          hint={
            task.dueOn
              ? {
                  zh: `现时限 ${task.dueOn}；以后各月计划随之顺延。`,
                  en: `${task.dueOn} stands now; the plan of the months to come stretches with it.`,
                }
              : { zh: '以后各月计划随之顺延。', en: 'The plan of the months to come stretches with it.' }
          }
          required
          {...dayValue}
        >
          <DatePicker allowClear={false} disabledDate={(day) => day.format('YYYY-MM-DD') <= after} />
        </Field>
      )}
      <Field name="reason" label={{ zh: '申请理由', en: 'Why' }} required rules={[{ min: 10 }]}>
        <Input.TextArea rows={5} maxLength={1000} showCount />
      </Field>
    </FormDrawer>
  );
}
