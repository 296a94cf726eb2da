import {
  Allow,
  asResult,
  type Connection,
  chinaDay,
  HubContext,
  make,
  mapPage,
  PageArgs,
  paginate,
  rule,
  spelled,
} from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, readers, toKeyTask } from '../key-tasks/index.ts';
import { likeAny } from '../numbered.ts';
import { Person } from '../stubs.ts';
import { Activity, ActivityEntry } from './activity.entity.ts';
import {
  ActivitiesArgs,
  ActivityReasonInput,
  ActivityStepInput,
  HoldActivityInput,
  PlanActivityInput,
  SubmitActivityInput,
} from './activity.inputs.ts';
import * as service from './activity.service.ts';
import { ActivityCodeType, ActivityConnection, ActivityResult, ActivityType, toActivity } from './activity.type.ts';
import { inForce, listKindVersions } from './activity-kind.service.ts';

const mayReport = rule.privilege('tasks/activities.report');
const mayVerify = rule.privilege('tasks/activities.verify');
const inner = rule.any(rule.officer, rule.service);

function pageOfActivities(
  ctx: HubContext,
  where: FilterQuery<Activity>,
  page: PageArgs,
): Promise<Connection<ActivityType>> {
  return ctx.read(async (em) => mapPage(await paginate(em, Activity, where, { plannedOn: 'desc' }, page), toActivity));
}

const named = (ctx: HubContext, { code, name, nameEn }: { code: string; name: string; nameEn: string }) =>
  make(ActivityCodeType, { code, name: ctx.lang === 'zh' ? name : nameEn });

const entriesOf = (ctx: HubContext) =>
  ctx.read(async (em) =>
    (await em.find(ActivityEntry, {}, { orderBy: { ord: 'asc' } })).map((entry) => named(ctx, entry)),
  );

const entryLoader = (ctx: HubContext) =>
  ctx.loader(
    'activity-entries',
    async (_: readonly string[]) => new Map((await entriesOf(ctx)).map((code) => [code.code, code])),
  );

/** A kind is named as in the version with which the activity was planned. */
const kindLoader = (ctx: HubContext) =>
  ctx.loader('activity-kinds', async (_: readonly string[], em) => {
    const versions = await listKindVersions(em);
    return new Map(versions.map((kind) => [`${kind.code}@${kind.version}`, named(ctx, kind)]));
  });

