import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMutation } from 'urql';
import { renameOrgUnit } from './unit-queries.ts';

interface Values {
  name: string;
  nameEn: string;
  from: Dayjs;
  basis: string;
}

interface Props {
  unit: { id: string; version: number; name: string; nameEn: string };
  onClose: () => void;
  onDone: () => void;
}

export function RenameDrawer({ unit, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(renameOrgUnit);
  const state = useHubForm<Values>({
    key: `directory.rename:${unit.id}`,
    initial: { name: unit.name, nameEn: unit.nameEn },
    submit: async ({ from, ...values }, version) =>
      settle(
        await mutate({
          input: { ...values, id: unit.id, version: version ?? unit.version, from: dayjs(from).format('YYYY-MM-DD') },
        }),
        (data) => data.renameOrgUnit,
      ),
    onDone: () => {
      tell.done({ zh: '已更名，原名称保留在沿革中', en: 'Renamed; the former name stays in the history' });
      onDone();
      onClose();
    },
  });
  const labels = {
    name: { zh: '新名称', en: 'New name' },
    nameEn: { zh: '新英文名称', en: 'New English name' },
  };
  return (
    <FormDrawer
      open
      title={{ zh: '机构更名', en: 'Rename a unit' }}
      onClose={onClose}
      state={state}
      conflictFields={[
        { name: 'name', label: labels.name },
        { name: 'nameEn', label: labels.nameEn },
      ]}
    >
      <Field name="name" label={labels.name} required>
        <Input maxLength={120} />
      </Field>
      <Field name="nameEn" label={labels.nameEn} required>
        <Input maxLength={200} />
      </Field>
      <Field
        name="from"
        label={{ zh: '启用日期', en: 'First day' }}
        required
        getValueProps={(value) => ({ value: value ? dayjs(value) : undefined })}
      >
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') > today()} />
      </Field>
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
