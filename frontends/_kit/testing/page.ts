import type { Page } from 'playwright-core';

/** Waits until a page of the hub shows its heading and nothing says that it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#hub-outlet h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('#hub-outlet [aria-busy="true"]') === null);
}

/** A phone shows the page without scrolling sideways. */
export async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('#hub-outlet *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > width + 1 &&
          !element.closest('[data-scrolls], .ant-table-content, .ant-tabs-nav'),
      )
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5);
  });
  if (wide.length > 0) throw new Error(`wider than the screen: ${wide.join(', ')}`);
}
