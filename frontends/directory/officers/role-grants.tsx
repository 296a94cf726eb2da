import { can } from '@hub/runtime';
import { EmptyState, Loaded, momentOf, useAct, useReason, useSay, useWord } from '@hub/ui';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useName } from '../names.ts';
import { grantRole, officerGrants, revokeRole } from './officer-queries.ts';

/** Who holds which role since when; the security administrator gives and takes. */
export function RoleGrants({ id, version, reload }: { id: string; version: number; reload: () => void }) {
  const say = useSay();
  const word = useWord();
  const name = useName();
  const ask = useReason();
  const act = useAct();
  const [answer, again] = useQuery({ query: officerGrants, variables: { id } });
  const [, grant] = useMutation(grantRole);
  const [, revoke] = useMutation(revokeRole);
  const [role, setRole] = useState<string>();
  const grants = can('directory/officers.grant-roles');
  const refresh = () => {
    again({ requestPolicy: 'network-only' });
    reload();
  };
  const take = async (code: string, roleName: string) => {
    const reason = await ask({
      title: { zh: `收回“${roleName}”`, en: `Revoke ${roleName}` },
      effect: { zh: '收回后，此角色的权限立即失效。', en: 'Its rights end at once.' },
      confirm: { zh: '收回', en: 'Revoke' },
      danger: true,
    });
    if (reason === null) return;
    const done = act(await revoke({ input: { id, version, role: code, reason } }), (data) => data.revokeRole, {
      zh: '已收回角色',
      en: 'Role revoked',
    });
    if (done) refresh();
  };
  const give = async () => {
    if (!role) return;
    const done = act(await grant({ input: { id, version, role } }), (data) => data.grantRole, {
      zh: '已授予角色',
      en: 'Role granted',
    });
    if (!done) return;
    setRole(undefined);
    refresh();
  };
  return (
    <Loaded
      answer={answer}
      pick={(data) => data.officer}
      retry={() => again({ requestPolicy: 'network-only' })}
      shape="text"
    >
      {(officer) => (
        <>
          {grants ? (
            <div className="hub-row directory-tools">
              <Select
                style={{ minWidth: 220 }}
                aria-label={word({ zh: '要授予的角色', en: 'Role to grant' })}
                placeholder={word({ zh: '选择角色', en: 'Choose a role' })}
                value={role}
                onChange={setRole}
                options={(answer.data?.officerRoles ?? []).map((one) => ({ value: one.code, label: name(one) }))}
              />
              <Button type="primary" disabled={!role} onClick={() => void give()}>
                {say({ zh: '授予', en: 'Grant' })}
              </Button>
            </div>
          ) : null}
          {officer.roleGrants.length ? (
            <ul className="directory-history">
              {officer.roleGrants.map((one) => (
                <li key={`${one.role.code}${one.grantedAt}`}>
                  <strong>{name(one.role)}</strong> {momentOf(one.grantedAt)}
                  {one.revokedAt
                    ? say({
                        zh: ` 授予，${momentOf(one.revokedAt)} 收回${one.revokeReason ? `：${one.revokeReason}` : ''}`,
                        en: ` – ${momentOf(one.revokedAt)}${one.revokeReason ? `: ${one.revokeReason}` : ''}`,
                      })
                    : say({ zh: ' 授予，现仍有效', en: ', still held' })}
                  {grants && !one.revokedAt ? (
                    <Button size="small" type="link" onClick={() => void take(one.role.code, name(one.role))}>
                      {say({ zh: '收回', en: 'Revoke' })}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title={{ zh: '还没有授予过角色', en: 'No role so far' }} />
          )}
        </>
      )}
    </Loaded>
  );
}
