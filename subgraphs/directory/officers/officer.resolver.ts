import { Allow, asResult, type HubContext, PageArgs, resultUnion, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { findOrgUnit, OrgUnit } from '../org-units/index.ts';
import { delegateUnit, delegationsOf, endDelegation } from './delegation.service.ts';
import { identitiesOf } from './identity.service.ts';
import { importOfficers } from './import.service.ts';
import {
  ChangeOfficerEmailInput,
  ChangeOfficerStateInput,
  DelegateUnitInput,
  ImportOfficersInput,
  OfficerIdentityInput,
  OfficerRoleInput,
  OfficersArgs,
  RegisterOfficerInput,
  TransferOfficerInput,
} from './officer.input.ts';
import * as service from './officer.service.ts';
import {
  Delegation,
  keepsOfficers,
  Officer,
  OfficerConnection,
  OfficerIdentity,
  Right,
  Role,
  RoleGrant,
} from './officer.type.ts';
import * as roles from './role.service.ts';

const OfficerResult = resultUnion('OfficerResult', () => [Officer]);
const DelegationResult = resultUnion('DelegationResult', () => [Delegation]);
const manage = rule.privilege('directory/officers.manage');
const grant = rule.privilege('directory/officers.grant-roles');

@Resolver(() => Officer)
export class OfficerResolver {
  @Query(() => OfficerConnection, { description: 'Officers by name (人员列表).' })
  @Allow(rule.officer)
  officers(@Ctx() ctx: HubContext, @Args(() => OfficersArgs) args: OfficersArgs) {
    return service.listOfficers(ctx, args, args);
  }

  @Query(() => Officer, { nullable: true, description: 'One officer (人员).' })
  @Allow(rule.officer)
  officer(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string) {
    return service.findOfficer(ctx, id);
  }

  @Query(() => Officer, { nullable: true, description: 'The officer who asks (本人).' })
  @Allow(rule.officer)
  currentOfficer(@Ctx() ctx: HubContext) {
    return 'id' in ctx.viewer ? service.findOfficer(ctx, ctx.viewer.id) : null;
  }

  @Query(() => [Role], { description: 'Every role (角色).' })
  @Allow(rule.officer)
  officerRoles(@Ctx() ctx: HubContext) {
    return roles.listRoles(ctx);
  }

  @Mutation(() => OfficerResult, { description: 'Registers an officer (登记人员).' })
  @Allow(manage)
  registerOfficer(@Ctx() ctx: HubContext, @Arg('input', () => RegisterOfficerInput) input: RegisterOfficerInput) {
    return asResult(() => service.registerOfficer(ctx, input));
  }

  @Mutation(() => OfficerResult, { description: 'Moves an officer to another unit (调动).' })
  @Allow(manage)
  transferOfficer(@Ctx() ctx: HubContext, @Arg('input', () => TransferOfficerInput) input: TransferOfficerInput) {
    return asResult(() => service.transferOfficer(ctx, input));
  }

  @Mutation(() => OfficerResult, { description: 'Changes the address that letters go to (更改工作邮箱).' })
  @Allow(manage)
  changeOfficerEmail(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ChangeOfficerEmailInput) input: ChangeOfficerEmailInput,
  ) {
    return asResult(() => service.changeEmail(ctx, input));
  }

  @Mutation(() => OfficerResult, { description: 'Keeps an officer from signing in for now (停用).' })
  @Allow(keepsOfficers)
  suspendOfficer(@Ctx() ctx: HubContext, @Arg('input', () => ChangeOfficerStateInput) input: ChangeOfficerStateInput) {
    return asResult(() => service.changeState(ctx, 'suspend', input));
  }

  @Mutation(() => OfficerResult, { description: 'Lets a suspended officer sign in again (恢复).' })
  @Allow(keepsOfficers)
  reinstateOfficer(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ChangeOfficerStateInput) input: ChangeOfficerStateInput,
  ) {
    return asResult(() => service.changeState(ctx, 'reinstate', input));
  }

  @Mutation(() => OfficerResult, { description: 'The officer left the service: roles end, records stay (离任).' })
  @Allow(manage)
  retireOfficer(@Ctx() ctx: HubContext, @Arg('input', () => ChangeOfficerStateInput) input: ChangeOfficerStateInput) {
    return asResult(() => service.changeState(ctx, 'leave', input));
  }

  @Mutation(() => OfficerResult, {
    description: 'Ties an officer to a subject of an identity provider (关联登录身份).',
  })
  @Allow(manage)
  linkOfficerIdentity(@Ctx() ctx: HubContext, @Arg('input', () => OfficerIdentityInput) input: OfficerIdentityInput) {
    return asResult(() => service.linkIdentity(ctx, input));
  }

  @Mutation(() => OfficerResult, { description: 'Unties an officer from a subject (解除登录身份).' })
  @Allow(manage)
  unlinkOfficerIdentity(@Ctx() ctx: HubContext, @Arg('input', () => OfficerIdentityInput) input: OfficerIdentityInput) {
    return asResult(() => service.unlinkIdentity(ctx, input));
  }

  @Mutation(() => OfficerResult, { description: 'Gives a role (授予角色).' })
  @Allow(grant)
  grantRole(@Ctx() ctx: HubContext, @Arg('input', () => OfficerRoleInput) input: OfficerRoleInput) {
    return asResult(() => roles.grantRole(ctx, input));
  }

  @Mutation(() => OfficerResult, { description: 'Takes a role (收回角色).' })
  @Allow(grant)
  revokeRole(@Ctx() ctx: HubContext, @Arg('input', () => OfficerRoleInput) input: OfficerRoleInput) {
    return asResult(() => roles.revokeRole(ctx, input));
  }

  @Mutation(() => DelegationResult, { description: 'Lets an officer act for a unit for some days (设置代管).' })
  @Allow(manage)
  delegateUnit(@Ctx() ctx: HubContext, @Arg('input', () => DelegateUnitInput) input: DelegateUnitInput) {
    return asResult(() => delegateUnit(ctx, input));
  }

  @Mutation(() => DelegationResult, { description: 'Ends a delegation before its last day (结束代管).' })
  @Allow(manage)
  endDelegation(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string) {
    return asResult(() => endDelegation(ctx, id));
  }

  @Mutation(() => Int, { description: 'Registers the first officers; returns how many were new (导入初始人员).' })
  @Allow(rule.service)
  importOfficers(@Ctx() ctx: HubContext, @Arg('input', () => ImportOfficersInput) input: ImportOfficersInput) {
    return importOfficers(ctx, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit (所属机构).' })
  unit(@Ctx() ctx: HubContext, @Root() officer: Officer) {
    return findOrgUnit(ctx, officer.unitId);
  }

  @FieldResolver(() => [Role], { description: 'Roles in force (角色).' })
  roles(@Ctx() ctx: HubContext, @Root() officer: Officer) {
    return roles.rolesInForce(ctx, officer);
  }

  @FieldResolver(() => [RoleGrant], { description: 'Every role granted so far, also those revoked (授权记录).' })
  @Allow(keepsOfficers)
  roleGrants(@Ctx() ctx: HubContext, @Root() officer: Officer) {
    return roles.roleGrants(ctx, officer.id);
  }

  @FieldResolver(() => [Right], { description: 'What the officer may do, in words (权限).' })
  rights(@Ctx() ctx: HubContext, @Root() officer: Officer) {
    return roles.rights(ctx, officer);
  }

  @FieldResolver(() => [OfficerIdentity], { description: 'How identity providers know the officer (登录身份).' })
  @Allow(keepsOfficers)
  identities(@Ctx() ctx: HubContext, @Root() officer: Officer) {
    return identitiesOf(ctx, officer.id);
  }

  @FieldResolver(() => [Delegation], { description: 'Units acted for, newest first (代管).' })
  delegations(@Ctx() ctx: HubContext, @Root() officer: Officer) {
    return delegationsOf(ctx, officer.id);
  }
}

@Resolver(() => Delegation)
export class DelegationResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit acted for (被代管机构).' })
  unit(@Ctx() ctx: HubContext, @Root() delegation: Delegation) {
    return findOrgUnit(ctx, delegation.unitId);
  }
}

@Resolver(() => OrgUnit)
export class UnitOfficersResolver {
  @FieldResolver(() => OfficerConnection, { description: 'Its officers in service (在岗人员).' })
  @Allow(rule.officer)
  officers(@Ctx() ctx: HubContext, @Root() unit: OrgUnit, @Args(() => PageArgs) page: PageArgs) {
    return service.listOfficers(ctx, { unitId: unit.id, state: 'ACTIVE' }, page);
  }
}
