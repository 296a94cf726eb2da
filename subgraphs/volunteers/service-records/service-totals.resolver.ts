import { Allow, type Connection, emptyPage, HubContext, LocalDate, make, PageArgs, rule } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { KeyTask, OrgUnit, Person } from '../stubs.ts';
import { findVolunteersOfPeople, toVolunteer, VolunteerType } from '../volunteers/index.ts';
import { ServiceRecordsArgs } from './service-record.inputs.ts';
import { pageOfRecords } from './service-record.resolver.ts';
import { ServiceRecordConnection, type ServiceRecordType, ServiceTotals } from './service-record.type.ts';

/** Partners see no group of fewer than ten people: single persons could be made out. */
export const SMALLEST_GROUP = 10;
const readers = rule.any(rule.officer, rule.scope('volunteers:read'));

@ArgsType()
class ServiceTotalsArgs {
  @Field(() => ID, { nullable: true, description: 'Of this key task (重点任务).' })
  keyTaskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this organising unit (组织单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'In this district (区县代码).' })
  districtCode?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day of service (起始日期).' })
  from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of service (截止日期).' })
  to?: string | null;
}

type Filter = ServiceTotalsArgs & { personId?: string | null };

async function totalsOf(ctx: HubContext, filter: Filter): Promise<ServiceTotals> {
  const [sum] = await ctx.read((em) =>
    em.execute<{ record_count: string; volunteer_count: string; minutes: string; hours: number }[]>(
      'select * from service_totals(?::uuid, ?::uuid, ?::uuid, ?::varchar, ?::date, ?::date)',
      [filter.keyTaskId, filter.personId, filter.unitId, filter.districtCode, filter.from, filter.to].map(
        (value) => value ?? null,
      ),
    ),
  );
  const volunteerCount = Number(sum?.volunteer_count ?? 0);
  if (ctx.viewer.kind !== 'officer' && volunteerCount > 0 && volunteerCount < SMALLEST_GROUP) {
    return make(ServiceTotals, {
      recordCount: null,
      volunteerCount: null,
      minutes: null,
      hours: null,
      suppressed: true,
    });
  }
  return make(ServiceTotals, {
    recordCount: Number(sum?.record_count ?? 0),
    volunteerCount,
    minutes: Number(sum?.minutes ?? 0),
    hours: Number(sum?.hours ?? 0),
    suppressed: false,
  });
}

@Resolver(() => ServiceTotals)
export class ServiceTotalsResolver {
  @Query(() => ServiceTotals, {
    description: 'Sums over confirmed records (志愿服务汇总). Small groups are kept back from partners.',
  })
  @Allow(readers)
  async serviceTotals(
    @Ctx() ctx: HubContext,
    @Args(() => ServiceTotalsArgs) args: ServiceTotalsArgs,
  ): Promise<ServiceTotals> {
    return totalsOf(ctx, args);
  }
}

@Resolver(() => KeyTask)
export class KeyTaskServiceResolver {
  @FieldResolver(() => ServiceTotals, {
    nullable: true,
    description: 'Confirmed volunteer service for this task (志愿服务汇总).',
  })
  @Allow(readers)
  async serviceTotals(@Ctx() ctx: HubContext, @Root() task: InstanceType<typeof KeyTask>): Promise<ServiceTotals> {
    return totalsOf(ctx, { keyTaskId: task.id });
  }

  @FieldResolver(() => ServiceRecordConnection, {
    nullable: true,
    description: 'Service records for this task (志愿服务记录).',
  })
  @Allow(rule.officer)
  async serviceRecords(
    @Ctx() ctx: HubContext,
    @Root() task: InstanceType<typeof KeyTask>,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ServiceRecordType>> {
    return pageOfRecords(ctx, make(ServiceRecordsArgs, { ...page, keyTaskId: task.id }));
  }
}

@Resolver(() => Person)
export class PersonServiceResolver {
  @FieldResolver(() => ServiceTotals, {
    nullable: true,
    description: "The person's confirmed volunteer service (志愿服务汇总).",
  })
  @Allow(rule.officer)
  async serviceTotals(@Ctx() ctx: HubContext, @Root() person: InstanceType<typeof Person>): Promise<ServiceTotals> {
    return totalsOf(ctx, { personId: person.id });
  }

  @FieldResolver(() => VolunteerType, { nullable: true, description: 'The person as a volunteer (志愿者登记).' })
  @Allow(rule.officer)
  async volunteer(@Ctx() ctx: HubContext, @Root() person: InstanceType<typeof Person>): Promise<VolunteerType | null> {
    const row = await ctx
      .loader('volunteerOfPerson', (ids: readonly string[], em) => findVolunteersOfPeople(em, ids))
      .load(person.id);
    return row ? toVolunteer(row) : null;
  }

  @FieldResolver(() => ServiceRecordConnection, {
    nullable: true,
    description: "The person's service records that the officer may see (志愿服务记录).",
  })
  @Allow(rule.officer)
  async serviceRecords(
    @Ctx() ctx: HubContext,
    @Root() person: InstanceType<typeof Person>,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ServiceRecordType>> {
    const volunteer = await this.volunteer(ctx, person);
    if (!volunteer) return emptyPage();
    return pageOfRecords(ctx, make(ServiceRecordsArgs, { ...page, volunteerId: volunteer.id }));
  }
}

@Resolver(() => VolunteerType)
export class VolunteerServiceResolver {
  @FieldResolver(() => ServiceTotals, {
    nullable: true,
    description: "The volunteer's confirmed service, of the records that the officer may see (本单位可见的服务汇总).",
  })
  @Allow(rule.officer)
  async serviceTotals(@Ctx() ctx: HubContext, @Root() volunteer: VolunteerType): Promise<ServiceTotals> {
    const sums = await ctx
      .loader('volunteerTotals', (ids: readonly string[], em) => sumsByVolunteer(em, ids))
      .load(volunteer.id);
    return make(ServiceTotals, {
      ...(sums ?? { recordCount: 0, minutes: 0, hours: 0 }),
      volunteerCount: 1,
      suppressed: false,
    });
  }
}

/** In one statement for all volunteers of a page. */
async function sumsByVolunteer(em: SqlEntityManager, ids: readonly string[]) {
  const rows = await em.execute<{ id: string; record_count: number; minutes: number; hours: number }[]>(
    `select volunteer_id as id, count(*)::int as record_count, sum(minutes)::int as minutes,
       coalesce(sum(hours), 0)::double precision as hours
     from service_record where state = 'CONFIRMED' and volunteer_id = any(?::uuid[]) group by volunteer_id`,
    [`{${ids.join(',')}}`],
  );
  return new Map(
    rows.map(({ id, record_count, minutes, hours }) => [id, { recordCount: record_count, minutes, hours }]),
  );
}

@Resolver(() => OrgUnit)
export class OrgUnitServiceResolver {
  @FieldResolver(() => ServiceTotals, {
    nullable: true,
    description: 'Confirmed service that the unit organised (志愿服务汇总).',
  })
  @Allow(readers)
  async serviceTotals(
    @Ctx() ctx: HubContext,
    @Root() unit: InstanceType<typeof OrgUnit>,
    @Arg('from', () => LocalDate, { nullable: true, description: 'First day (起始日期).' }) from?: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: 'Last day (截止日期).' }) to?: string | null,
  ): Promise<ServiceTotals> {
    return totalsOf(ctx, { unitId: unit.id, from: from ?? null, to: to ?? null });
  }
}
