import { createContext, type ReactNode } from 'react';
import { Link, useDocumentTitle } from './hub.ts';
import { type Say, useSay, useWord, type Words, words } from './text.ts';

export interface Crumb {
  label: Say;
  to?: string;
}

export interface PageProps {
  title: Words | string;
  /** Beside the title: a StatusTag, a Light. */
  tags?: ReactNode;
  description?: Say;
  breadcrumbs?: Crumb[];
  actions?: ReactNode;
  /** Forms and texts read better on a narrow page. */
  narrow?: boolean;
  children?: ReactNode;
}

/** Whether there is a page around that has its heading already. */
export const InPage = createContext(false);

/** The frame of every page: where am I, what is this, what may I do. */
export function Page({ title, tags, description, breadcrumbs, actions, narrow, children }: PageProps) {
  const say = useSay();
  const word = useWord();
  const name = word(title);
  useDocumentTitle(name);
  return (
    <main className={narrow ? 'hub-page hub-page-narrow' : 'hub-page'} aria-label={name}>
      {breadcrumbs?.length ? (
        <nav className="hub-crumbs" aria-label={word(words('当前位置', 'Breadcrumbs'))}>
          <ol>
            {breadcrumbs.map((crumb, index) => (
              <li key={index}>{crumb.to ? <Link to={crumb.to}>{say(crumb.label)}</Link> : say(crumb.label)}</li>
            ))}
          </ol>
        </nav>
      ) : null}
      <header className="hub-page-head">
        <div className="hub-grow">
          <div className="hub-row">
            <h1 className="hub-page-title">{name}</h1>
            {tags}
          </div>
          {description ? <p className="hub-page-desc">{say(description)}</p> : null}
        </div>
        {actions ? <div className="hub-page-actions">{actions}</div> : null}
      </header>
      <InPage value={true}>{children}</InPage>
    </main>
  );
}

export function Section({ title, extra, children }: { title?: Say; extra?: ReactNode; children: ReactNode }) {
  const say = useSay();
  return (
    <section className="hub-section">
      {title || extra ? (
        <div className="hub-row">
          {title ? <h2 className="hub-section-title hub-grow">{say(title)}</h2> : <span className="hub-grow" />}
          {extra}
        </div>
      ) : null}
      {children}
    </section>
  );
}
