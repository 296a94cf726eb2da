import { useLeaveGuard, useT, type Words } from '@hub/runtime';
import { Note, type Outcome, useTell, words } from '@hub/ui';
import { Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import { MentionPicker } from './mention-picker.tsx';

export const MOST_CHARACTERS = 2000;

interface Props {
  label: Words;
  submit: Words;
  done: Words;
  initial?: string;
  /** Officers who are told anyway from the start; absent: who is mentioned does not change any more. */
  mentions?: readonly { value: string; label: string }[];
  send: (text: string, mentionedIds: string[]) => Promise<Outcome<object>>;
  onDone: () => void;
  onCancel?: () => void;
}

/** Where a comment is written: Ctrl+Enter sends, what was refused stays there with the reason beside it. */
export function Composer({ label, submit, done, initial = '', mentions, send, onDone, onCancel }: Props) {
  const t = useT();
  const tell = useTell();
  const [text, setText] = useState(initial);
  const [ids, setIds] = useState<string[]>(() => (mentions ?? []).map(({ value }) => value));
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const dirty = text.trim() !== initial.trim();
  const guard = useCallback(
    () => window.confirm(t({ zh: '讨论还没有发表，确定离开？', en: 'The comment was not sent. Leave all the same?' })),
    [t],
  );
  useLeaveGuard(dirty && !busy ? guard : null);
  const ready = dirty && text.trim() !== '' && !busy;
  const post = async () => {
    if (!ready) return;
    setBusy(true);
    const outcome = await send(text, ids).finally(() => setBusy(false));
    if (outcome.kind !== 'done') {
      const overtaken = t({ zh: '这条讨论已被改动，请刷新后再改。', en: 'It was changed meanwhile; reload first.' });
      return setFault(outcome.kind === 'conflict' ? overtaken : outcome.message);
    }
    setFault('');
    setText('');
    setIds([]);
    // The picker forgets whom it knew.
    setRound(round + 1);
    tell.done(done);
    onDone();
  };
  return (
    <div className="tasks-composer">
      <Input.TextArea
        aria-label={t(label)}
        placeholder={t(label)}
        rows={3}
        maxLength={MOST_CHARACTERS}
        showCount={text.length > MOST_CHARACTERS / 2}
        autoFocus={!!onCancel}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void post();
          if (event.key === 'Escape' && !dirty) onCancel?.();
        }}
      />
      {mentions ? (
        <MentionPicker
          key={round}
          label={`${t({ zh: '提及', en: 'Mention' })} · ${t(label)}`}
          value={ids}
          onChange={setIds}
          known={round ? [] : mentions}
        />
      ) : null}
      {fault ? <Note tone="bad">{fault}</Note> : null}
      <div className="hub-row">
        <Button type="primary" disabled={!ready} loading={busy} onClick={() => void post()}>
          {t(submit)}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t(words('取消', 'Cancel'))}</Button> : null}
        <span className="hub-soft tasks-keys">{t({ zh: 'Ctrl+Enter 发送', en: 'Ctrl+Enter sends' })}</span>
      </div>
    </div>
  );
}
