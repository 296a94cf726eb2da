import { Button, DatePicker, Input, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useId, useState } from 'react';
import { usePhone } from '../media.ts';
import { useSay, useWord, words } from '../text.ts';
import type { FilterField, FilterValues, ListState } from './types.ts';

type BarState = Pick<ListState<unknown>, 'filters' | 'values' | 'filtered' | 'setValues'>;

/** 查询 / 重置 / 展开: what is typed is asked on 查询 or Enter; a choice is asked at once. */
export function FilterBar({ list }: { list: BarState }) {
  const say = useSay();
  const phone = usePhone();
  const id = useId();
  const { values } = list;
  const filters = list.filters.filter(({ kind }) => kind !== 'tabs');
  const [draft, setDraft] = useState<FilterValues>(values);
  const [open, setOpen] = useState(false);
  useEffect(() => setDraft(values), [values]);
  if (!filters.length) return null;
  const apply = (next: FilterValues) => {
    setDraft(next);
    list.setValues(next);
  };
  const hidden = (filter: FilterField, index: number) => (filter.more || (phone && index > 0)) && !open;
  const hiddenUsed = filters.filter(
    (filter, index) => hidden(filter, index) && (values[filter.name] ?? '') !== (filter.initial ?? ''),
  ).length;
  const folds = filters.some((filter, index) => filter.more || (phone && index > 0));
  return (
    <search className="hub-noprint">
      <form
        className="hub-filters"
        onSubmit={(event) => {
          event.preventDefault();
          list.setValues(draft);
        }}
      >
        {filters.map((filter, index) =>
          hidden(filter, index) ? null : (
            <div key={filter.name} className={`hub-filter hub-filter-${filter.kind}`}>
              <label htmlFor={`${id}-${filter.name}`}>{say(filter.label)}</label>
              <FilterInput
                id={`${id}-${filter.name}`}
                filter={filter}
                value={draft[filter.name] ?? ''}
                type={(value) => setDraft({ ...draft, [filter.name]: value })}
                choose={(value) => apply({ ...draft, [filter.name]: value })}
              />
            </div>
          ),
        )}
        <div className="hub-filter-buttons">
          <Button type="primary" htmlType="submit">
            {say(words('查询', 'Search'))}
          </Button>
          <Button
            disabled={
              !list.filtered && filters.every((filter) => (draft[filter.name] ?? '') === (filter.initial ?? ''))
            }
            onClick={() => apply(Object.fromEntries(list.filters.map((filter) => [filter.name, filter.initial ?? ''])))}
          >
            {say(words('重置', 'Reset'))}
          </Button>
          {folds ? (
            <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
              {say(open ? words('收起', 'Less') : words('展开', 'More'))}
              {hiddenUsed ? `（${hiddenUsed}）` : null}
            </Button>
          ) : null}
        </div>
      </form>
    </search>
  );
}

interface InputProps {
  id: string;
  filter: FilterField;
  value: string;
  type: (value: string) => void;
  choose: (value: string) => void;
}

function FilterInput({ id, filter, value, type, choose }: InputProps) {
  const say = useSay();
  const word = useWord();
  const placeholder = word(filter.placeholder ?? words('全部', 'All'));
  const options = filter.options?.map((option) => ({
    value: option.value,
    label: say(option.label),
    text: typeof option.label === 'string' ? option.label : word(option.label as never),
  }));
  const name = word(filter.label);
  switch (filter.kind) {
    case 'search':
    case 'text':
      return (
        <Input
          id={id}
          allowClear
          value={value}
          placeholder={word(filter.placeholder ?? words('输入关键字', 'Keyword'))}
          onChange={(event) => type(event.target.value)}
        />
      );
    case 'select':
      return (
        <Select
          id={id}
          allowClear
          showSearch={{ optionFilterProp: 'text' }}
          aria-label={name}
          placeholder={placeholder}
          value={value || undefined}
          options={options ?? []}
          onChange={(next?: string) => choose(next ?? '')}
        />
      );
    case 'multi':
      return (
        <Select
          id={id}
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          aria-label={name}
          placeholder={placeholder}
          value={value ? value.split(',') : []}
          options={options ?? []}
          onChange={(next: string[]) => choose(next.join(','))}
        />
      );
    case 'day':
      return (
        <DatePicker
          id={id}
          aria-label={name}
          value={value ? dayjs(value) : null}
          onChange={(day) => choose(day ? day.format('YYYY-MM-DD') : '')}
        />
      );
    case 'days': {
      const [from = '', to = ''] = value.split('~');
      return (
        <DatePicker.RangePicker
          id={{ start: id, end: `${id}-end` }}
          aria-label={name}
          allowEmpty={[true, true]}
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          onChange={(range) => {
            const [start, end] = range ?? [];
            choose(start || end ? `${start?.format('YYYY-MM-DD') ?? ''}~${end?.format('YYYY-MM-DD') ?? ''}` : '');
          }}
        />
      );
    }
    case 'pick': {
      const Control = filter.control;
      return Control ? (
        <Control
          id={id}
          allowClear
          aria-label={name}
          placeholder={placeholder}
          value={value || null}
          onChange={(next) => choose(next ?? '')}
        />
      ) : null;
    }
    case 'tabs':
      return null;
    case 'toggle':
      return (
        <Switch id={id} aria-label={name} checked={value === 'true'} onChange={(on) => choose(on ? 'true' : '')} />
      );
  }
}
