import { can, type Words } from '@hub/runtime';
import { useSay } from '@hub/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMutation } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import { reinstateOfficer, retireOfficer, suspendOfficer } from './officer-queries.ts';

const EmailDrawer = lazy(() => import('./email-drawer.tsx'));
const TransferDrawer = lazy(() => import('./transfer-drawer.tsx'));

interface Props {
  officer: { id: string; version: number; state: string; name: string; unit?: { id: string } | null };
  reload: () => void;
}

/** What may be done with an officer: moved, suspended, reinstated, left. Each has its reason and is in the log. */
export function OfficerActions({ officer, reload }: Props) {
  const say = useSay();
  const { takeWithReason, busy } = useSteps(reload);
  const [moving, setMoving] = useState(false);
  const [writing, setWriting] = useState(false);
  const [, suspend] = useMutation(suspendOfficer);
  const [, reinstate] = useMutation(reinstateOfficer);
  const [, retire] = useMutation(retireOfficer);
  const { id, version, name, state } = officer;
  const button = (label: Words, run: () => void, danger = false) => (
    <Button danger={danger} disabled={busy} onClick={run}>
      {say(label)}
    </Button>
  );
  const words = (zh: string, en: string) => ({ zh: `${zh}“${name}”`, en: `${en} ${name}` });
  if (state === 'LEFT') return null;
  return (
    <>
      {can('directory/officers.manage') ? button({ zh: '调动', en: 'Move' }, () => setMoving(true)) : null}
      {can('directory/officers.manage') ? button({ zh: '改邮箱', en: 'Change e-mail' }, () => setWriting(true)) : null}
      {state === 'SUSPENDED'
        ? button({ zh: '恢复', en: 'Reinstate' }, () =>
            takeWithReason(
              { title: words('恢复', 'Reinstate'), confirm: { zh: '恢复', en: 'Reinstate' } },
              (reason) => reinstate({ input: { id, version, reason } }),
              (data) => data.reinstateOfficer,
              { zh: '已恢复', en: 'Reinstated' },
            ),
          )
        : button(
            { zh: '停用', en: 'Suspend' },
            () =>
              takeWithReason(
                {
                  title: words('停用', 'Suspend'),
                  effect: {
                    zh: '停用后不能登录，已登录的会话随即失效；记录和角色保留。',
                    en: 'No sign-in until reinstated; records and roles stay.',
                  },
                  confirm: { zh: '停用', en: 'Suspend' },
                  danger: true,
                },
                (reason) => suspend({ input: { id, version, reason } }),
                (data) => data.suspendOfficer,
                { zh: '已停用', en: 'Suspended' },
              ),
            true,
          )}
      {can('directory/officers.manage')
        ? button(
            { zh: '离任', en: 'Left' },
            () =>
              takeWithReason(
                {
                  title: words('登记离任：', 'Enter that this officer left:'),
                  effect: {
                    zh: '离任后角色全部收回，不能恢复登录；以往的记录保留。',
                    en: 'All roles end and there is no way back; records stay.',
                  },
                  confirm: { zh: '登记离任', en: 'Enter' },
                  danger: true,
                },
                (reason) => retire({ input: { id, version, reason } }),
                (data) => data.retireOfficer,
                { zh: '已登记离任', en: 'Entered' },
              ),
            true,
          )
        : null}
      {writing ? (
        <Suspense>
          <EmailDrawer officer={officer} onClose={() => setWriting(false)} onDone={reload} />
        </Suspense>
      ) : null}
      {moving ? (
        <Suspense>
          <TransferDrawer officer={officer} onClose={() => setMoving(false)} onDone={reload} />
        </Suspense>
      ) : null}
    </>
  );
}
