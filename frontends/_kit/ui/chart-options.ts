import type { EChartsOption } from './chart-engine.ts';

export interface ChartSeries {
  name: string;
  /** null: unknown; drawn as a gap, never as zero. */
  data: (number | null)[];
  /** Drawn dashed or hatched and never stacked on actual figures. */
  estimated?: boolean;
}

export interface ChartData {
  categories: string[];
  series: ChartSeries[];
  unit?: string;
  stacked?: boolean;
}

export interface MatrixData {
  columns: string[];
  rows: string[];
  /** [row][column] */
  values: (number | null)[][];
  unit?: string;
}

export interface Palette {
  text: string;
  soft: string;
  line: string;
  ground: string;
  colours: string[];
  low: string;
}

const named = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The page's colours as they are now, so that charts follow light and dark. */
export function palette(): Palette {
  const dark = document.documentElement.dataset.theme === 'dark';
  return {
    text: named('--hub-text'),
    soft: named('--hub-text-3'),
    line: named('--hub-line'),
    ground: named('--hub-ground'),
    low: named('--hub-blue-soft'),
    colours: dark
      ? ['#7aadff', '#5fcfc0', '#e6b566', '#b79cf2', '#9da7b5', '#e58fb4']
      : ['#1456b8', '#0b7d72', '#b06a00', '#6a48c4', '#576170', '#b0306f'],
  };
}

const axis = (colours: Palette) => ({
  axisLabel: { color: colours.soft },
  axisLine: { lineStyle: { color: colours.line } },
  splitLine: { lineStyle: { color: colours.line } },
  nameTextStyle: { color: colours.soft },
});

export function chartOption(
  kind: 'bar' | 'line',
  data: ChartData,
  colours: Palette,
  horizontal = false,
): EChartsOption {
  const category = {
    type: 'category' as const,
    data: data.categories,
    ...axis(colours),
    axisTick: { show: false },
    ...(horizontal ? { inverse: true } : {}),
  };
  const value = { type: 'value' as const, name: data.unit ?? '', ...axis(colours) };
  return {
    aria: { enabled: true },
    animation: false,
    color: colours.colours,
    textStyle: { color: colours.text, fontFamily: 'inherit' },
    grid: { left: 8, right: 16, top: data.series.length > 1 ? 58 : 28, bottom: 4, containLabel: true },
    legend: { show: data.series.length > 1, top: 0, left: 0, textStyle: { color: colours.text } },
    tooltip: {
      renderMode: 'richText',
      trigger: 'axis',
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: { color: colours.text },
    },
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: data.series.map((one) => ({
      name: one.name,
      type: kind,
      data: one.data,
      connectNulls: false,
      barMaxWidth: 28,
      symbolSize: 6,
      ...(data.stacked && !one.estimated ? { stack: 'all' } : {}),
      ...(one.estimated
        ? {
            lineStyle: { type: 'dashed' as const },
            // Hatched, so that an estimate is not taken for a fact in print or without colours.
            itemStyle: {
              color: colours.low,
              borderColor: colours.soft,
              decal: { color: colours.soft, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.7 },
            },
          }
        : {}),
    })),
  } as EChartsOption;
}

export function matrixOption(data: MatrixData, colours: Palette): EChartsOption {
  const top = Math.max(1, ...data.values.flat().filter((value) => value !== null));
  const strong = colours.colours[0] ?? colours.text;
  // The number stands on its cell: dark cells carry the ground's colour, pale ones the text's.
  const cells = data.values.flatMap((row, y) =>
    row.map((value, x) => ({
      value: [x, y, value ?? '-'],
      label: { color: value !== null && value > top * 0.5 ? colours.ground : colours.text },
    })),
  );
  return {
    aria: { enabled: true },
    animation: false,
    textStyle: { color: colours.text, fontFamily: 'inherit' },
    grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
    tooltip: {
      renderMode: 'richText',
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: { color: colours.text },
    },
    xAxis: { type: 'category', data: data.columns, ...axis(colours), splitArea: { show: false } },
    yAxis: { type: 'category', data: data.rows, inverse: true, ...axis(colours) },
    visualMap: {
      min: 0,
      max: top,
      calculable: false,
      show: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      textStyle: { color: colours.soft },
      inRange: { color: [colours.low, strong] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells,
        label: { show: true },
        itemStyle: { borderColor: colours.ground, borderWidth: 2 },
      },
    ],
  } as EChartsOption;
}

export interface MapData {
  /** Registered under this name once; the date of the data decides which. */
  name: string;
  regions: { name: string; value: number | null }[];
  unit?: string;
}

export function mapOption(data: MapData, colours: Palette): EChartsOption {
  const top = Math.max(1, ...data.regions.map((region) => region.value ?? 0));
  return {
    aria: { enabled: true },
    animation: false,
    textStyle: { color: colours.text, fontFamily: 'inherit' },
    tooltip: {
      renderMode: 'richText',
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: { color: colours.text },
    },
    visualMap: {
      min: 0,
      max: top,
      left: 0,
      bottom: 0,
      itemHeight: 100,
      // A ramp without numbers says only more or less.
      text: [`${top}${data.unit ?? ''}`, '0'],
      textStyle: { color: colours.soft },
      inRange: { color: [colours.low, colours.colours[0] ?? '#1456b8'] },
    },
    series: [
      {
        type: 'map',
        map: data.name,
        top: 4,
        bottom: 4,
        data: data.regions.map((region) => ({ name: region.name, value: region.value ?? Number.NaN })),
        itemStyle: { areaColor: colours.ground, borderColor: colours.soft },
        emphasis: { label: { color: colours.text } },
      },
    ],
  } as EChartsOption;
}
