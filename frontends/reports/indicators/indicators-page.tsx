import { Link, useLang, useT } from '@hub/runtime';
import { type Column, ListPage, useList } from '@hub/ui';
import { nameOf, unitOf } from '../figures/figure.tsx';
import { areaOf, areaWords } from '../figures/sources.ts';
import type { IndicatorsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query Indicators($first: Int!, $after: String) {
    indicators(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        nameEn
        unit
        unitEn
        source
        onBoard
        ownerUnit { name nameEn }
        definition { version population populationEn exclusions exclusionsEn validFrom }
      }
    }
  }
`);
type Row = IndicatorsQuery['indicators']['nodes'][number];

/** What each figure means: population, exclusions, unit, owner, version. */
export default function IndicatorsPage() {
  const t = useT();
  const lang = useLang();
  const list = useList({ query, connection: (data) => data.indicators, size: 50 });
  return (
    <ListPage
      id="reports.indicators"
      title={{ zh: '指标字典', en: 'Indicators' }}
      description={{
        zh: '每个数字按哪个口径、计什么、不计什么、由谁负责。口径修订后旧版保留，已签发的报告不受影响。',
        en: 'What each figure counts, leaves out, and who answers for it. Old versions stay; signed reports keep theirs.',
      }}
      list={list}
      columns={columnsOf(t, lang === 'zh')}
      exportAs={{ zh: '指标字典', en: 'Indicators' }}
      rowKey={(row) => row.code}
      rowTo={(row) => `/reports/indicators/${row.code}`}
      empty={{ title: { zh: '还没有指标', en: 'No indicators yet' } }}
    />
  );
}

const columnsOf = (t: ReturnType<typeof useT>, zh: boolean): Column<Row>[] => [
  {
    key: 'name',
    title: { zh: '指标', en: 'Indicator' },
    card: 'title',
    width: 170,
    file: { path: zh ? 'name' : 'nameEn' },
    render: (row) => <Link to={`/reports/indicators/${row.code}`}>{t(nameOf(row))}</Link>,
  },
  {
    key: 'unit',
    title: { zh: '单位', en: 'Unit' },
    width: 80,
    file: { path: zh ? 'unit' : 'unitEn' },
    render: (row) => t(unitOf(row)),
  },
  {
    key: 'population',
    title: { zh: '统计口径', en: 'Counts' },
    file: { path: zh ? 'definition.population' : 'definition.populationEn' },
    render: ({ definition }) => t({ zh: definition.population, en: definition.populationEn }),
  },
  {
    key: 'exclusions',
    title: { zh: '不计入', en: 'Leaves out' },
    file: { path: zh ? 'definition.exclusions' : 'definition.exclusionsEn' },
    render: ({ definition }) => t({ zh: definition.exclusions, en: definition.exclusionsEn }),
  },
  {
    key: 'owner',
    title: { zh: '责任部门', en: 'Owner' },
    width: 140,
    file: { path: zh ? 'ownerUnit.name' : 'ownerUnit.nameEn' },
    render: ({ ownerUnit }) => (ownerUnit ? t({ zh: ownerUnit.name, en: ownerUnit.nameEn }) : '—'),
  },
  {
    key: 'source',
    title: { zh: '来源', en: 'Source' },
    width: 100,
    file: {
      path: 'source',
      words: Object.fromEntries(Object.entries(areaWords).map(([area, words]) => [area, t(words)])),
    },
    render: (row) => t(areaOf(row.source)),
  },
  {
    key: 'version',
    title: { zh: '版本', en: 'Version' },
    width: 150,
    file: { path: 'definition.version', joined: { path: 'definition.validFrom', between: ' · ' } },
    render: ({ definition }) =>
      t({ zh: '第{n}版 {day}起', en: 'v{n} since {day}' }, { n: definition.version, day: definition.validFrom }),
  },
];
