import { theme as antdTheme } from 'antd';
import { describe, expect, it } from 'vitest';
import { hubTheme, type Scheme } from './theme.ts';

/** Relative luminance and contrast of WCAG 2.2, 1.4.3. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[^#]/gu, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('primary buttons', () => {
  it.each(['light', 'dark'] as const)('are readable at rest, under the pointer and pressed: %s', (scheme: Scheme) => {
    const config = hubTheme(scheme, 'normal', 'comfortable');
    const token = antdTheme.getDesignToken(config);
    const button = (config.components?.Button ?? {}) as Record<string, string | undefined>;
    for (const name of ['colorPrimary', 'colorPrimaryHover', 'colorPrimaryActive'] as const) {
      const colour = button[name] ?? token[name];
      expect(contrast(colour, token.colorTextLightSolid), `${name} ${colour}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
