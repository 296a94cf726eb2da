// ECharts, cut to what the hub draws. Loaded when the first chart is seen, never with the first page.
import { BarChart, HeatmapChart, LineChart, MapChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  HeatmapChart,
  MapChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  AriaComponent,
  LabelLayout,
  SVGRenderer,
]);

export type { EChartsCoreOption as EChartsOption } from 'echarts/core';
export { init, registerMap };
