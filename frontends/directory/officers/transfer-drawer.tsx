import { Field, FormDrawer, Note, today, useHubForm, useResult, useTell } from '@hub/ui';
import { Select } from 'antd';
import { useMutation } from 'urql';
import { useName } from '../names.ts';
import { useUnitsOn } from '../org-units/unit-queries.ts';
import { transferOfficer } from './officer-queries.ts';

interface Props {
  officer: { id: string; version: number; name: string; nameEn?: string | null; unit?: { id: string } | null };
  onClose: () => void;
  onDone: () => void;
}

/** Moves an officer to another unit. */
export default function TransferDrawer({ officer, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const name = useName();
  const { units, fetching } = useUnitsOn(today(), 0);
  const [, mutate] = useMutation(transferOfficer);
  const state = useHubForm<{ unitId: string }>({
    key: `directory.transfer:${officer.id}`,
    initial: {},
    submit: async ({ unitId }, version) =>
      settle(
        await mutate({ input: { id: officer.id, version: version ?? officer.version, unitId } }),
        (data) => data.transferOfficer,
      ),
    onDone: () => {
      tell.done({ zh: '已调动', en: 'Moved' });
      onDone();
      onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={{ zh: `调动“${name(officer)}”`, en: `Move ${name(officer)}` }}
      onClose={onClose}
      state={state}
      conflictFields={[{ name: 'unitId', label: { zh: '调入机构', en: 'New unit' } }]}
    >
      <Note>
        {{
          zh: '调动后按新机构办理业务；角色不随之改变，需要时由安全管理员调整。',
          en: 'From now on it is the new unit; roles stay until the security administrator changes them.',
        }}
      </Note>
      <Field name="unitId" label={{ zh: '调入机构', en: 'New unit' }} required>
        <Select
          loading={fetching}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.flatMap((unit) =>
            unit.id === officer.unit?.id ? [] : [{ value: unit.id, label: name(unit) }],
          )}
        />
      </Field>
    </FormDrawer>
  );
}
