import { Allow, connectionOf, LocalDate, make, resultUnion, rule } from '@hub/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { readers } from '../key-tasks/index.ts';
import type { Plan, Safeguard } from './plan.entity.ts';

@ObjectType('Safeguard', { description: 'A safeguard of a plan (保障措施).' })
@Allow(readers)
export class SafeguardType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Place in the plan (序号).' })
  number!: number;
  @Field(() => String, { description: 'Its heading (标题).' })
  title!: string;
  @Field(() => String, { description: 'Heading and text as printed (内容).' })
  text!: string;
  @Field(() => Int, { description: 'First line in the raw text (起始行).' })
  line!: number;
}

@ObjectType('Plan', { description: 'A work plan as an official document (工作方案).' })
@Directive('@key(fields: "id")')
@Allow(readers)
export class PlanType {
  @Field(() => ID, { description: 'Identifier; the same in every hub, made from the document (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Document number, such as 〔2024〕10号 (发文字号).' })
  documentNumber!: string;
  @Field(() => String, { description: 'Title (标题).' })
  title!: string;
  @Field(() => String, { description: 'Issuing body (发文机关).' })
  issuer!: string;
  @Field(() => LocalDate, { description: 'Date of the document (成文日期).' })
  issuedOn!: string;
  @Field(() => Int, { description: 'Year of the work (年度).' })
  year!: number;
  @Field(() => [String], { description: 'Addressees (主送机关).' })
  addressees!: string[];
  @Field(() => [String], { description: 'Months of the year that the plan covers, for matrices (覆盖月份).' })
  months!: string[];
}

export const PlanConnection = connectionOf('Plan', () => PlanType);

@ObjectType('ImportedPlan', { description: 'The plan, and whether this import made it (导入结果).' })
@Allow(rule.officer)
export class ImportedPlan {
  @Field(() => PlanType, { description: 'The plan (工作方案).' })
  plan!: PlanType;
  @Field(() => Boolean, {
    description: 'False when the same document was imported before: nothing changed (是否新建).',
  })
  created!: boolean;
}
export const AmendPlanResult = resultUnion('AmendPlanResult', () => [PlanType]);
export const ImportPlanResult = resultUnion('ImportPlanResult', () => [ImportedPlan]);

export function toPlan(row: Plan): PlanType {
  const first = Number(row.issuedOn.slice(0, 4)) < row.year ? 1 : Number(row.issuedOn.slice(5, 7));
  return make(PlanType, {
    id: row.id,
    version: row.version,
    documentNumber: row.documentNumber,
    title: row.title,
    issuer: row.issuer,
    issuedOn: row.issuedOn,
    year: row.year,
    addressees: row.addressees,
    months: Array.from({ length: 13 - first }, (_, i) => `${row.year}-${String(first + i).padStart(2, '0')}`),
  });
}

export const toSafeguard = ({ id, number, title, text, line }: Safeguard): SafeguardType =>
  make(SafeguardType, { id, number, title, text, line });
