import { baseProperties, spelledProperty } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ActivityState } from './activity.rules.ts';
import type { ApprovalNeed } from './approval.rules.ts';

/** What proves that an activity took place: a photo, a sign-in sheet, a link to the report. */
export interface Evidence {
  id: string;
  kind: 'PHOTO' | 'SIGN_IN' | 'DOCUMENT' | 'LINK';
  title: string;
  /** Address or archive number under which it is kept. */
  reference: string;
}

const schema = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  properties: {
    ...baseProperties,
    keyTaskId: p.uuid(),
    title: p.string(),
    spelled: spelledProperty('title'),
    type: p.string(),
    typeVersion: p.integer(),
    entry: p.string().nullable(),
    unitId: p.uuid(),
    reviewUnitId: p.uuid(),
    districtCode: p.string().nullable(),
    place: p.string(),
    /** The first of the speakers. */
    speakerId: p.uuid().nullable(),
    speakerIds: p.json<string[]>(),
    plannedOn: p.date(),
    firstPlannedOn: p.date().nullable(),
    heldOn: p.date().nullable(),
    minutes: p.integer().nullable(),
    onsiteAudience: p.integer().nullable(),
    onlineViews: p.integer().nullable(),
    evidence: p.json<Evidence[]>(),
    state: p.string().$type<ActivityState>(),
    stateReason: p.text().nullable(),
    reportedBy: p.uuid(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    verifiedBy: p.uuid().nullable(),
    verifiedAt: p.datetime().nullable(),
    announcedAt: p.datetime().nullable(),
    announcedBy: p.uuid().nullable(),
    mergedIntoId: p.uuid().nullable(),
    mergedFromState: p.string().$type<ActivityState>().nullable(),
    mergedBy: p.uuid().nullable(),
    mergedAt: p.datetime().nullable(),
  },
});

/** Something held for a key task. Only a verified one counts. */
export class Activity extends schema.class {}
schema.setClass(Activity);

const codes = (name: string, tableName: string) =>
  defineEntity({
    name,
    tableName,
    properties: { code: p.string().primary(), name: p.string(), nameEn: p.string(), ord: p.integer() },
  });

const typeSchema = codes('ActivityKind', 'activity_type');
export class ActivityKind extends typeSchema.class {}
typeSchema.setClass(ActivityKind);

const entrySchema = codes('ActivityEntry', 'activity_entry');
export class ActivityEntry extends entrySchema.class {}
entrySchema.setClass(ActivityEntry);

const kindSchema = defineEntity({
  name: 'ActivityKindVersion',
  tableName: 'activity_type_version',
  properties: {
    code: p.string().primary(),
    version: p.integer().primary(),
    validFrom: p.date(),
    name: p.string(),
    nameEn: p.string(),
    approval: p.string().$type<ApprovalNeed>(),
    setBy: p.string(),
    setAt: p.datetime().onCreate(() => new Date()),
  },
});

/** A kind of activity from a day on. Never changed: a change is a new version. */
export class ActivityKindVersion extends kindSchema.class {}
kindSchema.setClass(ActivityKindVersion);
