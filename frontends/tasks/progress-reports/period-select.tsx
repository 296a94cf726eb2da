import { useT } from '@hub/runtime';
import { Select } from 'antd';
import { periodWords } from '../periods.ts';

interface Props {
  id?: string;
  period: string;
  periods: readonly string[];
  choose: (period: string) => void;
}

/** Another month or quarter of the same task and unit, newest first. */
export function PeriodSelect({ id, period, periods, choose }: Props) {
  const t = useT();
  return (
    <Select
      {...(id ? { id } : { 'aria-label': t({ zh: '填报周期', en: 'Period' }) })}
      value={period}
      onChange={choose}
      options={[...periods].reverse().map((one) => ({ value: one, label: t(periodWords(one, true)) }))}
    />
  );
}
