import { useQueryState, useT } from '@hub/runtime';
import { Select } from 'antd';

interface Props {
  plans: readonly { id: string; year: number; documentNumber: string }[];
  current: string;
}

/** Which plan a page shows; kept in the address. */
export function PlanPicker({ plans, current }: Props) {
  const t = useT();
  const [, setPlan] = useQueryState('plan', '');
  return (
    <Select
      aria-label={t({ zh: '工作方案', en: 'Work plan' })}
      className="tasks-plan-picker"
      value={current}
      onChange={(id: string) => setPlan(id)}
      options={plans.map(({ id, year, documentNumber }) => ({ value: id, label: `${year} · ${documentNumber}` }))}
    />
  );
}
