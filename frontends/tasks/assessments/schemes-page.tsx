import { can, Link, useT } from '@hub/runtime';
import { type FilterField, ListPage, StatusTag, stateOptions, useList, useStateWords } from '@hub/ui';
import { Button } from 'antd';
import { useNamePath } from '../../_nouns/names.tsx';
import type { AssessmentSchemeState, AssessmentSubject } from '../gql/graphql.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { schemesQuery } from './assessment-queries.ts';
import { subjects } from './assessment-words.ts';

const filters: FilterField[] = [
  {
    name: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'select',
    options: stateOptions('assessment-scheme'),
  },
  {
    name: 'subject',
    label: { zh: '考核对象', en: 'Assessed' },
    kind: 'select',
    options: Object.entries(subjects).map(([value, label]) => ({ value, label })),
  },
];
const draft = { zh: '起草方案', en: 'Draft a scheme' };

export default function SchemesPage() {
  const t = useT();
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('assessment-scheme');
  const mayKeep = can('tasks/assessment-schemes.keep');
  const list = useList({
    query: schemesQuery,
    filters,
    variables: ({ state, subject }) => ({
      state: (state || null) as AssessmentSchemeState | null,
      subject: (subject || null) as AssessmentSubject | null,
    }),
    connection: ({ assessmentSchemes }) => assessmentSchemes,
  });
  return (
    <ListPage
      id="tasks.assessment-schemes"
      title={{ zh: '考核方案', en: 'Assessment schemes' }}
      description={{
        zh: '方案发布后不再改动；要改就立新版本，各版并存可查。',
        en: 'An issued scheme stands; a change is a new edition, and all of them stay readable.',
      }}
      list={list}
      columns={[
        {
          key: 'name',
          title: { zh: '方案', en: 'Scheme' },
          card: 'title',
          file: { path: 'name' },
          render: (row) => (
            <Link to={`/tasks/assessment-schemes/${row.id}`}>
              {row.name} {t({ zh: '第{n}版', en: 'edition {n}' }, { n: row.edition })}
            </Link>
          ),
        },
        {
          key: 'edition',
          title: { zh: '版本', en: 'Edition' },
          width: 80,
          optional: true,
          file: { path: 'edition', kind: 'number' },
          render: (row) => row.edition,
        },
        {
          key: 'subject',
          title: { zh: '考核对象', en: 'Assessed' },
          width: 160,
          file: {
            path: 'subject',
            words: Object.fromEntries(Object.entries(subjects).map(([key, words]) => [key, t(words)])),
          },
          render: (row) => t(subjects[row.subject]),
        },
        {
          key: 'unit',
          title: { zh: '主管单位', en: 'Kept by' },
          width: 160,
          file: { path: at('unit') },
          render: (row) => unitName(row.unit) || '—',
        },
        {
          key: 'indicators',
          title: { zh: '指标', en: 'Indicators' },
          width: 170,
          render: ({ indicators }) =>
            t(
              { zh: '{all} 项，其中按记录统计 {counted} 项', en: '{all}, of them counted {counted}' },
              { all: indicators.length, counted: indicators.filter(({ source }) => source !== 'REVIEW').length },
            ),
        },
        {
          key: 'state',
          title: { zh: '状态', en: 'State' },
          width: 110,
          card: 'tag',
          file: { path: 'state', words: states },
          render: (row) => <StatusTag of="assessment-scheme" state={row.state} />,
        },
      ]}
      exportAs={{ zh: '考核方案', en: 'Assessment schemes' }}
      rowTo={(row) => `/tasks/assessment-schemes/${row.id}`}
      actions={
        mayKeep ? (
          <Link to="/tasks/assessment-schemes/new">
            <Button type="primary" tabIndex={-1}>
              {t(draft)}
            </Button>
          </Link>
        ) : null
      }
      empty={{
        title: { zh: '还没有考核方案', en: 'No scheme yet' },
        hint: { zh: '发布的方案会出现在这里。', en: 'Issued schemes appear here.' },
        ...(mayKeep ? { firstStep: { label: draft, to: '/tasks/assessment-schemes/new' } } : {}),
      }}
    />
  );
}
