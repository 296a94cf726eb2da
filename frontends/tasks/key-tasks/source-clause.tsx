import { Link, useT } from '@hub/runtime';
import { type FragmentType, readFragment } from '../gql/index.ts';
import { TaskSource } from './key-task-queries.ts';

const m = {
  title: { zh: '原文', en: 'In the document' },
  annex: { zh: '附件第 {from}—{to} 行', en: 'Annex, lines {from}–{to}' },
  annexLine: { zh: '附件第 {from} 行', en: 'Annex, line {from}' },
  body: { zh: '正文{marker}', en: 'Body, section {marker}' },
  none: { zh: '正文没有单独表述，以附件为准。', en: 'Only the annex speaks of it.' },
};

/** The task's own words in the official document, beside what the hub made of them. */
export function SourceClause({ task: masked }: { task: FragmentType<typeof TaskSource> }) {
  const t = useT();
  const { plan, clause } = readFragment(TaskSource, masked);
  const { line, endLine, quote, bodyMarker, bodyLine, bodyQuote } = clause;
  const cells = quote.split('\t').map((cell) => cell.trim());
  return (
    <section className="hub-box tasks-source" aria-labelledby="tasks-source">
      <h2 className="hub-section-title" id="tasks-source">
        {`${t(m.title)} · ${plan.documentNumber}`}
      </h2>
      <div className="tasks-source-parts">
        <figure>
          <blockquote>
            {cells.filter(Boolean).map((cell, index) => (
              <span key={`${index} ${cell}`}>{cell}</span>
            ))}
          </blockquote>
          <figcaption>
            <Link to={`/tasks/plans/${plan.id}?line=${line}`}>
              {line === endLine ? t(m.annexLine, { from: line }) : t(m.annex, { from: line, to: endLine })}
            </Link>
          </figcaption>
        </figure>
        {bodyQuote ? (
          <figure>
            <blockquote>
              <span>{bodyQuote}</span>
            </blockquote>
            <figcaption>
              <Link to={`/tasks/plans/${plan.id}?line=${bodyLine ?? 1}`}>
                {t(m.body, { marker: bodyMarker ?? '' })}
              </Link>
            </figcaption>
          </figure>
        ) : (
          <p className="hub-soft">{t(m.none)}</p>
        )}
      </div>
    </section>
  );
}
