import { graphqlClient } from '@hub/runtime';
import { today } from '@hub/ui';
import { useEffect, useState } from 'react';
import { everyPage } from '../../_nouns/every-page.ts';
import type { DecompositionUnitsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query DecompositionUnits($after: String, $on: LocalDate) {
    orgUnits(first: 100, after: $after, on: $on) {
      pageInfo { hasNextPage endCursor }
      nodes { id name nameEn kind { code name nameEn } }
    }
  }
`);

export type KnownUnit = DecompositionUnitsQuery['orgUnits']['nodes'][number];

/**
 * Every unit that exists today, societies too once the register has them: a decomposition takes a thousand at most.
 * Null while it is read; `failed` when it could not be, which is not the same as none.
 */
export function useUnits(): { units: KnownUnit[] | null; failed: boolean; again: () => void } {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ units: KnownUnit[] | null; failed: boolean }>({ units: null, failed: false });
  useEffect(() => {
    let gone = false;
    setState({ units: null, failed: false });
    void everyPage(async (after) => {
      const { data, error } = await graphqlClient().query(query, { after, on: today() }).toPromise();
      return { data: data?.orgUnits, error };
    }, 1000).then(({ rows, failed }) => {
      if (!gone) setState({ units: failed ? null : rows, failed });
    });
    return () => {
      gone = true;
    };
  }, [round]);
  return { ...state, again: () => setRound((before) => before + 1) };
}
