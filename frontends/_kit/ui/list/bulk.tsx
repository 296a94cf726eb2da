import { Button, DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useId, useState } from 'react';
import { Note } from '../states.tsx';
import { type Say, useSay, words } from '../text.ts';

export interface BulkAction<Row> {
  key: string;
  label: Say;
  danger?: boolean;
  /** Which of the chosen rows it can do, and why not the others; nothing is sent before this is seen. */
  check?: (row: Row, value: string) => Say | null;
  /** How a row is named in the preview. */
  describe: (row: Row) => ReactNode;
  /** Numbers of the whole: 共 34 小时. */
  summary?: (rows: Row[]) => Say;
  /** A day is asked for first: it is handed to `check`, `change` and `run` as `2026-11-27`. */
  day?: { label: Say };
  /** What of a row changes: before and after. */
  change?: (row: Row, value: string) => { before: ReactNode; after: ReactNode };
  /** A reason is asked for and handed on. */
  reason?: boolean;
  /** One row; returns what was refused, or nothing. */
  run: (row: Row, reason: string, value: string) => Promise<Say | null | undefined>;
}

interface Props<Row> {
  actions: BulkAction<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  clear: () => void;
  done: () => void;
}

type Outcome = Map<string, Say | null>;

/** Selected rows → action → preview of what will happen → run, with the outcome of each row. */
export function BulkBar<Row>({ actions, rows, rowKey, clear, done }: Props<Row>) {
  const say = useSay();
  const [action, setAction] = useState<BulkAction<Row> | null>(null);
  const field = useId();
  const [reason, setReason] = useState('');
  const [value, setValue] = useState('');
  const [running, setRunning] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!rows.length && !action) return null;

  const able = rows.filter((row) => !action?.check?.(row, value));
  const unable = rows.filter((row) => action?.check?.(row, value));
  const close = () => {
    if (running !== null) return;
    if (outcome) {
      clear();
      done();
    }
    setAction(null);
    setOutcome(null);
    setReason('');
    setValue('');
  };
  const run = async () => {
    if (!action) return;
    const results: Outcome = new Map();
    for (const [index, row] of able.entries()) {
      setRunning(index + 1);
      try {
        results.set(rowKey(row), (await action.run(row, reason.trim(), value)) || null);
      } catch {
        results.set(rowKey(row), words('没有办成，请稍后再试', 'Not done, please try again later'));
      }
    }
    setRunning(null);
    setOutcome(results);
  };
  const refused = outcome ? able.filter((row) => outcome.get(rowKey(row))) : [];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a toolbar, not a set of form fields */}
      <div className="hub-bulk hub-noprint" role="group">
        <span role="status">{say(words(`已选 ${rows.length} 条`, `${rows.length} selected`))}</span>
        {actions.map((one) => (
          <Button key={one.key} size="small" danger={!!one.danger} onClick={() => setAction(one)}>
            {say(one.label)}
          </Button>
        ))}
        <Button size="small" type="link" onClick={clear}>
          {say(words('取消选择', 'Clear'))}
        </Button>
      </div>
      <Modal
        open={!!action}
        onCancel={close}
        title={action ? say(action.label) : ''}
        footer={
          outcome ? (
            <Button type="primary" onClick={close}>
              {say(words('完成', 'Close'))}
            </Button>
          ) : (
            [
              <Button key="cancel" disabled={running !== null} onClick={close}>
                {say(words('取消', 'Cancel'))}
              </Button>,
              <Button
                key="run"
                type="primary"
                danger={!!action?.danger}
                loading={running !== null}
                disabled={!able.length || (!!action?.day && !value) || (!!action?.reason && reason.trim().length < 4)}
                onClick={run}
              >
                {running === null
                  ? say(words(`办理 ${able.length} 条`, `Do ${able.length}`))
                  : say(words(`正在办理 ${running} / ${able.length}`, `${running} / ${able.length}`))}
              </Button>,
            ]
          )
        }
      >
        {outcome ? (
          <Note tone={refused.length ? 'attention' : 'good'}>
            {words(
              `办成 ${able.length - refused.length} 条，未办成 ${refused.length} 条。`,
              `${able.length - refused.length} done, ${refused.length} not done.`,
            )}
          </Note>
        ) : (
          <Note>
            {say(words(`将办理 ${able.length} 条`, `${able.length} will be done`))}
            {unable.length ? say(words(`，跳过 ${unable.length} 条`, `, ${unable.length} left out`)) : null}
            {action?.summary ? <>；{say(action.summary(able))}</> : null}
          </Note>
        )}
        {action?.day && !outcome ? (
          <div className="hub-stack">
            <label htmlFor={`${field}-day`}>{say(action.day.label)}</label>
            <DatePicker
              id={`${field}-day`}
              value={value ? dayjs(value) : null}
              onChange={(day) => setValue(day?.format('YYYY-MM-DD') ?? '')}
            />
          </div>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long preview scrolls, also for who has no mouse */}
        <ul className="hub-preview" tabIndex={0}>
          {(outcome ? [...refused, ...able.filter((row) => !refused.includes(row))] : [...able, ...unable]).map(
            (row) => {
              const why = outcome ? outcome.get(rowKey(row)) : action?.check?.(row, value);
              const change = why ? undefined : action?.change?.(row, value);
              return (
                <li key={rowKey(row)} data-refused={why ? true : undefined}>
                  <span className="hub-grow">{action?.describe(row)}</span>
                  {change ? (
                    <span>
                      <del className="hub-soft">{change.before}</del> → {change.after}
                    </span>
                  ) : null}
                  {why ? (
                    <span className="hub-bad">{say(why)}</span>
                  ) : outcome ? (
                    <span className="hub-good">✓</span>
                  ) : null}
                </li>
              );
            },
          )}
        </ul>
        {action?.reason && !outcome ? (
          <div className="hub-stack">
            <label htmlFor={field}>{say(words('理由（至少 4 个字）', 'Reason (at least 4 characters)'))}</label>
            <Input.TextArea
              id={field}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        ) : null}
      </Modal>
    </>
  );
}
