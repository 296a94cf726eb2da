import { Allow, asResult, type HubContext, PageArgs, resultUnion, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { findOfficer, Officer } from '../officers/index.ts';
import * as grants from './data-grant.service.ts';
import { ChangeDataGrantInput, ProposeDataGrantInput, RegisterPartnerAgencyInput } from './partner-agency.input.ts';
import * as service from './partner-agency.service.ts';
import { DataGrant, PartnerAgency, PartnerAgencyConnection } from './partner-agency.type.ts';

const RegisterPartnerAgencyResult = resultUnion('RegisterPartnerAgencyResult', () => [PartnerAgency]);
const DataGrantResult = resultUnion('DataGrantResult', () => [DataGrant]);
const propose = rule.privilege('directory/partner-agencies.propose');
const approve = rule.privilege('directory/partner-agencies.approve');

@Resolver(() => PartnerAgency)
export class PartnerAgencyResolver {
  @Query(() => PartnerAgencyConnection, {
    description: 'Partner agencies by name; a partner sees itself (伙伴单位列表).',
  })
  @Allow(rule.signedIn)
  partnerAgencies(@Ctx() ctx: HubContext, @Args(() => PageArgs) page: PageArgs) {
    return service.listPartnerAgencies(ctx, page);
  }

  @Query(() => PartnerAgency, { nullable: true, description: 'One partner agency (伙伴单位).' })
  @Allow(rule.signedIn)
  partnerAgency(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string) {
    return service.findPartnerAgency(ctx, id);
  }

  @Mutation(() => RegisterPartnerAgencyResult, { description: 'Registers a partner agency (登记伙伴单位).' })
  @Allow(propose)
  registerPartnerAgency(
    @Ctx() ctx: HubContext,
    @Arg('input', () => RegisterPartnerAgencyInput) input: RegisterPartnerAgencyInput,
  ) {
    return asResult(() => service.registerPartnerAgency(ctx, input));
  }

  @Mutation(() => DataGrantResult, { description: 'Proposes a data grant (起草数据授权).' })
  @Allow(propose)
  proposeDataGrant(@Ctx() ctx: HubContext, @Arg('input', () => ProposeDataGrantInput) input: ProposeDataGrantInput) {
    return asResult(() => grants.proposeDataGrant(ctx, input));
  }

  @Mutation(() => DataGrantResult, { description: 'Approves a grant that somebody else proposed (批准授权).' })
  @Allow(approve)
  approveDataGrant(@Ctx() ctx: HubContext, @Arg('input', () => ChangeDataGrantInput) input: ChangeDataGrantInput) {
    return asResult(() => grants.changeDataGrant(ctx, 'approve', input));
  }

  @Mutation(() => DataGrantResult, { description: 'Puts an approved grant into force (启用授权).' })
  @Allow(approve)
  activateDataGrant(@Ctx() ctx: HubContext, @Arg('input', () => ChangeDataGrantInput) input: ChangeDataGrantInput) {
    return asResult(() => grants.changeDataGrant(ctx, 'activate', input));
  }

  @Mutation(() => DataGrantResult, { description: 'Puts a grant out of force for now (暂停授权).' })
  @Allow(approve)
  suspendDataGrant(@Ctx() ctx: HubContext, @Arg('input', () => ChangeDataGrantInput) input: ChangeDataGrantInput) {
    return asResult(() => grants.changeDataGrant(ctx, 'suspend', input));
  }

  @Mutation(() => DataGrantResult, { description: 'Puts a suspended grant into force again (恢复授权).' })
  @Allow(approve)
  resumeDataGrant(@Ctx() ctx: HubContext, @Arg('input', () => ChangeDataGrantInput) input: ChangeDataGrantInput) {
    return asResult(() => grants.changeDataGrant(ctx, 'resume', input));
  }

  @Mutation(() => DataGrantResult, { description: 'Ends a grant for good, with the reason (终止授权).' })
  @Allow(approve)
  endDataGrant(@Ctx() ctx: HubContext, @Arg('input', () => ChangeDataGrantInput) input: ChangeDataGrantInput) {
    return asResult(() => grants.changeDataGrant(ctx, 'end', input));
  }

  @FieldResolver(() => [DataGrant], { description: 'Its grants, newest first (数据授权).' })
  grants(@Ctx() ctx: HubContext, @Root() agency: PartnerAgency) {
    return service.grantsOf(ctx, agency.id);
  }
}

@Resolver(() => DataGrant)
export class DataGrantResolver {
  @FieldResolver(() => PartnerAgency, { nullable: true, description: 'The agency (伙伴单位).' })
  partnerAgency(@Ctx() ctx: HubContext, @Root() grant: DataGrant) {
    return service.findPartnerAgency(ctx, grant.partnerAgencyId);
  }

  @FieldResolver(() => Officer, { nullable: true, description: 'Who proposed it (起草人).' })
  @Allow(rule.officer)
  proposedBy(@Ctx() ctx: HubContext, @Root() grant: DataGrant) {
    return grant.proposedById ? findOfficer(ctx, grant.proposedById) : null;
  }

  @FieldResolver(() => Officer, { nullable: true, description: 'Who approved it (批准人).' })
  @Allow(rule.officer)
  approvedBy(@Ctx() ctx: HubContext, @Root() grant: DataGrant) {
    return grant.approvedById ? findOfficer(ctx, grant.approvedById) : null;
  }
}
