import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useQuery } from 'urql';
import { gapsOf, problemOf } from '../answer.ts';
import { useSearchState } from '../hub.ts';
import { limitedBeyond } from './filter-words.ts';
import type { FilterField, FilterValues, ListSource, ListState } from './types.ts';

export interface ConnectionAnswer<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
  totalCount?: number | null | undefined;
}

export interface UseListOptions<Data, Variables extends object, Row> {
  query: TypedDocumentNode<Data, Variables>;
  filters?: FilterField[];
  /** Filter values → the query's variables; `first` and `after` are added. */
  variables?: (values: FilterValues) => Omit<Variables, 'first' | 'after'>;
  connection: (data: Data) => ConnectionAnswer<Row> | null | undefined;
  /** Prefix of the URL keys, when a page holds two lists. */
  name?: string;
  size?: number;
  pause?: boolean;
}

const none: FilterField[] = [];

function useListUrl(filters: FilterField[], name: string, size: number) {
  const key = useCallback((part: string) => (name ? `${name}.${part}` : part), [name]);
  const [search, setSearch] = useSearchState();
  const values = useMemo(() => {
    const out: FilterValues = {};
    for (const filter of filters) out[filter.name] = search.get(key(filter.name)) ?? filter.initial ?? '';
    return out;
  }, [filters, search, key]);
  // A filter emptied by hand stays in the URL as `unit=`: absent would bring the initial value back.
  const setValues = useCallback(
    (next: FilterValues) => {
      setSearch((params) => {
        for (const filter of filters) {
          const value = next[filter.name] ?? '';
          if (value === (filter.initial ?? '')) params.delete(key(filter.name));
          else params.set(key(filter.name), value);
        }
        params.delete(key('after'));
        params.delete(key('page'));
      });
    },
    [filters, key, setSearch],
  );
  const filtered = filters.some((filter) => (values[filter.name] ?? '') !== (filter.initial ?? ''));
  return {
    key,
    search,
    setSearch,
    values,
    setValues,
    filtered,
    after: search.get(key('after')),
    page: Math.max(1, Number(search.get(key('page'))) || 1),
    size: Math.min(100, Math.max(1, Number(search.get(key('size'))) || size)),
  };
}

/** Rows of a GraphQL connection with filters, page and size in the URL. */
export function useList<Data, Variables extends object, Row>(
  options: UseListOptions<Data, Variables, Row>,
): ListState<Row> {
  const filters = options.filters ?? none;
  const url = useListUrl(filters, options.name ?? '', options.size ?? 20);
  const { key, setSearch, values } = url;
  const variables = {
    ...options.variables?.(values),
    first: url.size,
    ...(url.after ? { after: url.after } : {}),
  } as unknown as Variables;
  const [result, again] = useQuery<Data, Variables>({
    query: options.query,
    variables: variables as never,
    ...(options.pause ? { pause: true } : {}),
  });
  const connection = result.data ? options.connection(result.data) : undefined;
  // A forward cursor cannot go back: the cursors of the pages seen are kept, a page opened by link goes back to the first.
  const cursors = useRef<(string | null)[]>([]);
  cursors.current[url.page] = url.after;
  const goTo = (page: number, after: string | null) =>
    setSearch((params) => {
      if (after && page > 1) {
        params.set(key('after'), after);
        params.set(key('page'), String(page));
      } else {
        params.delete(key('after'));
        params.delete(key('page'));
      }
    });
  const error = result.error as CombinedError | undefined;
  return {
    filters,
    values,
    filtered: url.filtered,
    setValues: url.setValues,
    rows: useMemo(() => [...(connection?.nodes ?? [])], [connection]),
    total: connection?.totalCount ?? null,
    loading: result.fetching || result.stale,
    problem: problemOf(error, !!connection),
    gaps: gapsOf(error, !!connection),
    page: url.page,
    size: url.size,
    hasNext: !!connection?.pageInfo.hasNextPage,
    next: () => goTo(url.page + 1, connection?.pageInfo.endCursor ?? null),
    previous: () => goTo(url.page - 1, cursors.current[url.page - 1] ?? null),
    first: () => goTo(1, null),
    setSize: (size) =>
      setSearch((params) => {
        params.set(key('size'), String(size));
        params.delete(key('after'));
        params.delete(key('page'));
      }),
    reload: () => again({ requestPolicy: 'network-only' }),
    source: {
      query: options.query,
      variables: { ...options.variables?.(values) },
      limited: options.variables ? limitedBeyond(filters, options.variables) : false,
    },
  };
}

export interface UseRowsOptions<Row> {
  rows: Row[];
  filters?: FilterField[];
  match?: (row: Row, values: FilterValues) => boolean;
  name?: string;
  size?: number;
  loading?: boolean;
  error?: CombinedError | undefined;
  reload?: () => void;
  /** The query of the rows, if they may be had as a file. */
  source?: ListSource;
}

/** The same over rows that are already there (a short list that came with its parent). */
export function useRows<Row>(options: UseRowsOptions<Row>): ListState<Row> {
  const filters = options.filters ?? none;
  const url = useListUrl(filters, options.name ?? '', options.size ?? 20);
  const { match } = options;
  const found = match ? options.rows.filter((row) => match(row, url.values)) : options.rows;
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(found.length / url.size));
  const shown = Math.min(page, pages);
  useEffect(() => {
    if (page > pages) setPage(pages);
  }, [page, pages]);
  return {
    filters,
    values: url.values,
    filtered: url.filtered,
    setValues: url.setValues,
    rows: found.slice((shown - 1) * url.size, shown * url.size),
    total: found.length,
    loading: options.loading ?? false,
    problem: problemOf(options.error, options.rows.length > 0),
    gaps: gapsOf(options.error, options.rows.length > 0),
    page: shown,
    size: url.size,
    hasNext: shown < pages,
    next: () => setPage(shown + 1),
    previous: () => setPage(shown - 1),
    first: () => setPage(1),
    setSize: (size) => url.setSearch((params) => params.set(url.key('size'), String(size))),
    reload: options.reload ?? (() => undefined),
    source: options.source,
  };
}
