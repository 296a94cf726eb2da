import { type FieldNode, type FormattedExecutionResult, type GraphQLFormattedError, Kind, parse } from 'graphql';
import { refusal } from '../errors.ts';
import type { Order } from './order.ts';

export type Ask = (query: string, variables: Record<string, unknown>) => Promise<FormattedExecutionResult>;

export interface PageOfRows {
  readonly rows: readonly unknown[];
  readonly total: number | null;
  /** Gaps of each row by its place: path below the row → why. */
  readonly gaps: ReadonlyMap<number, ReadonlyMap<string, 'forbidden' | 'unavailable'>>;
  readonly after: string | null;
}

const most = 100;

const fault = () => refusal('INVALID_INPUT', { zh: '查询须只有一个列表。', en: 'The query must hold one list.' });

function parsed(query: string) {
  try {
    return parse(query, { noLocation: true });
  } catch {
    throw fault();
  }
}

interface Place {
  readonly path: readonly string[];
  readonly paged: boolean;
}

/** The one list of the query: the field that takes `first: $first`, or the only field there is. */
export function placeOf(query: string, at?: string): Place {
  const { definitions } = parsed(query);
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  // A change is never made by asking for a file.
  if (operations.length !== 1 || operation?.operation !== 'query') throw fault();
  if (at !== undefined) return { path: at.split('.'), paged: false };
  const takesFirst = (field: FieldNode) =>
    field.arguments?.some(
      ({ name, value }) => name.value === 'first' && value.kind === Kind.VARIABLE && value.name.value === 'first',
    );
  const found: Place[] = [];
  const walk = (fields: readonly unknown[], above: readonly string[]) => {
    for (const one of fields as FieldNode[]) {
      if (one.kind !== Kind.FIELD) continue;
      const path = [...above, one.alias?.value ?? one.name.value];
      if (takesFirst(one)) found.push({ path, paged: true });
      else walk(one.selectionSet?.selections ?? [], path);
    }
  };
  const roots = operation.selectionSet.selections;
  walk(roots, []);
  const [place, second] = found;
  if (second) throw fault();
  if (place) return place;
  const [root] = roots;
  if (roots.length !== 1 || root?.kind !== Kind.FIELD) throw fault();
  return { path: [root.alias?.value ?? root.name.value], paged: false };
}

interface Connection {
  readonly nodes: readonly unknown[];
  readonly totalCount?: number | null;
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The rows of the query, page by page, as whoever asks may see them. What does not come as a whole is refused. */
export async function* pagesOf(
  ask: Ask,
  { query, variables, at }: Pick<Order, 'query' | 'variables' | 'at'>,
): AsyncGenerator<PageOfRows> {
  const place = placeOf(query, at);
  let after: string | null = null;
  do {
    const paging = place.paged ? { first: most, ...(after ? { after } : { after: null }) } : {};
    const { data, errors } = await ask(query, { ...variables, ...paging });
    const list = place.path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], data);
    const connection = (Array.isArray(list) ? { nodes: list } : list) as Connection | null | undefined;
    if (!connection || !Array.isArray(connection.nodes)) throw errors ? whyNone(errors) : fault();
    const rows: readonly unknown[] = connection.nodes;
    const below = Array.isArray(list) ? place.path : [...place.path, 'nodes'];
    after = connection.pageInfo?.hasNextPage ? (connection.pageInfo.endCursor ?? null) : null;
    yield { rows, total: connection.totalCount ?? null, gaps: gapsBelow(errors ?? [], below), after };
  } while (after);
}

function whyNone([first]: readonly GraphQLFormattedError[]): Error {
  const { message, extensions } = first ?? {};
  const { code, messageZh: zh } = extensions ?? {};
  if (code === 'FORBIDDEN' || code === 'INVALID_INPUT' || code === 'LIMIT_EXCEEDED' || code === 'UNAUTHENTICATED')
    return refusal(code, message ? { zh: String(zh ?? message), en: message } : undefined);
  return refusal(code === 'INTERNAL' ? 'INTERNAL' : 'UNAVAILABLE');
}

function gapsBelow(errors: readonly GraphQLFormattedError[], list: readonly string[]): PageOfRows['gaps'] {
  const gaps = new Map<number, Map<string, 'forbidden' | 'unavailable'>>();
  for (const { path = [], extensions } of errors) {
    if (!list.every((step, index) => path[index] === step)) continue;
    const row = path[list.length];
    if (typeof row !== 'number') continue;
    const at = path.slice(list.length + 1).filter((step) => typeof step === 'string');
    const known = gaps.get(row) ?? new Map();
    known.set(at.join('.'), extensions?.code === 'FORBIDDEN' ? 'forbidden' : 'unavailable');
    gaps.set(row, known);
  }
  return gaps;
}
