import { useSay, useWord, words } from '../text.ts';
import { useNumber } from '../time.ts';
import type { ListState } from './types.ts';

export type Counts = Record<string, number | null | undefined>;

/** The states of a list side by side, each with how many rows it has; one press filters. */
export function FilterTabs({
  list,
  counts,
}: {
  list: Pick<ListState<unknown>, 'filters' | 'values' | 'setValues'>;
  counts?: Counts | undefined;
}) {
  const say = useSay();
  const word = useWord();
  const format = useNumber();
  const filter = list.filters.find(({ kind }) => kind === 'tabs');
  if (!filter) return null;
  const chosen = list.values[filter.name] ?? '';
  const options = [{ value: '', label: words('全部', 'All') }, ...(filter.options ?? [])];
  return (
    <fieldset className="hub-tabs hub-noprint">
      <legend className="hub-sr">{word(filter.label)}</legend>
      {options.map(({ value, label }) => {
        const count = counts?.[value];
        return (
          <button
            key={value}
            type="button"
            className="hub-plain"
            aria-pressed={chosen === value}
            onClick={() => list.setValues({ ...list.values, [filter.name]: value })}
          >
            {say(label)}
            {typeof count === 'number' ? <span className="hub-tab-count">{format(count)}</span> : null}
          </button>
        );
      })}
    </fieldset>
  );
}
