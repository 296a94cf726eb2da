import { Allow, connectionOf, LocalDate, resultUnion, rule } from '@hub/kit';
import { ArrayMaxSize, Length, MaxLength } from 'class-validator';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { OrgUnit } from '../references.ts';

export const readers = rule.any(rule.officer, rule.scope('reports:read'));

@ObjectType('IndicatorDefinition', { description: 'What an indicator counted in one version (指标定义).' })
@Allow(readers)
export class IndicatorDefinitionType {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  code!: string;
  @Field(() => Int, { description: 'Version, from 1 (版本).' })
  version!: number;
  @Field(() => String, { description: 'What is counted, in Chinese (统计口径).' })
  population!: string;
  @Field(() => String, { description: 'What is counted, in English.' })
  populationEn!: string;
  @Field(() => String, { description: 'What is left out, in Chinese (不计入).' })
  exclusions!: string;
  @Field(() => String, { description: 'What is left out, in English.' })
  exclusionsEn!: string;
  @Field(() => [String], { description: 'Kinds of records that are left out (排除的类别).' })
  excludedKinds!: string[];
  @Field(() => LocalDate, { description: 'First day in force (生效日期).' })
  validFrom!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day in force; none while it is the present one (失效日期).',
  })
  validTo?: string | null;
  @Field(() => String, { description: 'Why this version was made (修订理由).' })
  reason!: string;
}

export const IndicatorDefinitionConnection = connectionOf('IndicatorDefinition', () => IndicatorDefinitionType);

@ObjectType('Indicator', { description: 'A figure with a versioned definition and an owner (指标).' })
@Directive('@key(fields: "code")')
@Allow(readers)
export class IndicatorType {
  @Field(() => String, { description: 'Code, such as service-hours (指标代码).' })
  code!: string;
  @Field(() => String, { description: 'Name in Chinese (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Unit of the figure in Chinese, such as 场 (计量单位).' })
  unit!: string;
  @Field(() => String, { description: 'Unit of the figure in English.' })
  unitEn!: string;
  @Field(() => String, { description: 'Area whose facts it counts (数据来源).' })
  source!: string;
  @Field(() => String, { description: 'Type of the records it counts, such as ServiceRecord (记录类型).' })
  recordType!: string;
  @Field(() => Boolean, { description: 'Whether it is a column of the board (是否列入看板).' })
  onBoard!: boolean;
  @Field(() => OrgUnit, { nullable: true, description: 'Department that answers for the definition (责任部门).' })
  ownerUnit?: OrgUnit | null;
  @Field(() => IndicatorDefinitionType, { description: 'The definition in force (现行定义).' })
  definition!: IndicatorDefinitionType;
}

export const IndicatorConnection = connectionOf('Indicator', () => IndicatorType);

@InputType({ description: 'A new version of a definition (修订指标定义).' })
export class ReviseIndicatorInput {
  @Field(() => String, { description: 'Code of the indicator (指标代码).' })
  code!: string;
  @Field(() => Int, { description: 'Version that was read (所依据的版本).' })
  version!: number;
  @Field(() => String, { description: 'What is counted, in Chinese (统计口径).' })
  @Length(4, 500)
  population!: string;
  @Field(() => String, { description: 'What is counted, in English.' })
  @Length(4, 500)
  populationEn!: string;
  @Field(() => String, { description: 'What is left out, in Chinese (不计入).' })
  @MaxLength(500)
  exclusions!: string;
  @Field(() => String, { description: 'What is left out, in English.' })
  @MaxLength(500)
  exclusionsEn!: string;
  @Field(() => [String], { description: 'Kinds of records to leave out (排除的类别).' })
  @ArrayMaxSize(30)
  @MaxLength(60, { each: true })
  excludedKinds!: string[];
  @Field(() => String, { description: 'Why (修订理由).' })
  @Length(4, 300)
  reason!: string;
}

export const ReviseIndicatorResult = resultUnion('ReviseIndicatorResult', () => [IndicatorType]);
