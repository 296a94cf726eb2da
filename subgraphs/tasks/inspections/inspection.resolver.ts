import { Allow, asResult, type Connection, HubContext, mapPage, paginate, rule } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KeyTaskType, keyTaskLoader, toKeyTask } from '../key-tasks/index.ts';
import { Inspection } from './inspection.entity.ts';
import {
  InspectionReasonInput,
  InspectionStepInput,
  InspectionsArgs,
  IssueInspectionNoticeInput,
  PlanInspectionInput,
  RecordInspectionVisitInput,
} from './inspection.inputs.ts';
import * as service from './inspection.service.ts';
import { InspectionConnection, InspectionResult, InspectionType, inner, toInspection } from './inspection.type.ts';

const mayConduct = rule.privilege('tasks/inspections.conduct');

@Resolver(() => InspectionType)
export class InspectionResolver {
  @Query(() => InspectionConnection, {
    description: 'Inspections that one’s units conduct or receive, latest visit first (督导列表).',
  })
  @Allow(inner)
  async inspections(
    @Ctx() ctx: HubContext,
    @Args(() => InspectionsArgs) args: InspectionsArgs,
  ): Promise<Connection<InspectionType>> {
    const { unitId, keyTaskId, state, visitedUnitId } = args;
    return ctx.read(async (em) => {
      const given = Object.entries({ unitId, keyTaskId, state }).filter(([, value]) => value != null);
      const where: Record<string, unknown> = Object.fromEntries(given);
      if (visitedUnitId) {
        const rows = await em.execute<{ id: string }[]>('select id from inspection where unit_ids @> ?::jsonb', [
          JSON.stringify([visitedUnitId]),
        ]);
        where.id = { $in: rows.map((row) => row.id) };
      }
      const order = { visitOn: 'desc', id: 'desc' } as const;
      return mapPage(await paginate(em, Inspection, where as FilterQuery<Inspection>, order, args), toInspection);
    });
  }

  @Query(() => InspectionType, { nullable: true, description: 'One inspection (调研督导).' })
  @Allow(inner)
  async inspection(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<InspectionType | null> {
    const row = await ctx.read((em) => em.findOne(Inspection, { id }));
    return row ? toInspection(row) : null;
  }

  @Mutation(() => InspectionResult, {
    description: 'Plans an inspection of other units (制定督导计划). Refusals: OWN_UNIT.',
  })
  @Allow(mayConduct)
  async planInspection(@Ctx() ctx: HubContext, @Arg('input', () => PlanInspectionInput) input: PlanInspectionInput) {
    return asResult(async () => toInspection(await service.planInspection(ctx, input)));
  }

  @Mutation(() => InspectionResult, {
    description: 'Tells the units that they will be visited (下发督导通知). Refusals: STATE_NOT_ALLOWED, IN_PAST.',
  })
  @Allow(mayConduct)
  async issueInspectionNotice(
    @Ctx() ctx: HubContext,
    @Arg('input', () => IssueInspectionNoticeInput) input: IssueInspectionNoticeInput,
  ) {
    return asResult(async () => toInspection(await service.issueNotice(ctx, input)));
  }

  @Mutation(() => InspectionResult, {
    description: 'Says what the visit saw (登记实地情况). Refusals: STATE_NOT_ALLOWED, IN_FUTURE.',
  })
  @Allow(mayConduct)
  async recordInspectionVisit(
    @Ctx() ctx: HubContext,
    @Arg('input', () => RecordInspectionVisitInput) input: RecordInspectionVisitInput,
  ) {
    return asResult(async () => toInspection(await service.recordVisit(ctx, input)));
  }

  @Mutation(() => InspectionResult, {
    description: 'Closes it when nothing is open (办结). Refusals: STATE_NOT_ALLOWED, FINDINGS_OPEN.',
  })
  @Allow(mayConduct)
  async closeInspection(@Ctx() ctx: HubContext, @Arg('input', () => InspectionStepInput) input: InspectionStepInput) {
    return asResult(async () => toInspection(await service.closeInspection(ctx, input)));
  }

  @Mutation(() => InspectionResult, {
    description: 'Cancels one before the visit, with a reason (取消督导). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(mayConduct)
  async cancelInspection(
    @Ctx() ctx: HubContext,
    @Arg('input', () => InspectionReasonInput) input: InspectionReasonInput,
  ) {
    return asResult(async () => toInspection(await service.cancelInspection(ctx, input)));
  }

  @FieldResolver(() => KeyTaskType, { nullable: true, description: 'The task it looks at (重点任务).' })
  @Allow(inner)
  async keyTask(@Ctx() ctx: HubContext, @Root() inspection: InspectionType): Promise<KeyTaskType | null> {
    const row = inspection.keyTaskId ? await keyTaskLoader(ctx).load(inspection.keyTaskId) : null;
    return row ? toKeyTask(row) : null;
  }
}
