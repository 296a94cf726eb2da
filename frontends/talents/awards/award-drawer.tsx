import { useT } from '@hub/runtime';
import { Field, FormDrawer, useHubForm, useResult } from '@hub/ui';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useMutation } from 'urql';
import type { AwardLevel, AwardNature } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { levelWords, natureWords } from '../honours/levels.ts';
import type { Award } from './awards-page.tsx';

const save = graphql(`
  mutation SaveAwardType($input: SaveAwardTypeInput!) {
    saveAwardType(input: $input) {
      __typename ... on AwardType { code version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }
    }
  }
`);

interface Values {
  code: string;
  nameZh: string;
  nameEn: string;
  level: AwardLevel;
  nature: AwardNature;
  approvalDocument?: string;
  noticeWorkingDays: number;
  repeatable?: boolean;
  active?: boolean;
}

/** An award of the catalogue: a new one, or a change to one. */
export function AwardDrawer({ award, close, done }: { award: Award | null; close: () => void; done: () => void }) {
  const t = useT();
  const settle = useResult();
  const [, mutate] = useMutation(save);
  const { version: read, ...known } = award ?? { version: null };
  const state = useHubForm<Values, { code: string }>({
    key: `award:${award?.code ?? 'new'}`,
    initial: award
      ? ({ ...known, approvalDocument: award.approvalDocument ?? '' } as Partial<Values>)
      : { level: 'MUNICIPAL', nature: 'SELECTION', noticeWorkingDays: 5, active: true },
    submit: async (values, version) =>
      settle(
        await mutate({ input: { ...values, code: award?.code ?? values.code, version: version ?? read } }),
        (data) => data.saveAwardType,
      ),
    onDone: done,
  });
  const options = (words: Record<string, { zh: string; en: string }>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <FormDrawer
      open
      onClose={close}
      title={award ? { zh: '修改奖项', en: 'Edit the award' } : { zh: '新增奖项', en: 'New award' }}
      state={state}
      submitLabel={{ zh: '保存', en: 'Save' }}
      conflictFields={[{ name: 'nameZh', label: { zh: '中文名称', en: 'Chinese name' } }]}
    >
      <Field
        name="code"
        label={{ zh: '代码', en: 'Code' }}
        hint={{ zh: '小写字母、数字、连字符', en: 'Small letters, digits, hyphens' }}
        required
      >
        <Input disabled={!!award} maxLength={40} />
      </Field>
      <Field name="nameZh" label={{ zh: '中文名称', en: 'Chinese name' }} required>
        <Input maxLength={100} />
      </Field>
      <Field name="nameEn" label={{ zh: '英文名称', en: 'English name' }} required>
        <Input maxLength={150} />
      </Field>
      <Field name="level" label={{ zh: '级别', en: 'Level' }} required>
        <Select options={options(levelWords)} />
      </Field>
      <Field name="nature" label={{ zh: '性质', en: 'Nature' }} required>
        <Select options={options(natureWords)} />
      </Field>
      <Field name="approvalDocument" label={{ zh: '批准文号', en: 'Approving document' }}>
        <Input maxLength={100} />
      </Field>
      <Field name="noticeWorkingDays" label={{ zh: '公示工作日', en: 'Working days of notice' }} required>
        <InputNumber min={0} max={60} />
      </Field>
      <Field name="repeatable" label={{ zh: '重复获得', en: 'Again' }} valuePropName="checked">
        <Checkbox>{t({ zh: '同一人可在不同年度再次获得', en: 'A person may receive it in several years' })}</Checkbox>
      </Field>
      <Field name="active" label={{ zh: '启用', en: 'In use' }} valuePropName="checked">
        <Checkbox>{t({ zh: '可以提名', en: 'Can be proposed' })}</Checkbox>
      </Field>
    </FormDrawer>
  );
}
