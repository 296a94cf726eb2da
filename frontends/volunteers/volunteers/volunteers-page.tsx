import { can, useLang, useSession, useT } from '@hub/runtime';
import {
  type Column,
  Field,
  type FilterField,
  FormDrawer,
  GapLabel,
  ListPage,
  MaskedField,
  momentOf,
  StatusTag,
  useHubForm,
  useList,
  useResult,
} from '@hub/ui';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { DistrictPicker } from '../../_nouns/pickers.tsx';
import type { VolunteersQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query Volunteers($first: Int!, $after: String, $number: String) {
    volunteers(first: $first, after: $after, number: $number) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id number name phone state consentAt unit { id name nameEn } district { code name nameEn } }
    }
  }
`);
const reveal = graphql(`query RevealVolunteer($id: ID!) { volunteer(id: $id) { id name phone } }`);
const register = graphql(`
  mutation RegisterVolunteer($input: RegisterVolunteerInput!) {
    registerVolunteer(input: $input) {
      __typename ... on Volunteer { id number } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion }
    }
  }
`);
type Row = VolunteersQuery['volunteers']['nodes'][number];
interface Values {
  name: string;
  phone?: string;
  districtCode: string;
  birthYear?: number;
  consent: boolean;
  guardianConsent?: boolean;
}

const m = {
  register: { zh: '登记志愿者', en: 'Register a volunteer' },
  consent: { zh: '本人自愿报名并同意登记', en: 'The volunteer signed up and agreed' },
  guardian: { zh: '监护人同意（未成年人）', en: 'The guardian agreed (minors)' },
};
const filters: FilterField[] = [
  {
    name: 'number',
    label: { zh: '编号', en: 'Number' },
    kind: 'search',
    placeholder: { zh: '编号开头', en: 'Start of the number' },
  },
];

export default function VolunteersPage() {
  const t = useT();
  const lang = useLang();
  const client = useClient();
  const [open, setOpen] = useState(false);
  const list = useList({
    query,
    filters,
    variables: (values) => ({ number: values.number?.toUpperCase() || null }),
    connection: (data) => data.volunteers,
  });
  const name = (place: { name: string; nameEn: string } | null | undefined) =>
    place ? lang === 'zh' ? place.name : place.nameEn : <GapLabel />;
  const clear = (row: Row, field: 'name' | 'phone') =>
    can('volunteers/volunteers.reveal')
      ? {
          reveal: async (purpose: string) =>
            (await client.query(reveal, { id: row.id }, { purpose, requestPolicy: 'network-only' })).data?.volunteer?.[
              field
            ] ?? null,
        }
      : {};
  const columns: Column<Row>[] = [
    { key: 'number', title: { zh: '编号', en: 'Number' }, render: (row) => row.number, card: 'title' },
    {
      key: 'name',
      title: { zh: '姓名', en: 'Name' },
      render: (row) => (
        <MaskedField label={{ zh: '姓名', en: 'Name' }} masked={row.name ?? ''} {...clear(row, 'name')} />
      ),
    },
    {
      key: 'phone',
      title: { zh: '电话', en: 'Telephone' },
      render: (row) =>
        row.phone ? (
          <MaskedField label={{ zh: '电话', en: 'Telephone' }} masked={row.phone} {...clear(row, 'phone')} />
        ) : (
          '—'
        ),
    },
    { key: 'unit', title: { zh: '登记单位', en: 'Registered by' }, render: (row) => name(row.unit) },
    { key: 'district', title: { zh: '区县', en: 'District' }, render: (row) => name(row.district) },
    {
      key: 'consent',
      title: { zh: '本人同意', en: 'Consent' },
      render: (row) => momentOf(row.consentAt).slice(0, 10),
      optional: true,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="volunteer" state={row.state} />,
      card: 'tag',
    },
  ];
  return (
    <>
      <ListPage
        id="volunteers.volunteers"
        title={{ zh: '志愿者', en: 'Volunteers' }}
        description={{
          zh: '志愿者编号代替证件号码；姓名和电话须说明用途才能查看，查看会留痕。',
          en: 'The number stands for the person; names and telephones are shown for a purpose, and the read is logged.',
        }}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        actions={
          can('volunteers/volunteers.register') ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t(m.register)}
            </Button>
          ) : null
        }
        empty={{ title: { zh: '还没有志愿者', en: 'No volunteers yet' } }}
      />
      {open ? <Register close={() => setOpen(false)} done={list.reload} /> : null}
    </>
  );
}

function Register({ close, done }: { close: () => void; done: () => void }) {
  const t = useT();
  const unitId = useSession()?.unitId ?? '';
  const settle = useResult();
  const [, mutate] = useMutation(register);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values, { id: string }>({
    key: 'volunteer:new',
    initial: {},
    fieldNames: { consentAt: 'consent', guardianConsentAt: 'guardianConsent' },
    submit: async ({ consent: _given, guardianConsent, ...values }) => {
      const now = new Date().toISOString();
      const input = {
        ...values,
        unitId,
        consentAt: now,
        guardianConsentAt: guardianConsent ? now : null,
        idempotencyKey,
      };
      return settle(await mutate({ input }), (data) => data.registerVolunteer);
    },
    onDone: () => {
      done();
      close();
    },
  });
  return (
    <FormDrawer open onClose={close} title={m.register} state={state} submitLabel={{ zh: '登记', en: 'Register' }}>
      <Field name="name" label={{ zh: '姓名', en: 'Name' }} required>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <Field name="phone" label={{ zh: '电话', en: 'Telephone' }}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Field>
      <Field name="districtCode" label={{ zh: '区县', en: 'District' }} required>
        <DistrictPicker />
      </Field>
      <Field name="birthYear" label={{ zh: '出生年份', en: 'Year of birth' }}>
        <InputNumber min={1900} max={new Date().getFullYear()} style={{ width: '100%' }} />
      </Field>
      <Field
        name="consent"
        label={{ zh: '本人同意', en: 'Consent' }}
        valuePropName="checked"
        rules={[
          {
            validator: async (_rule, value) =>
              value
                ? undefined
                : Promise.reject(new Error(t({ zh: '须由本人自愿报名', en: 'The volunteer has to agree' }))),
          },
        ]}
      >
        <Checkbox>{t(m.consent)}</Checkbox>
      </Field>
      <Field name="guardianConsent" label={{ zh: '监护人', en: 'Guardian' }} valuePropName="checked">
        <Checkbox>{t(m.guardian)}</Checkbox>
      </Field>
    </FormDrawer>
  );
}
