import { Link, useLang, useT } from '@hub/runtime';
import { type Column, GapLabel, StatusTag, stateMeaning } from '@hub/ui';
import { TaskLink, taskText, useName, useNameText } from '../../_nouns/names.tsx';
import type { HonoursQuery } from '../gql/graphql.ts';
import { m } from '../words.ts';
import { levelWords } from './levels.ts';
import { NoticeClock } from './notice-clock.tsx';

type Row = HonoursQuery['honours']['nodes'][number];

export function useHonourColumns(): Column<Row>[] {
  const t = useT();
  const lang = useLang();
  const name = useName();
  const text = useNameText();
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
      text: (row) => row.person?.name,
      card: 'title',
    },
    {
      key: 'employer',
      title: { zh: '工作单位', en: 'Employer' },
      render: (row) => row.person?.employer ?? '—',
      text: (row) => row.person?.employer,
    },
    { key: 'award', title: m.award, render: (row) => award(row) ?? <GapLabel />, text: award },
    { key: 'level', title: { zh: '级别', en: 'Level' }, render: level, text: level },
    {
      key: 'year',
      title: { zh: '年度', en: 'Year' },
      align: 'end',
      render: (row) => row.year,
      text: (row) => row.year,
    },
    {
      key: 'days',
      title: { zh: '公示 / 授予', en: 'Notice / granted' },
      render: (row) =>
        row.grantedOn ? t({ zh: '{d} 授予', en: 'granted {d}' }, { d: row.grantedOn }) : <NoticeClock honour={row} />,
      text: (row) => row.grantedOn ?? row.noticeUntil,
    },
    {
      key: 'unit',
      title: { zh: '提名单位', en: 'Proposed by' },
      render: (row) => name(row.unit),
      text: (row) => text(row.unit),
    },
    {
      key: 'district',
      title: { zh: '区县', en: 'District' },
      render: (row) => name(row.district),
      text: (row) => text(row.district),
      optional: true,
    },
    {
      key: 'task',
      title: { zh: '重点任务', en: 'Key task' },
      render: (row) => <TaskLink task={row.keyTask} short />,
      text: (row) => taskText(row.keyTask),
      optional: true,
    },
    {
      key: 'document',
      title: { zh: '决定文号', en: 'Document' },
      render: (row) => row.decisionDocument ?? '—',
      text: (row) => row.decisionDocument,
      optional: true,
    },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      render: (row) => <StatusTag of="honour" state={row.state} />,
      text: (row) => t(stateMeaning('honour', row.state)),
      card: 'tag',
    },
  ];
}
