// Personal data in clear: asked for one record at a time, for a purpose, past the cache.
import { can } from '@hub/runtime';
import type { MaskedFieldProps } from '@hub/ui';
import { type TypedDocumentNode, useClient } from 'urql';

/** `reveal={…}` of a MaskedField; empty for an officer who may not. */
export function useReveal<Data, Field extends string>(
  privilege: string,
  query: TypedDocumentNode<Data, { id: string }>,
  pick: (data: Data) => Partial<Record<Field, string | null>> | null | undefined,
): (id: string, field: Field) => Pick<MaskedFieldProps, 'reveal'> {
  const client = useClient();
  if (!can(privilege)) return () => ({});
  return (id, field) => ({
    reveal: async (purpose) => {
      const { data } = await client.query(query, { id }, { purpose, requestPolicy: 'network-only' });
      return data ? pick(data)?.[field] : null;
    },
  });
}
