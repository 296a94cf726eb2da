import type { FactOf } from '@hub/kit/facts';
import { mediaFacts } from '@hub/media/contract';
import { talentsFacts } from '@hub/talents/contract';
import { tasksFacts } from '@hub/tasks/contract';
import { volunteersFacts } from '@hub/volunteers/contract';

type CountedFact = FactOf<
  | (typeof tasksFacts)[number]
  | (typeof volunteersFacts)[number]
  | (typeof talentsFacts)[number]
  | (typeof mediaFacts)[number]
>;

/** Types of records that are counted; each is an entity of the subgraph that owns it. */
export const recordTypes = ['Activity', 'ServiceRecord', 'Honour', 'Content'] as const;
export type RecordType = (typeof recordTypes)[number];

/** What a fact says about one record: that it counts, with what, or that it counts no longer. */
export interface RecordState {
  readonly recordType: RecordType;
  readonly recordId: string;
  readonly counted: boolean;
  readonly reason: string | null;
  readonly keyTaskId: string | null;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly districtCode: string | null;
  readonly day: string;
  readonly kind: string | null;
  /** Kept apart: people on site and views online, hours and minutes, are never added to one another. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** Reads a fact as the state of a record; null for a fact that is not about a counted record. */
export function recordState(fact: CountedFact): RecordState | null {
  switch (fact.type) {
    case 'tasks.activity.verified':
    case 'tasks.activity.verification-revoked': {
      const { activityId, speakerId, heldOn, type, minutes, onsiteAudience, onlineViews } = fact.payload;
      const amounts = { minutes, onsiteAudience, onlineViews };
      return state('Activity', activityId, { ...fact.payload, personId: speakerId, day: heldOn }, type, amounts);
    }
    case 'volunteers.service-record.confirmed':
    case 'volunteers.service-record.voided': {
      const { serviceRecordId, minutes, hours } = fact.payload;
      return state('ServiceRecord', serviceRecordId, fact.payload, null, { minutes, hours });
    }
    case 'talents.honour.granted':
    case 'talents.honour.revoked':
      return state('Honour', fact.payload.honourId, fact.payload, fact.payload.level, {});
    case 'media.content.published':
    case 'media.content.withdrawn':
      return state('Content', fact.payload.contentId, fact.payload, fact.payload.kind, {});
    default:
      return null;
  }
}

interface Place {
  keyTaskId: string | null;
  personId: string | null;
  unitId: string | null;
  districtCode: string | null;
  day: string;
  /** Only facts that take a record back say why. */
  reason?: string;
}

function state(
  recordType: RecordType,
  recordId: string,
  place: Place,
  kind: string | null,
  amounts: Record<string, number>,
): RecordState {
  const { keyTaskId, personId, unitId, districtCode, day, reason } = place;
  return {
    recordType,
    recordId,
    counted: reason === undefined,
    reason: reason ?? null,
    keyTaskId,
    personId,
    unitId,
    districtCode,
    day,
    kind,
    amounts,
  };
}
