import { can, problemsOf, useQueryState } from '@hub/runtime';
import { EmptyState, ErrorState, ForbiddenState, Page, Skeletons, today, useMedia, useSay, useWord } from '@hub/ui';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { CreateDrawer } from './create-drawer.tsx';
import { unitTree, withAncestors } from './tree.ts';
import { UnitCard } from './unit-card.tsx';
import { useUnitsOn } from './unit-queries.ts';
import { UnitTree } from './unit-tree.tsx';

/** Who there is, in official order, on a chosen day. */
export default function UnitsPage() {
  const say = useSay();
  const word = useWord();
  const wide = useMedia('(min-width: 900px)');
  const [on, setOn] = useQueryState('on', today());
  const [words, setWords] = useQueryState('q', '');
  const [chosen, choose] = useQueryState('unit');
  const [creating, setCreating] = useState(false);
  const [round, setRound] = useState(0);
  const { units, fetching, error } = useUnitsOn(on, round);
  const tree = useMemo(() => unitTree(withAncestors(units, words)), [units, words]);
  const retry = () => setRound(round + 1);
  const forbidden = problemsOf(error).some((problem) => problem.code === 'FORBIDDEN');
  const card = chosen ? (
    <UnitCard id={chosen} on={on} choose={(id) => choose(id)} changed={retry} />
  ) : (
    <div className="hub-box">
      <EmptyState
        title={{ zh: '选择一个机构', en: 'Choose a unit' }}
        hint={{ zh: '查看有效期、沿革和在岗人员。', en: 'See its validity, history and officers.' }}
      />
    </div>
  );
  return (
    <Page
      title={{ zh: '机构', en: 'Org units' }}
      description={{ zh: '按规定顺序排列，可查任一日期的机构设置。', en: 'In official order, on any day.' }}
      actions={
        can('directory/org-units.manage') ? (
          <Button type="primary" onClick={() => setCreating(true)}>
            {say({ zh: '新建机构', en: 'New unit' })}
          </Button>
        ) : null
      }
    >
      <search className="hub-row directory-tools">
        <Input
          allowClear
          aria-label={word({ zh: '按名称查找', en: 'Find by name' })}
          placeholder={word({ zh: '按名称查找', en: 'Find by name' })}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <DatePicker
          allowClear={false}
          aria-label={word({ zh: '查询日期', en: 'On the day' })}
          value={dayjs(on)}
          onChange={(day) => setOn(day ? day.format('YYYY-MM-DD') : null)}
        />
        <span className="hub-soft" role="status">
          {fetching ? null : say({ zh: `${on} 共有机构 ${units.length} 个`, en: `${units.length} units on ${on}` })}
        </span>
      </search>
      {error ? (
        <div className="hub-box">{forbidden ? <ForbiddenState /> : <ErrorState onRetry={retry} />}</div>
      ) : (
        <div className="directory-panes">
          {wide || !chosen ? (
            <nav className="hub-box hub-pad" aria-label={word({ zh: '机构树', en: 'Units' })}>
              {fetching && !units.length ? (
                <Skeletons rows={12} />
              ) : (
                <UnitTree branches={tree} chosen={chosen} choose={(id) => choose(id)} searching={words.trim() !== ''} />
              )}
            </nav>
          ) : (
            <Button onClick={() => choose(null)}>{say({ zh: '返回机构列表', en: 'Back to the units' })}</Button>
          )}
          {wide || chosen ? card : null}
        </div>
      )}
      {creating ? (
        <CreateDrawer
          units={units}
          onClose={() => setCreating(false)}
          onDone={(id) => {
            retry();
            choose(id);
          }}
        />
      ) : null}
    </Page>
  );
}
