import { defineFact } from '@hub/kit/facts';
import { z } from 'zod';

/** A day in China, 2025-11-06. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An org unit (机构) was created, renamed or ended; the payload is the whole unit as it is now. */
export const orgUnitChanged = defineFact(
  'directory.org-unit.changed',
  1,
  z.object({
    change: z.enum(['created', 'renamed', 'corrected', 'abolished', 'merged', 'split']),
    unitId: z.uuid(),
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    kind: z.string(),
    parentId: z.uuid().nullable(),
    districtCode: z.string().nullable(),
    validFrom: day.nullable(),
    /** First day on which the unit no longer exists. */
    validTo: day.nullable(),
    /** Who answers for its records from that day on. */
    successorIds: z.array(z.uuid()),
  }),
);

/** An officer's unit, state or roles changed. Carries no personal data: whoever needs the name asks with rights. */
export const officerChanged = defineFact(
  'directory.officer.changed',
  1,
  z.object({
    change: z.enum([
      'registered',
      'transferred',
      'suspended',
      'reinstated',
      'left',
      'role-granted',
      'role-revoked',
      'delegated',
      'delegation-ended',
      'identity-linked',
      'identity-unlinked',
    ]),
    officerId: z.uuid(),
    unitId: z.uuid(),
    state: z.enum(['ACTIVE', 'SUSPENDED', 'LEFT']),
    roles: z.array(z.string()),
  }),
);

/** A data grant (数据授权) of a partner agency changed its state; the gateway forgets what it knew of the client. */
export const dataGrantChanged = defineFact(
  'directory.data-grant.changed',
  1,
  z.object({
    grantId: z.uuid(),
    partnerAgencyId: z.uuid(),
    clientId: z.string(),
    state: z.enum(['PROPOSED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'EXPIRED']),
    scopes: z.array(z.string()),
    expiresOn: day,
  }),
);

/** The holidays and make-up days of a year were imported: deadlines that fall into it may move. */
export const workingYearImported = defineFact(
  'directory.working-year.imported',
  1,
  z.object({
    year: z.int(),
    documentNumber: z.string(),
    days: z.array(z.object({ day, kind: z.enum(['HOLIDAY', 'MAKE_UP']), name: z.string() })),
  }),
);

export const directoryFacts = [orgUnitChanged, officerChanged, dataGrantChanged, workingYearImported] as const;
