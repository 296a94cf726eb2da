import { useT } from '@hub/runtime';
import { EmptyState } from '@hub/ui';
import { Reference } from '../evidence-list.tsx';
import type { ActivityPartsFragment } from '../gql/graphql.ts';
import { evidenceKinds } from './evidence-kinds.ts';

/** Each piece by kind, with the place where it is kept; an address opens. */
export function Evidence({ evidence }: { evidence: ActivityPartsFragment['evidence'] }) {
  const t = useT();
  if (evidence.length === 0) {
    return (
      <div className="hub-box">
        <EmptyState
          title={{ zh: '还没有佐证材料', en: 'No evidence yet' }}
          hint={{
            zh: '至少两份、不同类型，例如照片和签到表。',
            en: 'At least two of different kinds, such as a photo and a sign-in sheet.',
          }}
        />
      </div>
    );
  }
  return (
    <ul className="hub-box tasks-evidence-list">
      {evidence.map(({ id, kind, title, reference }) => (
        <li key={id}>
          <span className="hub-kind">{t(evidenceKinds[kind])}</span>
          <strong>{title}</strong>
          <Reference to={reference} />
        </li>
      ))}
    </ul>
  );
}
