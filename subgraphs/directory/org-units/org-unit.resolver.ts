import { Allow, asResult, chinaDay, type HubContext, LocalDate, PageArgs, resultUnion, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { District, findDistrict } from '../districts/index.ts';
import { endOrgUnit } from './org-unit.ending.ts';
import * as history from './org-unit.history.ts';
import {
  CorrectOrgUnitInput,
  CreateOrgUnitInput,
  EndOrgUnitInput,
  OrgUnitsArgs,
  RenameOrgUnitInput,
} from './org-unit.input.ts';
import { unitState } from './org-unit.rules.ts';
import * as service from './org-unit.service.ts';
import {
  OrgUnit,
  OrgUnitConnection,
  OrgUnitKind,
  OrgUnitName,
  OrgUnitState,
  OrgUnitSuccession,
} from './org-unit.type.ts';

const CreateOrgUnitResult = resultUnion('CreateOrgUnitResult', () => [OrgUnit]);
const RenameOrgUnitResult = resultUnion('RenameOrgUnitResult', () => [OrgUnit]);
const CorrectOrgUnitResult = resultUnion('CorrectOrgUnitResult', () => [OrgUnit]);
const EndOrgUnitResult = resultUnion('EndOrgUnitResult', () => [OrgUnit]);
const manage = rule.privilege('directory/org-units.manage');

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Query(() => OrgUnitConnection, { description: 'Org units in official order (机构列表).' })
  @Allow(rule.signedIn)
  orgUnits(@Ctx() ctx: HubContext, @Args(() => OrgUnitsArgs) args: OrgUnitsArgs) {
    return service.listOrgUnits(ctx, args, args);
  }

  @Query(() => OrgUnit, { nullable: true, description: 'One org unit (机构).' })
  @Allow(rule.signedIn)
  orgUnit(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string) {
    return service.findOrgUnit(ctx, id);
  }

  @Query(() => [OrgUnitKind], { description: 'Kinds of org units (机构类别).' })
  @Allow(rule.signedIn)
  orgUnitKinds(@Ctx() ctx: HubContext) {
    return history.listKinds(ctx);
  }

  @Mutation(() => CreateOrgUnitResult, { description: 'Creates an org unit (新建机构).' })
  @Allow(manage)
  createOrgUnit(@Ctx() ctx: HubContext, @Arg('input', () => CreateOrgUnitInput) input: CreateOrgUnitInput) {
    return asResult(() => service.createOrgUnit(ctx, input));
  }

  @Mutation(() => RenameOrgUnitResult, { description: 'Gives a unit a new name and keeps the former one (机构更名).' })
  @Allow(manage)
  renameOrgUnit(@Ctx() ctx: HubContext, @Arg('input', () => RenameOrgUnitInput) input: RenameOrgUnitInput) {
    return asResult(() => service.renameOrgUnit(ctx, input));
  }

  @Mutation(() => CorrectOrgUnitResult, { description: 'Corrects what was entered wrongly (更正登记).' })
  @Allow(manage)
  correctOrgUnit(@Ctx() ctx: HubContext, @Arg('input', () => CorrectOrgUnitInput) input: CorrectOrgUnitInput) {
    return asResult(() => service.correctOrgUnit(ctx, input));
  }

  @Mutation(() => EndOrgUnitResult, { description: 'Ends a unit: abolished, merged or split (撤销、合并、分立).' })
  @Allow(manage)
  endOrgUnit(@Ctx() ctx: HubContext, @Arg('input', () => EndOrgUnitInput) input: EndOrgUnitInput) {
    return asResult(() => endOrgUnit(ctx, input));
  }

  @FieldResolver(() => OrgUnitKind, { description: 'Kind (类别).' })
  kind(@Ctx() ctx: HubContext, @Root() unit: OrgUnit) {
    return history.findKind(ctx, unit.kindCode);
  }

  @FieldResolver(() => OrgUnitState, { description: 'Whether it exists on a day, today when none is given (状态).' })
  state(@Root() unit: OrgUnit, @Arg('on', () => LocalDate, { nullable: true }) on?: string | null) {
    return unitState({ validFrom: unit.validFrom ?? null, validTo: unit.validTo ?? null }, on ?? chinaDay());
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit above it (上级机构).' })
  parent(@Ctx() ctx: HubContext, @Root() unit: OrgUnit) {
    return unit.parentId ? service.findOrgUnit(ctx, unit.parentId) : null;
  }

  @FieldResolver(() => OrgUnitConnection, { description: 'Units directly below it (下级机构).' })
  children(@Ctx() ctx: HubContext, @Root() unit: OrgUnit, @Args(() => PageArgs) page: PageArgs) {
    return service.listOrgUnits(ctx, { parentId: unit.id }, page);
  }

  @FieldResolver(() => District, { nullable: true, description: 'District it works in (所在区划).' })
  district(@Ctx() ctx: HubContext, @Root() unit: OrgUnit) {
    return unit.districtCode ? findDistrict(ctx, unit.districtCode) : null;
  }

  @FieldResolver(() => [OrgUnitName], { description: 'Names it bore, oldest first (曾用名).' })
  async formerNames(@Ctx() ctx: HubContext, @Root() unit: OrgUnit): Promise<OrgUnitName[]> {
    return (await history.formerNames(ctx, unit.id)) ?? [];
  }

  @FieldResolver(() => String, { description: 'Name it bore on a day (某日名称).' })
  nameOn(@Ctx() ctx: HubContext, @Root() unit: OrgUnit, @Arg('on', () => LocalDate) on: string) {
    return history.nameOfUnitOn(ctx, unit, on);
  }

  @FieldResolver(() => [OrgUnitSuccession], { description: 'Who took over from it (承接机构).' })
  async successions(@Ctx() ctx: HubContext, @Root() unit: OrgUnit): Promise<OrgUnitSuccession[]> {
    return (await history.successions(ctx, unit.id, 'fromId')) ?? [];
  }

  @FieldResolver(() => [OrgUnitSuccession], { description: 'From whom it took over (承继自).' })
  async origins(@Ctx() ctx: HubContext, @Root() unit: OrgUnit): Promise<OrgUnitSuccession[]> {
    return (await history.successions(ctx, unit.id, 'toId')) ?? [];
  }
}

@Resolver(() => OrgUnitSuccession)
export class OrgUnitSuccessionResolver {
  @FieldResolver(() => OrgUnit, { description: 'The unit that ended (原机构).' })
  from(@Ctx() ctx: HubContext, @Root() succession: OrgUnitSuccession) {
    return service.findOrgUnit(ctx, succession.fromId);
  }

  @FieldResolver(() => OrgUnit, { description: 'The unit that took over (承接机构).' })
  to(@Ctx() ctx: HubContext, @Root() succession: OrgUnitSuccession) {
    return service.findOrgUnit(ctx, succession.toId);
  }
}
