import { useT } from '@hub/runtime';
import { useNumber } from '@hub/ui';
import { Button, InputNumber, Select } from 'antd';
import { useUnitName } from '../units.ts';
import { type QuotaRow, sharedEvenly, sumOf, withUnits } from './quotas.ts';
import type { KnownUnit } from './use-units.ts';

interface Props {
  value?: QuotaRow[];
  onChange?: (rows: QuotaRow[]) => void;
  units: readonly KnownUnit[];
  /** Units that have their part already, and the one that gives: not offered. */
  without: ReadonlySet<string>;
  target: { value: number; unit: string } | null;
  /** What stands already counts towards the target. */
  given: number;
}

/** Who gets a part, a whole kind of unit at one press, and each one's share against the number of the task. */
export function QuotaTable({ value: rows = [], onChange, units, without, target, given }: Props) {
  const t = useT();
  const format = useNumber();
  const unitName = useUnitName();
  const set = (next: QuotaRow[]) => onChange?.(next);
  const free = units.filter(({ id }) => !without.has(id));
  const kinds = [...new Map(free.map(({ kind }) => [kind.code, kind])).values()];
  const nameOf = new Map(units.map((unit) => [unit.id, unitName(unit)]));
  const sum = sumOf(rows);
  const left = target ? Math.round((target.value - given - sum) * 100) / 100 : 0;
  return (
    <div className="hub-stack">
      <div className="hub-row tasks-wrap">
        {kinds.map((kind) => {
          const these = free.filter((unit) => unit.kind.code === kind.code).map(({ id }) => id);
          if (these.length < 2) return null;
          return (
            <Button key={kind.code} size="small" onClick={() => set(withUnits(rows, these))}>
              {t({ zh: '全部{kind}（{n}）', en: 'All: {kind} ({n})' }, { kind: unitName(kind), n: these.length })}
            </Button>
          );
        })}
        <Select<string | null>
          size="small"
          showSearch
          optionFilterProp="label"
          className="tasks-plan-picker"
          value={null}
          placeholder={t({ zh: '逐个添加单位', en: 'Add one unit' })}
          aria-label={t({ zh: '逐个添加单位', en: 'Add one unit' })}
          options={free
            .filter(({ id }) => !rows.some(({ unitId }) => unitId === id))
            .map((unit) => ({ value: unit.id, label: unitName(unit) }))}
          onChange={(id) => (id ? set(withUnits(rows, [id])) : undefined)}
        />
        {rows.length > 0 ? (
          <Button size="small" onClick={() => set([])}>
            {t({ zh: '清空', en: 'Clear' })}
          </Button>
        ) : null}
        {target && rows.length > 0 ? (
          <Button size="small" onClick={() => set(sharedEvenly(rows, target.value - given))}>
            {t({ zh: '平均分配', en: 'Share evenly' })}
          </Button>
        ) : null}
      </div>
      {rows.length > 0 ? (
        <div className="tasks-quotas" data-scrolls>
          <table className="tasks-counts">
            <caption className="hub-sr">{t({ zh: '承接单位和指标', en: 'Units and quotas' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '承接单位', en: 'Unit' })}</th>
                <th scope="col">
                  {t({ zh: '指标', en: 'Quota' })}
                  {target ? `（${target.unit}）` : null}
                </th>
                <th scope="col">
                  <span className="hub-sr">{t({ zh: '操作', en: 'Action' })}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unitId, quota }) => {
                const name = nameOf.get(unitId) ?? '—';
                return (
                  <tr key={unitId}>
                    <th scope="row">{name}</th>
                    <td>
                      <InputNumber
                        size="small"
                        min={0.01}
                        value={quota}
                        disabled={!target}
                        aria-label={t({ zh: '{name}的指标', en: 'Quota of {name}' }, { name })}
                        onChange={(next) =>
                          set(rows.map((row) => (row.unitId === unitId ? { ...row, quota: next } : row)))
                        }
                      />
                    </td>
                    <td>
                      <Button size="small" onClick={() => set(rows.filter((row) => row.unitId !== unitId))}>
                        {t({ zh: '移除', en: 'Remove' })}
                        <span className="hub-sr">{name}</span>
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
      <p role="status" className={target && left !== 0 ? 'hub-warn' : 'hub-soft'}>
        {t({ zh: '已选 {n} 个单位', en: '{n} units' }, { n: rows.length })}
        {target
          ? t(
              left === 0
                ? {
                    zh: '，合计 {sum}，与目标 {target}{unit}一致。',
                    en: ', {sum} together, as the target of {target} {unit}.',
                  }
                : left > 0
                  ? {
                      zh: '，合计 {sum}，距目标 {target}{unit}还差 {left}。',
                      en: ', {sum} together, {left} short of {target} {unit}.',
                    }
                  : {
                      zh: '，合计 {sum}，超出目标 {target}{unit} {over}。',
                      en: ', {sum} together, {over} above {target} {unit}.',
                    },
              {
                sum: format(sumOf([{ quota: sum }, { quota: given }])),
                target: format(target.value),
                unit: target.unit,
                left: format(left),
                over: format(-left),
              },
            )
          : null}
      </p>
    </div>
  );
}
