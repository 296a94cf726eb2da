import { useT, type Words } from '@hub/runtime';
import { EmptyState, Kbd, useShortcuts } from '@hub/ui';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { moved } from './queue.ts';

export interface QueueItem {
  id: string;
  title: string;
  detail: string;
}

interface Props {
  items: readonly QueueItem[];
  current: string | null;
  choose: (id: string) => void;
  accept: { words: Words; run: () => void; busy: boolean };
  giveBack: { words: Words; run: () => void };
  empty: Words;
  hint: Words;
  children: ReactNode;
}

/** A list of what waits and the one that is looked at; both buttons have a key. */
export function QueueFrame({ items, current, choose, accept, giveBack, empty, hint, children }: Props) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const move = (by: 1 | -1) => {
    const id = moved(items, current, by);
    if (id) choose(id);
  };
  const next = { zh: '下一份', en: 'Next' };
  const previous = { zh: '上一份', en: 'Previous' };
  useShortcuts(
    items.length === 0
      ? []
      : [
          { keys: 'a', label: accept.words, run: accept.run },
          { keys: 'r', label: giveBack.words, run: giveBack.run },
          { keys: 'j', label: next, run: () => move(1) },
          { keys: 'k', label: previous, run: () => move(-1) },
        ],
  );
  useEffect(() => {
    list.current?.querySelector(`[data-id="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (items.length === 0) {
    return (
      <div className="hub-box">
        <EmptyState title={empty} hint={hint} />
      </div>
    );
  }
  const at = items.findIndex(({ id }) => id === current);
  return (
    <div className="tasks-queue">
      <ol className="hub-box tasks-queue-list" ref={list} aria-label={t({ zh: '待办队列', en: 'Queue' })}>
        {items.map((item) => (
          <li key={item.id} data-id={item.id}>
            <button
              type="button"
              className="hub-plain"
              aria-current={item.id === current ? 'true' : undefined}
              onClick={() => choose(item.id)}
            >
              <strong>{item.title}</strong>
              <span className="hub-soft">{item.detail}</span>
            </button>
          </li>
        ))}
      </ol>
      <section
        className="hub-box tasks-queue-current"
        aria-live="polite"
        aria-label={t({ zh: '当前一份', en: 'This one' })}
      >
        <div className="tasks-queue-body">{children}</div>
        <div className="tasks-queue-bar">
          <span className="hub-soft">{`${at + 1} / ${items.length}`}</span>
          <Button onClick={() => move(-1)} disabled={at <= 0}>
            {t(previous)} <Kbd>k</Kbd>
          </Button>
          <Button onClick={() => move(1)} disabled={at >= items.length - 1}>
            {t(next)} <Kbd>j</Kbd>
          </Button>
          <span className="hub-grow" />
          <Button onClick={giveBack.run}>
            {t(giveBack.words)} <Kbd>r</Kbd>
          </Button>
          <Button type="primary" loading={accept.busy} onClick={accept.run}>
            {t(accept.words)} <Kbd>a</Kbd>
          </Button>
        </div>
      </section>
    </div>
  );
}
