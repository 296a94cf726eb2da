import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';
import { day } from './days.ts';

const base = z.object({
  baseId: z.uuid(),
  /** Open list (base_type): education base, popular science base … */
  type: z.string(),
  name: z.string(),
  unitId: z.uuid(),
  districtCode: z.string(),
  number: z.string(),
  validFrom: day,
  validTo: day,
});

/** A base (基地) was certified for a term, for the first time or again (认定、复核通过). */
export const baseCertified = defineFact('tasks.base.certified', 1, base.extend({ renewal: z.boolean() }));

/** A certificate was taken away (撤销); it no longer counts from that day on. */
export const baseRevoked = defineFact('tasks.base.revoked', 1, base.extend({ reason: z.string(), revokedOn: day }));

export const baseFacts = [baseCertified, baseRevoked] as const;
