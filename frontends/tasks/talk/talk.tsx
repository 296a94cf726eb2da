import { can, useSearchParams, useSession, useT } from '@hub/runtime';
import { EmptyState, Loaded, Note, useResult } from '@hub/ui';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { SubjectKind, ThreadsQuery } from '../gql/graphql.ts';
import { readFragment } from '../gql/index.ts';
import { useUnitName } from '../units.ts';
import { Comment } from './comment.tsx';
import { Composer } from './composer.tsx';
import { CommentParts, threadsQuery, writeCommentDocument } from './talk-queries.ts';

interface Subject {
  type: SubjectKind;
  id: string;
}
type Thread = ThreadsQuery['comments']['nodes'][number];

interface Props {
  subject: Subject;
  /** A later edition of the plan withdrew it: what was said is kept, nothing is added. */
  closed?: boolean;
  changed: () => void;
}

/** What officers say about a record: newest thread first, replies in the order in which they came. */
export default function Talk({ subject, closed = false, changed }: Props) {
  const t = useT();
  const [round, setRound] = useState(0);
  const write = useWrite(subject);
  const writes = !closed && can('tasks/comments.write');
  const done = () => {
    setRound(round + 1);
    changed();
  };
  return (
    <section className="tasks-talk" aria-label={t({ zh: '讨论', en: 'Discussion' })}>
      {closed ? (
        <Note tone="attention">
          {t({ zh: '任务已撤销，讨论只供查阅。', en: 'The task was withdrawn; the discussion is only kept.' })}
        </Note>
      ) : null}
      {writes ? (
        <Composer
          label={{ zh: '写下讨论', en: 'Write a comment' }}
          submit={{ zh: '发表', en: 'Send' }}
          done={{ zh: '已发表', en: 'Sent' }}
          mentions={[]}
          send={(text, mentionedIds) => write(text, mentionedIds, null)}
          onDone={done}
        />
      ) : null}
      <Threads subject={subject} after={null} round={round} writes={writes} changed={done} />
    </section>
  );
}

function useWrite({ type, id }: Subject) {
  const settle = useResult();
  const [, write] = useMutation(writeCommentDocument);
  const once = useRef(crypto.randomUUID());
  return async (text: string, mentionedIds: string[], replyToId: string | null) => {
    const input = { subjectType: type, subjectId: id, text, mentionedIds, replyToId, idempotencyKey: once.current };
    const outcome = settle(await write({ input }), (data) => data.writeComment);
    // The same key goes with the same words only: after a network fault it keeps a repeat from being a second comment.
    if (outcome.kind !== 'failed') once.current = crypto.randomUUID();
    return outcome;
  };
}

interface ThreadsProps {
  subject: Subject;
  after: string | null;
  round: number;
  writes: boolean;
  changed: () => void;
}

function Threads({ subject, after, round, writes, changed }: ThreadsProps) {
  const t = useT();
  const [more, setMore] = useState(false);
  const variables = { ...subject, first: 20, after };
  const [answer, again] = useQuery({ query: threadsQuery, variables });
  const reload = () => again({ requestPolicy: 'network-only' });
  const known = useRef(round);
  useEffect(() => {
    if (known.current === round) return;
    known.current = round;
    again({ requestPolicy: 'network-only' });
  }, [round, again]);
  return (
    <Loaded answer={answer} pick={(data) => data.comments} retry={reload} shape="list">
      {({ nodes, pageInfo, totalCount }) => (
        <>
          {totalCount === 0 ? (
            <EmptyState
              title={{ zh: '还没有讨论', en: 'Nothing was said yet' }}
              hint={{
                zh: '能查看这项任务的人员都能看到这里的讨论。不得在讨论中写入涉密信息。',
                en: 'Whoever reads the task reads what is said here. Nothing classified may be written.',
              }}
            />
          ) : (
            <ol className="tasks-threads">
              {nodes.map((thread) => (
                <OneThread key={thread.id} subject={subject} thread={thread} writes={writes} changed={changed} />
              ))}
            </ol>
          )}
          {pageInfo.hasNextPage && more ? (
            <Threads {...{ subject, round, writes, changed }} after={pageInfo.endCursor ?? null} />
          ) : pageInfo.hasNextPage ? (
            <Button onClick={() => setMore(true)}>{t({ zh: '更早的讨论', en: 'Earlier' })}</Button>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

interface ThreadProps {
  subject: Subject;
  thread: Thread;
  writes: boolean;
  changed: () => void;
}

function OneThread({ subject, thread, writes, changed }: ThreadProps) {
  const officer = useSession();
  const nameOf = useUnitName();
  const write = useWrite(subject);
  const [wanted] = useSearchParams();
  const [answering, setAnswering] = useState<{ value: string; label: string }[] | null>(null);
  const first = readFragment(CommentParts, thread);
  const replies = readFragment(CommentParts, thread.replies);
  const open = writes && first.state === 'SHOWN';
  // A reply to a reply stands in the same thread and tells whoever wrote that one.
  const answer = (author: { id: string; name?: string }) =>
    setAnswering(
      author.id === officer?.id || author.id === first.author.id
        ? []
        : [{ value: author.id, label: nameOf(author as never) }],
    );
  return (
    <li>
      <Marked on={wanted.get('comment') === first.id}>
        <Comment comment={first} reload={changed} onReply={open ? () => setAnswering([]) : undefined} />
      </Marked>
      {replies.length > 0 ? (
        <ol>
          {replies.map((reply) => (
            <li key={reply.id}>
              <Marked on={wanted.get('comment') === reply.id}>
                <Comment comment={reply} reload={changed} onReply={open ? () => answer(reply.author) : undefined} />
              </Marked>
            </li>
          ))}
        </ol>
      ) : null}
      {answering ? (
        <Composer
          label={{ zh: '写下回复', en: 'Write a reply' }}
          submit={{ zh: '回复', en: 'Reply' }}
          done={{ zh: '已回复', en: 'Sent' }}
          mentions={answering}
          send={(text, mentionedIds) => write(text, mentionedIds, first.id)}
          onDone={() => {
            setAnswering(null);
            changed();
          }}
          onCancel={() => setAnswering(null)}
        />
      ) : null}
    </li>
  );
}

/** The comment that a link leads to. */
function Marked({ on, children }: { on: boolean; children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on) place.current?.scrollIntoView({ block: 'center' });
  }, [on]);
  return (
    <div ref={place} className="tasks-comment" data-wanted={on || undefined}>
      {children}
    </div>
  );
}
