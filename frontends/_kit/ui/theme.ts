import type { Density, TextSize } from '@hub/runtime';
import { theme as antdTheme, type ThemeConfig } from 'antd';

export type Scheme = 'light' | 'dark';
const fontSizes: Record<TextSize, number> = { normal: 14, large: 16, larger: 18 };

// antd's own colours miss the 4.5:1 contrast of WCAG 2.2 AA (1.4.3) in several places; these pass.
const light: ThemeConfig['token'] = {
  colorPrimary: '#1456b8',
  colorInfo: '#1456b8',
  colorLink: '#1456b8',
  colorSuccess: '#237804',
  colorSuccessBg: '#f6ffed',
  colorSuccessBorder: '#b7eb8f',
  colorWarning: '#ad4e00',
  colorWarningBg: '#fffbe6',
  colorWarningBorder: '#ffe58f',
  colorError: '#cf1322',
  colorErrorBg: '#fff2f0',
  colorErrorBorder: '#ffccc7',
  colorTextTertiary: 'rgba(0,0,0,.65)',
  colorTextDescription: 'rgba(0,0,0,.65)',
  colorTextPlaceholder: 'rgba(0,0,0,.58)',
  colorBgLayout: '#f5f7fa',
};

const dark: ThemeConfig['token'] = {
  colorPrimary: '#3a6fd0',
  colorInfo: '#6ba3ff',
  colorLink: '#6ba3ff',
  colorLinkHover: '#94bdff',
  colorError: '#ff7875',
  colorTextTertiary: 'rgba(255,255,255,.68)',
  colorTextDescription: 'rgba(255,255,255,.68)',
  colorTextPlaceholder: 'rgba(255,255,255,.6)',
  colorBgLayout: '#0e1116',
  colorBgContainer: '#161a21',
  colorBgElevated: '#1d222b',
};

/** One theme for shell and modules, so that a page does not change its look when the module changes. */
export function hubTheme(scheme: Scheme, textSize: TextSize, density: Density, still = false): ThemeConfig {
  const algorithms = [scheme === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm];
  if (density === 'compact') algorithms.push(antdTheme.compactAlgorithm);
  return {
    algorithm: algorithms,
    token: {
      ...(scheme === 'dark' ? dark : light),
      fontSize: fontSizes[textSize],
      borderRadius: 4,
      fontFamily:
        "'PingFang SC', 'HarmonyOS Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif",
      // Who asked the system for less motion gets none (WCAG 2.2, 2.3.3): the sheet's rule does not reach motions that
      // a component's script waits for.
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Form: { itemMarginBottom: 18, labelColor: scheme === 'dark' ? '#b9c1cd' : '#414b59' },
      // The dark primary is made for white text on it; as text itself it is too dim.
      ...(scheme === 'dark'
        ? {
            Tabs: {
              itemColor: '#b9c1cd',
              itemSelectedColor: '#7aadff',
              itemHoverColor: '#94bdff',
              itemActiveColor: '#94bdff',
              inkBarColor: '#7aadff',
            },
            Menu: { itemSelectedColor: '#94bdff', itemHoverColor: '#e7eaef' },
            Pagination: { itemActiveColor: '#94bdff' },
            Button: {
              defaultHoverColor: '#94bdff',
              defaultHoverBorderColor: '#94bdff',
              defaultActiveColor: '#94bdff',
              // antd lightens the primary under the pointer, below 4.5:1 with white text; darker reads as pressed too.
              colorPrimaryHover: '#3263bd',
              colorPrimaryActive: '#2a56a6',
            },
            Steps: { colorPrimary: '#7aadff' },
          }
        : { Tabs: { itemColor: '#414b59' } }),
    },
  };
}
