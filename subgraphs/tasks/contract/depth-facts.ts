import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

/** A milestone (里程碑) of a key task was reached. */
export const milestoneReached = defineFact(
  'tasks.milestone.reached',
  1,
  z.object({
    milestoneId: z.uuid(),
    keyTaskId: z.uuid(),
    title: z.string(),
    plannedOn: day,
    doneOn: day,
    /** Days after the planned day; 0 when in time. */
    daysLate: z.int().min(0),
  }),
);

/** A key task was broken down (任务分解) to units; told once for all that were new. */
export const keyTaskDecomposed = defineFact(
  'tasks.key-task.decomposed',
  1,
  z.object({
    keyTaskId: z.uuid(),
    fromUnitId: z.uuid(),
    parts: z.array(z.object({ subAssignmentId: z.uuid(), unitId: z.uuid(), dueOn: day })).min(1),
  }),
);

/** A unit signed for (签收) its part of a decomposition. */
export const subAssignmentSigned = defineFact(
  'tasks.sub-assignment.signed',
  1,
  z.object({ subAssignmentId: z.uuid(), keyTaskId: z.uuid(), unitId: z.uuid(), signedOn: day, late: z.boolean() }),
);

/** A transfer (转办) or an extension (延期) was approved by the office; the task itself follows as amended. */
export const adjustmentApproved = defineFact(
  'tasks.adjustment.approved',
  1,
  z.object({
    adjustmentId: z.uuid(),
    keyTaskId: z.uuid(),
    kind: z.enum(['TRANSFER', 'EXTENSION']),
    unitId: z.uuid(),
    toUnitId: z.uuid().nullable(),
    oldDueOn: day.nullable(),
    newDueOn: day.nullable(),
    approvedOn: day,
  }),
);

export const depthFacts = [milestoneReached, keyTaskDecomposed, subAssignmentSigned, adjustmentApproved] as const;
