import { can, useSession, useT } from '@hub/runtime';
import { GapLabel, Loaded, momentOf, useResult } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSteps } from '../../_nouns/steps.ts';
import type { CommentPartsFragment } from '../gql/graphql.ts';
import { useUnitName } from '../units.ts';
import { Composer } from './composer.tsx';
import { earlierQuery, editCommentDocument, hideCommentDocument, withdrawCommentDocument } from './talk-queries.ts';

interface Props {
  comment: CommentPartsFragment;
  reload: () => void;
  /** Absent where nobody may answer any more. */
  onReply?: (() => void) | undefined;
}

/** One comment: who, from which unit, when; the text, or that it was taken back; what one may do with it. */
export function Comment({ comment, reload, onReply }: Props) {
  const t = useT();
  const nameOf = useUnitName();
  const settle = useResult();
  const [editing, setEditing] = useState(false);
  const [, edit] = useMutation(editCommentDocument);
  const { id, version, text, author, authorUnit, mentions, writtenAt, editedAt } = comment;
  return (
    <>
      <p className="hub-row">
        <strong>{nameOf(author) || <GapLabel />}</strong>
        <span className="hub-soft">{nameOf(authorUnit)}</span>
        <time className="hub-soft hub-num" dateTime={writtenAt}>
          {momentOf(writtenAt)}
        </time>
      </p>
      {editing ? (
        <Composer
          label={{ zh: '修改讨论', en: 'Change the comment' }}
          submit={{ zh: '保存', en: 'Save' }}
          done={{ zh: '已修改，原内容留档', en: 'Changed; the old text is kept' }}
          initial={text ?? ''}
          send={async (changed) =>
            settle(await edit({ input: { id, version, text: changed } }), (data) => data.editComment)
          }
          onDone={() => {
            setEditing(false);
            reload();
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <Said comment={comment} />
      )}
      {mentions.length > 0 ? (
        <p className="hub-soft">
          {t({ zh: '提及：', en: 'Mentioned: ' })}
          {mentions.map((one) => nameOf(one) || '—').join(t({ zh: '、', en: ', ' }))}
        </p>
      ) : null}
      {editedAt && text && !editing ? <Earlier id={id} editedAt={editedAt} /> : null}
      {comment.state === 'SHOWN' && !editing ? (
        <Actions comment={comment} reload={reload} onReply={onReply} onEdit={() => setEditing(true)} />
      ) : null}
    </>
  );
}

function Said({ comment: { state, stateReason, text } }: { comment: CommentPartsFragment }) {
  const t = useT();
  if (state === 'WITHDRAWN')
    return <p className="hub-soft tasks-gone">{t({ zh: '发言人已撤回', en: 'Withdrawn by its author' })}</p>;
  if (state === 'HIDDEN')
    return (
      <p className="hub-soft tasks-gone">
        {t({ zh: '办公室已隐藏：{why}', en: 'Hidden by the office: {why}' }, { why: stateReason ?? '' })}
      </p>
    );
  return <p className="tasks-prose">{text}</p>;
}

function Earlier({ id, editedAt }: { id: string; editedAt: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [answer] = useQuery({ query: earlierQuery, variables: { id }, pause: !open });
  return (
    <details className="hub-soft" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t({ zh: '已编辑 {when}', en: 'Edited {when}' }, { when: momentOf(editedAt) })}</summary>
      {open ? (
        <Loaded answer={answer} pick={(data) => data.comment} shape="text">
          {({ earlier }) => (
            <ol className="tasks-earlier">
              {earlier.map((one) => (
                <li key={one.number}>
                  <time dateTime={one.replacedAt}>
                    {t({ zh: '{when} 前', en: 'until {when}' }, { when: momentOf(one.replacedAt) })}
                  </time>
                  <p className="tasks-prose">{one.text}</p>
                </li>
              ))}
            </ol>
          )}
        </Loaded>
      ) : null}
    </details>
  );
}

function Actions({ comment, reload, onReply, onEdit }: Props & { onEdit: () => void }) {
  const t = useT();
  const officer = useSession();
  const { busy, take, takeWithReason } = useSteps(reload);
  const [, withdraw] = useMutation(withdrawCommentDocument);
  const [, hide] = useMutation(hideCommentDocument);
  const { id, version, author } = comment;
  const mine = author.id === officer?.id;
  const writes = can('tasks/comments.write');
  const about = <span className="hub-sr">{` ${(comment.text ?? '').slice(0, 20)}`}</span>;
  const small = { size: 'small', type: 'link', disabled: busy } as const;
  return (
    <div className="hub-row tasks-comment-actions">
      {writes && onReply ? (
        <Button {...small} onClick={onReply}>
          {t({ zh: '回复', en: 'Reply' })}
          {about}
        </Button>
      ) : null}
      {writes && mine ? (
        <>
          <Button {...small} onClick={onEdit}>
            {t({ zh: '编辑', en: 'Edit' })}
            {about}
          </Button>
          <Withdraw
            disabled={busy}
            onYes={() =>
              void take(withdraw({ input: { id, version } }), (data) => data.withdrawComment, {
                zh: '已撤回',
                en: 'Withdrawn',
              })
            }
          >
            {about}
          </Withdraw>
        </>
      ) : null}
      {can('tasks/comments.hide') && !mine ? (
        <Button
          {...small}
          onClick={() =>
            void takeWithReason(
              {
                title: { zh: '隐藏这条讨论', en: 'Hide this comment' },
                effect: {
                  zh: '内容不再显示，所有人都会看到已被隐藏和原因；不能恢复。',
                  en: 'Its text is no longer shown; everyone reads that it was hidden, and why. It cannot be undone.',
                },
                danger: true,
              },
              (reason) => hide({ input: { id, version, reason } }),
              (data) => data.hideComment,
              { zh: '已隐藏', en: 'Hidden' },
            )
          }
        >
          {t({ zh: '隐藏', en: 'Hide' })}
          {about}
        </Button>
      ) : null}
    </div>
  );
}

/** Withdrawing is final, so it takes a second press. */
function Withdraw({ disabled, onYes, children }: { disabled: boolean; onYes: () => void; children: React.ReactNode }) {
  const t = useT();
  const [sure, setSure] = useState(false);
  return sure ? (
    <span className="hub-row">
      <span className="hub-soft">{t({ zh: '撤回后不能恢复', en: 'It cannot be undone' })}</span>
      <Button size="small" danger disabled={disabled} autoFocus onClick={onYes}>
        {t({ zh: '确认撤回', en: 'Withdraw it' })}
      </Button>
      <Button size="small" onClick={() => setSure(false)}>
        {t({ zh: '取消', en: 'Cancel' })}
      </Button>
    </span>
  ) : (
    <Button size="small" type="link" disabled={disabled} onClick={() => setSure(true)}>
      {t({ zh: '撤回', en: 'Withdraw' })}
      {children}
    </Button>
  );
}
