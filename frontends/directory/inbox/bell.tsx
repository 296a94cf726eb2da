import { graphqlClient, Link, navigate, useLang, useT } from '@hub/runtime';
import { BarButton, momentOf, usePhone } from '@hub/ui';
import { Button, Popover } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { inboxChanged, onInboxChange } from './inbox-changes.ts';
import { bellNotices, myNoticeCounts, readAllNotices, readNotices } from './inbox-queries.ts';

/** Often enough to hear of something within the coffee break; a page in the background does not ask. */
const EVERY_MS = 60_000;
const bell = 'M6 17h12l-1.6-2.4V10.5a4.4 4.4 0 0 0-8.8 0v4.1zM10.2 19.5a1.9 1.9 0 0 0 3.6 0M12 6V4';

/** How many notices wait, wherever the officer is; opened, the newest of them. */
export default function Bell() {
  const t = useT();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const unread = useUnread();
  const label =
    unread === null
      ? t({ zh: '消息', en: 'Inbox' })
      : t({ zh: '消息，{n} 条未读', en: 'Inbox, {n} unread' }, { n: unread });
  const button = { icon: bell, label, count: unread ?? 0 };
  // A panel beside the button has no room there; the page is the panel.
  if (phone) return <BarButton {...button} onClick={() => void navigate('/directory/inbox')} />;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<Newest unread={unread ?? 0} close={() => setOpen(false)} />}
    >
      <BarButton {...button} expanded={open} />
    </Popover>
  );
}

function useUnread(): number | null {
  const [unread, setUnread] = useState<number | null>(null);
  const ask = useCallback(async () => {
    const { data } = await graphqlClient().query(myNoticeCounts, {}, { requestPolicy: 'network-only' }).toPromise();
    // While the directory is away the last count stands; a nought would be a lie.
    if (data) setUnread(data.myNoticeCounts.unread);
  }, []);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void ask();
    look();
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    const forget = onInboxChange(look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      forget();
    };
  }, [ask]);
  return unread;
}

function Newest({ unread, close }: { unread: number; close: () => void }) {
  const t = useT();
  const lang = useLang();
  const [{ data, fetching, error }] = useQuery({ query: bellNotices, requestPolicy: 'network-only' });
  const notices = data?.myNotices.nodes ?? [];
  const read = async (id: string) => {
    close();
    await graphqlClient()
      .mutation(readNotices, { input: { ids: [id] } })
      .toPromise();
    inboxChanged();
  };
  const readAll = async () => {
    const until = notices[0]?.givenAt;
    if (until) await graphqlClient().mutation(readAllNotices, { until }).toPromise();
    inboxChanged();
    close();
  };
  return (
    <section className="hub-bar-panel" aria-label={t({ zh: '未读消息', en: 'Unread notices' })}>
      {fetching && !data ? <p role="status">{t({ zh: '正在读取…', en: 'Reading…' })}</p> : null}
      {error && !data ? <p role="alert">{t({ zh: '消息暂时读不到', en: 'The inbox cannot be read now' })}</p> : null}
      {data && notices.length === 0 ? <p>{t({ zh: '没有未读消息', en: 'Nothing new' })}</p> : null}
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <Link to={notice.link} onClick={() => void read(notice.id)}>
              {lang === 'zh' ? notice.title : notice.titleEn}
            </Link>
            {notice.about ? <span className="hub-soft">{notice.about}</span> : null}
            <span className="hub-soft">{momentOf(notice.givenAt)}</span>
          </li>
        ))}
      </ul>
      <div className="hub-row">
        <Link to="/directory/inbox" onClick={close}>
          {t({ zh: '全部消息', en: 'The whole inbox' })}
        </Link>
        {unread > 0 && notices.length > 0 ? (
          <Button type="link" size="small" onClick={() => void readAll()}>
            {t({ zh: '全部已读', en: 'Mark all as read' })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
