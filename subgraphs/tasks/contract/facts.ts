import { defineFact } from '@hub/kit/facts';
import { noticeFact } from '@hub/kit/notices';
import { z } from 'zod';
import { activityPlanFacts } from './activity-facts.ts';
import { assessmentFacts } from './assessment-facts.ts';
import { baseFacts } from './base-facts.ts';
import { caseFacts } from './case-facts.ts';
import { day } from './days.ts';
import { depthFacts } from './depth-facts.ts';
import { fileFacts } from './file-facts.ts';
import { inspectionFacts } from './inspection-facts.ts';
import { reminderFacts } from './reminder-facts.ts';
import { supervisionFacts } from './supervision-facts.ts';
import { talkFacts } from './talk-facts.ts';

/** A month in China, 2026-03. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const keyTaskPayload = z.object({
  keyTaskId: z.uuid(),
  planId: z.uuid(),
  planYear: z.int(),
  documentNumber: z.string(),
  number: z.int().positive(),
  text: z.string(),
  categoryNumber: z.int().positive(),
  categoryName: z.string(),
  leadUnitId: z.uuid().nullable(),
  leadName: z.string(),
  coUnits: z.array(z.object({ unitId: z.uuid().nullable(), name: z.string() })),
  targets: z.array(
    z.object({ targetId: z.uuid(), text: z.string(), value: z.number().nullable(), unit: z.string().nullable() }),
  ),
});

/** A key task (重点任务) exists: a plan was imported. Sent once per task. */
export const keyTaskPlanned = defineFact('tasks.key-task.planned', 1, keyTaskPayload);

/** The office corrected a task's units or targets; the payload is the whole task as it is now. */
export const keyTaskAmended = defineFact('tasks.key-task.amended', 1, keyTaskPayload);

/** A later edition of the plan no longer asks for the task; what was recorded for it stays. */
export const keyTaskWithdrawn = defineFact(
  'tasks.key-task.withdrawn',
  1,
  z.object({ keyTaskId: z.uuid(), planId: z.uuid(), documentNumber: z.string(), reason: z.string() }),
);

/** A unit signed for (签收) its part of a task. */
export const assignmentSigned = defineFact(
  'tasks.assignment.signed',
  1,
  z.object({
    assignmentId: z.uuid(),
    keyTaskId: z.uuid(),
    unitId: z.uuid(),
    role: z.enum(['LEAD', 'CO']),
    signedOn: day,
  }),
);

/** A unit's monthly or quarterly progress report (进展填报) was accepted by the unit that reviews it. */
export const progressReportAccepted = defineFact(
  'tasks.progress-report.accepted',
  1,
  z.object({
    progressReportId: z.uuid(),
    keyTaskId: z.uuid(),
    unitId: z.uuid(),
    role: z.enum(['LEAD', 'CO']),
    /** The month with which the period ends. */
    month,
    /** The month, or the quarter as 2026-Q1; facts of before quarterly reports do not have it. */
    period: z
      .string()
      .regex(/^\d{4}-((0[1-9]|1[0-2])|Q[1-4])$/)
      .optional(),
    /** How much of the year's work is done, as the unit states it, 0–100. */
    percent: z.number().min(0).max(100),
    acceptedOn: day,
  }),
);

export const activityPayload = z.object({
  activityId: z.uuid(),
  keyTaskId: z.uuid(),
  title: z.string(),
  /** Open list (activity_type): lecture, forum, competition … */
  type: z.string(),
  /** The five entries (五进) of the plan: campus, institute, enterprise, community, office; null where none applies. */
  entry: z.string().nullable(),
  unitId: z.uuid(),
  districtCode: z.string().nullable(),
  /** The first of them; all of them stand in speakerIds, which facts of before it do not have. */
  speakerId: z.uuid().nullable(),
  speakerIds: z.array(z.uuid()).default([]),
  heldOn: day,
  minutes: z.int().positive(),
  /** People counted on site and views online are different things and are never added. */
  onsiteAudience: z.int().min(0),
  onlineViews: z.int().min(0),
});

/** An activity (活动) with its evidence was verified by somebody other than its reporter. */
export const activityVerified = defineFact('tasks.activity.verified', 1, activityPayload);

/** A verification was taken back with a reason; whoever counted the activity subtracts it. */
export const activityVerificationRevoked = defineFact(
  'tasks.activity.verification-revoked',
  1,
  activityPayload.extend({ reason: z.string() }),
);

/** Tells people what happened (消息); the directory puts it into their inboxes. Not a record, so no reader of records gets it. */
export const noticeGiven = noticeFact('tasks');

export const tasksFacts = [
  keyTaskPlanned,
  keyTaskAmended,
  keyTaskWithdrawn,
  assignmentSigned,
  progressReportAccepted,
  activityVerified,
  activityVerificationRevoked,
  ...activityPlanFacts,
  ...inspectionFacts,
  ...baseFacts,
  ...caseFacts,
  ...assessmentFacts,
  ...supervisionFacts,
  ...depthFacts,
  ...talkFacts,
  ...fileFacts,
  ...reminderFacts,
] as const;
