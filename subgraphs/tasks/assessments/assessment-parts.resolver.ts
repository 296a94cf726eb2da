import { Allow, HubContext } from '@hub/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssessmentSchemeType, IndicatorType, inner, schemeLoader, toScheme } from '../assessment-schemes/index.ts';
import { Assessment, AssessmentAppeal, AssessmentScore } from './assessment.entity.ts';
import {
  AssessmentAppealType,
  AssessmentEvidenceType,
  AssessmentScoreType,
  AssessmentType,
  toAppeal,
  toScore,
} from './assessment.type.ts';
import { changedSince } from './evidence.rules.ts';
import { recordNow } from './evidence.service.ts';

const schemeOf = async (ctx: HubContext, id: string): Promise<AssessmentSchemeType | null> => {
  const row = await schemeLoader(ctx).load(id);
  return row ? toScheme(row, ctx.lang) : null;
};

@Resolver(() => AssessmentType)
export class AssessmentPartsResolver {
  @FieldResolver(() => AssessmentSchemeType, { nullable: true, description: 'The edition by which it is done (方案).' })
  @Allow(inner)
  async scheme(@Ctx() ctx: HubContext, @Root() assessment: AssessmentType): Promise<AssessmentSchemeType | null> {
    return schemeOf(ctx, assessment.schemeId);
  }

  @FieldResolver(() => [AssessmentScoreType], { description: 'By indicator, in the scheme’s order (各项得分).' })
  @Allow(inner)
  async scores(@Ctx() ctx: HubContext, @Root() assessment: AssessmentType): Promise<AssessmentScoreType[]> {
    const loader = ctx.loader('assessment-scores', async (ids: readonly string[], em) => {
      const rows = await em.find(AssessmentScore, { assessmentId: { $in: [...ids] } });
      const groups = new Map<string, AssessmentScore[]>(ids.map((id) => [id, []]));
      for (const row of rows) groups.get(row.assessmentId)?.push(row);
      return groups;
    });
    const [rows, scheme] = await Promise.all([loader.load(assessment.id), schemeLoader(ctx).load(assessment.schemeId)]);
    const order = scheme?.indicators.map(({ code }) => code) ?? [];
    return (rows ?? []).sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator)).map(toScore);
  }

  @FieldResolver(() => [AssessmentAppealType], { description: 'Objections and decisions (申诉).' })
  @Allow(inner)
  async appeals(@Ctx() ctx: HubContext, @Root() assessment: AssessmentType): Promise<AssessmentAppealType[]> {
    const loader = ctx.loader('assessment-appeals', async (ids: readonly string[], em) => {
      const rows = await em.find(AssessmentAppeal, { assessmentId: { $in: [...ids] } }, { orderBy: { id: 'asc' } });
      return new Map(ids.map((id) => [id, rows.filter((row) => row.assessmentId === id)]));
    });
    return ((await loader.load(assessment.id)) ?? []).map(toAppeal);
  }
}

@Resolver(() => AssessmentScoreType)
export class AssessmentScoreResolver {
  @FieldResolver(() => IndicatorType, { nullable: true, description: 'The indicator with its rule (指标及规则).' })
  @Allow(inner)
  async rule(@Ctx() ctx: HubContext, @Root() score: AssessmentScoreType): Promise<IndicatorType | null> {
    const loader = ctx.loader('assessment-scheme-of', async (ids: readonly string[], em) => {
      const rows = await em.find(Assessment, { id: { $in: [...ids] } }, { fields: ['schemeId'] });
      return new Map(rows.map((row) => [row.id as string, row.schemeId]));
    });
    const schemeId = await loader.load(score.assessmentId);
    const scheme = schemeId ? await schemeOf(ctx, schemeId) : null;
    return scheme?.indicators.find(({ code }) => code === score.indicator) ?? null;
  }
}

@Resolver(() => AssessmentEvidenceType)
export class AssessmentEvidenceResolver {
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'What is not as it was seen: title, state or names of values; empty when nothing changed, null when the record cannot be seen any more (与快照的差异).',
  })
  @Allow(inner)
  async changed(@Ctx() ctx: HubContext, @Root() evidence: AssessmentEvidenceType): Promise<string[] | null> {
    const now = await recordNow(ctx, evidence.type, evidence.recordId);
    return changedSince(evidence.snapshot, now);
  }
}
