import { useT } from '@hub/runtime';
import { StatusTag, today } from '@hub/ui';

interface OnNotice {
  state: string;
  noticeUntil?: string | null;
  noticeDaysLeft?: number | null;
}

/** Whether the public notice is over: the decision may come the day after its last one. */
export const noticeOver = ({ state, noticeUntil }: OnNotice): boolean =>
  state === 'NOTICE' && !!noticeUntil && noticeUntil < today();

/** Where the public notice stands, in working days. */
export function NoticeClock({ honour }: { honour: OnNotice }) {
  const t = useT();
  if (honour.state !== 'NOTICE' || !honour.noticeUntil) return <>{'—'}</>;
  if (noticeOver(honour)) return <StatusTag of="notice" state="OVER" />;
  return (
    <span>
      {t(
        honour.noticeDaysLeft === 0
          ? { zh: '公示至今天', en: 'notice ends today' }
          : { zh: '公示至 {d}，还有 {n} 个工作日', en: 'notice until {d}, {n} working days left' },
        { d: honour.noticeUntil, n: honour.noticeDaysLeft ?? '?' },
      )}
    </span>
  );
}
