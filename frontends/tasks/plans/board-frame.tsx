import { useT } from '@hub/runtime';
import { EmptyState } from '@hub/ui';
import type { ReactNode } from 'react';

/** How many of the plan's tasks are shown, and beside it the ways to show them. */
export function BoardBar({ shown, all, children }: { shown: number; all: number; children: ReactNode }) {
  const t = useT();
  return (
    <div className="hub-row tasks-board-bar hub-noprint">
      <span className="hub-soft hub-grow" role="status">
        {shown === all
          ? t({ zh: '共 {n} 项任务', en: '{n} tasks' }, { n: all })
          : t({ zh: '{n} 项，共 {all} 项', en: '{n} of {all} tasks' }, { n: shown, all })}
      </span>
      {children}
    </div>
  );
}

/** In the place of the tasks when the filters leave none. */
export function NoTaskMatches({ showAll }: { showAll: () => void }) {
  return (
    <div className="hub-box">
      <EmptyState
        title={{ zh: '没有符合条件的任务', en: 'No task matches' }}
        firstStep={{ label: { zh: '查看全部任务', en: 'Show all tasks' }, onClick: showAll }}
      />
    </div>
  );
}
