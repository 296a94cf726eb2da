import { graphqlClient } from '@hub/runtime';
import { useEffect, useState } from 'react';
import { everyPage } from '../../_nouns/every-page.ts';
import type { PartCountsQuery } from '../gql/graphql.ts';
import { graphql } from '../gql/index.ts';

const query = graphql(`
  query FurtherParts($id: ID!, $after: String) {
    subAssignments(first: 100, after: $after, keyTaskId: $id) {
      pageInfo { hasNextPage endCursor }
      nodes { id state quota overdue unit { id } fromUnit { id } }
    }
  }
`);

type Part = PartCountsQuery['all']['nodes'][number];

/** All parts of a task: a sum over the first hundred of them is not the sum. */
export function useAllParts(taskId: string, first: PartCountsQuery['all']): readonly Part[] {
  const [all, setAll] = useState<{ of: PartCountsQuery['all']; rows: Part[] } | null>(null);
  const more = first.totalCount > first.nodes.length;
  useEffect(() => {
    if (!more) return;
    let gone = false;
    void everyPage(async (after) => {
      const { data, error } = await graphqlClient()
        .query(query, { id: taskId, after }, { requestPolicy: 'network-only' })
        .toPromise();
      return { data: data?.subAssignments, error };
    }).then(({ rows, failed }) => {
      if (!gone && !failed) setAll({ of: first, rows });
    });
    return () => {
      gone = true;
    };
  }, [taskId, first, more]);
  return more && all?.of === first ? all.rows : first.nodes;
}
