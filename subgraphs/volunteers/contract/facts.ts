import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A day in China, 2026-03-01. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const serviceRecordPayload = z.object({
  serviceRecordId: z.uuid(),
  volunteerId: z.uuid(),
  personId: z.uuid().nullable(),
  keyTaskId: z.uuid(),
  unitId: z.uuid(),
  districtCode: z.string(),
  /** The day of service in China, by its start. */
  day,
  /** Minutes of service without breaks. */
  minutes: z.int().positive(),
  /** Hours that the rounding rule makes of the minutes, in halves. */
  hours: z.number().min(0),
  roundingRuleVersion: z.int().positive(),
});

/** The organising unit confirmed a service record (志愿服务记录已确认). */
export const serviceRecordConfirmed = defineFact('volunteers.service-record.confirmed', 1, serviceRecordPayload);

/** A confirmed service record was voided with a reason (志愿服务记录作废); whoever counted it subtracts it. */
export const serviceRecordVoided = defineFact(
  'volunteers.service-record.voided',
  1,
  serviceRecordPayload.extend({ reason: z.string() }),
);

export const volunteersFacts = [serviceRecordConfirmed, serviceRecordVoided] as const;
