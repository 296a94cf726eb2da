import { Allow, asResult, type Connection, HubContext, make, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { inner } from '../assessment-schemes/index.ts';
import { Assessment } from './assessment.entity.ts';
import * as inputs from './assessment.inputs.ts';
import { RANK_RULE, rank } from './assessment.rules.ts';
import * as service from './assessment.service.ts';
import {
  AssessmentConnection,
  AssessmentRankingType,
  AssessmentRankType,
  AssessmentResult,
  AssessmentType,
  OpenAssessmentsResult,
  OpenedAssessmentsType,
  toAssessment,
} from './assessment.type.ts';
import * as review from './review.service.ts';

const maySelf = rule.privilege('tasks/assessments.self');
const mayReview = rule.privilege('tasks/assessments.review');
const mayDecide = rule.privilege('tasks/assessments.decide');

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @Query(() => AssessmentConnection, {
    description: 'Assessments of one’s own units and of those one reviews, newest year first (考核列表).',
  })
  @Allow(inner)
  async assessments(
    @Ctx() ctx: HubContext,
    @Args(() => inputs.AssessmentsArgs) args: inputs.AssessmentsArgs,
  ): Promise<Connection<AssessmentType>> {
    const { year, unitId, schemeId, state } = args;
    const given = Object.entries({ year, unitId, schemeId, state }).filter(([, value]) => value != null);
    const where = Object.fromEntries(given) as FilterQuery<Assessment>;
    const order = { year: 'desc', schemeCode: 'asc', unitId: 'asc', id: 'asc' } as const;
    return mapPage(await ctx.read((em) => paginate(em, Assessment, where, order, args)), toAssessment);
  }

  @Query(() => AssessmentType, { nullable: true, description: 'One assessment (年度考核).' })
  @Allow(inner)
  async assessment(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<AssessmentType | null> {
    const row = await ctx.read((em) => em.findOne(Assessment, { id }));
    return row ? toAssessment(row) : null;
  }

  @Query(() => AssessmentRankingType, { description: 'All units by an edition in a year, with the rule (考核排名).' })
  @Allow(rule.any(rule.privilege('tasks/assessments.rank'), rule.service))
  async assessmentRanking(
    @Ctx() ctx: HubContext,
    @Arg('schemeId', () => ID) schemeId: string,
    @Arg('year', () => Int) year: number,
  ): Promise<AssessmentRankingType> {
    const rows = await ctx.read((em) => em.find(Assessment, { schemeId, year }, { orderBy: { unitId: 'asc' } }));
    const ranked = rank(rows.map((row) => ({ row, total: row.total ?? null, countedTotal: row.countedTotal ?? null })));
    return make(AssessmentRankingType, {
      rule: RANK_RULE[ctx.lang],
      asOf: new Date(),
      unknown: ranked.filter((one) => one.rank === null).length,
      rows: ranked.map(({ row, rank: place, tied }) =>
        make(AssessmentRankType, { rank: place, tied, assessment: toAssessment(row.row) }),
      ),
    });
  }

  @Mutation(() => OpenAssessmentsResult, {
    description: 'Opens the assessments of a year (启动考核). Refusals: STATE_NOT_ALLOWED, OWN_UNIT, IN_PAST.',
  })
  @Allow(rule.privilege('tasks/assessment-schemes.keep'))
  async openAssessments(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.OpenAssessmentsInput) input: inputs.OpenAssessmentsInput,
  ) {
    return asResult(async () => make(OpenedAssessmentsType, await service.openAssessments(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description:
      'Saves a draft of the self-assessment (保存自评). Refusals: STATE_NOT_ALLOWED, COUNTED_INDICATOR, ABOVE_WEIGHT, NOT_AN_INDICATOR, EVIDENCE_UNKNOWN.',
  })
  @Allow(maySelf)
  async saveSelfAssessment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.SaveSelfAssessmentInput) input: inputs.SaveSelfAssessmentInput,
  ) {
    return asResult(async () => toAssessment(await service.saveSelf(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description: 'Hands in the self-assessment (提交自评). Refusals: STATE_NOT_ALLOWED, SCORES_MISSING.',
  })
  @Allow(maySelf)
  async submitSelfAssessment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AssessmentStepInput) input: inputs.AssessmentStepInput,
  ) {
    return asResult(async () => toAssessment(await service.submitSelf(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description: 'Counts the records again before the feedback (重新统计). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(rule.any(maySelf, mayReview))
  async recountAssessment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AssessmentStepInput) input: inputs.AssessmentStepInput,
  ) {
    return asResult(async () => toAssessment(await service.recount(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description:
      'Scores every indicator with a reason and gives feedback (评审). Refusals: STATE_NOT_ALLOWED, OWN_UNIT, SAME_PERSON, SCORES_MISSING, COUNTED_INDICATOR, ABOVE_WEIGHT, NOT_AN_INDICATOR.',
  })
  @Allow(mayReview)
  async reviewAssessment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.ReviewAssessmentInput) input: inputs.ReviewAssessmentInput,
  ) {
    return asResult(async () => toAssessment(await review.reviewAssessment(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description: 'The unit accepts the feedback (确认反馈). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(maySelf)
  async acceptAssessment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AssessmentStepInput) input: inputs.AssessmentStepInput,
  ) {
    return asResult(async () => toAssessment(await review.acceptFeedback(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description: 'The unit objects to scores (申诉). Refusals: STATE_NOT_ALLOWED, TERM_OVER, NOT_AN_INDICATOR.',
  })
  @Allow(maySelf)
  async appealAssessment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AppealAssessmentInput) input: inputs.AppealAssessmentInput,
  ) {
    return asResult(async () => toAssessment(await review.appeal(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description:
      'Decides on all objections (处理申诉). Refusals: STATE_NOT_ALLOWED, OWN_UNIT, SAME_PERSON, DECISIONS_MISSING, NOT_APPEALED, SCORE_MISSING, COUNTED_INDICATOR, ABOVE_WEIGHT.',
  })
  @Allow(mayDecide)
  async decideAssessmentAppeals(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.DecideAppealsInput) input: inputs.DecideAppealsInput,
  ) {
    return asResult(async () => toAssessment(await review.decideAppeals(ctx, input)));
  }

  @Mutation(() => AssessmentResult, {
    description:
      'Signs off; the database refuses changes after (定档). Refusals: STATE_NOT_ALLOWED, TERM_RUNS, OWN_UNIT, SAME_PERSON, TOTAL_UNKNOWN.',
  })
  @Allow(mayDecide)
  async finaliseAssessment(
    @Ctx() ctx: HubContext,
    @Arg('input', () => inputs.AssessmentStepInput) input: inputs.AssessmentStepInput,
  ) {
    return asResult(async () => toAssessment(await review.finalise(ctx, input)));
  }
}
