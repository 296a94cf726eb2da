import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with each rule that the page breaks, and where. WCAG 2.2 AA and axe's good practice. */
export async function expectAccessible(page: Page, name: string, options: { exclude?: string[] } = {}): Promise<void> {
  let builder = new AxeBuilder({ page }).withTags(rules);
  for (const selector of options.exclude ?? []) builder = builder.exclude(selector);
  const { violations } = await builder.analyze();
  if (violations.length === 0) return;
  const lines = violations.map(
    (violation) =>
      `${violation.id} (${violation.impact}): ${violation.help}\n${violation.nodes
        .slice(0, 5)
        .map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary?.split('\n').slice(1).join('; ')}`)
        .join('\n')}`,
  );
  throw new Error(`${name} breaks ${violations.length} rules of accessibility:\n${lines.join('\n')}`);
}

/** The page in light and in dark. */
export async function expectAccessibleInBothThemes(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => {
      const key = 'hub.preferences';
      const value = JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), theme: chosen });
      localStorage.setItem(key, value);
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: value }));
    }, theme);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    // Colours fade over a few frames; axe must see the last one.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
    await expectAccessible(page, `${name} (${theme})`);
  }
}
