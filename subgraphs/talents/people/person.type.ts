import { Allow, Classified, connectionOf, make, mask, resultUnion, rule } from '@hub/kit';
import { IsOptional, IsUUID, Length } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { District, OrgUnit } from '../stubs.ts';
import type { Person } from './person.entity.ts';
import { isMinor } from './person.rules.ts';

const readers = rule.any(rule.officer, rule.scope('talents:read'));
const reveal = { reveal: 'talents/people.reveal' };

@ObjectType('Person', {
  description:
    'Somebody of the talent registry (科技人才). Partners see the names of people whose honours are public, and minors of nobody.',
})
@Directive('@key(fields: "id")')
@Allow(rule.officer)
export class PersonType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  @Allow(readers)
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Name for officers (姓名).' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name as it may be published: masked for minors and without consent (公开姓名).',
  })
  @Allow(readers)
  publicName?: string | null;
  @Field(() => String, { nullable: true, description: 'Employer (工作单位).' })
  employer?: string | null;
  @Field(() => String, { nullable: true, description: 'Professional title (职称).' })
  professionalTitle?: string | null;
  @Field(() => String, { nullable: true, description: 'Field of work (专业领域).' })
  @Allow(readers)
  field?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone, masked unless role and purpose allow it (电话).' })
  @Classified('L3', mask.phone, reveal)
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail, masked (电子邮箱).' })
  @Classified('L3', mask.email, reveal)
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'Year of birth, redacted (出生年份).' })
  @Classified('L3', mask.redact, reveal)
  birthYear?: string | null;
  @Field(() => Boolean, { description: 'Whether rules for minors apply (未成年人).' })
  minor!: boolean;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that keeps the entry (登记单位).' })
  @Allow(readers)
  unit?: InstanceType<typeof OrgUnit> | null;
  @Field(() => District, { nullable: true, description: 'District (区县).' })
  @Allow(readers)
  district?: InstanceType<typeof District> | null;
}

export const PersonConnection = connectionOf('Person', () => PersonType);
export const PersonResult = resultUnion('PersonResult', () => [PersonType]);

@InputType({ description: 'An entry of the talent registry (登记科技人才).' })
export class SavePersonInput {
  @Field(() => ID, { nullable: true, description: 'Person to change; a new one when absent (人员标识).' })
  @IsOptional()
  @IsUUID()
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version that was read, with `id` (版本).' })
  version?: number | null;
  @Field(() => String, { description: 'Name, 1 to 100 characters (姓名).' })
  @Length(1, 100)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Employer (工作单位).' })
  @IsOptional()
  @Length(0, 200)
  employer?: string | null;
  @Field(() => String, { nullable: true, description: 'Professional title (职称).' })
  @IsOptional()
  @Length(0, 100)
  professionalTitle?: string | null;
  @Field(() => String, { nullable: true, description: 'Field of work (专业领域).' })
  @IsOptional()
  @Length(0, 100)
  field?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone; left as it is when absent (电话).' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail; left as it is when absent (电子邮箱).' })
  email?: string | null;
  @Field(() => Int, { nullable: true, description: 'Year of birth; left as it is when absent (出生年份).' })
  birthYear?: number | null;
  @Field(() => ID, { description: 'Unit that keeps the entry (登记单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'Code of the district (区县代码).' })
  @Length(6, 20)
  districtCode!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The person agreed that name and honours are published (同意公开).',
  })
  consentToPublicity?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Save although somebody of the same name and employer is registered (确认不是同一人).',
  })
  notTheSame?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Repeats with the same key act once (幂等键).' })
  idempotencyKey?: string | null;
}

export function toPerson(row: Person): PersonType {
  const minor = isMinor(row.birthYear, new Date());
  const published = row.consentToPublicityAt && !minor;
  return make(PersonType, {
    id: row.id,
    version: row.version,
    name: row.name,
    publicName: published ? row.name : mask.name(row.name),
    employer: row.employer ?? null,
    professionalTitle: row.professionalTitle ?? null,
    field: row.field ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
    birthYear: row.birthYear ? String(row.birthYear) : null,
    minor,
    unit: make(OrgUnit, { id: row.unitId }),
    district: make(District, { code: row.districtCode }),
  });
}
