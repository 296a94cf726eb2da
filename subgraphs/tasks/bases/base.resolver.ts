import { Allow, asResult, type Connection, chinaDay, HubContext, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Base, BaseCertificate } from './base.entity.ts';
import {
  ApplyBaseInput,
  BaseReasonInput,
  BasesArgs,
  CertifyBaseInput,
  RecertifyBaseInput,
  RegisterBaseInput,
  SetBaseTypeInput,
} from './base.inputs.ts';
import { type BaseStanding, versionOn } from './base.rules.ts';
import * as service from './base.service.ts';
import {
  BaseCertificateType,
  BaseConnection,
  BaseKindResult,
  BaseKindType,
  BaseResult,
  BaseType,
  baseReaders,
  toBase,
  toBaseKind,
  toCertificate,
} from './base.type.ts';
import { listKinds, setBaseType } from './base-kind.service.ts';

const mayKeep = rule.privilege('tasks/bases.keep');
const mayCertify = rule.privilege('tasks/bases.certify');

function standingFilter(standing: BaseStanding | null | undefined): object {
  const today = chinaDay();
  const certified = { $and: [{ state: { $in: ['CERTIFIED', 'RECERTIFYING'] } }] };
  if (standing === 'EXPIRED') return { ...certified, validTo: { $lt: today } };
  if (standing === 'RECERTIFICATION_DUE')
    return { ...certified, validTo: { $gte: today }, recertifyFrom: { $lte: today } };
  if (standing === 'VALID') return { ...certified, recertifyFrom: { $gt: today } };
  return {};
}

const kindLoader = (ctx: HubContext) =>
  ctx.loader('base-kinds', async (codes: readonly string[], em) => {
    const kinds = await listKinds(em);
    const today = chinaDay();
    return new Map(
      codes.map((code) => [
        code,
        versionOn(
          kinds.filter((kind) => kind.code === code),
          today,
        ),
      ]),
    );
  });

const certificateLoader = (ctx: HubContext) =>
  ctx.loader('base-certificates', async (ids: readonly string[], em) => {
    const rows = await em.find(BaseCertificate, { baseId: { $in: [...ids] } }, { orderBy: { validFrom: 'desc' } });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.baseId === id)]));
  });

@Resolver(() => BaseType)
export class BaseResolver {
  @Query(() => BaseConnection, {
    description: 'Bases by name; partners see those that were ever certified, expired and revoked ones too (基地列表).',
  })
  @Allow(baseReaders)
  async bases(@Ctx() ctx: HubContext, @Args(() => BasesArgs) args: BasesArgs): Promise<Connection<BaseType>> {
    const { type, unitId, districtCode, state, standing } = args;
    const given = Object.entries({ type, unitId, districtCode, state }).filter(([, value]) => value != null);
    const where = { ...Object.fromEntries(given), ...standingFilter(standing) } as FilterQuery<Base>;
    return ctx.read(async (em) => mapPage(await paginate(em, Base, where, { name: 'asc' }, args), toBase));
  }

