import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { rememberOptions } from './list/filter-words.ts';
import { useWord, words } from './text.ts';

export interface RemoteOption {
  value: string;
  label: string;
}

export interface RemoteSelectProps<Data, Variables extends object> {
  query: TypedDocumentNode<Data, Variables>;
  /** What was typed → variables. With `search` absent the options are loaded once and filtered on the page. */
  variables: (text: string) => Variables;
  options: (data: Data) => RemoteOption[];
  search?: boolean;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  placeholder?: string;
  allowClear?: boolean;
  disabled?: boolean;
  /** Shown for a value that is not among the options loaded. */
  current?: RemoteOption;
  id?: string;
  'aria-label'?: string;
}

/** A select whose options come from the graph: units, districts, tasks, people. */
export function RemoteSelect<Data, Variables extends object>(props: RemoteSelectProps<Data, Variables>) {
  const { query, variables, options, search = false, value, onChange, current, ...rest } = props;
  const word = useWord();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  // One request for what was typed, not one for each key.
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const [{ data, fetching, error }] = useQuery<Data, Variables>({
    query,
    variables: variables(search ? text : '') as never,
  });
  const found = data ? options(data) : [];
  const shown = current && !found.some((option) => option.value === current.value) ? [current, ...found] : found;
  useEffect(() => rememberOptions(shown));
  return (
    <Select
      {...rest}
      value={value ?? undefined}
      onChange={(next: string | undefined) => onChange?.(next)}
      showSearch={search ? { filterOption: false, onSearch: setTyped } : { optionFilterProp: 'label' }}
      options={shown}
      loading={fetching}
      notFoundContent={
        error
          ? word(words('暂时无法读取选项，请稍后再试', 'The options cannot be read now'))
          : fetching
            ? word(words('正在读取…', 'Loading…'))
            : word(words('没有匹配的选项', 'Nothing matches'))
      }
      style={{ width: '100%' }}
    />
  );
}
