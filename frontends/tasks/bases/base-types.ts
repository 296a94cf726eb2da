import { today } from '@hub/ui';
import { useQuery } from 'urql';
import { useUnitName } from '../units.ts';
import { kindsOn } from './base-kinds.ts';
import { baseTypesQuery } from './base-queries.ts';

/** Options of a select: kinds in force today. */
export function useBaseTypeOptions(): { value: string; label: string }[] {
  const nameOf = useUnitName();
  const [{ data }] = useQuery({ query: baseTypesQuery });
  return kindsOn(data?.baseTypes ?? [], today()).map((kind) => ({ value: kind.code, label: nameOf(kind) }));
}
