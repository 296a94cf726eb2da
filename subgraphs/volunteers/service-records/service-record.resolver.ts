import { Allow, asResult, type Connection, HubContext, mapPage, paginate, rule } from '@hub/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../stubs.ts';
import { findVolunteers, toVolunteer, VolunteerType } from '../volunteers/index.ts';
import { ServiceRecord } from './service-record.entity.ts';
import {
  ConfirmServiceRecordsInput,
  ReportServiceRecordInput,
  ServiceRecordReasonInput,
  ServiceRecordStepInput,
  ServiceRecordsArgs,
} from './service-record.inputs.ts';
import * as service from './service-record.service.ts';
import {
  ConfirmedServiceRecords,
  ServiceRecordConnection,
  ServiceRecordResult,
  ServiceRecordType,
  toServiceRecord,
} from './service-record.type.ts';

const report = rule.privilege('volunteers/service-records.report');
const confirm = rule.privilege('volunteers/service-records.confirm');

@Resolver(() => ServiceRecordType)
export class ServiceRecordResolver {
  @Query(() => ServiceRecordConnection, {
    description:
      'Service records that the officer may see; those that want a look first, then the newest (志愿服务记录列表).',
  })
  @Allow(rule.officer)
  async serviceRecords(
    @Ctx() ctx: HubContext,
    @Args(() => ServiceRecordsArgs) args: ServiceRecordsArgs,
  ): Promise<Connection<ServiceRecordType>> {
    return pageOfRecords(ctx, args);
  }

  @Query(() => ServiceRecordType, { nullable: true, description: 'One service record (志愿服务记录).' })
  @Allow(rule.officer)
  async serviceRecord(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<ServiceRecordType | null> {
    const row = await ctx.read((em) => em.findOne(ServiceRecord, { id }));
    return row ? toServiceRecord(row) : null;
  }

  @Mutation(() => ServiceRecordResult, {
    description:
      'Reports a service (登记服务记录). Refusals: OVERLAP, END_BEFORE_START, IN_FUTURE, TOO_LONG, NO_MINUTES_LEFT, BACKFILL_REASON_MISSING, VOLUNTEER_NOT_ACTIVE, DISTRICT_NOT_VALID.',
  })
  @Allow(report)
  async reportServiceRecord(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ReportServiceRecordInput) input: ReportServiceRecordInput,
  ) {
    return asResult(async () => toServiceRecord(await service.reportServiceRecord(ctx, input)));
  }

  @Mutation(() => ServiceRecordResult, {
    description:
      'Confirms a record; only the organising unit does (确认服务记录, 民政部令第67号). Refusals: STATE_NOT_ALLOWED, NOT_THE_ORGANISER, SECOND_OFFICER_NEEDED, DAILY_CAP.',
  })
  @Allow(confirm)
  async confirmServiceRecord(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ServiceRecordStepInput) input: ServiceRecordStepInput,
  ) {
    return asResult(async () => toServiceRecord(await service.confirmServiceRecord(ctx, input)));
  }

  @Mutation(() => ConfirmedServiceRecords, {
    description: 'Confirms up to 100 records, each by itself (批量确认服务记录).',
  })
  @Allow(confirm)
  async confirmServiceRecords(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ConfirmServiceRecordsInput) input: ConfirmServiceRecordsInput,
  ): Promise<ConfirmedServiceRecords> {
    const { confirmed, refused } = await service.confirmServiceRecords(ctx, input.ids);
    return { confirmed: confirmed.map(toServiceRecord), refused };
  }

  @Mutation(() => ServiceRecordResult, {
    description: 'Gives a record back to its reporter (退回服务记录). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(confirm)
  async returnServiceRecord(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ServiceRecordReasonInput) input: ServiceRecordReasonInput,
  ) {
    return asResult(async () => toServiceRecord(await service.returnServiceRecord(ctx, input)));
  }

  @Mutation(() => ServiceRecordResult, {
    description: 'Voids a record for good (作废服务记录). Refusals: STATE_NOT_ALLOWED.',
  })
  @Allow(rule.privilege('volunteers/service-records.void'))
  async voidServiceRecord(
    @Ctx() ctx: HubContext,
    @Arg('input', () => ServiceRecordReasonInput) input: ServiceRecordReasonInput,
  ) {
    return asResult(async () => toServiceRecord(await service.voidServiceRecord(ctx, input)));
  }

  @FieldResolver(() => VolunteerType, { nullable: true, description: 'Who served (志愿者).' })
  @Allow(rule.officer)
  async volunteer(@Ctx() ctx: HubContext, @Root() record: ServiceRecordType): Promise<VolunteerType | null> {
    const row = await ctx
      .loader('volunteer', (ids: readonly string[]) => findVolunteers(ctx, ids))
      .load(record.volunteerId);
    return row ? toVolunteer(row) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person in the talent registry (科技人才).' })
  @Allow(rule.officer)
  async person(@Ctx() ctx: HubContext, @Root() record: ServiceRecordType): Promise<InstanceType<typeof Person> | null> {
    return (await this.volunteer(ctx, record))?.person ?? null;
  }
}

/** One page of records; what the viewer may not see is left out by the table itself. */
export function pageOfRecords(ctx: HubContext, args: ServiceRecordsArgs): Promise<Connection<ServiceRecordType>> {
  const { keyTaskId, unitId, districtCode, volunteerId, state, from, to, text } = args;
  const day = { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) };
  const where = Object.fromEntries(
    Object.entries({
      keyTaskId,
      unitId,
      districtCode,
      volunteerId,
      state,
      ofConcern: args.ofConcern || null,
      day: from || to ? day : null,
      title: text ? { $like: `%${text.replace(/[%_\\]/g, '')}%` } : null,
    }).filter(([, value]) => value != null),
  );
  const order = { ofConcern: 'desc', startedAt: 'desc' } as const;
  return ctx.read(async (em) => mapPage(await paginate(em, ServiceRecord, where, order, args), toServiceRecord));
}
