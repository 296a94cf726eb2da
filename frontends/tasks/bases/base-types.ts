import { today } from '@hub/ui';
import { useQuery } from 'urql';
import type { BaseTypesQuery } from '../gql/graphql.ts';
import { useUnitName } from '../units.ts';
import { baseTypesQuery } from './base-queries.ts';

export type BaseKindVersion = BaseTypesQuery['baseTypes'][number];

/** The kinds in force on a day, each in its newest version that began. */
export function kindsOn(versions: readonly BaseKindVersion[], day: string): BaseKindVersion[] {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  return begun.filter((kind) => !begun.some((other) => other.code === kind.code && other.version > kind.version));
}

/** Options of a select: kinds in force today. */
export function useBaseTypeOptions(): { value: string; label: string }[] {
  const nameOf = useUnitName();
  const [{ data }] = useQuery({ query: baseTypesQuery });
  return kindsOn(data?.baseTypes ?? [], today()).map((kind) => ({ value: kind.code, label: nameOf(kind) }));
}
