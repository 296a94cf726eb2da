import type { BaseTypesQuery } from '../gql/graphql.ts';

export type BaseKindVersion = BaseTypesQuery['baseTypes'][number];

/** The kinds in force on a day, each in its newest version that began. */
export function kindsOn(versions: readonly BaseKindVersion[], day: string): BaseKindVersion[] {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  return begun.filter((kind) => !begun.some((other) => other.code === kind.code && other.version > kind.version));
}
