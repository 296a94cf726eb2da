import { Link, useT } from '@hub/runtime';
import { GapLabel, TargetBar } from '@hub/ui';
import { leadingTarget, type Target } from './board.ts';

export interface RowTargetProps {
  id: string;
  targets: readonly Target[];
  /** Planned by now and done, where the plan gives the task no number: the year's work is 100. */
  planned?: number | null | undefined;
  actual?: number | null | undefined;
}

/** The bar at the right of a task: its target where records are counted, its percentage otherwise. */
export function RowTarget({ id, targets, planned, actual }: RowTargetProps) {
  const t = useT();
  const target = leadingTarget(targets);
  const to = `/tasks/key-tasks/${id}?tab=progress`;
  if (target || typeof actual === 'number') {
    return (
      <span className="tasks-row-target">
        {target ? (
          <TargetBar compact plan={target.value} actual={target.actual} unit={target.unit ?? ''} to={to} />
        ) : (
          <TargetBar compact plan={100} actual={actual} unit="%" to={to} />
        )}
      </span>
    );
  }
  return (
    <span className="tasks-no-target">
      <GapLabel kind="unreported" />
      {typeof planned === 'number' ? (
        <Link to={to} className="hub-soft">
          {t({ zh: '应完成 {n}%', en: '{n}% planned' }, { n: planned })}
        </Link>
      ) : null}
    </span>
  );
}
