import { Allow, asResult, type Connection, HubContext, make, mapPage, PageArgs, paginate, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AwardType, AwardTypeType, toAwardType } from '../award-types/index.ts';
import { findPeople, PersonType, toPerson } from '../people/index.ts';
import { KeyTask } from '../stubs.ts';
import { Honour } from './honour.entity.ts';
import * as service from './honour.service.ts';
import {
  GrantHonourInput,
  HonourConnection,
  HonourReasonInput,
  HonourResult,
  HonoursArgs,
  HonourType,
  ProposeHonourInput,
  StartNoticeInput,
  toHonour,
} from './honour.type.ts';

const readers = rule.any(rule.officer, rule.scope('talents:read'));
const grant = rule.privilege('talents/honours.grant');

@Resolver(() => HonourType)
export class HonourResolver {
  @Query(() => HonourConnection, { description: 'Honours, last changed first; partners see granted ones (荣誉列表).' })
  @Allow(readers)
  async honours(@Ctx() ctx: HubContext, @Args(() => HonoursArgs) args: HonoursArgs): Promise<Connection<HonourType>> {
    return pageOfHonours(ctx, args);
  }

  @Query(() => HonourType, { nullable: true, description: 'One honour (荣誉).' })
  @Allow(readers)
  async honour(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<HonourType | null> {
    const row = await ctx.read((em) => em.findOne(Honour, { id }));
    return row ? toHonour(row) : null;
  }

  @Mutation(() => HonourResult, {
    description:
      'Proposes a person for an award (提名). Refusals: AWARD_UNKNOWN, PERSON_UNKNOWN, FORMER_WINNER, PROPOSED_BEFORE.',
  })
  @Allow(rule.privilege('talents/honours.propose'))
  async proposeHonour(@Ctx() ctx: HubContext, @Arg('input', () => ProposeHonourInput) input: ProposeHonourInput) {
    return asResult(async () => toHonour(await service.proposeHonour(ctx, input)));
  }

  @Mutation(() => HonourResult, {
    description: 'Begins the public notice (开始公示). Refusals: NOTICE_IN_FUTURE, STATE_NOT_ALLOWED.',
  })
  @Allow(grant)
  async startHonourNotice(@Ctx() ctx: HubContext, @Arg('input', () => StartNoticeInput) input: StartNoticeInput) {
    return asResult(async () => toHonour(await service.startNotice(ctx, input)));
  }

  @Mutation(() => HonourResult, {
    description:
      'Grants an honour after its notice (授予). Refusals: NOTICE_NOT_OVER, GRANT_IN_FUTURE, PROPOSER_MAY_NOT_GRANT, STATE_NOT_ALLOWED.',
  })
  @Allow(grant)
  async grantHonour(@Ctx() ctx: HubContext, @Arg('input', () => GrantHonourInput) input: GrantHonourInput) {
    return asResult(async () => toHonour(await service.grantHonour(ctx, input)));
  }

  @Mutation(() => HonourResult, {
    description: 'Ends a proposal with a reason (不予通过). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(grant)
  async declineHonour(@Ctx() ctx: HubContext, @Arg('input', () => HonourReasonInput) input: HonourReasonInput) {
    return asResult(async () => toHonour(await service.declineHonour(ctx, input)));
  }

  @Mutation(() => HonourResult, {
    description: 'Revokes a granted honour; its history stays (撤销). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('talents/honours.revoke'))
  async revokeHonour(@Ctx() ctx: HubContext, @Arg('input', () => HonourReasonInput) input: HonourReasonInput) {
    return asResult(async () => toHonour(await service.revokeHonour(ctx, input)));
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who it is for (获得者).' })
  @Allow(readers)
  async person(@Ctx() ctx: HubContext, @Root() honour: HonourType): Promise<PersonType | null> {
    const row = await ctx.loader('person', (ids: readonly string[]) => findPeople(ctx, ids)).load(honour.personId);
    return row ? toPerson(row) : null;
  }

  @FieldResolver(() => AwardTypeType, { nullable: true, description: 'Which award (奖项).' })
  @Allow(readers)
  async awardType(@Ctx() ctx: HubContext, @Root() honour: HonourType): Promise<AwardTypeType | null> {
    const row = await ctx
      .loader('awardType', async (codes: readonly string[], em) => {
        const rows = await em.find(AwardType, { code: { $in: [...codes] } });
        return new Map(rows.map((found) => [found.code, found]));
      })
      .load(honour.awardTypeCode);
    return row ? toAwardType(row) : null;
  }
}

@Resolver(() => KeyTask)
export class KeyTaskHonourResolver {
  @FieldResolver(() => Int, { nullable: true, description: 'Honours granted for this task (已授予荣誉数).' })
  @Allow(readers)
  async grantedHonourCount(@Ctx() ctx: HubContext, @Root() task: InstanceType<typeof KeyTask>): Promise<number | null> {
    return ctx
      .loader('grantedHonours', async (ids: readonly string[], em) => {
        const rows = await em.execute<{ id: string; count: number }[]>(
          `select key_task_id as id, count(*)::int as count from honour
           where state = 'GRANTED' and key_task_id = any(?::uuid[]) group by key_task_id`,
          [`{${ids.join(',')}}`],
        );
        const counts = new Map(rows.map((row) => [row.id, row.count]));
        return new Map(ids.map((id) => [id, counts.get(id) ?? 0]));
      })
      .load(task.id);
  }

  @FieldResolver(() => HonourConnection, { nullable: true, description: 'Honours for this task (相关荣誉).' })
  @Allow(readers)
  async honours(
    @Ctx() ctx: HubContext,
    @Root() task: InstanceType<typeof KeyTask>,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<HonourType>> {
    return pageOfHonours(ctx, make(HonoursArgs, { ...page, keyTaskId: task.id }));
  }
}

@Resolver(() => PersonType)
export class PersonHonourResolver {
  @FieldResolver(() => HonourConnection, { nullable: true, description: "The person's honours (荣誉)." })
  @Allow(readers)
  async honours(
    @Ctx() ctx: HubContext,
    @Root() person: PersonType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<HonourType>> {
    return pageOfHonours(ctx, make(HonoursArgs, { ...page, personId: person.id }));
  }
}

/** One page of honours; what the viewer may not see is left out by the table itself. */
function pageOfHonours(ctx: HubContext, args: HonoursArgs): Promise<Connection<HonourType>> {
  const { state, awardTypeCode, year, personId, keyTaskId, unitId } = args;
  const where = Object.fromEntries(
    Object.entries({ state, awardTypeCode, year, personId, keyTaskId, unitId }).filter(([, value]) => value != null),
  );
  return ctx.read(async (em) => mapPage(await paginate(em, Honour, where, { updatedAt: 'desc' }, args), toHonour));
}
