import { Allow, asResult, ConflictError, checkVersion, HubContext, rule, viewerId } from '@hub/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { AwardType } from './award-type.entity.ts';
import { checkAwardType } from './award-type.rules.ts';
import { AwardTypeResult, AwardTypeType, SaveAwardTypeInput, toAwardType } from './award-type.type.ts';

@Resolver(() => AwardTypeType)
export class AwardTypeResolver {
  @Query(() => [AwardTypeType], { description: 'Every award, by level and name (奖项目录).' })
  @Allow(rule.signedIn)
  async awardTypes(@Ctx() ctx: HubContext): Promise<AwardTypeType[]> {
    const rows = await ctx.read((em) => em.find(AwardType, {}, { orderBy: { level: 'asc', nameZh: 'asc' } }));
    return rows.map(toAwardType);
  }

  @Mutation(() => AwardTypeResult, {
    description: 'Adds or changes an award (维护奖项). Refusals: NOT_A_SCIENCE_PRIZE, APPROVAL_DOCUMENT_MISSING.',
  })
  @Allow(rule.privilege('talents/award-types.manage'))
  async saveAwardType(@Ctx() ctx: HubContext, @Arg('input', () => SaveAwardTypeInput) input: SaveAwardTypeInput) {
    return asResult(async () => toAwardType(await save(ctx, input)));
  }
}

async function save(ctx: HubContext, input: SaveAwardTypeInput): Promise<AwardType> {
  checkAwardType(input);
  return ctx.write(async (em) => {
    const { version, ...given } = input;
    const values = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
    );
    const existing = await em.findOne(AwardType, { code: input.code });
    if (existing && version == null) throw new ConflictError(existing.version, toAwardType(existing));
    if (existing) checkVersion(existing, version ?? 0);
    const award = existing
      ? Object.assign(existing, values)
      : em.create(AwardType, { ...input, version: 1, createdBy: viewerId(ctx.viewer) } as never);
    await em.flush();
    return award as AwardType;
  });
}
