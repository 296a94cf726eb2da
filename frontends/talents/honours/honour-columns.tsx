import { Link, useLang, useT } from '@hub/runtime';
import { type Column, GapLabel, StatusTag, useStateWords } from '@hub/ui';
import { TaskLink, taskCell, useName, useNamePath } from '../../_nouns/names.tsx';
import type { HonoursQuery } from '../gql/graphql.ts';
import { m } from '../words.ts';
import { levelWords } from './levels.ts';
import { NoticeClock } from './notice-clock.tsx';

type Row = HonoursQuery['honours']['nodes'][number];

export function useHonourColumns(): Column<Row>[] {
  const t = useT();
  const lang = useLang();
  const name = useName();
  const at = useNamePath();
  const states = useStateWords('honour');
  const levels = Object.fromEntries(Object.entries(levelWords).map(([value, words]) => [value, t(words)]));
  const award = (row: Row) => (lang === 'zh' ? row.awardType?.nameZh : row.awardType?.nameEn);
  const level = (row: Row) => {
    const words = row.awardType && levelWords[row.awardType.level];
    return words ? t(words) : '';
  };
  return [
    {
      key: 'person',
      title: { zh: '姓名', en: 'Person' },
      render: (row) => <Link to={`/talents/honours/${row.id}`}>{row.person?.name ?? <GapLabel kind="unknown" />}</Link>,
      file: { path: 'person.name' },
      card: 'title',
    },
    {
      key: 'employer',
      title: { zh: '工作单位', en: 'Employer' },
      render: (row) => row.person?.employer ?? '—',
      file: { path: 'person.employer' },
    },
    {
      key: 'award',
      title: m.award,
      render: (row) => award(row) ?? <GapLabel />,
      file: { path: lang === 'zh' ? 'awardType.nameZh' : 'awardType.nameEn' },
    },
    {
      key: 'level',
      title: { zh: '级别', en: 'Level' },
      render: level,
      file: { path: 'awardType.level', words: levels },
    },
    {
      key: 'year',
      title: { zh: '年度', en: 'Year' },
      align: 'end',
      render: (row) => row.year,
      file: { path: 'year', kind: 'number' },
    },
    {
      key: 'days',
      title: { zh: '公示 / 授予', en: 'Notice / granted' },
      render: (row) =>
        row.grantedOn ? t({ zh: '{d} 授予', en: 'granted {d}' }, { d: row.grantedOn }) : <NoticeClock honour={row} />,
      file: { path: ['grantedOn', 'noticeUntil'], kind: 'day' },
    },
    {
      key: 'unit',
      title: { zh: '提名单位', en: 'Proposed by' },
      render: (row) => name(row.unit),
      file: { path: at('unit') },
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => name(row.district),
      file: { path: at('district') },
      optional: true,
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: (row) => <TaskLink task={row.keyTask} short />,
      file: taskCell,
      optional: true,
    },
    {
      key: 'document',
      title: { zh: '决定文号', en: 'Document' },
      render: (row) => row.decisionDocument ?? '—',
      file: { path: 'decisionDocument' },
      optional: true,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="honour" state={row.state} />,
      file: { path: 'state', words: states },
      card: 'tag',
    },
  ];
}
