import { useQueryState, useT } from '@hub/runtime';
import { Segmented } from 'antd';

/** The plan's tasks of the own unit, or what other units asked of it. */
export function MineSwitch() {
  const t = useT();
  const [view, setView] = useQueryState('view', 'tasks');
  return (
    <Segmented<string>
      aria-label={t({ zh: '任务来源', en: 'Where tasks come from' })}
      value={view === 'parts' ? 'parts' : 'tasks'}
      onChange={setView}
      options={[
        { value: 'tasks', label: t({ zh: '重点任务', en: 'Key tasks' }) },
        { value: 'parts', label: t({ zh: '上级分解', en: 'Parts given' }) },
      ]}
    />
  );
}
