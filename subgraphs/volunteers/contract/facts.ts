import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A day in China, 2026-03-01. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Keys of every fact here: keyTask, person, unit, district. No personal data: whoever needs a name asks with rights. */
export const serviceRecordPayload = z.object({
  serviceRecordId: z.uuid(),
  volunteerId: z.uuid(),
  /** Day of service. */
  day,
  /** Served minutes without breaks: what is stored. */
  minutes: z.int().min(0),
  /** Hours by the rounding rule in force: what is shown. Never recomputed from minutes by a reader. */
  hours: z.number().min(0),
  ruleVersion: z.int().positive(),
});

/** A service record (服务记录) was confirmed by the organisation that recorded it (谁记录谁证明). */
export const serviceRecordConfirmed = defineFact('volunteers.service-record.confirmed', 1, serviceRecordPayload);

/** A confirmed record was voided with a reason; whoever counted it subtracts it. */
export const serviceRecordVoided = defineFact(
  'volunteers.service-record.voided',
  1,
  serviceRecordPayload.extend({ reason: z.string() }),
);

export const volunteersFacts = [serviceRecordConfirmed, serviceRecordVoided] as const;
