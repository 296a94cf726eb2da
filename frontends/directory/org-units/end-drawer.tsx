import { Field, FormDrawer, Note, useHubForm, useResult, useSay, useTell } from '@hub/ui';
import { DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMutation } from 'urql';
import { useName } from '../names.ts';
import { endOrgUnit, useUnitsOn } from './unit-queries.ts';

interface Values {
  on: Dayjs;
  successorIds?: string[];
  basis: string;
}

interface Props {
  unit: { id: string; version: number; name: string; nameEn: string };
  /** Day of the page: who may take over is asked of it. */
  day: string;
  onClose: () => void;
  onDone: () => void;
}

/** A unit ends: abolished without a successor, merged into one, split into several. */
export default function EndDrawer({ unit, day, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const say = useSay();
  const name = useName();
  const { units, fetching } = useUnitsOn(day, 0);
  const [, mutate] = useMutation(endOrgUnit);
  const state = useHubForm<Values>({
    key: `directory.end:${unit.id}`,
    initial: {},
    submit: async ({ on, successorIds, basis }, version) =>
      settle(
        await mutate({
          input: {
            id: unit.id,
            version: version ?? unit.version,
            on: dayjs(on).format('YYYY-MM-DD'),
            successorIds: successorIds ?? [],
            basis,
          },
        }),
        (data) => data.endOrgUnit,
      ),
    onDone: () => {
      tell.done({ zh: '已登记撤并，沿革可查', en: 'The end is entered; the history shows it' });
      onDone();
      onClose();
    },
  });
  return (
    <FormDrawer open title={{ zh: `撤并“${name(unit)}”`, en: `End ${name(unit)}` }} onClose={onClose} state={state}>
      <Note>
        {{
          zh: '撤并不可撤销。有承接机构时，原机构的人员和未办事项由承接机构办理；记录仍归在原机构名下。',
          en: 'This cannot be taken back. Successors answer for its officers and open matters; records stay under its name.',
        }}
      </Note>
      <Field
        name="on"
        label={{ zh: '撤销日期', en: 'First day without it' }}
        required
        getValueProps={(value) => ({ value: value ? dayjs(value) : undefined })}
      >
        <DatePicker />
      </Field>
      <Field
        name="successorIds"
        label={{ zh: '承接机构', en: 'Successors' }}
        hint={{ zh: '不选为撤销，选一个为合并，选多个为分立', en: 'None: abolished; one: merged; several: split' }}
      >
        <Select
          mode="multiple"
          loading={fetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.flatMap((one) => (one.id === unit.id ? [] : [{ value: one.id, label: name(one) }]))}
        />
      </Field>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => (
          <p className="hub-soft" aria-live="polite">
            {say(kindWords[Math.min(2, ((getFieldValue('successorIds') as string[] | undefined) ?? []).length)])}
          </p>
        )}
      </Form.Item>
      <Field
        name="basis"
        label={{ zh: '依据', en: 'Basis' }}
        required
        hint={{ zh: '文件名称和文号', en: 'Document and number' }}
      >
        <Input maxLength={400} />
      </Field>
    </FormDrawer>
  );
}

const kindWords = [
  { zh: '将登记为：撤销', en: 'Will be entered as: abolished' },
  { zh: '将登记为：合并', en: 'Will be entered as: merged' },
  { zh: '将登记为：分立', en: 'Will be entered as: split' },
] as const;
