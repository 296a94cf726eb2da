import { areas, Field, FormDrawer, Note, today, useHubForm, useResult, useSay, useTell } from '@hub/ui';
import { Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useName } from '../names.ts';
import { grantLimits, proposeDataGrant } from './agency-queries.ts';
import { grantSentence } from './grant-sentence.ts';

interface Values {
  purpose: string;
  legalBasis?: string;
  scopes: string[];
  districtCodes?: string[];
  unitIds?: string[];
  expiresOn: Dayjs;
}

interface Props {
  agency: { id: string; name: string; nameEn: string };
  onClose: () => void;
  onDone: () => void;
}

const granted = ['tasks', 'talents', 'volunteers', 'media', 'reports'] as const;
const dayText = (day: Dayjs | undefined) => (day ? dayjs(day).format('YYYY-MM-DD') : '');

/** A grant is written in its parts and read as the sentence that will be approved. */
export function GrantDrawer({ agency, onClose, onDone }: Props) {
  const settle = useResult();
  const tell = useTell();
  const say = useSay();
  const name = useName();
  const [, mutate] = useMutation(proposeDataGrant);
  const [{ data }] = useQuery({ query: grantLimits, variables: { on: today() } });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useHubForm<Values>({
    key: `directory.grant:${agency.id}`,
    initial: { scopes: [] },
    fieldNames: { 'rows.districtCodes': 'districtCodes', 'rows.unitIds': 'unitIds' },
    submit: async ({ districtCodes = [], unitIds = [], expiresOn, ...values }) =>
      settle(
        await mutate({
          input: {
            ...values,
            partnerAgencyId: agency.id,
            expiresOn: dayText(expiresOn),
            rows: { districtCodes, unitIds },
            idempotencyKey,
          },
        }),
        (answer) => answer.proposeDataGrant,
      ),
    onDone: () => {
      tell.done({ zh: '已起草，待安全管理员批准', en: 'Proposed; the security administrator approves' });
      onDone();
      onClose();
    },
  });
  const now = Form.useWatch([], state.form) as Partial<Values> | undefined;
  const sentence =
    now?.purpose && now.scopes?.length
      ? grantSentence(
          { zh: agency.name, en: agency.nameEn },
          {
            purpose: now.purpose,
            legalBasis: now.legalBasis ?? '',
            scopes: now.scopes,
            fields: [],
            rows: { districtCodes: now.districtCodes ?? [], unitIds: now.unitIds ?? [] },
            startsOn: today(),
            expiresOn: dayText(now.expiresOn) || '…',
          },
          areas,
        )
      : null;
  return (
    <FormDrawer open title={{ zh: '起草数据授权', en: 'Propose a data grant' }} onClose={onClose} state={state}>
      <Field name="purpose" label={{ zh: '用途', en: 'Purpose' }} required rules={[{ min: 6 }]}>
        <Input maxLength={400} />
      </Field>
      <Field name="scopes" label={{ zh: '授权范围', en: 'Areas' }} required>
        <Checkbox.Group options={granted.map((area) => ({ value: `${area}:read`, label: say(areas[area]) }))} />
      </Field>
      <Field
        name="districtCodes"
        label={{ zh: '限定区县', en: 'Only these districts' }}
        hint={{ zh: '不选为全市', en: 'None: the whole city' }}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.districts.nodes ?? []).map((one) => ({ value: one.code, label: name(one) }))}
        />
      </Field>
      <Field name="unitIds" label={{ zh: '限定机构', en: 'Only these units' }}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.orgUnits.nodes ?? []).map((one) => ({ value: one.id, label: name(one) }))}
        />
      </Field>
      <Field name="legalBasis" label={{ zh: '依据', en: 'Legal basis' }}>
        <Input maxLength={400} />
      </Field>
      <Field
        name="expiresOn"
        label={{ zh: '失效日期', en: 'Until before' }}
        required
        getValueProps={(value) => ({ value: value ? dayjs(value) : undefined })}
      >
        <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') <= today()} />
      </Field>
      {sentence ? <Note>{sentence}</Note> : null}
    </FormDrawer>
  );
}
