import { baseProperties } from '@hub/kit';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ApprovalState } from './approval.rules.ts';

const ruleSchema = defineEntity({
  name: 'ApprovalRule',
  tableName: 'approval_rule',
  properties: {
    version: p.integer().primary(),
    validFrom: p.date(),
    days: p.integer(),
    overseasDays: p.integer(),
    answerDays: p.integer(),
    indoorLimit: p.integer(),
    outdoorLimit: p.integer(),
    approvingUnitId: p.uuid(),
    basisZh: p.text(),
    basisEn: p.text(),
    setBy: p.string(),
    setAt: p.datetime().onCreate(() => new Date()),
  },
});

/** Terms of the approval of activities from a day on. Never changed: a change is a new version. */
export class ApprovalRule extends ruleSchema.class {}
ruleSchema.setClass(ApprovalRule);

const schema = defineEntity({
  name: 'ActivityApproval',
  tableName: 'activity_approval',
  properties: {
    ...baseProperties,
    activityId: p.uuid(),
    round: p.integer(),
    ruleVersion: p.integer(),
    unitId: p.uuid(),
    approvingUnitId: p.uuid(),
    plannedOn: p.date(),
    place: p.string(),
    districtCode: p.string().nullable(),
    speakerIds: p.json<string[]>(),
    outline: p.text(),
    speakerBackground: p.text(),
    audience: p.string(),
    expectedAudience: p.integer(),
    outdoors: p.boolean(),
    overseas: p.boolean(),
    safetyPlan: p.string().nullable(),
    filedOn: p.date(),
    filedBy: p.uuid(),
    answerDueOn: p.date(),
    state: p.string().$type<ApprovalState>(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
  },
});

/** One filing of one activity; another day, place or speaker is filed anew. */
export class ActivityApproval extends schema.class {}
schema.setClass(ActivityApproval);
