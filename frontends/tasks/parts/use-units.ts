import { graphqlClient } from '@hub/runtime';
import { today } from '@hub/ui';
import { useEffect, useState } from 'react';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query DecompositionUnits($after: String, $on: LocalDate) {
    orgUnits(first: 100, after: $after, on: $on) {
      pageInfo { hasNextPage endCursor }
      nodes { id name nameEn kind { code name nameEn } }
    }
  }
`);

export interface KnownUnit {
  id: string;
  name: string;
  nameEn: string;
  kind: { code: string; name: string; nameEn: string };
}

/** Every unit that exists today, societies too once the register has them: a decomposition takes a thousand at most. */
export function useUnits(): KnownUnit[] | null {
  const [units, setUnits] = useState<KnownUnit[] | null>(null);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const all: KnownUnit[] = [];
      for (let after: string | null = null; all.length < 1000; ) {
        const {
          data,
        }: {
          data?:
            | { orgUnits: { pageInfo: { hasNextPage: boolean; endCursor?: string | null }; nodes: KnownUnit[] } }
            | undefined;
        } = await graphqlClient().query(query, { after, on: today() }).toPromise();
        all.push(...(data?.orgUnits.nodes ?? []));
        if (!data?.orgUnits.pageInfo.hasNextPage) break;
        after = data.orgUnits.pageInfo.endCursor ?? null;
      }
      if (!gone) setUnits(all);
    })();
    return () => {
      gone = true;
    };
  }, []);
  return units;
}
