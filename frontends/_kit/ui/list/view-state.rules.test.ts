import { describe, expect, it } from 'vitest';
import { defaultOf, viewAddress, viewQuery } from './view-state.ts';

describe('the view of a list', () => {
  it.each([
    ['?state=LATE&page=2&after=x&view=v1', 'state=LATE'],
    ['?unit=b&a=1', 'a=1&unit=b'],
    ['?parts.page=2', ''],
    ['', ''],
  ])('in %s is %s', (search, kept) => {
    expect(viewQuery(search)).toBe(kept);
  });

  it('stands in the address with its mark, and leaves nothing behind', () => {
    expect(viewAddress('/tasks/slips', { id: 'v1', query: 'state=LATE' })).toBe('/tasks/slips?state=LATE&view=v1');
    expect(viewQuery('?state=LATE&view=v1')).toBe('state=LATE');
    expect(viewAddress('/tasks/slips', null)).toBe('/tasks/slips');
  });

  it('opens with the officer’s own default, else with that of the unit', () => {
    const unit = { name: 'u', unitId: 'x', isDefault: true };
    const own = { name: 'o', unitId: null, isDefault: true };
    expect(defaultOf([{ ...own, isDefault: false }, unit])).toBe(unit);
    expect(defaultOf([unit, own])).toBe(own);
    expect(defaultOf([{ ...own, isDefault: false }])).toBeUndefined();
  });
});
