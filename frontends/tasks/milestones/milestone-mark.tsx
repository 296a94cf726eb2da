import { useT } from '@hub/runtime';
import { stateMeaning } from '@hub/ui';
import type { MilestoneStanding } from '../gql/graphql.ts';
import '../states.ts';

// A shape for each standing, so that nobody needs the colour to tell them apart, on screen or on paper.
const shapes: Record<MilestoneStanding, string> = {
  PLANNED: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  OVERDUE: 'M8 1.5 15 14H1z',
  DONE: 'M8 1 15 8 8 15 1 8z',
  DONE_LATE: 'M2.5 2.5h11v11h-11z',
};

/** The sign of a milestone; what it means stands beside it or in the label of the link around it. */
export function MilestoneMark({ standing }: { standing: MilestoneStanding }) {
  return (
    <svg
      className="tasks-mark"
      data-tone={stateMeaning('milestone', standing).tone}
      data-open={standing === 'PLANNED' || undefined}
      viewBox="0 0 16 16"
      aria-hidden
    >
      <path d={shapes[standing]} />
    </svg>
  );
}

export function MilestoneLegend() {
  const t = useT();
  return (
    <ul className="hub-legend" aria-label={t({ zh: '图例', en: 'Legend' })}>
      {(Object.keys(shapes) as MilestoneStanding[]).map((standing) => (
        <li key={standing} className="hub-row">
          <MilestoneMark standing={standing} /> {t(stateMeaning('milestone', standing))}
        </li>
      ))}
    </ul>
  );
}
