import { describe, expect, it } from 'vitest';
import { type Correction, correctionOf } from './correction.ts';

const task = {
  id: 't',
  targets: [{ text: '不少于12场', value: 12, unit: '场' }],
  schedule: [{ month: '2026-01' }, { month: '2026-02' }],
};
const before: Correction = { leadUnitId: 'a', units: {}, sources: ['ACTIVITIES'], schedule: [50, 100] };

describe('a correction', () => {
  it('sends nothing that was not changed', () => {
    expect(correctionOf(task, before, structuredClone(before))).toEqual({ id: 't' });
  });

  it('sends the lead, and the units that were matched', () => {
    const after = { ...before, leadUnitId: 'b', units: { 某单位: 'u1', 另一单位: undefined } };
    expect(correctionOf(task, before, after)).toEqual({
      id: 't',
      leadUnitId: 'b',
      units: [{ name: '某单位', unitId: 'u1' }],
    });
  });

  it('sends all targets when one is counted otherwise', () => {
    expect(correctionOf(task, before, { ...before, sources: ['NONE'] })).toEqual({
      id: 't',
      targets: [{ text: '不少于12场', value: 12, unit: '场', source: 'NONE' }],
    });
  });

  it('sends every month of a changed schedule', () => {
    expect(correctionOf(task, before, { ...before, schedule: [30, 100] }).schedule).toEqual([
      { month: '2026-01', percent: 30 },
      { month: '2026-02', percent: 100 },
    ]);
  });
});