@Resolver(() => ActivityType)
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    description: 'Activities, latest day first; partners see verified ones (活动列表).',
  })
  @Allow(readers)
  async activities(
    @Ctx() ctx: HubContext,
    @Args(() => ActivitiesArgs) args: ActivitiesArgs,
  ): Promise<Connection<ActivityType>> {
    const { keyTaskId, unitId, districtCode, state, from, to, search } = args;
    const given = Object.entries({ keyTaskId, unitId, districtCode, state }).filter(([, value]) => value != null);
    const days = { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) };
    const where = {
      ...Object.fromEntries(given),
      ...(from || to ? { plannedOn: days } : {}),
      ...(search?.trim() ? { $or: [...likeAny(search, ['title', 'place']), ...spelled(search)] } : {}),
    };
    return pageOfActivities(ctx, where, args);
  }

  @Query(() => ActivityConnection, { description: 'Activities that wait for the officer’s verification (待核实活动).' })
  @Allow(mayVerify)
  async activitiesToVerify(
    @Ctx() ctx: HubContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ActivityType>> {
    const viewer = ctx.viewer;
    if (viewer.kind !== 'officer') return pageOfActivities(ctx, { id: { $in: [] } }, page);
    const office = viewer.privileges.includes('tasks/plans.correct');
    const mine = office ? {} : { reviewUnitId: { $in: [...viewer.units] } };
    return pageOfActivities(
      ctx,
      { state: 'SUBMITTED', ...mine, reportedBy: { $ne: viewer.id }, submittedBy: { $ne: viewer.id } },
      page,
    );
  }

  @Query(() => ActivityType, { nullable: true, description: 'One activity (活动).' })
  @Allow(readers)
  async activity(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<ActivityType | null> {
    const row = await ctx.read((em) => em.findOne(Activity, { id }));
    return row ? toActivity(row) : null;
  }

  @Query(() => [ActivityCodeType], { description: 'Kinds of activity, an open list (活动类型).' })
  @Allow(readers)
  async activityTypes(@Ctx() ctx: HubContext): Promise<ActivityCodeType[]> {
    return ctx.read(async (em) => inForce(await listKindVersions(em), chinaDay()).map((kind) => named(ctx, kind)));
  }

  @Query(() => [ActivityCodeType], { description: 'The five entries of the plan (五进).' })
  @Allow(readers)
  async activityEntries(@Ctx() ctx: HubContext): Promise<ActivityCodeType[]> {
    return entriesOf(ctx);
  }

  @Mutation(() => ActivityResult, {
    description: 'Plans an activity of one’s own unit (登记活动). Refusals: UNKNOWN_CODE.',
  })
  @Allow(mayReport)
  async planActivity(@Ctx() ctx: HubContext, @Arg('input', () => PlanActivityInput) input: PlanActivityInput) {
    return asResult(async () => toActivity(await service.planActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description: 'Says that it was held and how (登记举办情况). Refusals: STATE_NOT_ALLOWED, IN_FUTURE.',
  })
  @Allow(mayReport)
  async holdActivity(@Ctx() ctx: HubContext, @Arg('input', () => HoldActivityInput) input: HoldActivityInput) {
    return asResult(async () => toActivity(await service.holdActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description: 'Hands in the evidence (提交佐证). Refusals: STATE_NOT_ALLOWED, EVIDENCE_MISSING.',
  })
  @Allow(mayReport)
  async submitActivity(@Ctx() ctx: HubContext, @Arg('input', () => SubmitActivityInput) input: SubmitActivityInput) {
    return asResult(async () => toActivity(await service.submitActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description:
      'Verifies an activity that somebody else reported (核实活动). Refusals: STATE_NOT_ALLOWED, OWN_ACTIVITY.',
  })
  @Allow(mayVerify)
  async verifyActivity(@Ctx() ctx: HubContext, @Arg('input', () => ActivityStepInput) input: ActivityStepInput) {
    return asResult(async () => toActivity(await service.verifyActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description: 'Gives the evidence back with a reason (退回佐证). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayVerify)
  async returnActivity(@Ctx() ctx: HubContext, @Arg('input', () => ActivityReasonInput) input: ActivityReasonInput) {
    return asResult(async () => toActivity(await service.returnActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description: 'Takes a verification back with a reason (撤销核实). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayVerify)
  async revokeActivityVerification(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ActivityReasonInput) input: ActivityReasonInput,
  ) {
    return asResult(async () => toActivity(await service.revokeActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description: 'Cancels an activity with a reason (取消活动). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayReport)
  async cancelActivity(@Ctx() ctx: HubContext, @Arg('input', () => ActivityReasonInput) input: ActivityReasonInput) {
    return asResult(async () => toActivity(await service.cancelActivity(ctx, input)));
  }

  @FieldResolver(() => ActivityCodeType, { nullable: true, description: 'Kind (活动类型).' })
  @Allow(readers)
  async kind(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<ActivityCodeType | null> {
    return kindLoader(ctx).load(`${activity.type}@${activity.typeVersion}`);
  }

  @FieldResolver(() => ActivityCodeType, { nullable: true, description: 'Which of the five entries (五进).' })
  @Allow(readers)
  async entry(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<ActivityCodeType | null> {
    return activity.entryCode ? entryLoader(ctx).load(activity.entryCode) : null;
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task it serves (重点任务).' })
  @Allow(readers)
  async keyTask(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<KeyTaskType | null> {
    const row = await keyTaskLoader(ctx).load(activity.keyTaskId);
    return row ? toKeyTask(row) : null;
  }
}

@Resolver(() => KeyTaskType)
export class KeyTaskActivitiesResolver {
  @FieldResolver(() => ActivityConnection, { description: 'Activities of the task (活动).' })
  @Allow(readers)
  async activities(
    @Ctx() ctx: HubContext,
    @Root() task: KeyTaskType,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ActivityType>> {
    return pageOfActivities(ctx, { keyTaskId: task.id }, page);
  }
}

@Resolver(() => Person)
export class PersonActivitiesResolver {
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: 'Activities at which the person spoke (主讲活动).',
  })
  @Allow(inner)
  async activities(
    @Ctx() ctx: HubContext,
    @Root() person: Person,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ActivityType>> {
    const spoken = await ctx.read((em) =>
      em.execute<{ id: string }[]>('select id from activity where speaker_ids @> ?::jsonb', [
        JSON.stringify([person.id]),
      ]),
    );
    return pageOfActivities(ctx, { id: { $in: spoken.map((row) => row.id) } }, page);
  }
}
