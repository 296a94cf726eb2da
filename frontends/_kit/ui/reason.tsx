import { App, Button, Input, Modal } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useId, useState } from 'react';
import { type Say, useSay, useWord, words } from './text.ts';

export interface ReasonRequest {
  title: Say;
  /** What will happen, with the numbers: 12 条记录将作废，服务时长减少 34 小时。 */
  effect?: Say;
  confirm?: Say;
  /** Red button for what cannot be undone. */
  danger?: boolean;
  /** A short reason is no reason; 4 characters unless told. 0: no reason needed. */
  minLength?: number;
  /** Sentences to pick from. */
  suggestions?: Say[];
}

type Ask = (request: ReasonRequest) => Promise<string | null>;
const AskContext = createContext<Ask | null>(null);

/** `const reason = await ask({ title, effect, danger: true })`; null when the officer thought better of it. */
export function useReason(): Ask {
  const ask = useContext(AskContext);
  if (!ask) throw new Error('useReason needs HubProvider around the page');
  return ask;
}

interface Pending extends ReasonRequest {
  resolve: (reason: string | null) => void;
}

export function ReasonProvider({ children }: { children: ReactNode }) {
  const [pending, setPending] = useState<Pending | null>(null);
  const ask = useCallback<Ask>((request) => new Promise((resolve) => setPending({ ...request, resolve })), []);
  const answer = (reason: string | null) => {
    pending?.resolve(reason);
    setPending(null);
  };
  return (
    <AskContext value={ask}>
      {children}
      {pending ? <ReasonDialog {...pending} onConfirm={answer} onCancel={() => answer(null)} /> : null}
    </AskContext>
  );
}

/** Confirmation with a reason, for what hurts: return, void, revoke, withdraw, roll back. */
export function ReasonDialog({
  title,
  effect,
  confirm,
  danger,
  minLength = 4,
  suggestions,
  onConfirm,
  onCancel,
}: ReasonRequest & { onConfirm: (reason: string) => void; onCancel: () => void }) {
  const say = useSay();
  const word = useWord();
  const field = useId();
  const [reason, setReason] = useState('');
  const short = reason.trim().length < minLength;
  return (
    <Modal
      open
      title={say(title)}
      okText={say(confirm ?? words('确认', 'Confirm'))}
      okButtonProps={{ danger: !!danger, disabled: short }}
      onOk={() => onConfirm(reason.trim())}
      onCancel={onCancel}
    >
      {effect ? <div className="hub-effect">{say(effect)}</div> : null}
      {minLength > 0 ? (
        <div className="hub-stack">
          <label htmlFor={field}>
            {say(
              words(
                `理由（至少 ${minLength} 个字，记入操作记录）`,
                `Reason (at least ${minLength} characters, kept in the log)`,
              ),
            )}
          </label>
          <Input.TextArea
            id={field}
            autoFocus
            rows={3}
            maxLength={500}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      ) : null}
      {suggestions?.length ? (
        <div className="hub-row">
          {suggestions.map((item, index) => (
            <Button
              key={index}
              size="small"
              onClick={() => setReason(typeof item === 'string' ? item : word(item as { zh: string; en: string }))}
            >
              {say(item)}
            </Button>
          ))}
        </div>
      ) : null}
    </Modal>
  );
}

/** After a soft delete or a move: says what happened and offers the way back for ten seconds. */
export function useUndo() {
  const { message } = App.useApp();
  const say = useSay();
  return useCallback(
    (done: Say, undo: () => Promise<unknown> | unknown) => {
      const key = `undo-${Date.now()}`;
      message.success({
        key,
        duration: 10,
        content: (
          <>
            {say(done)}{' '}
            <Button
              size="small"
              type="link"
              onClick={async () => {
                await undo();
                message.success({ key, content: say(words('已恢复', 'Restored')), duration: 3 });
              }}
            >
              {say(words('撤销', 'Undo'))}
            </Button>
          </>
        ),
      });
    },
    [message, say],
  );
}

/** Short confirmations: `const tell = useTell(); tell.done({ zh: '已保存', en: 'Saved' })` */
export function useTell() {
  const { message } = App.useApp();
  const say = useSay();
  return {
    done: (text: Say) => void message.success(say(text)),
    failed: (text: Say) => void message.error(say(text)),
    note: (text: Say) => void message.info(say(text)),
  };
}
