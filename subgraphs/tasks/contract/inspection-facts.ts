import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

const inspection = z.object({
  inspectionId: z.uuid(),
  keyTaskId: z.uuid().nullable(),
  /** The unit that inspects. */
  unitId: z.uuid(),
  /** The units that are visited. */
  unitIds: z.array(z.uuid()),
  title: z.string(),
  /** Planned day until the visit, then the day it took place. */
  visitOn: day,
});

/** An inspection (调研督导) was announced to the units it visits. */
export const inspectionNotified = defineFact('tasks.inspection.notified', 1, inspection);

/** A notice was taken back with a reason. */
export const inspectionCancelled = defineFact(
  'tasks.inspection.cancelled',
  1,
  inspection.extend({ reason: z.string() }),
);

/** Every finding was verified, or there was none. */
export const inspectionClosed = defineFact(
  'tasks.inspection.closed',
  1,
  inspection.extend({ findings: z.int().min(0) }),
);

const finding = z.object({
  findingId: z.uuid(),
  inspectionId: z.uuid(),
  number: z.int().positive(),
  /** The unit that must put it right. */
  unitId: z.uuid(),
  inspectingUnitId: z.uuid(),
  issuedOn: day,
  dueOn: day,
});

/** A problem (发现问题) was put to a unit, with its last day. */
export const findingIssued = defineFact('tasks.inspection.finding-issued', 1, finding);

/** The inspecting unit verified (复核) that a finding was put right. */
export const findingVerified = defineFact(
  'tasks.inspection.finding-verified',
  1,
  finding.extend({ rectifiedOn: day, late: z.boolean(), verifiedOn: day }),
);

export const inspectionFacts = [
  inspectionNotified,
  inspectionCancelled,
  inspectionClosed,
  findingIssued,
  findingVerified,
] as const;
