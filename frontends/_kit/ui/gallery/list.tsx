import { Link } from '@hub/runtime';
import {
  AsOf,
  type BulkAction,
  type Column,
  ExportButton,
  type FilterField,
  GapLabel,
  ListPage,
  type ListState,
  ListView,
  Page,
  Section,
  StatCards,
  StatusTag,
  stateOptions,
  toCsv,
  useNumber,
  useRows,
  useShortcuts,
} from '@hub/ui';
import { Button } from 'antd';
import { type SampleRecord, sampleRecords } from './samples.ts';

const filters: FilterField[] = [
  { name: 'q', label: { zh: '活动', en: 'Activity' }, kind: 'search' },
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('sample-record') },
  {
    name: 'district',
    label: { zh: '区县', en: 'District' },
    kind: 'multi',
    options: ['渝中区', '北碚区', '奉节县', '万州区'].map((value) => ({ value, label: value })),
  },
  { name: 'days', label: { zh: '服务日期', en: 'Days' }, kind: 'days', more: true },
  { name: 'gap', label: { zh: '只看缺时长', en: 'Without minutes' }, kind: 'toggle', more: true },
];

function Minutes({ value }: { value: number | null }) {
  const format = useNumber();
  return value === null ? <GapLabel kind="unreported" /> : format(value);
}

const columns: Column<SampleRecord>[] = [
  {
    key: 'activity',
    title: { zh: '活动', en: 'Activity' },
    render: (row) => <Link to={`/detail?id=${row.id}`}>{row.activity}</Link>,
    card: 'title',
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    render: (row) => <StatusTag of="sample-record" state={row.state} />,
    card: 'tag',
    width: 110,
  },
  { key: 'unit', title: { zh: '责任单位', en: 'Unit' }, render: (row) => row.unit },
  { key: 'district', title: { zh: '区县', en: 'District' }, render: (row) => row.district },
  { key: 'day', title: { zh: '日期', en: 'Day' }, render: (row) => row.day, width: 120 },
  {
    key: 'minutes',
    title: { zh: '分钟', en: 'Minutes' },
    align: 'end',
    width: 90,
    render: (row) => <Minutes value={row.minutes} />,
  },
  { key: 'id', title: { zh: '编号', en: 'Number' }, render: (row) => row.id, optional: true },
];

const bulk: BulkAction<SampleRecord>[] = [
  {
    key: 'confirm',
    label: { zh: '批量确认', en: 'Confirm' },
    describe: (row) => `${row.activity} · ${row.district}`,
    check: (row) => (row.state === 'REPORTED' ? null : { zh: '不是待确认状态', en: 'Not waiting' }),
    summary: (rows) => {
      const minutes = rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
      return { zh: `共 ${minutes} 分钟`, en: `${minutes} minutes in all` };
    },
    run: async (row) => (row.minutes === null ? { zh: '缺服务时长', en: 'Minutes missing' } : null),
  },
  {
    key: 'void',
    label: { zh: '作废', en: 'Void' },
    danger: true,
    reason: true,
    describe: (row) => row.activity,
    run: async () => null,
  },
];

const match = (row: SampleRecord, values: Record<string, string>) => {
  const [from = '', to = ''] = (values.days ?? '').split('~');
  return (
    (!values.q || row.activity.includes(values.q)) &&
    (!values.state || row.state === values.state) &&
    (!values.district || values.district.split(',').includes(row.district)) &&
    (!from || row.day >= from) &&
    (!to || row.day <= to) &&
    (!values.gap || row.minutes === null)
  );
};

