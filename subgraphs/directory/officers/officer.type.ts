import { Allow, Classified, connectionOf, DateTime, LocalDate, mask, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export const OfficerState = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', LEFT: 'LEFT' } as const;
registerEnumType(OfficerState, {
  name: 'OfficerState',
  description: 'Whether an officer is in service (人员状态).',
  valuesConfig: {
    ACTIVE: { description: 'In service (在岗).' },
    SUSPENDED: { description: 'Cannot sign in for now (停用).' },
    LEFT: { description: 'Left the service (离任).' },
  },
});

/** Partners deal with units, never with persons: nothing of an officer is theirs to read. */
const staff = rule.any(rule.officer, rule.service);
export const keepsOfficers = rule.any(
  rule.privilege('directory/officers.manage'),
  rule.privilege('directory/officers.grant-roles'),
);

@ObjectType('Role', { description: 'A role that officers hold (角色).' })
@Allow(staff)
export class Role {
  @Field(() => String, { description: 'Code, such as plan-officer (代码).' })
  code!: string;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
  @Field(() => String, { description: 'business, system, security or audit: nobody holds roles of two groups (类别).' })
  group!: string;
}

@ObjectType('Right', { description: 'One thing that an officer may do, in words (权限).' })
@Allow(staff)
export class Right {
  @Field(() => String, { description: 'Code, such as tasks/plans.import (代码).' })
  code!: string;
  @Field(() => String, { description: 'Service it belongs to (所属子系统).' })
  service!: string;
  @Field(() => String, { description: 'In words (权限说明).' })
  words!: string;
  @Field(() => String, { description: 'In English words (英文说明).' })
  wordsEn!: string;
  @Field(() => [Role], { description: 'Roles it comes from (来源角色).' })
  roles!: Role[];
}

@ObjectType('Officer', { description: 'A person who works with this hub for a unit (人员).' })
@Directive('@key(fields: "id")')
@Allow(staff)
export class Officer {
  @Field(() => ID, { description: 'Identifier that never changes (标识).' })
  id!: string;
  @Field(() => String, { description: 'Name (姓名).' })
  name!: string;
  @Field(() => String, { description: 'Name in English, may be empty (英文姓名).' })
  nameEn!: string;
  @Field(() => OfficerState, { description: 'Whether in service (状态).' })
  state!: keyof typeof OfficerState;
  @Field(() => String, { nullable: true, description: 'Why the state was changed (状态说明).' })
  @Allow(keepsOfficers)
  stateReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone, masked unless a purpose is named (联系电话).' })
  @Classified('L3', mask.phone, { reveal: 'directory/officers.reveal' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Work e-mail, masked unless a purpose is named (工作邮箱).' })
  @Classified('L3', mask.email, { reveal: 'directory/officers.reveal' })
  email?: string | null;
  @Field(() => Int, { description: 'Version of the record, to be named when changing it (版本).' })
  version!: number;
  unitId!: string;
}

@ObjectType('RoleGrant', { description: 'A role that an officer holds or held (授权记录).' })
@Allow(staff)
export class RoleGrant {
  @Field(() => Role, { description: 'The role (角色).' })
  role!: Role;
  @Field(() => DateTime, { description: 'Since when (授予时间).' })
  grantedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Until when; null: still held (收回时间).' })
  revokedAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was revoked (收回原因).' })
  revokeReason?: string | null;
}

@ObjectType('OfficerIdentity', { description: 'How an identity provider knows an officer (登录身份).' })
@Allow(keepsOfficers)
export class OfficerIdentity {
  @Field(() => String, { description: 'Issuer, compared exactly (签发方).' })
  issuer!: string;
  @Field(() => String, { description: 'Subject there (主体标识).' })
  subject!: string;
}

@ObjectType('Delegation', { description: "A unit's work that an officer does while others are away (代管)." })
@Allow(staff)
export class Delegation {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => LocalDate, { description: 'First day (起始日期).' })
  fromDay!: string;
  @Field(() => LocalDate, { description: 'Last day (截止日期).' })
  toDay!: string;
  @Field(() => String, { description: 'Why (事由).' })
  reason!: string;
  @Field(() => Boolean, { description: 'Whether it holds today (今日是否有效).' })
  holds!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When it was ended early (提前结束时间).' })
  endedAt?: Date | null;
  unitId!: string;
}

export const OfficerConnection = connectionOf('Officer', () => Officer);
