import { can, Link, useT } from '@hub/runtime';
import { type FilterField, ListPage, StatusTag, stateOptions, useList, useStateWords } from '@hub/ui';
import { Button } from 'antd';
import { useNamePath } from '../../_nouns/names.tsx';
import { UnitPicker } from '../../_nouns/pickers.tsx';
import type { AssessmentState } from '../gql/graphql.ts';
import '../states.ts';
import { useUnitName } from '../units.ts';
import { assessmentsQuery } from './assessment-queries.ts';
import { pointsText } from './assessment-words.ts';

const filters: FilterField[] = [
  { name: 'state', label: { zh: '状态', en: 'State' }, kind: 'select', options: stateOptions('assessment') },
  { name: 'unit', label: { zh: '被考核单位', en: 'Unit' }, kind: 'pick', control: UnitPicker },
];

export default function AssessmentsPage() {
  const t = useT();
  const unitName = useUnitName();
  const at = useNamePath();
  const states = useStateWords('assessment');
  const list = useList({
    query: assessmentsQuery,
    filters,
    variables: ({ state, unit }) => ({ state: (state || null) as AssessmentState | null, unitId: unit || null }),
    connection: ({ assessments }) => assessments,
  });
  return (
    <ListPage
      id="tasks.assessments"
      title={{ zh: '年度考核', en: 'Assessments' }}
      description={{
        zh: '自评、评审、反馈、申诉、定档；评审人不评本单位，申诉由另一人处理。',
        en: 'Self-assessment, review, feedback, appeal, sign-off, each by another person.',
      }}
      list={list}
      columns={[
        {
          key: 'unit',
          title: { zh: '单位', en: 'Unit' },
          card: 'title',
          file: { path: at('unit') },
          render: (row) => <Link to={`/tasks/assessments/${row.id}`}>{unitName(row.unit) || '—'}</Link>,
        },
        {
          key: 'year',
          title: { zh: '年度', en: 'Year' },
          width: 80,
          file: { path: 'year', kind: 'number' },
          render: (row) => row.year,
        },
        {
          key: 'scheme',
          title: { zh: '方案', en: 'Scheme' },
          file: { path: 'scheme.name' },
          render: ({ scheme }) =>
            scheme ? `${scheme.name} ${t({ zh: '第{n}版', en: 'edition {n}' }, { n: scheme.edition })}` : '—',
        },
        {
          key: 'self',
          title: { zh: '自评', en: 'Own' },
          width: 90,
          align: 'end',
          file: { path: 'selfTotal', kind: 'number' },
          render: (row) => pointsText(row.selfTotal) ?? '—',
        },
        {
          key: 'total',
          title: { zh: '总分', en: 'Total' },
          width: 90,
          align: 'end',
          file: { path: 'total', kind: 'number' },
          render: (row) => pointsText(row.total) ?? t({ zh: '未定', en: 'unknown' }),
        },
        {
          key: 'state',
          title: { zh: '状态', en: 'State' },
          width: 110,
          card: 'tag',
          file: { path: 'state', words: states },
          render: (row) => <StatusTag of="assessment" state={row.state} />,
        },
      ]}
      exportAs={{ zh: '年度考核', en: 'Assessments' }}
      rowTo={(row) => `/tasks/assessments/${row.id}`}
      actions={
        can('tasks/assessments.rank') ? (
          <Link to="/tasks/assessment-ranking">
            <Button tabIndex={-1}>{t({ zh: '考核排名', en: 'Rank list' })}</Button>
          </Link>
        ) : null
      }
      empty={{
        title: { zh: '还没有考核', en: 'No assessment yet' },
        hint: {
          zh: '方案启动后，本单位的考核和由本单位评审的考核会出现在这里。',
          en: 'Once a scheme is opened, your unit’s assessment and those it reviews appear here.',
        },
      }}
    />
  );
}
