import { can, Link, useQueryState, useSession, useT } from '@hub/runtime';
import { type FilterField, ListPage, StatCards, stateOptions, today, useList } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { DistrictPicker, KeyTaskPicker } from '../../_nouns/pickers.tsx';
import type { ServiceRecordState } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { m } from '../words.ts';
import { useConfirmation } from './confirmation.ts';
import { useRecordColumns } from './record-columns.tsx';

const query = graphql(`
  query ServiceRecords($first: Int!, $after: String, $state: ServiceRecordState, $ofConcern: Boolean, $keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {
    serviceRecords(first: $first, after: $after, state: $state, ofConcern: $ofConcern, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id version title startedAt minutes hours state concerns
        volunteer { id number name }
        keyTask { id number text }
        unit { id name nameEn }
        district { code name nameEn }
      }
    }
  }
`);
const counts = graphql(`
  query ServiceRecordCounts($keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {
    all: serviceRecords(first: 1, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }
    concern: serviceRecords(first: 1, ofConcern: true, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }
    reported: serviceRecords(first: 1, state: REPORTED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }
    returned: serviceRecords(first: 1, state: RETURNED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }
    confirmed: serviceRecords(first: 1, state: CONFIRMED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }
    voided: serviceRecords(first: 1, state: VOIDED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }
  }
`);
const totals = graphql(`
  query UnitServiceTotals($unitId: ID, $from: LocalDate) {
    serviceTotals(unitId: $unitId, from: $from) { recordCount volunteerCount hours }
  }
`);

const filters: FilterField[] = [
  {
    name: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'tabs',
    options: [{ value: 'CONCERN', label: { zh: '需留意', en: 'To look at' } }, ...stateOptions('service-record')],
  },
  { name: 'q', label: { zh: '服务内容', en: 'Service' }, kind: 'search' },
  { name: 'task', label: { zh: '重点任务', en: 'Key task' }, kind: 'pick', control: KeyTaskPicker },
  { name: 'district', label: { zh: '区县', en: 'District' }, kind: 'pick', control: DistrictPicker },
  { name: 'days', label: { zh: '服务日期', en: 'Days of service' }, kind: 'days', more: true },
];

/** What was served: what wants a look first, then the newest; confirmed in bulk after a preview. */
export default function ServiceRecordsPage() {
  const t = useT();
  const [unit] = useQueryState('unit', '');
  const columns = useRecordColumns();
  const confirmation = useConfirmation();
  const place = (values: Record<string, string>) => {
    const [from = '', to = ''] = (values.days ?? '').split('~');
    return {
      keyTaskId: values.task || null,
      unitId: unit || null,
      districtCode: values.district || null,
      text: values.q?.trim() || null,
      from: from || null,
      to: to || null,
    };
  };
  const list = useList({
    query,
    filters,
    variables: (values) => ({
      ...place(values),
      ofConcern: values.state === 'CONCERN' ? true : null,
      state: (values.state === 'CONCERN' ? null : values.state || null) as ServiceRecordState | null,
    }),
    connection: (data) => data.serviceRecords,
  });
  const [{ data: number }, recount] = useQuery({ query: counts, variables: place(list.values) });
  const reload = () => {
    list.reload();
    recount({ requestPolicy: 'network-only' });
  };
  return (
    <ListPage
      id="volunteers.service-records"
      title={m.records}
      description={{
        zh: '谁组织谁记录，谁记录谁确认。时长为平台记录，按折算规则计算。',
        en: 'Who organises records, who records confirms. Hours are platform records, counted by the rounding rule.',
      }}
      above={<ThisYear />}
      list={{ ...list, reload }}
      columns={columns}
      counts={
        number && {
          '': number.all.totalCount,
          CONCERN: number.concern.totalCount,
          REPORTED: number.reported.totalCount,
          RETURNED: number.returned.totalCount,
          CONFIRMED: number.confirmed.totalCount,
          VOIDED: number.voided.totalCount,
        }
      }
      exportAs={m.records}
      rowTo={(row) => `/volunteers/records/${row.id}`}
      actions={
        can('volunteers/service-records.report') ? (
          <Link to="/volunteers/report">
            <Button type="primary" tabIndex={-1}>
              {t(m.report)}
            </Button>
          </Link>
        ) : null
      }
      bulk={confirmation}
      empty={{
        title: { zh: '还没有服务记录', en: 'No service records yet' },
        hint: {
          zh: '志愿者登记后，就可以登记他们参加的服务。',
          en: 'Once a volunteer is registered, what they did can be reported.',
        },
        ...(can('volunteers/service-records.report')
          ? { firstStep: { label: m.report, to: '/volunteers/report' } }
          : {}),
      }}
    />
  );
}

/** The own unit since New Year; each number opens what it counted. */
function ThisYear() {
  const t = useT();
  const session = useSession();
  const year = today().slice(0, 4);
  const [{ data, error }] = useQuery({
    query: totals,
    variables: { unitId: session?.unitId ?? null, from: `${year}-01-01` },
  });
  const sum = data?.serviceTotals;
  if (!sum && !error) return null;
  const counted = `/volunteers?state=CONFIRMED&days=${year}-01-01~&unit=${session?.unitId ?? ''}`;
  return (
    <StatCards
      label={t({ zh: '本单位今年', en: 'The own unit this year' })}
      items={[
        {
          key: 'hours',
          label: { zh: `${year}年本单位服务时长`, en: `Hours of the own unit in ${year}` },
          value: sum?.hours,
          unit: { zh: '小时', en: 'h' },
          to: counted,
        },
        { key: 'records', label: { zh: '已确认记录', en: 'Confirmed records' }, value: sum?.recordCount, to: counted },
        {
          key: 'volunteers',
          label: { zh: '参加服务的志愿者', en: 'Volunteers who served' },
          value: sum?.volunteerCount,
          unit: { zh: '人', en: '' },
          to: '/volunteers/people',
        },
      ]}
    />
  );
}
