/** What one page of a list answered. */
export interface OnePage<Node, Failure> {
  readonly data?:
    | {
        readonly nodes: readonly Node[];
        readonly pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
      }
    | undefined;
  readonly error?: Failure | undefined;
}

/**
 * Reads a list to its end, or to so many rows. A page that fails ends it with its error and no rows: a list that lacks
 * some of them looks like a whole one.
 */
export async function everyPage<Node, Failure>(
  read: (after: string | null) => Promise<OnePage<Node, Failure>>,
  most = 5000,
): Promise<{ rows: Node[]; error?: Failure | undefined; failed: boolean }> {
  const rows: Node[] = [];
  for (let after: string | null = null; rows.length < most; ) {
    const { data, error }: OnePage<Node, Failure> = await read(after);
    if (!data) return { rows: [], error, failed: true };
    rows.push(...data.nodes);
    if (!data.pageInfo.hasNextPage || !data.pageInfo.endCursor) break;
    after = data.pageInfo.endCursor;
  }
  return { rows, failed: false };
}
