import { navigate, useT } from '@hub/runtime';
import { Segmented } from 'antd';

const m = {
  view: { zh: '显示方式', en: 'View' },
  matrix: { zh: '灯阵', en: 'Lights' },
  table: { zh: '表格', en: 'Table' },
  timeline: { zh: '时间轴', en: 'Timeline' },
};

interface Props {
  value: keyof typeof m;
  planId: string;
  mine: boolean;
  /** Between the two views of the board, whose other filters stay. */
  onView?: (view: string) => void;
}

/** The same plan as lights, as rows, or over the months of its year; the plan and the own unit stay chosen. */
export function ViewSwitch({ value, planId, mine, onView }: Props) {
  const t = useT();
  const go = (view: string) => {
    if (onView && view !== 'timeline') return onView(view);
    const search = new URLSearchParams({ plan: planId, ...(mine ? { mine: '1' } : {}) });
    if (view !== 'timeline') search.set('view', view);
    void navigate(`/tasks${view === 'timeline' ? '/timeline' : ''}?${search}`);
  };
  return (
    <Segmented<string>
      aria-label={t(m.view)}
      value={value}
      onChange={go}
      options={(['matrix', 'table', 'timeline'] as const).map((view) => ({ value: view, label: t(m[view]) }))}
    />
  );
}
