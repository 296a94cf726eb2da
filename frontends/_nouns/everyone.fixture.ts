import { expectAccessibleInBothThemes, expectNoHorizontalScroll, settled } from '@hub/frontend-kit/testing';
import { expect } from 'vitest';
import { chineseLabels } from './hands.fixture.ts';
import { phone, type Stage } from './stage.fixture.ts';

interface Shown {
  /** What the page is, for the message of a failure. */
  name: string;
  username: string;
  place: string;
  /** Chinese that people entered and that the page therefore shows in every language. */
  entered?: RegExp;
}

/** The page is accessible in light and dark without an error, fits a phone, and speaks English there. */
export async function expectForEveryone(stage: Stage, { name, username, place, entered }: Shown): Promise<void> {
  {
    await using tab = await stage.open(username, place);
    await expectAccessibleInBothThemes(tab.page, name);
    expect(tab.errors).toEqual([]);
  }
  await using small = await stage.open(username, place, { ...phone, lang: 'en' });
  await expectNoHorizontalScroll(small.page);
  await settled(small.page);
  expect((await chineseLabels(small.page)).filter((text) => !entered?.test(text))).toEqual([]);
}
