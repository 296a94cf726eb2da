import { Allow, asResult, type Connection, chinaDay, HubContext, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as service from './finding.service.ts';
import { Inspection, InspectionFinding } from './inspection.entity.ts';
import {
  FindingsArgs,
  InspectionStepInput,
  IssueFindingsInput,
  RectifyFindingInput,
  ReturnFindingInput,
} from './inspection.inputs.ts';
import {
  FindingConnection,
  FindingResult,
  FindingType,
  InspectionResult,
  InspectionType,
  inner,
  toFinding,
  toInspection,
} from './inspection.type.ts';

const mayConduct = rule.privilege('tasks/inspections.conduct');

const inspectionLoader = (ctx: HubContext) =>
  ctx.loader('inspections', async (ids: readonly string[], em) => {
    const rows = await em.find(Inspection, { id: { $in: [...ids] } });
    return new Map(rows.map((row) => [row.id as string, row]));
  });

const findingsLoader = (ctx: HubContext) =>
  ctx.loader('findings-of-inspection', async (ids: readonly string[], em) => {
    const rows = await em.find(InspectionFinding, { inspectionId: { $in: [...ids] } }, { orderBy: { number: 'asc' } });
    return new Map(ids.map((id) => [id, rows.filter((row) => row.inspectionId === id)]));
  });

@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description: 'Findings that one’s units issued or must put right, the earliest day first (问题清单).',
  })
  @Allow(inner)
  async inspectionFindings(
    @Ctx() ctx: HubContext,
    @Args(() => FindingsArgs) args: FindingsArgs,
  ): Promise<Connection<FindingType>> {
    const { inspectionId, unitId, state, overdue } = args;
    const given = Object.entries({ inspectionId, unitId, state }).filter(([, value]) => value != null);
    const late = overdue ? { dueOn: { $lt: chinaDay() }, $and: [{ state: { $in: ['OPEN', 'RETURNED'] } }] } : {};
    const where = { ...Object.fromEntries(given), ...late } as FilterQuery<InspectionFinding>;
    const order = { dueOn: 'asc', id: 'asc' } as const;
    return ctx.read(async (em) => mapPage(await paginate(em, InspectionFinding, where, order, args), toFinding));
  }

  @Mutation(() => InspectionResult, {
    description: 'Issues all findings of a visit (下发问题清单). Refusals: STATE_NOT_ALLOWED, UNIT_NOT_VISITED.',
  })
  @Allow(mayConduct)
  async issueInspectionFindings(
    @Ctx() ctx: HubContext,
    @Arg('input', () => IssueFindingsInput) input: IssueFindingsInput,
  ) {
    return asResult(async () => toInspection(await service.issueFindings(ctx, input)));
  }

  @Mutation(() => FindingResult, {
    description: 'Says how a finding of one’s own unit was put right (填报整改). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('tasks/inspections.rectify'))
  async rectifyInspectionFinding(
    @Ctx() ctx: HubContext,
    @Arg('input', () => RectifyFindingInput) input: RectifyFindingInput,
  ) {
    return asResult(async () => toFinding(await service.rectifyFinding(ctx, input)));
  }

  @Mutation(() => FindingResult, {
    description: 'Gives a rectification back (退回整改). Refusals: STATE_NOT_ALLOWED, OWN_RECTIFICATION.',
  })
  @Allow(mayConduct)
  async returnInspectionFinding(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ReturnFindingInput) input: ReturnFindingInput,
  ) {
    return asResult(async () => toFinding(await service.returnFinding(ctx, input)));
  }

  @Mutation(() => FindingResult, {
    description: 'Verifies a rectification (复核). Refusals: STATE_NOT_ALLOWED, OWN_RECTIFICATION.',
  })
  @Allow(mayConduct)
  async verifyInspectionFinding(
    @Ctx() ctx: HubContext,
    @Arg('input', () => InspectionStepInput) input: InspectionStepInput,
  ) {
    return asResult(async () => toFinding(await service.verifyFinding(ctx, input)));
  }

  @FieldResolver(() => InspectionType, { nullable: true, description: 'The inspection that found it (督导).' })
  @Allow(inner)
  async inspection(@Ctx() ctx: HubContext, @Root() finding: FindingType): Promise<InspectionType | null> {
    const row = await inspectionLoader(ctx).load(finding.inspectionId);
    return row ? toInspection(row) : null;
  }
}

@Resolver(() => InspectionType)
export class InspectionFindingsResolver {
  @FieldResolver(() => [FindingType], {
    description: 'Its findings by number; a visited unit sees its own (问题清单).',
  })
  @Allow(inner)
  async findings(@Ctx() ctx: HubContext, @Root() inspection: InspectionType): Promise<FindingType[]> {
    return ((await findingsLoader(ctx).load(inspection.id)) ?? []).map(toFinding);
  }
}
