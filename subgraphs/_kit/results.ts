import { GraphQLJSON } from 'graphql-scalars';
import { createUnionType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { ConflictError, RefusalError } from './errors.ts';
import { Allow, rule } from './rights.ts';

@ObjectType('Refusal', {
  description: 'A rule of the domain said no (未通过规则). The form shows it beside the field.',
})
@Directive('@shareable')
@Allow(rule.everyone)
export class Refusal {
  @Field(() => String, { description: 'Name of the rule, such as OVERLAP (规则代码).' })
  code!: string;
  @Field(() => String, { description: 'What is wrong and what to do, in English.' })
  message!: string;
  @Field(() => String, { description: 'The same in Chinese (中文说明).' })
  messageZh!: string;
  @Field(() => String, { nullable: true, description: 'Path of the input field to blame, such as startedAt (字段).' })
  field?: string | null;
  @Field(() => GraphQLJSON, { nullable: true, description: 'Numbers and records behind the refusal (依据).' })
  details?: unknown;
}

@ObjectType('Conflict', {
  description: 'Someone else changed the record first (已被他人修改). Carries the state that stands now.',
})
@Directive('@shareable')
@Allow(rule.everyone)
export class Conflict {
  @Field(() => Int, { description: 'Version that stands now (当前版本).' })
  currentVersion!: number;
  @Field(() => GraphQLJSON, { nullable: true, description: 'Fields as they stand now (当前内容).' })
  current?: unknown;
}

type Constructor<T = object> = new (...args: never[]) => T;

/** The result of a mutation: what it made or changed, a refusal that a form answers, or a conflict. */
export function resultUnion<const T extends readonly Constructor[]>(name: string, types: () => T) {
  return createUnionType({
    name,
    description: `What came of it: the record, a refusal by a rule (未通过规则), or a conflict (已被他人修改).`,
    types: () => [...types(), Refusal, Conflict] as never,
    resolveType: ((value: object) => {
      if (value instanceof Refusal) return Refusal as Constructor;
      if (value instanceof Conflict) return Conflict as Constructor;
      return types().find((type) => value instanceof type) ?? types()[0];
    }) as never,
  }) as unknown as Constructor & ReturnType<typeof createUnionType>;
}

/** Turns a refusal or a conflict that a service threw into the member of the result union. */
export async function asResult<T>(run: () => Promise<T>): Promise<T | Refusal | Conflict> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RefusalError) {
      return Object.assign(new Refusal(), {
        code: error.code,
        message: error.words.en,
        messageZh: error.words.zh,
        field: error.field ?? null,
        details: error.details ?? null,
      });
    }
    if (error instanceof ConflictError) {
      return Object.assign(new Conflict(), { currentVersion: error.currentVersion, current: error.current ?? null });
    }
    throw error;
  }
}

/** An instance of an API class with these values: unions and interfaces tell types apart by class. */
export function make<T extends object>(type: new () => T, values: Partial<T>): T {
  return Object.assign(new type(), values);
}
