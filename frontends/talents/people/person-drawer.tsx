import { Link, useSession, useT } from '@hub/runtime';
import { Field, FormDrawer, Note, useHubForm, useResult } from '@hub/ui';
import { Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { DistrictPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';

const save = graphql(`
  mutation SavePerson($input: SavePersonInput!) {
    savePerson(input: $input) {
      __typename ... on Person { id version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  name: string;
  employer?: string;
  professionalTitle?: string;
  field?: string;
  phone?: string;
  email?: string;
  birthYear?: number;
  districtCode: string;
  consentToPublicity?: boolean;
  notTheSame?: boolean;
}

export interface PersonDrawerProps {
  /** The entry to change; a new one when absent. Masked fields are left out: what is not typed anew stays. */
  person?: { id: string; version: number; unitId: string | undefined; values: Partial<Values> };
  close: () => void;
  done: (person: { id: string }) => void;
}

/** Registers a person, or changes an entry. */
export function PersonDrawer({ person, close, done }: PersonDrawerProps) {
  const t = useT();
  const unitId = useSession()?.unitId ?? '';
  const settle = useResult();
  const [, mutate] = useMutation(save);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [twin, setTwin] = useState<string | null>(null);
  const state = useHubForm<Values, { id: string }>({
    key: `person:${person?.id ?? 'new'}`,
    initial: person?.values ?? {},
    submit: async (values, version) => {
      const input = {
        ...values,
        unitId: person?.unitId ?? unitId,
        ...(person ? { id: person.id, version: version ?? person.version } : { idempotencyKey }),
      };
      const outcome = settle(await mutate({ input }), (data) => data.savePerson);
      if (outcome.kind === 'refused' && outcome.refusal.code === 'PERSON_EXISTS')
        setTwin((outcome.refusal.details as { id: string }).id);
      return outcome;
    },
    onDone: done,
  });
  const kept = person ? { zh: '留空则不改', en: 'Left empty it stays' } : undefined;
  return (
    <FormDrawer
      open
      onClose={close}
      title={person ? { zh: '修改登记', en: 'Change the entry' } : { zh: '登记人员', en: 'Register a person' }}
      state={state}
      submitLabel={{ zh: '保存', en: 'Save' }}
      conflictFields={[
        { name: 'name', label: { zh: '姓名', en: 'Name' } },
        { name: 'employer', label: { zh: '工作单位', en: 'Employer' } },
      ]}
    >
      <Field name="name" label={{ zh: '姓名', en: 'Name' }} required>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      {twin ? (
        <>
          <Note tone="attention">
            <Link to={`/talents/people/${twin}`} target="_blank">
              {t({ zh: '查看已登记的同名人员', en: 'See who is registered under this name' })}
            </Link>
          </Note>
          <Field name="notTheSame" label={{ zh: '同名人员', en: 'Same name' }} valuePropName="checked">
            <Checkbox>
              {t({ zh: '确认不是同一人，仍然登记', en: 'Not the same person, register all the same' })}
            </Checkbox>
          </Field>
        </>
      ) : null}
      <Field name="employer" label={{ zh: '工作单位', en: 'Employer' }}>
        <Input maxLength={200} />
      </Field>
      <Field name="professionalTitle" label={{ zh: '职称', en: 'Title' }}>
        <Input maxLength={100} />
      </Field>
      <Field name="field" label={{ zh: '专业领域', en: 'Field' }}>
        <Input maxLength={100} />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }} required>
        <DistrictPicker />
      </Field>
      <Field name="phone" label={{ zh: '电话', en: 'Telephone' }} hint={kept}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Field>
      <Field name="email" label={{ zh: '电子邮箱', en: 'E-mail' }} hint={kept}>
        <Input maxLength={200} inputMode="email" autoComplete="off" />
      </Field>
      <Field name="birthYear" label={{ zh: '出生年份', en: 'Year of birth' }} hint={kept}>
        <InputNumber min={1900} max={new Date().getFullYear()} />
      </Field>
      <Field name="consentToPublicity" label={{ zh: '公开', en: 'Publicity' }} valuePropName="checked">
        <Checkbox>{t({ zh: '本人同意公开姓名和荣誉', en: 'The person agrees to be named' })}</Checkbox>
      </Field>
    </FormDrawer>
  );
}
