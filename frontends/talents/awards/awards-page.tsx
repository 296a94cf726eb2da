import { can, useLang, useT } from '@hub/runtime';
import { type Column, Field, FormDrawer, ListPage, StatusTag, useHubForm, useResult, useRows } from '@hub/ui';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { AwardLevel, AwardNature, AwardTypesQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { levelWords } from '../honours/levels.ts';

const query = graphql(
  `query AwardTypes { awardTypes { code version nameZh nameEn level nature approvalDocument noticeWorkingDays repeatable active } }`,
);
const save = graphql(`
  mutation SaveAwardType($input: SaveAwardTypeInput!) {
    saveAwardType(input: $input) {
      __typename ... on AwardType { code version } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion current }
    }
  }
`);
type Award = AwardTypesQuery['awardTypes'][number];
const natureWords: Record<string, { zh: string; en: string }> = {
  COMMENDATION: { zh: '表彰奖励', en: 'Commendation' },
  SELECTION: { zh: '选树宣传', en: 'Selection' },
  CONTEST: { zh: '竞赛', en: 'Contest' },
  RECOMMENDATION: { zh: '举荐', en: 'Recommendation' },
};

export default function AwardsPage() {
  const t = useT();
  const lang = useLang();
  const [editing, setEditing] = useState<Award | 'new' | null>(null);
  const [{ data, fetching, error }, again] = useQuery({ query });
  const reload = () => again({ requestPolicy: 'network-only' });
  const list = useRows({ rows: data?.awardTypes ?? [], loading: fetching, error, reload });
  const columns: Column<Award>[] = [
    {
      key: 'name',
      title: { zh: '奖项', en: 'Award' },
      render: (row) => (lang === 'zh' ? row.nameZh : row.nameEn),
      card: 'title',
    },
    {
      key: 'level',
      title: { zh: '级别', en: 'Level' },
      render: (row) => t(levelWords[row.level] ?? { zh: row.level, en: row.level }),
    },
    {
      key: 'nature',
      title: { zh: '性质', en: 'Nature' },
      render: (row) => t(natureWords[row.nature] ?? { zh: row.nature, en: row.nature }),
    },
    { key: 'document', title: { zh: '批准文号', en: 'Approved by' }, render: (row) => row.approvalDocument ?? '—' },
    {
      key: 'notice',
      title: { zh: '公示工作日', en: 'Days of notice' },
      align: 'end',
      render: (row) => row.noticeWorkingDays,
    },
    {
      key: 'active',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag state={row.active ? 'ACTIVE' : 'CLOSED'} />,
      card: 'tag',
    },
    ...(can('talents/award-types.manage')
      ? [
          {
            key: 'edit',
            title: { zh: '操作', en: 'Do' },
            render: (row: Award) => (
              <Button size="small" type="link" onClick={() => setEditing(row)}>
                {t({ zh: '修改', en: 'Edit' })}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <ListPage
        id="talents.awards"
        title={{ zh: '奖项目录', en: 'Awards' }}
        description={{
          zh: '群众团体不得设立科学技术奖；表彰奖励项目须有批准文号。',
          en: 'No science and technology prize of our own; a commendation names its approval.',
        }}
        list={list}
        columns={columns}
        rowKey={(row) => row.code}
        actions={
          can('talents/award-types.manage') ? (
            <Button type="primary" onClick={() => setEditing('new')}>
              {t({ zh: '新增奖项', en: 'New award' })}
            </Button>
          ) : null
        }
        empty={{ title: { zh: '还没有奖项', en: 'No awards yet' } }}
      />
      {editing ? (
        <AwardDrawer
          award={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
          done={() => {
            setEditing(null);
            reload();
          }}
        />
      ) : null}
    </>
  );
}

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

function AwardDrawer({ award, close, done }: { award: Award | null; close: () => void; done: () => void }) {
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
        <InputNumber min={0} max={60} style={{ width: '100%' }} />
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
