import { unitId } from '@hub/directory/contract/reference';
import { addWorkingDays } from '@hub/directory/contract/working-days';
import { expectAccessibleInBothThemes, expectNoHorizontalScroll } from '@hub/frontend-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phone, type Stage, startStage } from '../_nouns/stage.fixture.ts';
import { importSamplePlan, planned, readTasks } from './story.fixture.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const later = addWorkingDays(today, 14);

describe('the calendar of activities', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage({ modules: ['tasks'] });
    await importSamplePlan(stage.hub);
    await planned(stage.hub, 'academician.feng', {
      keyTaskId: (await readTasks(stage.hub)).get(14)?.id,
      unitId: unitId('academician-centre'),
      title: '城市创新论坛',
      type: 'forum',
      place: '科技会堂',
      plannedOn: later,
    });
  }, 600_000);
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  }, 60_000);

  it('is worked by keyboard, an agenda on a phone, and printed as one', async () => {
    await using tab = await stage.open('office.li', `/tasks/calendar?month=${later.slice(0, 7)}`);
    const { page, errors } = tab;
    const grid = page.getByRole('table');
    await grid.getByRole('link', { name: '城市创新论坛' }).waitFor();
    await expectAccessibleInBothThemes(page, 'the calendar');
    const first = grid.locator('td[tabindex="0"]');
    await first.focus();
    const day = await first.locator('time').first().getAttribute('datetime');
    await page.keyboard.press('ArrowDown');
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('time')?.getAttribute('datetime')))
      .toBe(next);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('list', { name: '日程' }).getByRole('link', { name: '城市创新论坛' }).waitFor();
    expect(await grid.isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await using small = await stage.open('office.li', `/tasks/calendar?month=${later.slice(0, 7)}`, phone);
    await small.page.getByRole('list', { name: '日程' }).getByRole('link', { name: '城市创新论坛' }).waitFor();
    await expectNoHorizontalScroll(small.page);
  });
});
