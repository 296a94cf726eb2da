import { can, Link } from '@hub/runtime';
import { EmptyState, StatusTag, today, useAct, useReason, useSay } from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMutation } from 'urql';
import type { OfficerPageQuery } from '../gql/graphql.ts';
import { useName } from '../names.ts';
import { endDelegation } from './officer-queries.ts';

const DelegateDrawer = lazy(() => import('./delegate-drawer.tsx'));

type OfficerData = NonNullable<OfficerPageQuery['officer']>;

/** For which other units an officer acts, and until when. */
export function Delegations({ officer, reload }: { officer: OfficerData; reload: () => void }) {
  const say = useSay();
  const name = useName();
  const ask = useReason();
  const act = useAct();
  const [adding, setAdding] = useState(false);
  const [, end] = useMutation(endDelegation);
  const keeps = can('directory/officers.manage') && officer.state === 'ACTIVE';
  const stop = async (row: OfficerData['delegations'][number]) => {
    const sure = await ask({
      title: { zh: `结束代管“${row.unit?.name ?? ''}”`, en: `End acting for ${name(row.unit)}` },
      effect: { zh: '结束后不再代办该机构的业务；已办的记录不变。', en: 'What was done stays done.' },
      confirm: { zh: '结束', en: 'End it' },
      minLength: 0,
    });
    if (sure === null) return;
    const done = act(await end({ id: row.id }), (data) => data.endDelegation, { zh: '已结束代管', en: 'Ended' });
    if (done) reload();
  };
  return (
    <>
      {keeps ? (
        <p>
          <Button onClick={() => setAdding(true)}>{say({ zh: '设置代管', en: 'Delegate' })}</Button>
        </p>
      ) : null}
      {officer.delegations.length ? (
        <ul className="directory-history">
          {officer.delegations.map((row) => (
            <li key={row.id} className="directory-delegation">
              {row.unit ? <Link to={`/directory?unit=${row.unit.id}`}>{name(row.unit)}</Link> : '—'} {row.fromDay} –{' '}
              {row.toDay}，{row.reason} <StatusTag of="delegation" state={standing(row)} />
              {keeps && standing(row) !== 'EXPIRED' ? (
                <Button size="small" onClick={() => void stop(row)}>
                  {say({ zh: '结束', en: 'End' })}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={{ zh: '没有代管其他机构', en: 'Acts for no other unit' }} />
      )}
      {adding ? (
        <Suspense>
          <DelegateDrawer officer={officer} onClose={() => setAdding(false)} onDone={reload} />
        </Suspense>
      ) : null}
    </>
  );
}

function standing({ holds, endedAt, fromDay }: OfficerData['delegations'][number]): 'ACTIVE' | 'PLANNED' | 'EXPIRED' {
  if (holds) return 'ACTIVE';
  return !endedAt && fromDay > today() ? 'PLANNED' : 'EXPIRED';
}
