import { Allow, asResult, type Connection, HubContext, mapPage, PageArgs, paginate, rule, spelled } from '@hub/kit';
import type { FilterQuery } from '@mikro-orm/postgresql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Person } from './person.entity.ts';
import { findPeople, savePerson } from './person.service.ts';
import { PersonConnection, PersonResult, PersonType, SavePersonInput, toPerson } from './person.type.ts';

@ArgsType()
class PeopleArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, its pinyin or initials (姓名、拼音或首字母).',
  })
  name?: string | null;
  @Field(() => ID, { nullable: true, description: 'Kept by this unit (登记单位).' })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: 'In this district (区县代码).' })
  districtCode?: string | null;
}

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonConnection, { description: 'People of the talent registry by name (科技人才列表).' })
  @Allow(rule.officer)
  async people(@Ctx() ctx: HubContext, @Args(() => PeopleArgs) args: PeopleArgs): Promise<Connection<PersonType>> {
    const where: FilterQuery<Person> = {
      ...(args.name
        ? { $or: [{ name: { $like: `%${args.name.replace(/[%_\\]/g, '')}%` } }, ...spelled(args.name)] }
        : {}),
      ...(args.unitId ? { unitId: args.unitId } : {}),
      ...(args.districtCode ? { districtCode: args.districtCode } : {}),
    };
    return ctx.read(async (em) => mapPage(await paginate(em, Person, where, { name: 'asc' }, args), toPerson));
  }

  @Query(() => PersonType, { nullable: true, description: 'One person (科技人才).' })
  @Allow(rule.any(rule.officer, rule.scope('talents:read')))
  async person(@Ctx() ctx: HubContext, @Arg('id', () => ID) id: string): Promise<PersonType | null> {
    const row = (await findPeople(ctx, [id])).get(id);
    return row ? toPerson(row) : null;
  }

  @Mutation(() => PersonResult, {
    description:
      'Registers or changes a person (登记科技人才). Refusals: PERSON_EXISTS, PHONE_INVALID, EMAIL_INVALID, BIRTH_YEAR_INVALID, DISTRICT_NOT_VALID.',
  })
  @Allow(rule.privilege('talents/people.register'))
  async savePerson(@Ctx() ctx: HubContext, @Arg('input', () => SavePersonInput) input: SavePersonInput) {
    return asResult(async () => toPerson(await savePerson(ctx, input)));
  }
}
