import { navigate, type PageModule, useLang, useT } from '@hub/runtime';
import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { MenuGroup } from '../modules/menu.ts';
import { words } from '../words.ts';
import { matchPages } from './match.ts';
import { initialsOf } from './pinyin.ts';
import { type SourceAnswer, searchModules } from './sources.ts';

interface Item {
  key: string;
  to: string;
  title: string;
  detail: string;
  kind: string;
}

export interface PaletteProps {
  groups: readonly MenuGroup[];
  modules: readonly PageModule[];
  onClose: () => void;
}

/** Ctrl+K: one box to every page the officer may open, and to whatever the modules can find. */
export function Palette({ groups, modules, onClose }: PaletteProps) {
  const t = useT();
  const lang = useLang();
  const id = useId();
  const [term, setTerm] = useState('');
  const [at, setAt] = useState(0);
  const answers = useModuleSearch(modules, groups, term);
  const items = useMemo(() => {
    const pages = matchPages(groups, term).map(
      ({ page, group }): Item => ({
        key: page.to,
        to: page.to,
        title: page.titles[lang],
        detail: group.titles[lang],
        kind: t(words.findPages),
      }),
    );
    const found = answers.flatMap((answer) =>
      answer.hits.map(
        (hit, index): Item => ({
          key: `${answer.module}-${index}`,
          to: hit.to,
          title: hit.title,
          detail: hit.detail ?? '',
          kind: hit.kind,
        }),
      ),
    );
    return [...pages, ...found];
  }, [groups, term, answers, lang, t]);
  const failed = answers.filter((answer) => answer.failed);
  const chosen = Math.min(at, items.length - 1);
  const go = (item: Item | undefined) => {
    if (!item) return;
    onClose();
    void navigate(item.to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = chosen + (event.key === 'ArrowDown' ? 1 : -1);
      setAt((next + items.length) % Math.max(items.length, 1));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go(items[chosen]);
    }
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="shell-hidden">{t(words.find)}</span>}
      width={620}
      className="shell-palette"
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened by the key that means "let me type"
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={items[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={t(words.find)}
        placeholder={t(words.findHint, { example: exampleOf(groups) })}
        value={term}
        onChange={(event) => {
          setTerm(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t(words.findPages)} className="shell-palette-list">
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the box above, as a combobox does
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={item.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? (node) => node?.scrollIntoView({ block: 'nearest' }) : null}
            onClick={() => go(item)}
          >
            <span className="shell-palette-title">{item.title}</span>
            <span className="shell-palette-detail">{item.detail}</span>
            <span className="shell-palette-kind">{item.kind}</span>
          </div>
        ))}
      </div>
      <p className="shell-palette-foot" role="status">
        {items.length === 0 ? t(words.findNone) : t(words.findCount, { n: items.length })}
        {failed.map((answer) => ` · ${t(words.findFailed, { name: answer.titles[lang] })}`)}
      </p>
    </Modal>
  );
}

/** The initials of a page that the officer really has. */
function exampleOf(groups: readonly MenuGroup[]): string {
  const page = groups[0]?.pages[0];
  return page ? initialsOf(page.titles.zh) : '';
}

const none: SourceAnswer[] = [];

function useModuleSearch(modules: readonly PageModule[], groups: readonly MenuGroup[], term: string): SourceAnswer[] {
  const [answers, setAnswers] = useState<SourceAnswer[]>(none);
  const wanted = term.trim();
  useEffect(() => {
    if (wanted === '') {
      setAnswers(none);
      return;
    }
    const stop = new AbortController();
    const open = modules.filter((module) => groups.some((group) => group.module === module.name));
    const timer = setTimeout(() => {
      searchModules(open, wanted, stop.signal).then((found) => {
        if (!stop.signal.aborted) setAnswers(found);
      });
    }, 180);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [modules, groups, wanted]);
  return answers;
}
