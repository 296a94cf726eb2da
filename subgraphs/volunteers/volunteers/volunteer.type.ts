import { Allow, Classified, connectionOf, DateTime, make, mask, resultUnion, rule } from '@hub/kit';
import { IsOptional, IsUUID, Length } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { District, OrgUnit, Person } from '../stubs.ts';
import type { Volunteer } from './volunteer.entity.ts';

export const VolunteerStateEnum = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', LEFT: 'LEFT' } as const;
registerEnumType(VolunteerStateEnum, { name: 'VolunteerState', description: 'State of a volunteer (志愿者状态).' });

@ObjectType('Volunteer', {
  description: 'A science volunteer (科技志愿者). The number stands for the person; no identity number is kept.',
})
@Directive('@key(fields: "id")')
@Allow(rule.officer)
export class VolunteerType {
  @Field(() => ID, { description: 'Identifier (标识).' })
  id!: string;
  @Field(() => Int, { description: 'Version for optimistic locking (版本).' })
  version!: number;
  @Field(() => String, { description: 'Volunteer number (志愿者编号).' })
  number!: string;
  @Field(() => String, { nullable: true, description: 'Name, masked unless role and purpose allow it (姓名).' })
  @Classified('L3', mask.name, { reveal: 'volunteers/volunteers.reveal' })
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone, masked (电话).' })
  @Classified('L3', mask.phone, { reveal: 'volunteers/volunteers.reveal' })
  phone?: string | null;
  @Field(() => Person, { nullable: true, description: 'The person in the talent registry (对应科技人才).' })
  person?: InstanceType<typeof Person> | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Unit that registered the volunteer (登记单位).' })
  unit?: InstanceType<typeof OrgUnit> | null;
  @Field(() => District, { nullable: true, description: 'District (区县).' })
  district?: InstanceType<typeof District> | null;
  @Field(() => VolunteerStateEnum, { description: 'State (状态).' })
  state!: keyof typeof VolunteerStateEnum;
  @Field(() => DateTime, { description: 'When the volunteer signed up of their own will (本人同意时间).' })
  consentAt!: Date;
}

export const VolunteerConnection = connectionOf('Volunteer', () => VolunteerType);
export const RegisterVolunteerResult = resultUnion('RegisterVolunteerResult', () => [VolunteerType]);

@InputType({ description: 'Registration of a volunteer (志愿者登记).' })
export class RegisterVolunteerInput {
  @Field(() => String, { description: 'Name, 1 to 100 characters (姓名).' })
  @Length(1, 100)
  name!: string;
  @Field(() => String, { nullable: true, description: 'Telephone (电话).' })
  @IsOptional()
  @Length(7, 20)
  phone?: string | null;
  @Field(() => ID, { nullable: true, description: 'Person in the talent registry (科技人才标识).' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;
  @Field(() => ID, { description: 'Unit that registers (登记单位).' })
  @IsUUID()
  unitId!: string;
  @Field(() => String, { description: 'Code of the district, as in the directory (区县代码).' })
  @Length(6, 20)
  districtCode!: string;
  @Field(() => Int, { nullable: true, description: 'Year of birth; decides about guardian consent (出生年份).' })
  birthYear?: number | null;
  @Field(() => DateTime, { description: "The volunteer's own consent (本人同意时间)." })
  consentAt!: Date;
  @Field(() => DateTime, { nullable: true, description: "The guardian's consent, for minors (监护人同意时间)." })
  guardianConsentAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Repeats with the same key act once (幂等键).' })
  idempotencyKey?: string | null;
}

export function toVolunteer(row: Volunteer): VolunteerType {
  return make(VolunteerType, {
    id: row.id,
    version: row.version,
    number: row.number,
    name: row.name,
    phone: row.phone ?? null,
    person: row.personId ? make(Person, { id: row.personId }) : null,
    unit: make(OrgUnit, { id: row.unitId }),
    district: make(District, { code: row.districtCode }),
    state: row.state,
    consentAt: row.consentAt,
  });
}
