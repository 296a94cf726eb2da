import { Allow, asResult, chinaDay, HubContext, make, rule } from '@hub/kit';
import { Arg, Ctx, Field, FieldResolver, Float, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { readers } from '../key-tasks/index.ts';
import { Activity, ActivityKindVersion } from './activity.entity.ts';
import {
  ActivityReasonInput,
  ActivityStepInput,
  AmendActivityInput,
  MergeActivityInput,
  PostponeActivityInput,
} from './activity.inputs.ts';
import { ActivityResult, ActivityType, toActivity } from './activity.type.ts';
import { listKindVersions, setActivityType } from './activity-kind.service.ts';
import { ActivityKindResult, ActivityKindType, SetActivityTypeInput, toActivityKind } from './activity-kind.type.ts';
import { ActivityApproval } from './approval.entity.ts';
import { type ApprovalStanding, approvalStanding } from './approval.rules.ts';
import * as approvals from './approval.service.ts';
import {
  ApprovalResult,
  ApprovalRuleType,
  ApprovalStandingEnum,
  ApprovalType,
  DecideActivityApprovalInput,
  FileActivityApprovalInput,
  toApproval,
  toApprovalRule,
} from './approval.type.ts';
import * as merging from './merge.service.ts';
import * as plans from './plan-change.service.ts';

const mayReport = rule.privilege('tasks/activities.report');
const mayVerify = rule.privilege('tasks/activities.verify');
const inner = rule.any(rule.officer, rule.service);

@ObjectType('ActivityDuplicate', {
  description: 'A report of another unit that may tell of the same event (疑似重复).',
})
@Allow(inner)
export class ActivityDuplicate {
  @Field(() => ActivityType, { description: 'The other report (另一条记录).' })
  activity!: ActivityType;
  @Field(() => Float, { description: 'How alike title and place are, 0 to 1 (相似度).' })
  likeness!: number;
}

const kindVersionLoader = (ctx: HubContext) =>
  ctx.loader('activity-kind-versions', async (keys: readonly string[], em) => {
    const versions = await em.find(ActivityKindVersion, { code: { $in: keys.map((key) => key.split('@')[0] ?? '') } });
    return new Map(versions.map((one) => [`${one.code}@${one.version}`, one]));
  });

const approvalLoader = (ctx: HubContext) =>
  ctx.loader('activity-approvals', async (ids: readonly string[], em) => {
    const rows = await em.find(ActivityApproval, { activityId: { $in: [...ids] } }, { orderBy: { round: 'desc' } });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
  });

const activityLoader = (ctx: HubContext) =>
  ctx.loader('activities', async (ids: readonly string[], em) => {
    const rows = await em.find(Activity, { id: { $in: [...ids] } });
    return new Map(rows.map((row) => [row.id as string, row]));
  });

@Resolver(() => ActivityType)
export class ActivityPlanResolver {
  @Query(() => [ActivityKindType], { description: 'Kinds of activity with all versions, newest first (活动类型版本).' })
  @Allow(readers)
  async activityTypeVersions(@Ctx() ctx: HubContext): Promise<ActivityKindType[]> {
    return ctx.read(async (em) => (await listKindVersions(em)).map(toActivityKind));
  }

  @Query(() => ApprovalRuleType, { description: 'Terms of the approval as in force today (现行一会一报规则).' })
  @Allow(readers)
  async approvalRule(@Ctx() ctx: HubContext): Promise<ApprovalRuleType> {
    return ctx.read(async (em) => toApprovalRule(await approvals.ruleOn(em, chinaDay()), ctx.lang));
  }

  @Mutation(() => ActivityKindResult, {
    description:
      'A new kind of activity or a new version of one (设定活动类型). Refusals: NOT_IN_FUTURE, BEGINS_LATER.',
  })
  @Allow(rule.privilege('tasks/activities.set-types'))
  async setActivityType(@Ctx() ctx: HubContext, @Arg('input', () => SetActivityTypeInput) input: SetActivityTypeInput) {
    return asResult(async () => toActivityKind(await setActivityType(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description:
      'Puts it off to another day; approval and announcement end (活动延期). Refusals: STATE_NOT_ALLOWED, DAY_NOT_ALLOWED.',
  })
  @Allow(mayReport)
  async postponeActivity(
    @Ctx() ctx: HubContext,
    @Arg('input', () => PostponeActivityInput) input: PostponeActivityInput,
  ) {
    return asResult(async () => toActivity(await plans.postponeActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description:
      'Changes a plan; another place or speaker restarts the approval (修改活动计划). Refusals: STATE_NOT_ALLOWED, UNKNOWN_CODE.',
  })
  @Allow(mayReport)
  async amendActivity(@Ctx() ctx: HubContext, @Arg('input', () => AmendActivityInput) input: AmendActivityInput) {
    return asResult(async () => toActivity(await plans.amendActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description: 'Announces a plan (发布活动). Refusals: STATE_NOT_ALLOWED, APPROVAL_MISSING.',
  })
  @Allow(mayReport)
  async announceActivity(@Ctx() ctx: HubContext, @Arg('input', () => ActivityStepInput) input: ActivityStepInput) {
    return asResult(async () => toActivity(await plans.announceActivity(ctx, input)));
  }

  @Mutation(() => ApprovalResult, {
    description:
      'Files a plan for approval (活动报备). Refusals: STATE_NOT_ALLOWED, NOT_NEEDED, ALREADY_FILED, TOO_LATE, SAFETY_PLAN_MISSING.',
  })
  @Allow(mayReport)
  async fileActivityApproval(
    @Ctx() ctx: HubContext,
    @Arg('input', () => FileActivityApprovalInput) input: FileActivityApprovalInput,
  ) {
    return asResult(async () => toApproval(await approvals.fileApproval(ctx, input)));
  }

  @Mutation(() => ApprovalResult, {
    description: 'Answers a filing (审批报备). Refusals: STATE_NOT_ALLOWED, OWN_FILING, REASON_MISSING.',
  })
  @Allow(rule.privilege('tasks/activities.approve'))
  async decideActivityApproval(
    @Ctx() ctx: HubContext,
    @Arg('input', () => DecideActivityApprovalInput) input: DecideActivityApprovalInput,
  ) {
    return asResult(async () => toApproval(await approvals.decideApproval(ctx, input)));
  }

  @Mutation(() => ActivityResult, {
    description:
      'Merges a report into another unit’s of the same event; it counts once (合并重复活动). Refusals: STATE_NOT_ALLOWED, SAME_UNIT, NOT_STANDING, HAS_MERGED.',
  })
  @Allow(mayVerify)
  async mergeActivity(@Ctx() ctx: HubContext, @Arg('input', () => MergeActivityInput) input: MergeActivityInput) {
    return asResult(async () => toActivity(await merging.mergeActivity(ctx, input)));
  }

  @Mutation(() => ActivityResult, { description: 'Takes a merger back (撤销合并). Refusals: STATE_NOT_ALLOWED.' })
  @Allow(mayVerify)
  async unmergeActivity(@Ctx() ctx: HubContext, @Arg('input', () => ActivityReasonInput) input: ActivityReasonInput) {
    return asResult(async () => toActivity(await merging.unmergeActivity(ctx, input)));
  }

  @FieldResolver(() => ApprovalStandingEnum, { description: 'How it stands towards its approval (报备情况).' })
  @Allow(inner)
  async approvalStanding(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<ApprovalStanding> {
    const kind = await kindVersionLoader(ctx).load(`${activity.type}@${activity.typeVersion}`);
    const [newest] = (await approvalLoader(ctx).load(activity.id)) ?? [];
    return approvalStanding(kind?.approval ?? 'NONE', newest?.state ?? null);
  }

  @FieldResolver(() => [ApprovalType], { description: 'Its filings, newest first (报备记录).' })
  @Allow(inner)
  async approvals(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<ApprovalType[]> {
    return ((await approvalLoader(ctx).load(activity.id)) ?? []).map(toApproval);
  }

  @FieldResolver(() => [ActivityDuplicate], {
    description: 'Reports of other units for the same day that tell of much the same, most alike first (疑似重复).',
  })
  @Allow(inner)
  async possibleDuplicates(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<ActivityDuplicate[]> {
    const likely = (await merging.duplicateLoader(ctx).load(activity.id)) ?? [];
    return likely.map((one) => make(ActivityDuplicate, { activity: toActivity(one.activity), likeness: one.likeness }));
  }

  @FieldResolver(() => ActivityType, { nullable: true, description: 'The report it was merged into (并入的活动).' })
  @Allow(inner)
  async mergedInto(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<ActivityType | null> {
    const row = activity.mergedIntoId ? await activityLoader(ctx).load(activity.mergedIntoId) : null;
    return row ? toActivity(row) : null;
  }

  @FieldResolver(() => [ActivityType], { description: 'Reports merged into this one (并入本活动的记录).' })
  @Allow(inner)
  async mergedReports(@Ctx() ctx: HubContext, @Root() activity: ActivityType): Promise<ActivityType[]> {
    return ((await merging.mergedLoader(ctx).load(activity.id)) ?? []).map(toActivity);
  }
}
