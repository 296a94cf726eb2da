import { Allow, asResult, chinaDay, type HubContext, LocalDate, PageArgs, resultUnion, rule } from '@hub/kit';
import { IsOptional, Length, Matches, MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import * as service from './district.service.ts';
import { District, DistrictConnection, DistrictSuccession } from './district.type.ts';

@ArgsType()
class DistrictsArgs extends PageArgs {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only districts that exist on this day (有效日期); all when absent.',
  })
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'Only this kind (类别).' })
  kind?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Without functional zones, which lie on districts (仅行政区划).',
  })
  administrativeOnly?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name in either language, of the code, pinyin or initials (名称、代码、拼音或首字母).',
  })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}

@InputType({ description: 'The GB/T 2260 code of a district that had none (补录国标代码).' })
class EnterDistrictCodeInput {
  @Field(() => String, { description: 'Code of the district in this hub, such as CQ-LJXQ (本系统代码).' })
  @Length(1, 20)
  code!: string;
  @Field(() => String, { description: 'Six digits from the civil-affairs list (国标代码).' })
  @Matches(/^\d{6}$/)
  gbCode!: string;
  @Field(() => Int, { description: 'Version that the officer saw (版本).' })
  version!: number;
}

const EnterDistrictCodeResult = resultUnion('EnterDistrictCodeResult', () => [District]);

@Resolver(() => District)
export class DistrictResolver {
  @Query(() => DistrictConnection, {
    description: 'Districts in official order (区划列表): 38 before 2025-11-06, 37 after it.',
  })
  @Allow(rule.signedIn)
  districts(@Ctx() ctx: HubContext, @Args(() => DistrictsArgs) args: DistrictsArgs) {
    return service.listDistricts(ctx, args, args);
  }

  @Query(() => District, { nullable: true, description: 'One district by its code (区划).' })
  @Allow(rule.signedIn)
  district(@Ctx() ctx: HubContext, @Arg('code', () => String) code: string) {
    return service.findDistrict(ctx, code);
  }

  @Query(() => District, {
    nullable: true,
    description: 'What a GB/T 2260 code meant on a day (按国标代码和日期查区划); today when no day is given.',
  })
  @Allow(rule.signedIn)
  districtByGbCode(
    @Ctx() ctx: HubContext,
    @Arg('gbCode', () => String) gbCode: string,
    @Arg('on', () => LocalDate, { nullable: true }) on?: string | null,
  ) {
    return service.districtByGbCode(ctx, gbCode, on ?? chinaDay());
  }

  @Mutation(() => EnterDistrictCodeResult, { description: 'Enters a missing GB/T 2260 code (补录国标代码).' })
  @Allow(rule.privilege('directory/org-units.manage'))
  enterDistrictCode(@Ctx() ctx: HubContext, @Arg('input', () => EnterDistrictCodeInput) input: EnterDistrictCodeInput) {
    return asResult(() => service.enterDistrictCode(ctx, input));
  }

  @FieldResolver(() => [District], { description: 'Districts that a functional zone lies on (所跨行政区).' })
  async within(@Ctx() ctx: HubContext, @Root() district: District): Promise<District[]> {
    const found = await Promise.all(district.withinCodes.map((code) => service.findDistrict(ctx, code)));
    return found.filter((entry) => entry !== null);
  }

  @FieldResolver(() => [DistrictSuccession], { description: 'Where its territory went (调整去向).' })
  async successions(@Ctx() ctx: HubContext, @Root() district: District): Promise<DistrictSuccession[]> {
    return (await service.successionsOf(ctx, district.code, 'fromCode')) ?? [];
  }

  @FieldResolver(() => [DistrictSuccession], { description: 'Where its territory came from (调整来源).' })
  async origins(@Ctx() ctx: HubContext, @Root() district: District): Promise<DistrictSuccession[]> {
    return (await service.successionsOf(ctx, district.code, 'toCode')) ?? [];
  }
}
