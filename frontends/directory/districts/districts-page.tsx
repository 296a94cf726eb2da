import { can, useQueryState } from '@hub/runtime';
import { Loaded, Page, today, useMedia, useSay, useWord } from '@hub/ui';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import type { DistrictsOnQuery } from '../gql/graphql.ts';
import { useName } from '../names.ts';
import { districtsOn } from './district-queries.ts';

const CodeDrawer = lazy(() => import('./code-drawer.tsx'));

export type District = DistrictsOnQuery['districts']['nodes'][number];

/** Which districts there are on a day, and where those of another day went. */
export default function DistrictsPage() {
  const say = useSay();
  const word = useWord();
  const [on, setOn] = useQueryState('on', today());
  const [find, setFind] = useQueryState('q', '');
  const [entering, setEntering] = useState<District | null>(null);
  const [answer, again] = useQuery({ query: districtsOn, variables: { on, search: find || null } });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Page
      title={{ zh: '区划', en: 'Districts' }}
      description={{
        zh: '按规定顺序排列，可查任一日期；2025年11月6日起江北区、渝北区调整为两江新区。',
        en: 'In official order, on any day. 江北 and 渝北 became 两江新区 on 6 November 2025.',
      }}
    >
      <search className="hub-row directory-tools">
        <Input.Search
          key={find}
          allowClear
          defaultValue={find}
          className="directory-find"
          aria-label={word({ zh: '查找区划', en: 'Find a district' })}
          placeholder={word({ zh: '名称、代码、拼音或首字母', en: 'Name, code or pinyin' })}
          onSearch={(text) => setFind(text.trim() || null)}
        />
        <DatePicker
          allowClear={false}
          aria-label={word({ zh: '查询日期', en: 'On the day' })}
          value={dayjs(on)}
          onChange={(day) => setOn(day ? day.format('YYYY-MM-DD') : null)}
        />
        <Button onClick={() => setOn('2025-11-05')}>
          {say({ zh: '改革前一天', en: 'The day before the reform' })}
        </Button>
        <Button onClick={() => setOn(null)}>{say({ zh: '今天', en: 'Today' })}</Button>
      </search>
      <Loaded answer={answer} pick={(data) => data.districts} retry={reload}>
        {({ nodes }) => (
          <>
            <p className="hub-soft" role="status">
              {say(countOf(nodes, on, find))}
            </p>
            <DistrictTable rows={nodes} enter={setEntering} />
          </>
        )}
      </Loaded>
      {entering ? (
        <Suspense>
          <CodeDrawer district={entering} onClose={() => setEntering(null)} onDone={reload} />
        </Suspense>
      ) : null}
    </Page>
  );
}

/** Functional zones lie on districts and are not counted with them. */
function countOf(rows: readonly District[], on: string, find: string) {
  if (find) return { zh: `${on} 找到 ${rows.length} 个`, en: `${rows.length} found on ${on}` };
  const zones = rows.filter((row) => row.kind === 'functional-zone').length;
  const districts = rows.length - zones;
  return {
    zh: `${on} 共有区县 ${districts} 个${zones ? `，另有功能区 ${zones} 个` : ''}`,
    en: `${districts} districts on ${on}${zones ? ` and ${zones} functional zones on them` : ''}`,
  };
}

const kinds: Record<string, { zh: string; en: string }> = {
  'municipal-district': { zh: '市辖区', en: 'district' },
  county: { zh: '县', en: 'county' },
  'autonomous-county': { zh: '自治县', en: 'autonomous county' },
  'functional-zone': { zh: '功能区', en: 'functional zone' },
};

interface TableProps {
  rows: readonly District[];
  enter: (district: District) => void;
}

function DistrictTable({ rows, enter }: TableProps) {
  const say = useSay();
  const name = useName();
  const wide = useMedia('(min-width: 700px)');
  const code = (row: District) => {
    if (row.gbCode) return row.gbCode;
    if (row.kind === 'functional-zone' || !can('directory/org-units.manage'))
      return <span className="hub-soft">{say({ zh: '暂无', en: 'none known' })}</span>;
    return (
      <Button size="small" onClick={() => enter(row)}>
        {say({ zh: '补录', en: 'Enter' })}
      </Button>
    );
  };
  if (!wide)
    return (
      <ul className="hub-box directory-district-cards">
        {rows.map((row) => (
          <li key={row.code}>
            <strong>{name(row)}</strong> <span className="hub-soft">{say(kinds[row.kind] ?? row.kind)}</span>{' '}
            {code(row)}
            <History row={row} />
          </li>
        ))}
      </ul>
    );
  return (
    <table className="hub-box directory-districts">
      <thead>
        <tr>
          <th scope="col">{say({ zh: '名称', en: 'Name' })}</th>
          <th scope="col">{say({ zh: '类别', en: 'Kind' })}</th>
          <th scope="col">{say({ zh: '国标代码', en: 'GB/T 2260' })}</th>
          <th scope="col">{say({ zh: '沿革', en: 'History' })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">{name(row)}</th>
            <td>{say(kinds[row.kind] ?? row.kind)}</td>
            <td>{code(row)}</td>
            <td>
              <History row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function History({ row }: { row: District }) {
  const say = useSay();
  const name = useName();
  const changes = [
    ...row.origins.map((change) => ({
      ...change,
      words: say({ zh: `由${change.from.name}划入`, en: `from ${name(change.from)}` }),
    })),
    ...row.successions.map((change) => ({
      ...change,
      words: say({ zh: `划入${change.to.name}`, en: `to ${name(change.to)}` }),
    })),
  ];
  const within = row.within.map(name).join('、');
  return (
    <>
      {within ? <span>{say({ zh: `位于${within}`, en: `on ${within}` })} </span> : null}
      {changes.length ? (
        <ul className="directory-history">
          {changes.map((change) => (
            <li key={`${change.happenedOn}${change.words}`}>
              {change.happenedOn} {change.words}
              <span className="hub-soft">
                {' '}
                {change.note}
                {change.share == null
                  ? say({ zh: '（划转比例未公布，不作估算）', en: ' (share not published, never estimated)' })
                  : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
