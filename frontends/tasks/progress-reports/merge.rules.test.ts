import { describe, expect, it } from 'vitest';
import { merged } from './merge.ts';

const own = { text: '牵头单位办了两场。', difficulties: '', nextSteps: '' };
const party = { id: 'a', unit: '机关党委', text: ' 组织了动员。 ', difficulties: '人手不足', nextSteps: null };

describe("a lead's report with those of the co-units", () => {
  it('keeps its own words and adds each unit under its name', () => {
    expect(merged(own, [party, { id: 'b', unit: '科普部', text: '办了一场。' }])).toEqual({
      text: '牵头单位办了两场。\n【机关党委】组织了动员。\n【科普部】办了一场。',
      difficulties: '【机关党委】人手不足',
      nextSteps: '',
    });
  });

  it('leaves a unit that stands there already as the lead shortened it', () => {
    const once = merged(own, [party]);
    const shortened = { ...once, text: once.text.replace('组织了动员。', '已动员。') };
    expect(merged(shortened, [party])).toEqual(shortened);
  });

  it('is nothing new without reports', () => {
    expect(merged({ text: '', difficulties: '', nextSteps: '' }, [])).toEqual({
      text: '',
      difficulties: '',
      nextSteps: '',
    });
  });
});
