import { describe, expect, it } from 'vitest';
import { type LogSources, logOf } from './log.ts';

const none: LogSources = { assignments: [], reports: [], activities: [] };
const report = {
  id: 'r1',
  unit: '宣传文化部',
  period: { zh: '10月', en: 'Oct' },
  state: 'RETURNED',
  percent: 60,
  submittedAt: '2026-11-02T01:00:00Z',
  submittedBy: { name: '王小雨' },
  reviewedAt: '2026-11-03T01:00:00Z',
  reviewedBy: { name: '李明' },
  returnReason: '请补充场次',
};

describe('the log of a task', () => {
  it('puts the newest first, over all kinds', () => {
    const log = logOf({
      assignments: [{ id: 'a1', unit: '宣传文化部', signedAt: '2026-02-01T01:00:00Z', signedBy: { name: '王小雨' } }],
      reports: [report],
      activities: [{ id: 'x', title: '宣讲', submittedAt: '2026-03-01T01:00:00Z', verifiedAt: '2026-03-02T01:00:00Z' }],
    });
    expect(log.map(({ id }) => id)).toEqual(['reviewed r1', 'submitted r1', 'verified x', 'evidence x', 'signed a1']);
    expect(log[0]).toMatchObject({ by: '李明', reason: '请补充场次' });
  });

  it('does not call a report reviewed that was submitted again', () => {
    const log = logOf({ ...none, reports: [{ ...report, state: 'SUBMITTED', submittedAt: '2026-11-04T01:00:00Z' }] });
    expect(log.map(({ id }) => id)).toEqual(['submitted r1']);
  });

  it('keeps the event when the person is unknown, and says nothing of what did not happen', () => {
    expect(
      logOf({ ...none, assignments: [{ id: 'a', unit: '甲', signedAt: '2026-02-01T00:00:00Z', signedBy: null }] }),
    ).toEqual([expect.objectContaining({ by: null })]);
    expect(logOf({ ...none, assignments: [{ id: 'a', unit: '甲', signedAt: null }] })).toEqual([]);
  });
});
