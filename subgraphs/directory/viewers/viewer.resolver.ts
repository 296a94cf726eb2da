import { Allow, type HubContext, rule } from '@hub/kit';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import * as service from './viewer.service.ts';
import { PartnerProfile, ViewerProfile } from './viewer.type.ts';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerProfile, { nullable: true, description: 'Who a subject of an issuer is here (按登录身份查人员).' })
  @Directive('@inaccessible')
  @Allow(rule.service)
  viewerBySubject(
    @Ctx() ctx: HubContext,
    @Arg('issuer', () => String) issuer: string,
    @Arg('subject', () => String) subject: string,
  ) {
    return service.viewerBySubject(ctx, issuer, subject);
  }

  @Query(() => PartnerProfile, { nullable: true, description: 'Under which grant a client reads (按客户端查授权).' })
  @Directive('@inaccessible')
  @Allow(rule.service)
  partnerByClientId(@Ctx() ctx: HubContext, @Arg('clientId', () => String) clientId: string) {
    return service.partnerByClientId(ctx, clientId);
  }
}
