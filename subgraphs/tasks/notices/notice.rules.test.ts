import { noticePayload } from '@hub/kit/notices';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tasksFacts } from '../contract/facts.ts';
import { tasksPrivileges } from '../contract/privileges.ts';
import { noticesOf, type TasksFact } from './notice.rules.ts';
import { steps } from './step.rules.ts';

interface Shape {
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
  minimum?: number;
}

/** A payload that the schema of a fact allows. */
function sampleOf(given: Shape): unknown {
  const shape = { ...given, type: [given.type].flat()[0] };
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum.at(-1);
  if (shape.anyOf) return sampleOf(shape.anyOf[0] as Shape);
  if (shape.properties) {
    return Object.fromEntries(Object.entries(shape.properties).map(([name, value]) => [name, sampleOf(value)]));
  }
  if (shape.type === 'array') return [sampleOf(shape.items ?? {})];
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(3, shape.minimum ?? 0);
  if (shape.format === 'uuid') return '018d5f3e-a000-7000-8004-000000000001';
  if (shape.format === 'date' || shape.pattern?.includes('\\d{2}-')) return '2026-03-02';
  if (shape.format === 'date-time') return '2026-03-02T01:00:00Z';
  return shape.pattern ? '2026-03' : '某事项';
}

const facts = tasksFacts.map(
  ({ type, schema }) =>
    ({ type, payload: schema.parse(sampleOf(z.toJSONSchema(schema, { io: 'input' }) as Shape)) }) as TasksFact,
);
const id = '018d5f3e-a000-7000-8004-000000000002';
/** Whatever a step may be taken with. */
const record = {
  ...{ id, keyTaskId: id, activityId: id, inspectionId: id },
  ...{ unitId: id, reviewUnitId: id, supervisingUnitId: id, inspectingUnitId: id, approvingUnitId: id },
  ...{ role: 'CO', kind: 'TRANSFER', title: '某事项', text: '某问题' },
  ...{ year: 2026, number: 3, month: '2026-03', period: '2026-Q1' },
  ...{ dueOn: '2026-04-02', answerDueOn: '2026-04-02', selfDueOn: '2026-04-02', appealUntil: null },
};
const told = [
  ...facts.flatMap((fact) => noticesOf(fact).map((notice) => ({ type: fact.type as string, notice }))),
  ...Object.entries(steps).map(([type, teller]) => ({ type, notice: teller(record as never) })),
];

describe('notices of the area', () => {
  it('are told of most of its facts', () => {
    expect(new Set(facts.filter((fact) => noticesOf(fact).length > 0).map(({ type }) => type)).size).toBeGreaterThan(
      18,
    );
  });

  it.each(told)('$type reaches holders of a privilege that exists', ({ notice }) => {
    const known = tasksPrivileges.map(({ code }) => code);
    for (const { privilege } of notice.holders) expect(known).toContain(privilege);
  });

  it.each(told)('$type makes a notice that an inbox takes', ({ notice }) => {
    const { keyTaskId: _, holders, officerIds = [], about = null, urgent = false, dueOn = null, ...rest } = notice;
    const whole = { ...rest, about, urgent, dueOn, to: { officerIds, holders }, byOfficerId: null };
    expect(() => noticePayload.parse(whole)).not.toThrow();
  });

  it('is told to nobody when no unit of the hub is meant', () => {
    const planned = facts.find(({ type }) => type === 'tasks.key-task.planned') as TasksFact;
    const nobody = { ...planned, payload: { ...planned.payload, leadUnitId: null, coUnits: [] } } as TasksFact;
    expect(noticesOf(nobody)).toEqual([]);
  });

  it('speaks to whoever is mentioned or answered, once, and never to whoever wrote', () => {
    const [author, one, two] = ['a', 'b', 'c'].map((last) => `018d5f3e-a000-7000-8004-00000000000${last}`);
    const written = facts.find(({ type }) => type === 'tasks.comment.written') as TasksFact;
    const payload = { ...written.payload, subjectType: 'KEY_TASK', authorId: author, mentionedIds: [one, two] };
    const to = (more: object) =>
      noticesOf({ ...written, payload: { ...payload, ...more } } as TasksFact).map(({ kind, officerIds }) => [
        kind,
        officerIds,
      ]);
    expect(to({ replyToAuthorId: two })).toEqual([['comment.mentioned', [one, two]]]);
    expect(to({ mentionedIds: [], replyToAuthorId: one })).toEqual([['comment.answered', [one]]]);
    expect(to({ mentionedIds: [], replyToAuthorId: author })).toEqual([]);
  });

  it('puts a slip before the leaders, who are of no unit in particular', () => {
    const slip = facts.find(({ type }) => type === 'tasks.supervision-slip.escalated') as TasksFact;
    const late = { ...slip, payload: { ...slip.payload, to: 'LEADERS' } } as TasksFact;
    expect(noticesOf(late)[0]?.holders).toContainEqual({ privilege: 'tasks/supervision.instruct', unitIds: null });
  });
});
