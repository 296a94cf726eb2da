import { useAct, useReason, useSay } from '@hub/ui';
import { Button } from 'antd';
import { useMutation } from 'urql';
import { reinstateOfficer, suspendOfficer } from './officer-queries.ts';

interface Props {
  officer: { id: string; version: number; state: string; name: string };
  reload: () => void;
}

export function OfficerActions({ officer, reload }: Props) {
  const say = useSay();
  const ask = useReason();
  const act = useAct();
  const [, suspend] = useMutation(suspendOfficer);
  const [, reinstate] = useMutation(reinstateOfficer);
  const { id, version } = officer;
  if (officer.state === 'ACTIVE')
    return (
      <Button
        danger
        onClick={async () => {
          const reason = await ask({
            title: { zh: `停用“${officer.name}”`, en: `Suspend ${officer.name}` },
            effect: {
              zh: '停用后不能登录，已登录的会话随即失效；记录和角色保留。',
              en: 'No sign-in until reinstated; records and roles stay.',
            },
            confirm: { zh: '停用', en: 'Suspend' },
            danger: true,
          });
          if (reason === null) return;
          const done = act(await suspend({ input: { id, version, reason } }), (data) => data.suspendOfficer, {
            zh: '已停用',
            en: 'Suspended',
          });
          if (done) reload();
        }}
      >
        {say({ zh: '停用', en: 'Suspend' })}
      </Button>
    );
  if (officer.state === 'SUSPENDED')
    return (
      <Button
        onClick={async () => {
          const reason = await ask({
            title: { zh: `恢复“${officer.name}”`, en: `Reinstate ${officer.name}` },
            confirm: { zh: '恢复', en: 'Reinstate' },
          });
          if (reason === null) return;
          const done = act(await reinstate({ input: { id, version, reason } }), (data) => data.reinstateOfficer, {
            zh: '已恢复',
            en: 'Reinstated',
          });
          if (done) reload();
        }}
      >
        {say({ zh: '恢复', en: 'Reinstate' })}
      </Button>
    );
  return null;
}
