import { type Officer, signOut, useT } from '@hub/runtime';
import { Dropdown } from 'antd';
import { words } from '../words.ts';
import { Icon } from './icons.tsx';

export function AccountButton({ officer }: { officer: Officer }) {
  const t = useT();
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: officer.unitName ? `${officer.name} · ${officer.unitName}` : officer.name,
    },
    { key: 'sign-out', label: t(words.signOut), onClick: () => void signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="shell-button" aria-label={t(words.account, { name: officer.name })}>
        <Icon name="account" />
        <span className="shell-wide">{officer.name}</span>
      </button>
    </Dropdown>
  );
}
