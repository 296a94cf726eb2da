import { Allow, asResult, HubContext } from '@hub/kit';
import { IsInt, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfficialFile } from '../plans/index.ts';
import type { PlanDraft } from './plan-draft.entity.ts';
import * as service from './plan-draft.service.ts';
import {
  DraftPlanResult,
  drafters,
  PlanDraftContent,
  PlanDraftType,
  toContent,
  toDraft,
  toFile,
} from './plan-draft.type.ts';

@InputType({ description: 'Drafts the plan of the next year (起草下年度方案).' })
export class DraftNextPlanInput {
  @Field(() => ID, { description: 'The plan to start from (上年度方案).' })
  @IsUUID()
  planId!: string;
  @Field(() => String, { nullable: true, description: 'Idempotency key (幂等键).' })
  @IsOptional()
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Discards a draft with a reason (作废草案).' })
export class DiscardPlanDraftInput {
  @Field(() => ID, { description: 'The draft (草案).' })
  @IsUUID()
  id!: string;
  @Field(() => Int, { description: 'Version that was read (版本).' })
  @IsInt()
  version!: number;
  @Field(() => String, { description: 'Why, 4 to 200 characters (原因).' })
  @Length(4, 200)
  reason!: string;
}

const told = (ctx: HubContext, row: PlanDraft): Promise<PlanDraftType> =>
  ctx.read(async (em) => toDraft(row, await service.planOf(em, row)));

@Resolver(() => PlanDraftType)
export class PlanDraftResolver {
  @Query(() => PlanDraftContent, {
    description:
      'What next year’s plan would say: categories, tasks, units by who answers for them then, targets without what was reached, days moved onto working days; writes nothing (下年度方案预览).',
  })
  @Allow(drafters)
  async planDraftPreview(@Ctx() ctx: HubContext, @Arg('planId', () => ID) planId: string): Promise<PlanDraftContent> {
    return toContent(await service.previewDraft(ctx, planId));
  }

  @Query(() => PlanDraftType, {
    nullable: true,
    description: 'The draft made from a plan, unless discarded (方案草案).',
  })
  @Allow(drafters)
  async planDraft(@Ctx() ctx: HubContext, @Arg('planId', () => ID) planId: string): Promise<PlanDraftType | null> {
    const row = await service.draftFrom(ctx, planId);
    return row ? told(ctx, row) : null;
  }

  @Query(() => OfficialFile, {
    description: 'The draft as a .docx to be discussed, without head and number (征求意见稿).',
  })
  @Allow(drafters)
  async planDraftDocument(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<OfficialFile> {
    return toFile(await service.planDraftFile(ctx, id));
  }

  @Mutation(() => DraftPlanResult, {
    description: 'Keeps the preview as a draft (起草下年度方案). Refusals: DRAFT_EXISTS, NEXT_PLAN_EXISTS.',
  })
  @Allow(drafters)
  async draftNextPlan(@Ctx() ctx: HubContext, @Arg('input', () => DraftNextPlanInput) input: DraftNextPlanInput) {
    return asResult(async () => told(ctx, await service.draftNextPlan(ctx, input)));
  }

  @Mutation(() => DraftPlanResult, { description: 'Discards a draft with a reason (作废草案). Refusals: NOT_A_DRAFT.' })
  @Allow(drafters)
  async discardPlanDraft(
    @Ctx() ctx: HubContext,
    @Arg('input', () => DiscardPlanDraftInput) input: DiscardPlanDraftInput,
  ) {
    return asResult(async () => told(ctx, await service.discardPlanDraft(ctx, input)));
  }
}
