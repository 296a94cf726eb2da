import type { Density } from '@hub/runtime';
import { Button, Checkbox, Popover, Segmented } from 'antd';
import { useMemo } from 'react';
import { useKept, usePreferences } from '../hub.ts';
import { useSay, useWord, words } from '../text.ts';
import type { Column } from './types.ts';

interface Kept {
  order: string[];
  hidden: string[];
}

/** Which columns this officer wants, in which order; kept per list. */
export function useColumns<Row>(id: string, columns: Column<Row>[]) {
  const [kept, keep] = useKept<Kept | null>(`columns.${id}`, null);
  const initial = useMemo<Kept>(
    () => ({
      order: columns.map((one) => one.key),
      hidden: columns.filter((one) => one.optional).map((one) => one.key),
    }),
    [columns],
  );
  const state = kept ?? initial;
  // A column that came with a new version of the page stands where the page puts it.
  const ordered = [...columns].sort((a, b) => {
    const place = (key: string) => (state.order.includes(key) ? state.order.indexOf(key) : initial.order.indexOf(key));
    return place(a.key) - place(b.key);
  });
  return { ordered, shown: ordered.filter((one) => !state.hidden.includes(one.key)), state, keep };
}

export function ColumnSettings<Row>({ settings }: { settings: ReturnType<typeof useColumns<Row>> }) {
  const say = useSay();
  const word = useWord();
  const preferences = usePreferences();
  const { ordered, shown, state, keep } = settings;
  const keys = ordered.map((one) => one.key);
  const move = (index: number, by: number) => {
    const order = [...keys];
    const [key] = order.splice(index, 1);
    if (key) order.splice(index + by, 0, key);
    keep({ ...state, order });
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={say(words('列与行距', 'Columns and density'))}
      content={
        <div className="hub hub-columns">
          <ul>
            {ordered.map((column, index) => {
              const name = typeof column.title === 'string' ? column.title : word(column.title as never);
              return (
                <li key={column.key}>
                  <Checkbox
                    checked={shown.includes(column)}
                    disabled={shown.length === 1 && shown.includes(column)}
                    onChange={(event) =>
                      keep({
                        order: keys,
                        hidden: event.target.checked
                          ? state.hidden.filter((key) => key !== column.key)
                          : [...state.hidden, column.key],
                      })
                    }
                  >
                    {say(column.title)}
                  </Checkbox>
                  <span>
                    <Button
                      size="small"
                      type="text"
                      disabled={index === 0}
                      aria-label={`${name} ${word(words('上移', 'up'))}`}
                      onClick={() => move(index, -1)}
                    >
                      ↑
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      disabled={index === ordered.length - 1}
                      aria-label={`${name} ${word(words('下移', 'down'))}`}
                      onClick={() => move(index, 1)}
                    >
                      ↓
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
          <div className="hub-row">
            <Segmented<Density>
              size="small"
              value={preferences.density}
              onChange={(density) => preferences.set({ density })}
              options={[
                { value: 'comfortable', label: say(words('宽松', 'Comfortable')) },
                { value: 'compact', label: say(words('紧凑', 'Compact')) },
              ]}
            />
            <Button size="small" type="link" onClick={() => keep(null)}>
              {say(words('恢复默认', 'Defaults'))}
            </Button>
          </div>
        </div>
      }
    >
      <Button size="small">{say(words('列设置', 'Columns'))}</Button>
    </Popover>
  );
}
