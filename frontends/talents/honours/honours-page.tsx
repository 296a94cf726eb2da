import { can, Link, useQueryState, useT } from '@hub/runtime';
import { type FilterField, ListPage, stateOptions, today, useList } from '@hub/ui';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { KeyTaskPicker } from '../../_nouns/pickers.tsx';
import type { HonourState } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';
import { AwardPicker } from '../pickers.tsx';
import { m } from '../words.ts';
import { useHonourColumns } from './honour-columns.tsx';

const query = graphql(`
  query Honours($first: Int!, $after: String, $state: HonourState, $awardTypeCode: String, $keyTaskId: ID, $personId: ID, $year: Int) {
    honours(first: $first, after: $after, state: $state, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id year state noticeFrom noticeUntil noticeDaysLeft grantedOn decisionDocument
        person { id name employer }
        awardType { code nameZh nameEn level }
        unit { id name nameEn }
        district { code name nameEn }
        keyTask { id number text }
      }
    }
  }
`);
const counts = graphql(`
  query HonourCounts($awardTypeCode: String, $keyTaskId: ID, $personId: ID, $year: Int) {
    all: honours(first: 1, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) { totalCount }
    proposed: honours(first: 1, state: PROPOSED, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) { totalCount }
    notice: honours(first: 1, state: NOTICE, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) { totalCount }
    granted: honours(first: 1, state: GRANTED, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) { totalCount }
    declined: honours(first: 1, state: DECLINED, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) { totalCount }
    revoked: honours(first: 1, state: REVOKED, awardTypeCode: $awardTypeCode, keyTaskId: $keyTaskId, personId: $personId, year: $year) { totalCount }
  }
`);

const thisYear = Number(today().slice(0, 4));
const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'tabs', options: stateOptions('honour') },
  { name: 'award', label: m.award, kind: 'pick', control: AwardPicker },
  {
    name: 'year',
    label: { zh: '年度', en: 'Year' },
    kind: 'select',
    options: Array.from({ length: 8 }, (_, index) => String(thisYear - index)).map((year) => ({
      value: year,
      label: year,
    })),
  },
  { name: 'task', label: { zh: '重点任务', en: 'Key task' }, kind: 'pick', control: KeyTaskPicker },
];

export default function HonoursPage() {
  const t = useT();
  const columns = useHonourColumns();
  const [person] = useQueryState('person', '');
  const place = (values: Record<string, string>) => ({
    year: values.year ? Number(values.year) : null,
    awardTypeCode: values.award || null,
    keyTaskId: values.task || null,
    personId: person || null,
  });
  const list = useList({
    query,
    filters,
    variables: (values) => ({ ...place(values), state: (values.state || null) as HonourState | null }),
    connection: (data) => data.honours,
  });
  const [{ data: number }] = useQuery({ query: counts, variables: place(list.values) });
  const mayPropose = can('talents/honours.propose');
  return (
    <ListPage
      id="talents.honours"
      title={m.honours}
      description={{
        zh: '提名、公示、决定；公示按工作日计算，期满方可授予，提名人不能授予。',
        en: 'Proposal, notice, decision; the notice runs in working days, and whoever proposed does not decide.',
      }}
      list={list}
      columns={columns}
      counts={
        number && {
          '': number.all.totalCount,
          PROPOSED: number.proposed.totalCount,
          NOTICE: number.notice.totalCount,
          GRANTED: number.granted.totalCount,
          DECLINED: number.declined.totalCount,
          REVOKED: number.revoked.totalCount,
        }
      }
      exportAs={m.honours}
      rowTo={(row) => `/talents/honours/${row.id}`}
      actions={
        mayPropose ? (
          <Link to="/talents/propose">
            <Button type="primary" tabIndex={-1}>
              {t(m.propose)}
            </Button>
          </Link>
        ) : null
      }
      empty={{
        title: { zh: '还没有荣誉', en: 'No honours yet' },
        hint: { zh: '先在科技人才中登记人员，再提名。', en: 'Register the person first, then propose.' },
        ...(mayPropose ? { firstStep: { label: m.propose, to: '/talents/propose' } } : {}),
      }}
    />
  );
}
