import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A day in China, 2026-03-01. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Keys of every fact here: keyTask, person, unit, district. No personal data: whoever needs a name asks with rights. */
export const honourPayload = z.object({
  honourId: z.uuid(),
  /** Day of the decision. */
  day,
  /** Open list: national, city, district … */
  level: z.string(),
  /** Code of the award type (奖项), where there is one. */
  awardType: z.string().nullable().default(null),
});

/** An honour (荣誉) was granted to a person. */
export const honourGranted = defineFact('talents.honour.granted', 1, honourPayload);

/** An honour was revoked; its history stays, whoever counted it subtracts it and the media withdraw what praised it. */
export const honourRevoked = defineFact('talents.honour.revoked', 1, honourPayload.extend({ reason: z.string() }));

export const talentsFacts = [honourGranted, honourRevoked] as const;
