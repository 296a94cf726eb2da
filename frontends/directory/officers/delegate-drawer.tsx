import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useName } from '../names.ts';
import { useUnitsOn } from '../org-units/unit-queries.ts';
import { delegateUnit } from './officer-queries.ts';

interface Values {
  unitId: string;
  fromDay: Dayjs;
  toDay: Dayjs;
  reason: string;
}

interface Props {
  officer: { id: string; name: string; nameEn?: string | null };
  onClose: () => void;
  onDone: () => void;
}

/** While someone is away, another officer acts for the unit: from one day to another, with the reason. */
export default function DelegateDrawer({ officer, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const name = useName();
  const { units, fetching } = useUnitsOn(today(), 0);
  const [, mutate] = useMutation(delegateUnit);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values>({
    key: `directory.delegate:${officer.id}`,
    initial: {},
    submit: async ({ unitId, fromDay, toDay, reason }) =>
      settle(
        await mutate({
          input: {
            officerId: officer.id,
            unitId,
            fromDay: dayjs(fromDay).format('YYYY-MM-DD'),
            toDay: dayjs(toDay).format('YYYY-MM-DD'),
            reason,
            idempotencyKey,
          },
        }),
        (data) => data.delegateUnit,
      ),
    onDone: () => {
      tell.done({ zh: '已设置代管', en: 'Delegated' });
      onDone();
      onClose();
    },
  });
  const day = (value: unknown) => ({ value: value ? dayjs(value as Dayjs) : undefined });
  return (
    <FormDrawer
      open
      title={{ zh: `请“${name(officer)}”代管`, en: `Let ${name(officer)} act for a unit` }}
      onClose={onClose}
      state={state}
    >
      <Field name="unitId" label={{ zh: '被代管机构', en: 'Unit acted for' }} required>
        <Select
          loading={fetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((unit) => ({ value: unit.id, label: name(unit) }))}
        />
      </Field>
      <Field name="fromDay" label={{ zh: '起始日期', en: 'First day' }} required getValueProps={day}>
        <DatePicker />
      </Field>
      <Field name="toDay" label={{ zh: '截止日期', en: 'Last day' }} required getValueProps={day}>
        <DatePicker />
      </Field>
      <Field
        name="reason"
        label={{ zh: '事由', en: 'Reason' }}
        required
        hint={{ zh: '如：年休假、挂职、培训', en: 'Leave, secondment, training' }}
      >
        <Input maxLength={200} />
      </Field>
    </FormDrawer>
  );
}
