import { Link, useLang, useT } from '@hub/runtime';
import {
  areas,
  type BulkAction,
  type Column,
  type FilterField,
  ListPage,
  momentOf,
  useList,
  useTell,
  useUndo,
} from '@hub/ui';
import { Button, Tag } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { MyNoticesQuery, NoticeBox } from '../gql/graphql.ts';
import { inboxChanged, onInboxChange } from './inbox-changes.ts';
import {
  finishNotices,
  myNoticeCounts,
  myNotices,
  readAllNotices,
  readNotices,
  reopenNotices,
} from './inbox-queries.ts';

const SettingsDrawer = lazy(() => import('./notice-settings-drawer.tsx'));

type Notice = MyNoticesQuery['myNotices']['nodes'][number];

const filters: FilterField[] = [
  {
    name: 'box',
    label: { zh: '消息', en: 'Notices' },
    kind: 'tabs',
    initial: 'OPEN',
    options: [
      { value: 'UNREAD', label: { zh: '未读', en: 'Unread' } },
      { value: 'OPEN', label: { zh: '未办结', en: 'Open' } },
      { value: 'DONE', label: { zh: '已办结', en: 'Done' } },
    ],
  },
];
const failed = { zh: '没有办成，请稍后再试', en: 'Not done, please try again later' };

/** What happened that concerns me? Read by opening it, done when nothing is left to do about it. */
export default function InboxPage() {
  const t = useT();
  const tell = useTell();
  const undo = useUndo();
  const [setting, setSetting] = useState(false);
  const [, read] = useMutation(readNotices);
  const [, readAll] = useMutation(readAllNotices);
  const [, finish] = useMutation(finishNotices);
  const [, reopen] = useMutation(reopenNotices);
  const [counts, countAgain] = useQuery({ query: myNoticeCounts });
  const list = useList({
    query: myNotices,
    filters,
    variables: ({ box }) => ({ box: (box || null) as NoticeBox | null }),
    connection: (data) => data.myNotices,
  });
  const { reload } = list;
  useEffect(() => onInboxChange(() => countAgain({ requestPolicy: 'network-only' })), [countAgain]);
  const send = async (mutation: Send, ids: string[]): Promise<boolean> => {
    const { error } = await mutation({ input: { ids } });
    if (error) tell.failed(failed);
    reload();
    inboxChanged();
    return !error;
  };
  const finishOne = async ({ id }: Notice) => {
    if (!(await send(finish, [id]))) return;
    undo({ zh: '已办结', en: 'Done' }, () => send(reopen, [id]));
  };
  const columns = useColumns({
    open: ({ id, readAt }) => (readAt ? undefined : void send(read, [id])),
    finish: (notice) => void finishOne(notice),
    reopen: ({ id }) => void send(reopen, [id]),
  });
  const unread = counts.data?.myNoticeCounts.unread ?? 0;
  const newest = list.rows[0]?.givenAt;
  return (
    <>
      <ListPage
        id="directory.inbox"
        title={{ zh: '消息', en: 'Inbox' }}
        description={{
          zh: '与您有关的办理情况；需要您动手的事在“我的待办”。',
          en: 'What happened that concerns you; what you must do is among your to-dos.',
        }}
        list={list}
        columns={columns}
        counts={counts.data ? { UNREAD: unread, OPEN: counts.data.myNoticeCounts.open } : undefined}
        bulk={useBulk({ read, finish, reopen }, reload)}
        actions={
          <>
            {unread > 0 && newest ? (
              <Button
                onClick={async () => {
                  const { error } = await readAll({ until: newest });
                  if (error) tell.failed(failed);
                  reload();
                  inboxChanged();
                }}
              >
                {t({ zh: '全部已读', en: 'Mark all as read' })}
              </Button>
            ) : null}
            <Button onClick={() => setSetting(true)}>{t({ zh: '邮件提醒', en: 'E-mail' })}</Button>
          </>
        }
        empty={{
          title: { zh: '没有消息', en: 'No notices' },
          hint: {
            zh: '任务下达、进展退回、督办、审批结果等会出现在这里，也可以发到邮箱。',
            en: 'Tasks given, reports returned, slips and decisions appear here, and come by e-mail if you like.',
          },
        }}
      />
      {setting ? (
        <Suspense>
          <SettingsDrawer onClose={() => setSetting(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

type Send = (variables: { input: { ids: string[] } }) => Promise<{ error?: unknown }>;

function useBulk(verbs: { read: Send; finish: Send; reopen: Send }, reload: () => void): BulkAction<Notice>[] {
  const lang = useLang();
  const action = (
    key: keyof typeof verbs,
    zh: string,
    en: string,
    needs: (notice: Notice) => boolean,
  ): BulkAction<Notice> => ({
    key,
    label: { zh, en },
    describe: (notice) => (lang === 'zh' ? notice.title : notice.titleEn),
    check: (notice) => (needs(notice) ? null : { zh: '已经是了', en: 'It is so already' }),
    run: async ({ id }) => {
      const { error } = await verbs[key]({ input: { ids: [id] } });
      inboxChanged();
      reload();
      return error ? failed : null;
    },
  });
  return [
    action('read', '标为已读', 'Mark as read', ({ readAt }) => !readAt),
    action('finish', '标为办结', 'Mark as done', ({ doneAt }) => !doneAt),
    action('reopen', '撤销办结', 'Open again', ({ doneAt }) => !!doneAt),
  ];
}

interface Verbs {
  open: (notice: Notice) => void;
  finish: (notice: Notice) => void;
  reopen: (notice: Notice) => void;
}

function useColumns({ open, finish, reopen }: Verbs): Column<Notice>[] {
  const t = useT();
  const lang = useLang();
  return [
    {
      key: 'title',
      title: { zh: '消息', en: 'Notice' },
      card: 'title',
      render: (notice) => (
        <span className="directory-notice" data-unread={notice.readAt ? undefined : true}>
          <Link to={notice.link} onClick={() => open(notice)}>
            {lang === 'zh' ? notice.title : notice.titleEn}
          </Link>
          {notice.readAt ? null : <span className="directory-unread">{t({ zh: '未读', en: 'unread' })}</span>}
          {notice.urgent ? <Tag color="error">{t({ zh: '紧急', en: 'Urgent' })}</Tag> : null}
          {notice.about ? <span className="hub-soft">{notice.about}</span> : null}
        </span>
      ),
    },
    {
      key: 'source',
      title: { zh: '来源', en: 'From' },
      width: 110,
      render: ({ source }) => (source in areas ? t(areas[source as keyof typeof areas]) : source),
    },
    { key: 'dueOn', title: { zh: '截止', en: 'Due' }, width: 120, render: ({ dueOn }) => dueOn ?? '—' },
    { key: 'givenAt', title: { zh: '时间', en: 'When' }, width: 160, render: ({ givenAt }) => momentOf(givenAt) },
    {
      key: 'step',
      title: { zh: '办理', en: 'Step' },
      width: 110,
      render: (notice) =>
        notice.doneAt ? (
          <Button size="small" onClick={() => reopen(notice)}>
            {t({ zh: '撤销办结', en: 'Open again' })}
          </Button>
        ) : (
          <Button size="small" onClick={() => finish(notice)}>
            {t({ zh: '办结', en: 'Done' })}
          </Button>
        ),
    },
  ];
}
