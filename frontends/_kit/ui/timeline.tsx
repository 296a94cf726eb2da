import type { ReactNode } from 'react';
import { Link } from './hub.ts';
import { EmptyState } from './states.tsx';
import { type Say, useSay, words } from './text.ts';
import { dayOf } from './time.ts';

export interface TimelineItem {
  key: string;
  at: string;
  title: Say;
  to?: string;
  detail?: Say;
  /** Area or kind: 荣誉, 志愿服务, 稿件. */
  kind?: Say;
  tags?: ReactNode;
  /** Still to come. */
  future?: boolean;
}

/** Events by year, newest first: one person across all areas, one task over its months. */
export function Timeline({ items, empty }: { items: TimelineItem[]; empty?: Say }) {
  const say = useSay();
  if (!items.length) return <EmptyState title={empty ?? words('还没有记录', 'Nothing yet')} />;
  const sorted = [...items].sort((a, b) => b.at.localeCompare(a.at));
  const years = [...new Set(sorted.map((item) => dayOf(item.at).slice(0, 4)))];
  return (
    <div className="hub-timeline">
      {years.map((year) => (
        <section key={year} aria-label={year}>
          <h2>{year}</h2>
          <ol>
            {sorted
              .filter((item) => dayOf(item.at).startsWith(year))
              .map((item) => (
                <li key={item.key} data-future={item.future || undefined}>
                  <time dateTime={item.at}>{dayOf(item.at).slice(5)}</time>
                  <div>
                    <p className="hub-row">
                      {item.kind ? <span className="hub-kind">{say(item.kind)}</span> : null}
                      {item.to ? <Link to={item.to}>{say(item.title)}</Link> : <span>{say(item.title)}</span>}
                      {item.tags}
                    </p>
                    {item.detail ? <p className="hub-soft">{say(item.detail)}</p> : null}
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
