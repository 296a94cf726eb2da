import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Input, InputNumber } from 'antd';
import { useMutation } from 'urql';
import { correctOrgUnit } from './unit-queries.ts';

interface Values {
  nameEn: string;
  order: number;
  uscc?: string;
  usccOverride?: string;
}

interface Props {
  unit: {
    id: string;
    version: number;
    nameEn: string;
    order: number;
    uscc?: string | null;
    usccOverride?: string | null;
  };
  onClose: () => void;
  onDone: () => void;
}

/** What was entered wrongly. A new name, or an end, is a change of fact and has a form of its own. */
export default function CorrectDrawer({ unit, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(correctOrgUnit);
  const labels = {
    nameEn: { zh: '英文名称', en: 'English name' },
    order: { zh: '排序', en: 'Place in the order' },
    uscc: { zh: '统一社会信用代码', en: 'Credit code' },
    usccOverride: { zh: '校验例外说明', en: 'Why a wrong check digit stands' },
  };
  const state = useHubForm<Values>({
    key: `directory.correct:${unit.id}`,
    initial: {
      nameEn: unit.nameEn,
      order: unit.order,
      ...(unit.uscc ? { uscc: unit.uscc } : {}),
      ...(unit.usccOverride ? { usccOverride: unit.usccOverride } : {}),
    },
    submit: async ({ nameEn, order, uscc, usccOverride }, version) =>
      settle(
        await mutate({
          input: {
            id: unit.id,
            version: version ?? unit.version,
            nameEn,
            order,
            ...(uscc?.trim() ? { uscc: uscc.trim() } : {}),
            ...(usccOverride?.trim() ? { usccOverride: usccOverride.trim() } : {}),
          },
        }),
        (data) => data.correctOrgUnit,
      ),
    onDone: () => {
      tell.done({ zh: '已更正', en: 'Corrected' });
      onDone();
      onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: '更正登记', en: 'Correct the entry' }}
      onClose={onClose}
      state={state}
      conflictFields={Object.entries(labels).map(([name, label]) => ({ name, label }))}
    >
      <Field name="nameEn" label={labels.nameEn} required>
        <Input maxLength={200} />
      </Field>
      <Field name="order" label={labels.order} required>
        <InputNumber min={0} max={9999} precision={0} />
      </Field>
      <Field name="uscc" label={labels.uscc} hint={{ zh: '18位，含校验码', en: '18 characters with check digit' }}>
        <Input maxLength={18} />
      </Field>
      <Field
        name="usccOverride"
        label={labels.usccOverride}
        hint={{
          zh: '证照上的代码确实不合校验规则时，写明所见',
          en: 'Only when the licence itself bears such a code: what was seen',
        }}
      >
        <Input maxLength={400} />
      </Field>
    </FormDrawer>
  );
}
