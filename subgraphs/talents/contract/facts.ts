import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A day in China, 2026-03-01. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const honourPayload = z.object({
  honourId: z.uuid(),
  personId: z.uuid(),
  keyTaskId: z.uuid(),
  unitId: z.uuid(),
  districtCode: z.string(),
  /** Code of the award type (奖项), an open list. */
  awardTypeCode: z.string(),
  level: z.enum(['NATIONAL', 'MUNICIPAL', 'DISTRICT']),
  /** The day of the granting decision. */
  day,
});

/** A person received an honour (授予荣誉). */
export const honourGranted = defineFact('talents.honour.granted', 1, honourPayload);

/** An honour was revoked with a reason (撤销荣誉); its history stays, whoever counted it subtracts it. */
export const honourRevoked = defineFact('talents.honour.revoked', 1, honourPayload.extend({ reason: z.string() }));

export const talentsFacts = [honourGranted, honourRevoked] as const;
