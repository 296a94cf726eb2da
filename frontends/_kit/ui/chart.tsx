import { Button, Segmented } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type ChartData,
  chartOption,
  type MapData,
  type MatrixData,
  mapOption,
  matrixOption,
  palette,
} from './chart-options.ts';
import { usePreferences } from './hub.ts';
import { useMedia } from './media.ts';
import { Skeletons } from './states.tsx';
import { type Say, useSay, useWord, words } from './text.ts';
import { useNumber } from './time.ts';

type Drawing =
  | { kind: 'bar' | 'line'; data: ChartData; horizontal?: boolean }
  | { kind: 'matrix'; data: MatrixData }
  | { kind: 'map'; data: MapData; geo: () => Promise<unknown> };

export type ChartProps = Drawing & {
  title: Say;
  height?: number;
  /** A bar, point or cell was clicked: open its records. */
  onPick?: (place: { category: string; series: string; value: number | null }) => void;
  /** AsOf. */
  foot?: ReactNode;
};

interface Picked {
  name?: string;
  seriesName?: string;
  value?: unknown;
}

/** A chart with its table one click away: the table is the accessible form (WCAG 1.1.1) and the one that can be copied. */
export function Chart(props: ChartProps) {
  const { title, height = 280, foot } = props;
  const say = useSay();
  const word = useWord();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const name = typeof title === 'string' ? title : word(title as never);
  return (
    <figure className="hub-box hub-chart" aria-label={name}>
      <figcaption className="hub-row">
        <h2 className="hub-section-title hub-grow">{say(title)}</h2>
        <Segmented<'chart' | 'table'>
          size="small"
          aria-label={word(words('显示方式', 'View'))}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: say(words('图', 'Chart')) },
            { value: 'table', label: say(words('表', 'Table')) },
          ]}
        />
      </figcaption>
      {view === 'table' ? <ChartTable {...props} name={name} /> : <Canvas {...props} name={name} height={height} />}
      {foot}
    </figure>
  );
}

function optionOf(props: Drawing) {
  const colours = palette();
  if (props.kind === 'matrix') return matrixOption(props.data, colours);
  if (props.kind === 'map') return mapOption(props.data, colours);
  return chartOption(props.kind, props.data, colours, props.horizontal);
}

function Canvas(props: ChartProps & { name: string; height: number }) {
  const { name, height } = props;
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);
  const { theme } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const chart = useRef<{ setOption(option: object, replace: boolean): void } | null>(null);
  const drawing = JSON.stringify([props.kind, props.data]);

  useEffect(() => {
    let gone = false;
    let stop = () => {};
    setState('loading');
    const start = async () => {
      const engine = await import('./chart-engine.ts');
      const now = latest.current;
      if (now.kind === 'map') engine.registerMap(now.data.name, (await now.geo()) as never);
      if (gone || !box.current) return;
      // The box opens only when there is something in it; a map cannot be laid out in a box without height.
      const drawn = engine.init(box.current, null, { renderer: 'svg', height: now.height ?? 280 });
      chart.current = drawn;
      drawn.setOption(optionOf(latest.current), true);
      drawn.on('click', (event) => {
        const { name: category = '', seriesName = '', value } = event as Picked;
        latest.current.onPick?.({ category, series: seriesName, value: typeof value === 'number' ? value : null });
      });
      const watcher = new ResizeObserver(([entry]) => entry && entry.contentRect.height > 0 && drawn.resize());
      watcher.observe(box.current);
      stop = () => {
        watcher.disconnect();
        drawn.dispose();
        chart.current = null;
      };
      setState('ready');
    };
    start().catch(() => !gone && setState('failed'));
    return () => {
      gone = true;
      stop();
    };
  }, [attempt]);

  useEffect(() => {
    chart.current?.setOption(optionOf(latest.current), true);
  }, [drawing, theme, systemDark, state]);

  return (
    <>
      {state === 'failed' ? (
        <div className="hub-row hub-pad">
          <span>{say(words('图没有加载成功，可以先看表。', 'The chart did not load; the table works.'))}</span>
          <Button size="small" onClick={() => setAttempt(attempt + 1)}>
            {say(words('重试', 'Try again'))}
          </Button>
        </div>
      ) : null}
      {state === 'loading' ? <Skeletons rows={5} /> : null}
      <div ref={box} role="img" aria-label={name} style={{ height: state === 'ready' ? height : 0 }} />
      {props.kind === 'map' && state === 'ready' ? (
        <p className="hub-soft hub-pad">{say(words('示意图', 'Schematic map'))}</p>
      ) : null}
    </>
  );
}

function ChartTable(props: ChartProps & { name: string }) {
  const say = useSay();
  const format = useNumber();
  const show = (value: number | null | undefined) =>
    value === null || value === undefined ? say(words('暂缺', 'missing')) : format(value);
  const { head, rows } = tableOf(props);
  return (
    <div className="hub-table-scroll" data-scrolls>
      <table className="hub-table" aria-label={props.name}>
        <thead>
          <tr>
            {head.map((text, index) => (
              <th key={index} scope="col" style={{ textAlign: index ? 'end' : 'start' }}>
                {index ? text : text || say(words('项目', 'Item'))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.values.map((value, index) => (
                <td key={index} style={{ textAlign: 'end' }}>
                  {show(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function tableOf(props: Drawing): { head: string[]; rows: { name: string; values: (number | null)[] }[] } {
  if (props.kind === 'matrix')
    return {
      head: ['', ...props.data.columns],
      rows: props.data.rows.map((name, index) => ({ name, values: props.data.values[index] ?? [] })),
    };
  if (props.kind === 'map')
    return {
      head: ['', props.data.unit ?? ''],
      rows: props.data.regions.map(({ name, value }) => ({ name, values: [value] })),
    };
  const { categories, series, unit } = props.data;
  return {
    head: ['', ...series.map((one) => (unit ? `${one.name}（${unit}）` : one.name))],
    rows: categories.map((name, index) => ({ name, values: series.map((one) => one.data[index] ?? null) })),
  };
}
