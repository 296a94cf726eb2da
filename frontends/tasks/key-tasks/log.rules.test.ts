import { describe, expect, it } from 'vitest';
import { type LogSources, logOf } from './log.ts';

const none: LogSources = { assignments: [], reports: [], activities: [], milestones: [], parts: [], requests: [] };
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
      ...none,
      assignments: [{ id: 'a1', unit: '宣传文化部', signedAt: '2026-02-01T01:00:00Z', signedBy: { name: '王小雨' } }],
      reports: [report],
      activities: [{ id: 'x', title: '宣讲', submittedAt: '2026-03-01T01:00:00Z', verifiedAt: '2026-03-02T01:00:00Z' }],
    });
    expect(log.map(({ id }) => id)).toEqual(['reviewed r1', 'submitted r1', 'verified x', 'evidence x', 'signed a1']);
    expect(log[0]).toMatchObject({ by: '李明', reason: '请补充场次' });
  });

  it('tells milestones that were reached, parts signed for and finished, requests and what was decided', () => {
    const request = {
      id: 'q',
      unit: '组织人事部',
      kind: 'EXTENSION' as const,
      state: 'REFUSED',
      requestedAt: '2026-05-01T01:00:00Z',
      requestedBy: { name: '周育才' },
      reason: '场地变更',
      decidedAt: '2026-05-03T01:00:00Z',
      decidedBy: { name: '李明' },
      decisionReason: '仍可按期完成',
    };
    const part = {
      id: 'p',
      unit: '渝中区科协',
      signedAt: '2026-03-02T01:00:00Z',
      signedBy: null,
      doneOn: '2026-06-30',
    };
    const log = logOf({
      ...none,
      milestones: [
        { id: 'm', title: '首场宣讲', doneOn: '2026-04-10', doneBy: { name: '王小雨' } },
        { id: 'n', title: '总结', doneOn: null },
      ],
      parts: [part],
      requests: [request, { ...request, id: 'w', state: 'WITHDRAWN', requestedAt: '2026-01-01T01:00:00Z' }],
    });
    expect(log.map(({ id }) => id)).toEqual([
      'part done p',
      'decided q',
      'requested q',
      'milestone m',
      'part signed p',
      'requested w',
    ]);
    expect(log[1]).toMatchObject({ by: '李明', reason: '仍可按期完成', action: { zh: '不批准组织人事部的延期申请' } });
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
