import { hubError } from '@hub/kit';

export type Density = 'comfortable' | 'compact';

/** Which columns a list shows and in which order. */
export interface ViewColumns {
  order: string[];
  hidden: string[];
}

const most = { query: 2_000, columns: 60, key: 60 };

/** A query string of a list: pairs of key and value, without the place in the list, which is nobody's view. */
export function cleanQuery(query: string): string {
  const params = new URLSearchParams(query.startsWith('?') ? query.slice(1) : query);
  for (const key of [...params.keys()]) if (/(^|\.)(after|page)$|^view$/.test(key)) params.delete(key);
  params.sort();
  const text = params.toString();
  if (text.length > most.query)
    throw hubError.invalid('query', { zh: '查询条件过长。', en: 'The filters are too long.' });
  return text;
}

/** What is no list of column keys is refused: it would be handed to every officer of the unit. */
export function cleanColumns(given: unknown): ViewColumns | null {
  if (given === null || given === undefined) return null;
  const { order, hidden } = given as Partial<Record<keyof ViewColumns, unknown>>;
  const keys = (list: unknown): list is string[] =>
    Array.isArray(list) &&
    list.length <= most.columns &&
    list.every((key) => typeof key === 'string' && key.length <= most.key);
  if (!keys(order) || !keys(hidden))
    throw hubError.invalid('columns', { zh: '列设置格式有误。', en: 'These are no columns.' });
  return { order: [...new Set(order)], hidden: [...new Set(hidden)] };
}
