import { useT } from '@hub/runtime';
import { Select } from 'antd';
import { monthWords } from '../months.ts';

interface Props {
  id?: string;
  month: string;
  months: readonly string[];
  choose: (month: string) => void;
}

/** Another month of the same task and unit, newest first. */
export function MonthSelect({ id, month, months, choose }: Props) {
  const t = useT();
  return (
    <Select
      {...(id ? { id } : { 'aria-label': t({ zh: '填报月份', en: 'Month' }) })}
      value={month}
      onChange={choose}
      options={[...months].reverse().map((one) => ({ value: one, label: t(monthWords(one, true)) }))}
    />
  );
}
