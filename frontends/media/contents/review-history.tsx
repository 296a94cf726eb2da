import { useT } from '@hub/runtime';
import { ActivityLog, stateMeaning } from '@hub/ui';
import { useName } from '../../_nouns/names.tsx';
import type { Content } from './content-page.tsx';

/** Every decision, newest first, the cancelled ones included. */
export function ReviewHistory({ steps }: { steps: Content['reviewSteps'] }) {
  const t = useT();
  const name = useName();
  if (steps.length === 0) return null;
  return (
    <ActivityLog
      title={{ zh: '审核记录', en: 'Decisions' }}
      entries={[...steps].reverse().map((step) => ({
        id: step.id,
        at: step.decidedAt,
        by: name(step.reviewer),
        action: (
          <>
            {t(stateMeaning('content', step.step))}{' '}
            {step.decision === 'PASSED' ? t({ zh: '通过', en: 'passed' }) : t({ zh: '退回', en: 'returned' })}
            {step.cancelledAt ? <span className="hub-soft"> {t({ zh: '（已失效）', en: '(cancelled)' })}</span> : null}
          </>
        ),
        ...(step.opinion ? { reason: step.opinion } : {}),
      }))}
    />
  );
}
