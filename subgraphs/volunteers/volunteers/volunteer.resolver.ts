import { Allow, asResult, type Connection, HubContext, mapPage, PageArgs, paginate, rule } from '@hub/kit';
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Volunteer } from './volunteer.entity.ts';
import { findVolunteers, registerVolunteer } from './volunteer.service.ts';
import {
  RegisterVolunteerInput,
  RegisterVolunteerResult,
  toVolunteer,
  VolunteerConnection,
  VolunteerType,
} from './volunteer.type.ts';

@ArgsType()
class VolunteersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Start of the volunteer number (编号前缀).' })
  number?: string | null;
  @Field(() => ID, { nullable: true, description: 'Registered by this unit (登记单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'In this district (区县代码).' })
  districtCode?: string | null;
}

@Resolver(() => VolunteerType)
export class VolunteerResolver {
  @Query(() => VolunteerConnection, { description: 'Volunteers by number (志愿者列表).' })
  @Allow(rule.officer)
  async volunteers(
    @Ctx() ctx: HubContext,
    @Args(() => VolunteersArgs) args: VolunteersArgs,
  ): Promise<Connection<VolunteerType>> {
    const where = {
      ...(args.number ? { number: { $like: `${args.number.replace(/[%_\\]/g, '')}%` } } : {}),
      ...(args.unitId ? { unitId: args.unitId } : {}),
      ...(args.districtCode ? { districtCode: args.districtCode } : {}),
    };
    return ctx.read(async (em) => mapPage(await paginate(em, Volunteer, where, { number: 'asc' }, args), toVolunteer));
  }

  @Query(() => VolunteerType, { nullable: true, description: 'One volunteer (志愿者).' })
  @Allow(rule.officer)
  async volunteer(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<VolunteerType | null> {
    const row = (await findVolunteers(ctx, [id])).get(id);
    return row ? toVolunteer(row) : null;
  }

  @Mutation(() => RegisterVolunteerResult, {
    description:
      'Registers a volunteer who signed up (登记志愿者). Refusals: ALREADY_REGISTERED, GUARDIAN_CONSENT_MISSING, CONSENT_IN_FUTURE, BIRTH_YEAR_INVALID, PHONE_INVALID.',
  })
  @Allow(rule.privilege('volunteers/volunteers.register'))
  async registerVolunteer(
    @Ctx() ctx: HubContext,
    @Arg('input', () => RegisterVolunteerInput) input: RegisterVolunteerInput,
  ) {
    return asResult(async () => toVolunteer(await registerVolunteer(ctx, input)));
  }
}