export function ListSample() {
  const list = useRows({ rows: sampleRecords, filters, match });
  useShortcuts([
    { keys: 'n', label: { zh: '下一页', en: 'Next page' }, run: list.next },
    { keys: 'p', label: { zh: '上一页', en: 'Previous page' }, run: list.previous },
  ]);
  const count = (state: string) => sampleRecords.filter((row) => row.state === state).length;
  const filterBy = (state: string) => () =>
    list.setValues({ ...list.values, state: list.values.state === state ? '' : state });
  return (
    <ListPage
      id="gallery.records"
      title={{ zh: '服务记录', en: 'Service records' }}
      description={{ zh: '谁组织谁记录，待确认的排在前面。', en: 'Whoever organises keeps the record.' }}
      breadcrumbs={[
        { label: { zh: '志愿服务', en: 'Volunteers' }, to: '/' },
        { label: { zh: '服务记录', en: 'Records' } },
      ]}
      actions={<Button type="primary">填报</Button>}
      above={
        <StatCards
          items={[
            {
              key: 'r',
              label: { zh: '待确认', en: 'To confirm' },
              value: count('REPORTED'),
              unit: '条',
              onClick: filterBy('REPORTED'),
              active: list.values.state === 'REPORTED',
            },
            {
              key: 'c',
              label: { zh: '已确认', en: 'Confirmed' },
              value: count('CONFIRMED'),
              unit: '条',
              onClick: filterBy('CONFIRMED'),
              active: list.values.state === 'CONFIRMED',
            },
            {
              key: 'h',
              label: { zh: '服务时长', en: 'Hours' },
              value: 1240.5,
              unit: '小时',
              to: '/charts',
              hint: { zh: '按 2026 年折算规则', en: 'Rule of 2026' },
            },
            {
              key: 'g',
              label: { zh: '媒体报道', en: 'Coverage' },
              value: null,
              gap: { zh: '宣传传播暂不可用', en: 'Media is down' },
            },
          ]}
        />
      }
      list={list}
      columns={columns}
      rowTo={(row) => `/detail?id=${row.id}`}
      bulk={bulk}
      selectable={(row) => row.state !== 'VOIDED'}
      tools={
        <ExportButton
          name="服务记录"
          formats={['csv', 'xlsx']}
          make={async () =>
            toCsv(
              ['活动', '状态'],
              sampleRecords.map((row) => [row.activity, row.state]),
            )
          }
        />
      }
      empty={{ title: { zh: '还没有服务记录', en: 'No records yet' } }}
      below={
        <AsOf
          asOf="2026-11-23T01:30:00Z"
          definition={{ version: 3, to: '/charts' }}
          sources={[
            { name: '志愿服务', state: 'ok' },
            { name: '工作任务', state: 'late', at: '2026-11-22T22:10:00Z' },
            { name: '宣传传播', state: 'missing' },
          ]}
          coverage={{ zh: '2 个单位未填报', en: '2 units have not reported' }}
          onRefresh={list.reload}
        />
      }
    />
  );
}

export function ListStates() {
  const base = useRows({ rows: sampleRecords.slice(0, 3), name: 'a' });
  const empty = useRows<SampleRecord>({ rows: [], name: 'b' });
  const view = (title: string, list: ListState<SampleRecord>) => (
    <Section title={title} key={title}>
      <ListView
        id="gallery.states"
        label={title}
        list={list}
        columns={columns}
        empty={{
          title: { zh: '还没有服务记录', en: 'No records yet' },
          hint: {
            zh: '活动结束后由组织单位填报，确认后计入时长。',
            en: 'Reported by the organiser after the activity.',
          },
          firstStep: { label: { zh: '填报第一条', en: 'Report the first' }, to: '/form' },
        }}
      />
    </Section>
  );
  return (
    <Page title={{ zh: '列表各态', en: 'States of a list' }}>
      {view('加载中', { ...empty, loading: true })}
      {view('空', empty)}
      {view('没有符合条件', { ...empty, filtered: true })}
      {view('无权限', { ...empty, problem: { kind: 'forbidden' } })}
      {view('失败', { ...empty, problem: { kind: 'failed', requestId: '0193-5a7e' } })}
      {view('部分来源缺失', {
        ...base,
        gaps: [{ name: { zh: '宣传传播', en: 'Media' }, reason: { zh: '来源暂缺，恢复后自动补上', en: 'missing' } }],
      })}
    </Page>
  );
}
