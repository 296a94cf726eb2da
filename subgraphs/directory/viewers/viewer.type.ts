import { Allow, JSONValue, rule } from '@hub/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Not in the public graph: the gateway asks the directory itself. */
@ObjectType('ViewerProfile', { description: 'Who an officer is today, for the gateway (登录人信息).' })
@Directive('@inaccessible')
@Allow(rule.service)
export class ViewerProfile {
  @Field(() => ID, { description: 'The officer (人员).' })
  officerId!: string;
  @Field(() => String, { description: 'Name (姓名).' })
  name!: string;
  @Field(() => ID, { description: 'Unit today (所属机构).' })
  unitId!: string;
  @Field(() => [ID], { description: 'Units acted for (可代表机构).' })
  units!: string[];
  @Field(() => [String], { description: 'Roles, by code (角色).' })
  roles!: string[];
  @Field(() => [String], { description: 'Privileges, by code (权限).' })
  privileges!: string[];
  @Field(() => JSONValue, { description: 'How far the officer sees, by service (数据范围).' })
  reach!: Record<string, string>;
}

@ObjectType('PartnerProfile', { description: 'Under which grant a client reads, for the gateway (伙伴授权信息).' })
@Directive('@inaccessible')
@Allow(rule.service)
export class PartnerProfile {
  @Field(() => ID, { description: 'The agency (伙伴单位).' })
  partnerAgencyId!: string;
  @Field(() => ID, { description: 'The grant (授权).' })
  grantId!: string;
  @Field(() => [String], { description: 'Scopes; empty unless the grant is in force (授权范围).' })
  scopes!: string[];
  @Field(() => String, { description: 'State of the grant today (状态).' })
  state!: string;
}
