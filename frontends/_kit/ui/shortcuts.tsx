import { Modal } from 'antd';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Say, useSay, words } from './text.ts';

export interface Shortcut {
  /** One key, or two in a row: 'j', '?', 'g t'. */
  keys: string;
  label: Say;
  run: () => void;
}

interface Board {
  add(shortcut: Shortcut): () => void;
}
const BoardContext = createContext<Board | null>(null);

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys of the page; `?` shows them. They are silent while somebody types or a dialog is open (WCAG 2.1.4). */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const shortcuts = useRef(new Set<Shortcut>());
  const [help, setHelp] = useState(false);
  const board = useMemo<Board>(
    () => ({
      add(shortcut) {
        shortcuts.current.add(shortcut);
        return () => shortcuts.current.delete(shortcut);
      },
    }),
    [],
  );
  useLayoutEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const pair = first && Date.now() - first.at < 900 ? `${first.key} ${event.key}` : '';
      const all = [...shortcuts.current];
      const hit = all.find((one) => one.keys === pair) ?? all.find((one) => one.keys === event.key);
      first = { key: event.key, at: Date.now() };
      if (hit) {
        event.preventDefault();
        hit.run();
      } else if (event.key === '?' && shortcuts.current.size) {
        event.preventDefault();
        setHelp(true);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <BoardContext value={board}>
      {children}
      <ShortcutsHelp open={help} shortcuts={[...shortcuts.current]} onClose={() => setHelp(false)} />
    </BoardContext>
  );
}

export function useShortcuts(list: Shortcut[]): void {
  const board = useContext(BoardContext);
  const latest = useRef(list);
  latest.current = list;
  const names = list.map((one) => one.keys).join('|');
  useLayoutEffect(() => {
    if (!board) return;
    const removes = latest.current.map((one, index) =>
      board.add({ keys: one.keys, label: one.label, run: () => latest.current[index]?.run() }),
    );
    return () => {
      for (const remove of removes) remove();
    };
  }, [board, names]);
}

export function Kbd({ children }: { children: string }) {
  return (
    <>
      {children.split(' ').map((key, index) => (
        <kbd key={index} className="hub-kbd">
          {key}
        </kbd>
      ))}
    </>
  );
}

export function ShortcutsHelp({
  open,
  shortcuts,
  onClose,
}: {
  open: boolean;
  shortcuts: Shortcut[];
  onClose: () => void;
}) {
  const say = useSay();
  return (
    <Modal open={open} footer={null} onCancel={onClose} title={say(words('键盘操作', 'Keyboard'))}>
      <dl className="hub-keys">
        {shortcuts.map((one) => (
          <div key={one.keys}>
            <dt>
              <Kbd>{one.keys}</Kbd>
            </dt>
            <dd>{say(one.label)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Kbd>?</Kbd>
          </dt>
          <dd>{say(words('显示本页的键盘操作', 'Show this list'))}</dd>
        </div>
      </dl>
    </Modal>
  );
}
