import { useT } from '@hub/runtime';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useUnitName } from '../units.ts';
import { mentionableQuery } from './talk-queries.ts';

export const MOST_MENTIONS = 20;

interface Option {
  value: string;
  label: string;
}

interface Props {
  value: string[];
  onChange: (value: string[]) => void;
  label: string;
  /** Those chosen before the picker was opened. */
  known?: readonly Option[];
}

/** Officers in service by part of the name, with their unit beside it: two may be called the same. */
export function MentionPicker({ value, onChange, label, known = [] }: Props) {
  const t = useT();
  const nameOf = useUnitName();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  // One request for what was typed, not one for each key.
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const [chosen, setChosen] = useState<readonly Option[]>(known);
  const [{ data, fetching, error }] = useQuery({ query: mentionableQuery, variables: { search: search || null } });
  const found = (data?.officers.nodes ?? []).map((officer) => ({
    value: officer.id,
    label: officer.unit ? `${nameOf(officer)}（${nameOf(officer.unit)}）` : nameOf(officer),
  }));
  const before = chosen.filter((one) => value.includes(one.value) && !found.some((other) => other.value === one.value));
  return (
    <Select<string[], Option>
      mode="multiple"
      maxCount={MOST_MENTIONS}
      aria-label={label}
      placeholder={t({
        zh: '提及：输入姓名，选中的人会收到提醒',
        en: 'Mention: type a name; whoever is chosen is told',
      })}
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={fetching}
      notFoundContent={
        error
          ? t({ zh: '暂时无法读取人员，请稍后再试', en: 'The officers cannot be read now' })
          : fetching
            ? t({ zh: '正在读取…', en: 'Loading…' })
            : t({ zh: '没有匹配的在岗人员', en: 'Nobody in service matches' })
      }
      options={[...found, ...(search ? [] : before)]}
      labelRender={({ value: id, label: shown }) => shown ?? before.find((one) => one.value === id)?.label ?? '—'}
      onChange={(ids, options) => {
        setChosen([...before, ...[options].flat().filter((one) => !!one)]);
        onChange(ids);
      }}
      style={{ width: '100%' }}
    />
  );
}
