import { Allow, asResult, type Connection, HubContext, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AssessmentScheme } from './assessment-scheme.entity.ts';
import {
  AssessmentSchemeStepInput,
  AssessmentSchemesArgs,
  DraftAssessmentSchemeInput,
  SaveAssessmentSchemeInput,
} from './assessment-scheme.inputs.ts';
import { changesBetween } from './assessment-scheme.rules.ts';
import * as service from './assessment-scheme.service.ts';
import {
  AssessmentSchemeConnection,
  AssessmentSchemeResult,
  AssessmentSchemeType,
  inner,
  SchemeChangeType,
  toChange,
  toScheme,
} from './assessment-scheme.type.ts';

const mayKeep = rule.privilege('tasks/assessment-schemes.keep');

@Resolver(() => AssessmentSchemeType)
export class AssessmentSchemeResolver {
  @Query(() => AssessmentSchemeConnection, {
    description: 'Editions of assessment schemes, drafts only for who keeps them (考核方案列表).',
  })
  @Allow(inner)
  async assessmentSchemes(
    @Ctx() ctx: HubContext,
    @Args(() => AssessmentSchemesArgs) args: AssessmentSchemesArgs,
  ): Promise<Connection<AssessmentSchemeType>> {
    const { state, subject, code } = args;
    const where = Object.fromEntries(Object.entries({ state, subject, code }).filter(([, value]) => value != null));
    const order = { code: 'asc', edition: 'desc', id: 'desc' } as const;
    const page = await ctx.read((em) =>
      paginate(em, AssessmentScheme, where as FilterQuery<AssessmentScheme>, order, args),
    );
    return mapPage(page, (row) => toScheme(row, ctx.lang));
  }

  @Query(() => AssessmentSchemeType, { nullable: true, description: 'One edition (考核方案).' })
  @Allow(inner)
  async assessmentScheme(
    @Ctx() ctx: HubContext,
    @Arg('id', () => ID) id: string,
  ): Promise<AssessmentSchemeType | null> {
    const row = await ctx.read((em) => em.findOne(AssessmentScheme, { id }));
    return row ? toScheme(row, ctx.lang) : null;
  }

  @Mutation(() => AssessmentSchemeResult, {
    description:
      'Drafts a scheme (起草考核方案). Refusals: CODE_TAKEN, CODE_TWICE, WEIGHT_STEP, FULL_MARK, GRADES_NOT_FALLING.',
  })
  @Allow(mayKeep)
  async draftAssessmentScheme(
    @Ctx() ctx: HubContext,
    @Arg('input', () => DraftAssessmentSchemeInput) input: DraftAssessmentSchemeInput,
  ) {
    return asResult(async () => toScheme(await service.draftScheme(ctx, input), ctx.lang));
  }

  @Mutation(() => AssessmentSchemeResult, {
    description:
      'Changes a draft (修改草案). Refusals: STATE_NOT_ALLOWED, CODE_TWICE, WEIGHT_STEP, FULL_MARK, GRADES_NOT_FALLING.',
  })
  @Allow(mayKeep)
  async saveAssessmentScheme(
    @Ctx() ctx: HubContext,
    @Arg('input', () => SaveAssessmentSchemeInput) input: SaveAssessmentSchemeInput,
  ) {
    return asResult(async () => toScheme(await service.saveScheme(ctx, input), ctx.lang));
  }

  @Mutation(() => AssessmentSchemeResult, {
    description:
      'Issues a draft; it never changes again (发布方案). Refusals: STATE_NOT_ALLOWED, WEIGHTS_NOT_100, CHANGE_NOTE_MISSING.',
  })
  @Allow(mayKeep)
  async issueAssessmentScheme(
    @Ctx() ctx: HubContext,
    @Arg('input', () => AssessmentSchemeStepInput) input: AssessmentSchemeStepInput,
  ) {
    return asResult(async () => toScheme(await service.issueScheme(ctx, input), ctx.lang));
  }

  @Mutation(() => AssessmentSchemeResult, {
    description: 'A draft of the next edition (另立新版). Refusals: STATE_NOT_ALLOWED, DRAFT_EXISTS.',
  })
  @Allow(mayKeep)
  async newAssessmentSchemeEdition(
    @Ctx() ctx: HubContext,
    @Arg('input', () => AssessmentSchemeStepInput) input: AssessmentSchemeStepInput,
  ) {
    return asResult(async () => toScheme(await service.newEdition(ctx, input), ctx.lang));
  }

  @FieldResolver(() => [SchemeChangeType], {
    description: 'What differs from the edition before; empty for the first (与上一版的差异).',
  })
  @Allow(inner)
  async changes(@Ctx() ctx: HubContext, @Root() scheme: AssessmentSchemeType): Promise<SchemeChangeType[]> {
    const editions = ctx.loader('assessment-scheme-editions', async (codes: readonly string[], em) => {
      const rows = await em.find(AssessmentScheme, { code: { $in: [...codes] } });
      return new Map(codes.map((code) => [code, rows.filter((row) => row.code === code)]));
    });
    const rows = (await editions.load(scheme.code)) ?? [];
    const [before, after] = [scheme.edition - 1, scheme.edition].map((edition) =>
      rows.find((row) => row.edition === edition),
    );
    return before && after ? changesBetween(before, after).map(toChange) : [];
  }
}
