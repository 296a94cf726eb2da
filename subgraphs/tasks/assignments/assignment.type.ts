import { Allow, DateTime, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readers } from '../key-tasks/index.ts';
import { Officer, OrgUnit } from '../stubs.ts';
import type { Assignment, AssignmentRole, AssignmentState } from './assignment.entity.ts';

export const AssignmentRoleEnum = { LEAD: 'LEAD', CO: 'CO' } as const;
registerEnumType(AssignmentRoleEnum, {
  name: 'AssignmentRole',
  description: 'Lead unit or co-unit (牵头单位、配合单位).',
});
export const AssignmentStateEnum = { ASSIGNED: 'ASSIGNED', SIGNED: 'SIGNED', WITHDRAWN: 'WITHDRAWN' } as const;
registerEnumType(AssignmentStateEnum, {
  name: 'AssignmentState',
  description: 'Waiting to be signed for, signed for, taken back by a correction (待签收、已签收、已撤回).',
});

@ObjectType('Assignment', { description: 'One unit’s part in one task (任务分工).' })
@Directive('@key(fields: "id")')
@Allow(readers)
export class AssignmentType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => OrgUnit, { nullable: true, description: 'The unit; null while its name is matched to none (单位).' })
  unit?: OrgUnit | null;
  @Field(() => String, { description: 'The unit as printed (单位名称).' })
  unitName!: string;
  @Field(() => AssignmentRoleEnum, { description: 'Lead or co-unit (角色).' })
  role!: AssignmentRole;
  @Field(() => AssignmentStateEnum, { description: 'Signed for or not (签收状态).' })
  @Allow(rule.any(rule.officer, rule.service))
  state!: AssignmentState;
  @Field(() => DateTime, { nullable: true, description: 'When it was signed for (签收时间).' })
  @Allow(rule.any(rule.officer, rule.service))
  signedAt?: Date | null;
  @Field(() => Officer, { nullable: true, description: 'Who signed for it (签收人).' })
  @Allow(rule.any(rule.officer, rule.service))
  signedBy?: Officer | null;
  /** For field resolvers. */
  keyTaskId!: string;
}

export const AssignmentResult = resultUnion('AssignmentResult', () => [AssignmentType]);

export function toAssignment(row: Assignment): AssignmentType {
  return make(AssignmentType, {
    id: row.id,
    version: row.version,
    unit: row.unitId ? make(OrgUnit, { id: row.unitId }) : null,
    unitName: row.unitName,
    role: row.role,
    state: row.state,
    signedAt: row.signedAt ?? null,
    signedBy: row.signedBy ? make(Officer, { id: row.signedBy }) : null,
    keyTaskId: row.keyTaskId,
  });
}
