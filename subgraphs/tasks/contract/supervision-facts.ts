import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const colour = z.enum(['GREEN', 'YELLOW', 'RED']);

const override = z.object({
  overrideId: z.uuid(),
  keyTaskId: z.uuid(),
  month,
  /** What the rule computed when the person looked. */
  computed: z.string(),
  colour,
  reason: z.string(),
  /** Last day on which it is shown. */
  until: day,
});

/** A person set another light (人工调整亮灯) than the computed one for a month, with a reason and an end. */
export const lightOverridden = defineFact('tasks.light.overridden', 1, override);

/** The override was taken back before its end; the computed light is shown again. */
export const lightOverrideWithdrawn = defineFact('tasks.light.override-withdrawn', 1, override);

const slip = z.object({
  slipId: z.uuid(),
  keyTaskId: z.uuid(),
  /** Number within the year (督办单号). */
  year: z.int(),
  number: z.int().positive(),
  colour: z.enum(['YELLOW', 'RED']),
  /** The unit that must answer. */
  unitId: z.uuid(),
  supervisingUnitId: z.uuid(),
  issuedOn: day,
  dueOn: day,
});

/** A yellow or red slip (黄牌、红牌督办单) was issued to a unit. */
export const slipIssued = defineFact('tasks.supervision-slip.issued', 1, slip);

/** A slip without an answer after its last day became red with a new term, or was put before the leaders (升级督办). */
export const slipEscalated = defineFact(
  'tasks.supervision-slip.escalated',
  1,
  slip.extend({
    daysLate: z.int().positive(),
    /** What it led to; facts told before yellow slips could become red have none and mean the leaders. */
    to: z.enum(['RED', 'LEADERS']).optional(),
  }),
);

/** The supervising unit closed a slip (办结). */
export const slipClosed = defineFact('tasks.supervision-slip.closed', 1, slip.extend({ closedOn: day }));

const problem = z.object({
  problemId: z.uuid(),
  keyTaskId: z.uuid().nullable(),
  year: z.int(),
  number: z.int().positive(),
  /** The unit that puts it right. */
  unitId: z.uuid(),
  supervisingUnitId: z.uuid(),
  dueOn: day,
});

/** A problem (问题清单) was given to a unit with a last day. */
export const problemAssigned = defineFact('tasks.problem.assigned', 1, problem);

/** The supervising unit struck a problem off the list (销号) with evidence. */
export const problemClosed = defineFact(
  'tasks.problem.closed',
  1,
  problem.extend({ closedOn: day, late: z.boolean() }),
);

export const supervisionFacts = [
  lightOverridden,
  lightOverrideWithdrawn,
  slipIssued,
  slipEscalated,
  slipClosed,
  problemAssigned,
  problemClosed,
] as const;
