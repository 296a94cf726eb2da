import { can, navigate, useQueryState, useT } from '@hub/runtime';
import { Field, FormPage, stateOptions, today, useHubForm, useResult } from '@hub/ui';
import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import type { SupervisionSlipColour } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { MyUnitPicker } from '../my-unit-picker.tsx';
import '../states.ts';
import { useMyUnits, useUnitName } from '../units.ts';

const issueDocument = graphql(`
  mutation IssueSupervisionSlip($input: IssueSupervisionSlipInput!) {
    issueSupervisionSlip(input: $input) {
      __typename
      ... on SupervisionSlip { id version }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion }
    }
  }
`);
const partsQuery = graphql(`
  query SlipTaskUnits($id: ID!) { keyTask(id: $id) { id assignments { id role state unit { id name nameEn } } } }
`);
const deadlineQuery = graphql(`
  query SlipDeadline($from: LocalDate!, $days: Int!) { workingDeadline(from: $from, workingDays: $days) { day announced } }
`);

interface Values {
  keyTaskId: string;
  unitId: string;
  supervisingUnitId: string;
  colour: SupervisionSlipColour;
  text: string;
  requirement: string;
  workingDays: number;
  issuedOn?: string;
}

/** To whom, why, and until when. From the page of a task the task is chosen already. */
export default function IssueSlipPage() {
  const t = useT();
  const [task] = useQueryState('task', '');
  const [supervisingUnitId = ''] = useMyUnits();
  const settle = useResult();
  const [, mutate] = useMutation(issueDocument);
  // One key per form, so that a lost answer and a second press make one slip.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: `slip:new:${task}`,
    initial: { ...(task ? { keyTaskId: task } : {}), supervisingUnitId, colour: 'YELLOW', workingDays: 5 },
    submit: async ({ issuedOn, ...values }) =>
      settle(
        await mutate({ input: { ...values, issuedOn: issuedOn ?? null, idempotencyKey } }),
        (data) => data.issueSupervisionSlip,
      ),
    onDone: (slip) => void navigate(`/tasks/slips/${slip.id}`),
  });
  const keyTaskId = Form.useWatch('keyTaskId', state.form) ?? task;
  const from = Form.useWatch('supervisingUnitId', state.form) ?? supervisingUnitId;
  const days = Form.useWatch('workingDays', state.form) ?? 5;
  const issuedOn = Form.useWatch('issuedOn', state.form) ?? today();
  return (
    <FormPage
      title={{ zh: '下发督办单', en: 'Issue a slip' }}
      description={{
        zh: '办公室可督办任务的每个责任单位，牵头单位可督办配合单位；不能督办本单位。',
        en: 'The office supervises every unit of a task, the lead unit its co-units; nobody the own unit.',
      }}
      breadcrumbs={[{ label: { zh: '督办单', en: 'Supervision slips' }, to: '/tasks/slips' }]}
      state={state}
      columns={2}
      submitLabel={{ zh: '下发', en: 'Issue' }}
    >
      <Field name="keyTaskId" label={{ zh: '重点任务', en: 'Key task' }} required wide>
        <KeyTaskPicker />
      </Field>
      <Field name="unitId" label={{ zh: '被督办单位', en: 'Unit' }} required>
        <PartPicker keyTaskId={keyTaskId} without={from} />
      </Field>
      <Field name="supervisingUnitId" label={{ zh: '督办单位', en: 'Issued by' }} required>
        <MyUnitPicker />
      </Field>
      <Field name="colour" label={{ zh: '牌', en: 'Colour' }} required>
        <Radio.Group options={stateOptions('slip-colour').map(({ value, label }) => ({ value, label: t(label) }))} />
      </Field>
      <Field
        name="workingDays"
        label={{ zh: '反馈期限（工作日）', en: 'Term in working days' }}
        hint={<Deadline from={issuedOn} days={days} />}
        required
      >
        <InputNumber min={1} max={60} precision={0} />
      </Field>
      {can('tasks/progress-reports.record-paper') ? (
        <Field
          name="issuedOn"
          label={{ zh: '纸质督办单下发日期', en: 'Day of a slip on paper' }}
          hint={{ zh: '只在补录纸质督办单时填写', en: 'Only for a slip that was issued on paper' }}
          {...dayValue}
        >
          <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') > today()} />
        </Field>
      ) : null}
      <Field name="text" label={{ zh: '督办事项', en: 'What is behind' }} required wide rules={[{ min: 4 }]}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Field>
      <Field name="requirement" label={{ zh: '办理要求', en: 'What is asked for' }} required wide rules={[{ min: 4 }]}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Field>
    </FormPage>
  );
}

interface PartProps {
  keyTaskId: string;
  without: string;
  id?: string;
  value?: string;
  onChange?: (unitId: string) => void;
}

/** The units that have a part in the task. */
function PartPicker({ keyTaskId, without, ...props }: PartProps) {
  const t = useT();
  const unitName = useUnitName();
  const [{ data }] = useQuery({ query: partsQuery, variables: { id: keyTaskId }, pause: !keyTaskId });
  const parts = keyTaskId ? (data?.keyTask?.assignments ?? []) : [];
  return (
    <Select
      {...props}
      disabled={!keyTaskId}
      placeholder={keyTaskId ? '' : t({ zh: '先选重点任务', en: 'Choose the task first' })}
      options={parts.flatMap(({ unit, role, state }) =>
        unit && state !== 'WITHDRAWN' && unit.id !== without
          ? [
              {
                value: unit.id,
                label: `${unitName(unit)}${t(role === 'LEAD' ? { zh: '（牵头）', en: ' (lead)' } : { zh: '（配合）', en: ' (co-unit)' })}`,
              },
            ]
          : [],
      )}
    />
  );
}

/** The last day, by the calendar of holidays and make-up days. */
function Deadline({ from, days }: { from: string; days: number }) {
  const t = useT();
  const known = Number.isInteger(days) && days >= 1 && days <= 60;
  const [{ data }] = useQuery({
    query: deadlineQuery,
    variables: { from, days: known ? days : 1 },
    pause: !known,
  });
  const found = known ? data?.workingDeadline : null;
  if (!found) return t({ zh: '下发当天和节假日不计', en: 'The day of issue and holidays are not counted' });
  return found.announced
    ? t(
        { zh: '{day} 截止，下发当天和节假日不计', en: 'until {day}; the day of issue and holidays are not counted' },
        { day: found.day },
      )
    : t(
        { zh: '{day} 截止；该年放假安排尚未公布', en: 'until {day}; holidays of that year are not announced yet' },
        { day: found.day },
      );
}
