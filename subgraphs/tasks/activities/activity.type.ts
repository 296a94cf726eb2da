import { Allow, connectionOf, DateTime, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readers } from '../key-tasks/index.ts';
import { District, Officer, OrgUnit, Person } from '../stubs.ts';
import type { Activity, Evidence } from './activity.entity.ts';
import type { ActivityState } from './activity.rules.ts';

/** Who held it, who proves it and who checked it is the association's own business; partners see that it took place. */
const inner = rule.any(rule.officer, rule.service);

export const ActivityStateEnum = {
  PLANNED: 'PLANNED',
  POSTPONED: 'POSTPONED',
  HELD: 'HELD',
  SUBMITTED: 'SUBMITTED',
  VERIFIED: 'VERIFIED',
  CANCELLED: 'CANCELLED',
  MERGED: 'MERGED',
} as const;
registerEnumType(ActivityStateEnum, {
  name: 'ActivityState',
  description:
    'Planned, put off to another day, held, waiting for verification, verified, cancelled, merged into another report (计划中、已延期、已举办、待核实、已核实、已取消、已合并).',
});
export const EvidenceKindEnum = { PHOTO: 'PHOTO', SIGN_IN: 'SIGN_IN', DOCUMENT: 'DOCUMENT', LINK: 'LINK' } as const;
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: 'Photo, sign-in sheet, document, link (照片、签到表、文件、链接).',
});

@ObjectType('ActivityEvidence', { description: 'What proves an activity (佐证材料).' })
@Allow(inner)
export class EvidenceType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => EvidenceKindEnum, { description: 'Kind (类型).' })
  kind!: Evidence['kind'];
  @Field(() => String, { description: 'What it shows (名称).' })
  title!: string;
  @Field(() => String, { description: 'Address or archive number (地址或档案号).' })
  reference!: string;
}

@ObjectType('ActivityCode', { description: 'A kind of activity or one of the five entries (活动类型、五进).' })
@Allow(readers)
export class ActivityCodeType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => String, { description: 'Name in the viewer’s language (名称).' })
  name!: string;
}

@ObjectType('Activity', { description: 'Something held for a key task (活动). Only a verified one counts.' })
@Directive('@key(fields: "id")')
@Allow(readers)
export class ActivityType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Title (名称).' })
  title!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that holds it (举办单位).' })
  unit?: OrgUnit | null;
  @Field(() => District, { nullable: true, description: 'Where it takes place (区县).' })
  district?: District | null;
  @Field(() => String, { description: 'Place (地点).' })
  @Allow(inner)
  place!: string;
  @Field(() => Person, { nullable: true, description: 'The first speaker (第一主讲人).' })
  @Allow(inner)
  speaker?: Person | null;
  @Field(() => [Person], { nullable: true, description: 'Speakers, people of the talent registry (主讲人).' })
  @Allow(inner)
  speakers?: Person[] | null;
  @Field(() => LocalDate, { description: 'Planned day (计划日期).' })
  plannedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'The day planned first, once it was put off (原计划日期).' })
  firstPlannedOn?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was announced (发布时间).' })
  announcedAt?: Date | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was held (举办日期).' })
  heldOn?: string | null;
  @Field(() => Int, { nullable: true, description: 'How long, in minutes (时长).' })
  minutes?: number | null;
  @Field(() => Int, { nullable: true, description: 'People on site (现场人次); never added to views.' })
  onsiteAudience?: number | null;
  @Field(() => Int, { nullable: true, description: 'Views online (线上观看); never added to people.' })
  onlineViews?: number | null;
  @Field(() => ActivityStateEnum, { description: 'State (状态).' })
  state!: ActivityState;
  @Field(() => String, { nullable: true, description: 'Why it was given back, cancelled or taken back (原因).' })
  @Allow(inner)
  stateReason?: string | null;
  @Field(() => [EvidenceType], { description: 'Evidence (佐证材料).' })
  @Allow(inner)
  evidence!: EvidenceType[];
  @Field(() => Officer, { nullable: true, description: 'Who reported it (登记人).' })
  @Allow(inner)
  reportedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When its evidence was handed in (提交时间).' })
  @Allow(inner)
  submittedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who verified it (核实人).' })
  @Allow(inner)
  verifiedBy?: Officer | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was verified (核实时间).' })
  verifiedAt?: Date | null;
  /** For field resolvers. */
  keyTaskId!: string;
  type!: string;
  typeVersion!: number;
  mergedIntoId!: string | null;
  entryCode!: string | null;
}

export const ActivityConnection = connectionOf('Activity', () => ActivityType);
export const ActivityResult = resultUnion('ActivityResult', () => [ActivityType]);

const officer = (id: string | null | undefined) => (id ? make(Officer, { id }) : null);

export function toActivity(row: Activity): ActivityType {
  return make(ActivityType, {
    id: row.id,
    version: row.version,
    title: row.title,
    unit: make(OrgUnit, { id: row.unitId }),
    district: row.districtCode ? make(District, { code: row.districtCode }) : null,
    place: row.place,
    speaker: row.speakerId ? make(Person, { id: row.speakerId }) : null,
    speakers: row.speakerIds.map((id) => make(Person, { id })),
    plannedOn: row.plannedOn,
    firstPlannedOn: row.firstPlannedOn ?? null,
    announcedAt: row.announcedAt ?? null,
    heldOn: row.heldOn ?? null,
    minutes: row.minutes ?? null,
    onsiteAudience: row.onsiteAudience ?? null,
    onlineViews: row.onlineViews ?? null,
    state: row.state,
    stateReason: row.stateReason ?? null,
    evidence: row.evidence.map((item) => make(EvidenceType, item)),
    reportedBy: officer(row.reportedBy),
    submittedAt: row.submittedAt ?? null,
    verifiedBy: officer(row.verifiedBy),
    verifiedAt: row.verifiedAt ?? null,
    keyTaskId: row.keyTaskId,
    type: row.type,
    typeVersion: row.typeVersion,
    mergedIntoId: row.mergedIntoId ?? null,
    entryCode: row.entry ?? null,
  });
}