  @Query(() => BaseType, { nullable: true, description: 'One base (基地).' })
  @Allow(baseReaders)
  async base(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<BaseType | null> {
    const row = await ctx.read((em) => em.findOne(Base, { id }));
    return row ? toBase(row) : null;
  }

  @Query(() => [BaseKindType], { description: 'Kinds of base with all their versions, newest first (基地类型).' })
  @Allow(baseReaders)
  async baseTypes(@Ctx() ctx: HubContext): Promise<BaseKindType[]> {
    return ctx.read(async (em) => (await listKinds(em)).map(toBaseKind));
  }

  @Mutation(() => BaseResult, {
    description: 'Registers a place to be cultivated (登记培育基地). Refusals: UNKNOWN_CODE, DISTRICT_NOT_VALID.',
  })
  @Allow(mayKeep)
  async registerBase(@Ctx() ctx: HubContext, @Arg('input', () => RegisterBaseInput) input: RegisterBaseInput) {
    return asResult(async () => toBase(await service.registerBase(ctx, input)));
  }

  @Mutation(() => BaseResult, { description: 'Applies for certification (申报认定). Refusals: STATE_NOT_ALLOWED.' })
  @Allow(mayKeep)
  async applyForBase(@Ctx() ctx: HubContext, @Arg('input', () => ApplyBaseInput) input: ApplyBaseInput) {
    return asResult(async () => toBase(await service.applyForBase(ctx, input)));
  }

  @Mutation(() => BaseResult, {
    description: 'Gives an application back with a reason (退回培育). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayCertify)
  async returnBase(@Ctx() ctx: HubContext, @Arg('input', () => BaseReasonInput) input: BaseReasonInput) {
    return asResult(async () => toBase(await service.returnBase(ctx, input)));
  }

  @Mutation(() => BaseResult, {
    description:
      'Certifies a base that somebody else applied for (认定). Refusals: STATE_NOT_ALLOWED, OWN_BASE, NUMBER_TAKEN, TERM_NOT_ALLOWED.',
  })
  @Allow(mayCertify)
  async certifyBase(@Ctx() ctx: HubContext, @Arg('input', () => CertifyBaseInput) input: CertifyBaseInput) {
    return asResult(async () => toBase(await service.certifyBase(ctx, input)));
  }

  @Mutation(() => BaseResult, {
    description: 'Asks for a further term (申请复核). Refusals: STATE_NOT_ALLOWED, NOT_DUE.',
  })
  @Allow(mayKeep)
  async applyForRecertification(@Ctx() ctx: HubContext, @Arg('input', () => ApplyBaseInput) input: ApplyBaseInput) {
    return asResult(async () => toBase(await service.applyForRecertification(ctx, input)));
  }

  @Mutation(() => BaseResult, {
    description: 'Grants a further term (复核通过). Refusals: STATE_NOT_ALLOWED, OWN_BASE, TERM_NOT_ALLOWED.',
  })
  @Allow(mayCertify)
  async recertifyBase(@Ctx() ctx: HubContext, @Arg('input', () => RecertifyBaseInput) input: RecertifyBaseInput) {
    return asResult(async () => toBase(await service.recertifyBase(ctx, input)));
  }

  @Mutation(() => BaseResult, {
    description: 'Takes the certificate away with a reason (撤销). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayCertify)
  async revokeBase(@Ctx() ctx: HubContext, @Arg('input', () => BaseReasonInput) input: BaseReasonInput) {
    return asResult(async () => toBase(await service.revokeBase(ctx, input)));
  }

  @Mutation(() => BaseKindResult, {
    description: 'A new kind of base or a new version of one (设定基地类型). Refusals: NOT_IN_FUTURE, BEGINS_LATER.',
  })
  @Allow(rule.privilege('tasks/bases.set-types'))
  async setBaseType(@Ctx() ctx: HubContext, @Arg('input', () => SetBaseTypeInput) input: SetBaseTypeInput) {
    return asResult(async () => toBaseKind(await setBaseType(ctx, input)));
  }

  @FieldResolver(() => BaseKindType, { nullable: true, description: 'Its kind as in force today (基地类型).' })
  @Allow(baseReaders)
  async kind(@Ctx() ctx: HubContext, @Root() base: BaseType): Promise<BaseKindType | null> {
    const kind = await kindLoader(ctx).load(base.type);
    return kind ? toBaseKind(kind) : null;
  }

  @FieldResolver(() => [BaseCertificateType], { description: 'All its terms, newest first (认定记录).' })
  @Allow(baseReaders)
  async certificates(@Ctx() ctx: HubContext, @Root() base: BaseType): Promise<BaseCertificateType[]> {
    return ((await certificateLoader(ctx).load(base.id)) ?? []).map(toCertificate);
  }
}
