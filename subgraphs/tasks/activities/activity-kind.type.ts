import { Allow, LocalDate, make, resultUnion } from '@hub/kit';
import { Length, Matches } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readers } from '../key-tasks/index.ts';
import type { ActivityKindVersion } from './activity.entity.ts';
import type { ApprovalNeed } from './approval.rules.ts';

export const ApprovalNeedEnum = {
  NONE: 'NONE',
  BEFORE_ANNOUNCING: 'BEFORE_ANNOUNCING',
  BEFORE_HOLDING: 'BEFORE_HOLDING',
} as const;
registerEnumType(ApprovalNeedEnum, {
  name: 'ApprovalNeed',
  description:
    'Needs no approval, one before it is announced, one before it is held (无须报备、发布前报备、举办前报备).',
});

@ObjectType('ActivityKind', { description: 'A kind of activity in one version (活动类型). A change is a new version.' })
@Allow(readers)
export class ActivityKindType {
  @Field(() => String, { description: 'Code (代码).' })
  code!: string;
  @Field(() => Int, { description: 'Version, from 1 (版本).' })
  version!: number;
  @Field(() => LocalDate, { description: 'First day of this version (生效日期).' })
  validFrom!: string;
  @Field(() => String, { description: 'Name in Chinese (名称).' })
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  nameEn!: string;
  @Field(() => ApprovalNeedEnum, { description: 'What must be approved first (报备要求).' })
  approval!: ApprovalNeed;
}

@InputType({ description: 'A kind of activity from a day on: a new kind or a new version (活动类型).' })
export class SetActivityTypeInput {
  @Field(() => String, { description: 'Code: small letters, digits and hyphens (代码).' })
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  code!: string;
  @Field(() => LocalDate, { description: 'First day, tomorrow at the earliest (生效日期).' })
  validFrom!: string;
  @Field(() => String, { description: 'Name in Chinese (名称).' })
  @Length(2, 60)
  name!: string;
  @Field(() => String, { description: 'Name in English (英文名称).' })
  @Length(2, 60)
  nameEn!: string;
  @Field(() => ApprovalNeedEnum, { description: 'What must be approved first (报备要求).' })
  approval!: ApprovalNeed;
}

export const ActivityKindResult = resultUnion('ActivityKindResult', () => [ActivityKindType]);

export const toActivityKind = ({ code, version, validFrom, name, nameEn, approval }: ActivityKindVersion) =>
  make(ActivityKindType, { code, version, validFrom, name, nameEn, approval });
