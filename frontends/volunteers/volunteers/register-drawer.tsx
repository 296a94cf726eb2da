import { navigate, useSession, useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult, useTell } from '@hub/ui';
import { Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { DistrictPicker, PersonPicker } from '../../_nouns/pickers.tsx';
import { graphql } from '../gql/index.ts';

const register = graphql(`
  mutation RegisterVolunteer($input: RegisterVolunteerInput!) {
    registerVolunteer(input: $input) {
      __typename ... on Volunteer { id number } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion }
    }
  }
`);
interface Values {
  name: string;
  phone?: string;
  personId?: string;
  districtCode: string;
  birthYear?: number;
  consent: boolean;
  guardianConsent?: boolean;
}

/** Registers somebody who signed up of their own will; the new number is told and the volunteer's page opens. */
export function RegisterDrawer({ close }: { close: () => void }) {
  const t = useT();
  const unitId = useSession()?.unitId ?? '';
  const settle = useResult();
  const tell = useTell();
  const [, mutate] = useMutation(register);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string; number: string }>({
    key: 'volunteer:new',
    initial: {},
    fieldNames: { consentAt: 'consent', guardianConsentAt: 'guardianConsent' },
    submit: async ({ consent: _given, guardianConsent, ...values }) => {
      const now = new Date().toISOString();
      const consents = { consentAt: now, guardianConsentAt: guardianConsent ? now : null };
      const input = { ...values, phone: values.phone || null, unitId, ...consents, idempotencyKey };
      return settle(await mutate({ input }), (data) => data.registerVolunteer);
    },
    onDone: ({ id, number }) => {
      tell.done({ zh: `已登记，编号 ${number}`, en: `Registered as ${number}` });
      close();
      navigate(`/volunteers/people/${id}`);
    },
  });
  const consent = {
    validator: async (_rule: unknown, given: unknown) => {
      if (!given) throw new Error(t({ zh: '须由本人自愿报名', en: 'The volunteer has to agree' }));
    },
  };
  return (
    <FormDrawer
      open
      onClose={close}
      title={{ zh: '登记志愿者', en: 'Register a volunteer' }}
      state={state}
      submitLabel={{ zh: '登记', en: 'Register' }}
    >
      <Field name="name" label={{ zh: '姓名', en: 'Name' }} required>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <Field name="phone" label={{ zh: '电话', en: 'Telephone' }}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }} required>
        <DistrictPicker />
      </Field>
      <Field
        name="birthYear"
        label={{ zh: '出生年份', en: 'Year of birth' }}
        hint={{ zh: '未成年人须有监护人同意', en: 'A minor needs the consent of the guardian' }}
      >
        <InputNumber min={1900} max={new Date().getFullYear()} />
      </Field>
      <Field
        name="personId"
        label={{ zh: '对应科技人才', en: 'Person of the talent registry' }}
        hint={{ zh: '已登记为科技人才的，服务计入其一人一档', en: 'The service then shows in that person’s file' }}
      >
        <PersonPicker allowClear />
      </Field>
      <Field
        name="consent"
        label={{ zh: '本人同意', en: 'Consent' }}
        valuePropName="checked"
        required
        rules={[consent]}
      >
        <Checkbox>{t({ zh: '本人自愿报名并同意登记', en: 'The volunteer signed up and agreed' })}</Checkbox>
      </Field>
      <Field name="guardianConsent" label={{ zh: '监护人同意', en: 'Guardian' }} valuePropName="checked">
        <Checkbox>{t({ zh: '监护人同意（未成年人）', en: 'The guardian agreed (minors)' })}</Checkbox>
      </Field>
    </FormDrawer>
  );
}
