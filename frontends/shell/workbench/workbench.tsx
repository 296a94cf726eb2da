import {
  Boundary,
  can,
  Link,
  type Officer,
  type PageModule,
  useDocumentTitle,
  useLang,
  useT,
  type Words,
} from '@hub/runtime';
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { MenuGroup } from '../modules/menu.ts';
import { holdStyles } from '../modules/styles.ts';
import { words } from '../words.ts';

export interface WorkbenchProps {
  officer: Officer;
  modules: readonly PageModule[];
  groups: readonly MenuGroup[];
}

export interface Card {
  key: string;
  module: PageModule;
  titles: Words;
  width: 'wide' | 'half' | 'bar';
  order: number;
  entry: string;
}

/** 我的工作台: the cards that the modules lend, most pressing first. What is in a card is the module's affair. */
export function Workbench({ officer, modules, groups }: WorkbenchProps) {
  const t = useT();
  const lang = useLang();
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(t(words.home));
  const cards = cardsFor(modules).filter(({ width }) => width !== 'bar');
  const today = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'full',
    timeZone: 'Asia/Shanghai',
  }).format(new Date());
  return (
    <main className="shell-home" aria-label={t(words.home)}>
      <h1 ref={heading}>{t(greeting(), { name: officer.name })}</h1>
      <p className="shell-soft">{officer.unitName ? `${today} · ${officer.unitName}` : today}</p>
      <div className="shell-cards">
        {cards.map((card) => (
          <CardFrame key={card.key} card={card} />
        ))}
      </div>
      <h2>{t(words.myPages)}</h2>
      {groups.length === 0 ? <p>{t(words.noPages)}</p> : null}
      <div className="shell-pages">
        {groups.map((group) => (
          <section key={group.module} aria-label={t(group.titles)}>
            <h3>{t(group.titles)}</h3>
            <ul>
              {group.pages.map((page) => (
                <li key={page.to}>
                  <Link to={page.to} className="shell-page-link">
                    {t(page.titles)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}

export function cardsFor(modules: readonly PageModule[]): Card[] {
  return modules
    .flatMap((module) =>
      module.cards
        .filter((card) => can(card.privileges))
        .map((card) => ({
          key: `${module.name}/${card.id}`,
          module,
          titles: card.titles,
          width: card.width,
          order: card.order,
          entry: module.base + card.entry,
        })),
    )
    .sort((a, b) => a.order - b.order);
}

const components = new Map<string, ComponentType>();

/** What stands in a card, loaded when it is first shown. */
export function componentOf(entry: string): ComponentType {
  let found = components.get(entry);
  if (!found) {
    found = lazy(() => import(/* @vite-ignore */ entry) as Promise<{ default: ComponentType }>);
    components.set(entry, found);
  }
  return found;
}

function CardFrame({ card }: { card: Card }) {
  const t = useT();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => holdStyles(card.module.css).release, [card.module]);
  const Content = componentOf(card.entry);
  const failed = (_error: Error, retry: () => void) => (
    <p className="shell-card-failed" role="alert">
      {t(words.cardFailed)}
      <button
        type="button"
        onClick={() => {
          components.delete(card.entry);
          setAttempt(attempt + 1);
          retry();
        }}
      >
        {t(words.retry)}
      </button>
    </p>
  );
  return (
    <section className="shell-card" data-width={card.width} aria-label={t(card.titles)}>
      <h2>{t(card.titles)}</h2>
      <Boundary resetKey={String(attempt)} fallback={failed}>
        <Suspense fallback={<div className="shell-card-wait" aria-busy="true" />}>
          <Content />
        </Suspense>
      </Boundary>
    </section>
  );
}

function greeting(): Words {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format(new Date()),
  );
  return hour < 12 ? words.morning : hour < 18 ? words.afternoon : words.evening;
}
