import { Field, FormDrawer, today, useHubForm, useResult, useTell } from '@hub/ui';
import { DatePicker, Input, Select } from 'antd';
import { useMutation, useQuery } from 'urql';
import { dayValue } from '../../_nouns/form-values.ts';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { CasePartsFragment } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const levelsQuery = graphql(`query AdoptionLevels { adoptionLevels { code name } }`);
const adoptDocument = graphql(`
  mutation RecordCaseAdoption($input: RecordAdoptionInput!) {
    recordCaseAdoption(input: $input) {
      __typename
      ... on TypicalCase { id version adoptionCount }
      ... on Refusal { code message messageZh field details }
      ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  level: string;
  adopter: string;
  unitId?: string;
  adoptedOn: string;
  evidenceTitle: string;
  evidenceReference: string;
}
interface Props {
  record: CasePartsFragment;
  close: () => void;
  done: () => void;
}

/** Who else works by the case, since when, and what proves it. */
export function AdoptionDrawer({ record, close, done }: Props) {
  const settle = useResult();
  const tell = useTell();
  const [{ data }] = useQuery({ query: levelsQuery });
  const [, mutate] = useMutation(adoptDocument);
  const state = useHubForm<Values>({
    key: `case-adoption:${record.id}`,
    initial: { adoptedOn: today() },
    submit: async ({ unitId, ...values }, version) =>
      settle(
        await mutate({
          input: { ...values, unitId: unitId ?? null, id: record.id, version: version ?? record.version },
        }),
        (answer) => answer.recordCaseAdoption,
      ),
    onDone: () => {
      tell.done({ zh: '推广已登记', en: 'Recorded' });
      close();
      done();
    },
  });
  const adopter = { zh: '推广单位名称', en: 'Adopted by' };
  return (
    <FormDrawer
      open
      title={{ zh: '登记推广', en: 'Record an adoption' }}
      onClose={close}
      state={state}
      submitLabel={{ zh: '登记', en: 'Save' }}
      conflictFields={[{ name: 'adopter', label: adopter }]}
    >
      <Field name="level" label={{ zh: '推广层级', en: 'Level' }} required>
        <Select options={(data?.adoptionLevels ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      </Field>
      <Field name="adopter" label={adopter} required rules={[{ min: 2 }]}>
        <Input maxLength={200} />
      </Field>
      <Field
        name="unitId"
        label={{ zh: '本系统单位', en: 'Unit of the association' }}
        hint={{ zh: '推广单位属于本系统时选择', en: 'Where it is one' }}
      >
        <UnitPicker allowClear />
      </Field>
      <Field name="adoptedOn" label={{ zh: '推广日期', en: 'Since' }} required {...dayValue}>
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') > today()} />
      </Field>
      <Field name="evidenceTitle" label={{ zh: '佐证名称', en: 'Evidence' }} required rules={[{ min: 2 }]}>
        <Input maxLength={100} />
      </Field>
      <Field
        name="evidenceReference"
        label={{ zh: '地址或档案号', en: 'Address or archive number' }}
        required
        rules={[{ min: 2 }]}
      >
        <Input maxLength={500} />
      </Field>
    </FormDrawer>
  );
}
