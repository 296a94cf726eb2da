import { shownOf } from '@hub/kit/office';
import { z } from 'zod';

export type Format = 'xlsx' | 'docx';

const path = z.string().regex(/^\w{1,60}(\.\w{1,60}){0,7}$/);
const words = z.string().max(200);

/** What a page says of one of its columns: where in a row the value stands and how it is to be read. */
const column = z.object({
  title: words,
  /** The first of these that holds something; dots lead into objects, over every member of a list, or to the one by its place. */
  paths: z.tuple([path], path),
  kind: z.enum(['text', 'number', 'day', 'moment']).default('text'),
  /** Words for the values of an enum. */
  words: z.record(z.string().max(100), words).optional(),
  /** A second value, written behind the first. */
  joined: z.object({ path, between: z.string().max(5) }).optional(),
  /** Not the values but how many of them are this one. */
  count: z.string().max(100).optional(),
  /** What a cell says when there is no value: 未知. */
  absent: words.optional(),
});
export type OrderedColumn = z.infer<typeof column>;

const order = z.object({
  format: z.enum(['xlsx', 'docx']),
  /** Heads the file and names it. */
  title: words.min(1),
  /** The filters in words, as the page shows them. */
  filters: z.array(z.object({ label: words, value: words })).max(40),
  query: z.string(),
  variables: z.record(z.string(), z.unknown()),
  /** Where the rows stand in the answer, when they are no connection and not the only field. */
  at: path.optional(),
  columns: z.array(column).min(1).max(60),
});

/** What a page asks for: its own list query, its filters, and the columns that it shows. */
export type Order = z.infer<typeof order>;

export function readOrder(body: unknown): Order | { readonly field: string } {
  const read = order.safeParse(body);
  return read.success ? read.data : { field: read.error.issues[0]?.path.join('.') ?? '' };
}

export type Cell = string | number | null;

export interface GapWords {
  readonly forbidden: string;
  readonly unavailable: string;
}

function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (value === null || value === undefined) return [];
  const [step, ...rest] = steps;
  if (Array.isArray(value))
    return step && /^\d+$/.test(step)
      ? valuesAt(value[Number(step)], rest)
      : value.flatMap((one) => valuesAt(one, steps));
  if (step === undefined) return typeof value === 'object' ? [] : [value];
  return typeof value === 'object' && Object.hasOwn(value, step)
    ? valuesAt((value as Record<string, unknown>)[step], rest)
    : [];
}

/** One cell of one row. Several values of a list stand side by side. */
export function cellOf(row: unknown, { paths, kind, words, joined, count, absent }: OrderedColumn): Cell {
  const at = (path: string) => valuesAt(row, path.split('.')).filter((value) => value !== '');
  if (count !== undefined)
    return parentThere(row, paths[0]) ? at(paths[0]).filter((one) => one === count).length : null;
  const values = paths.map(at).find((found) => found.length > 0);
  if (!values) return absent ?? null;
  const [value] = values;
  if (values.length === 1 && !joined) {
    if (kind === 'number' && typeof value === 'number') return value;
    // Stays as it came, so that the file holds a real date.
    if (kind === 'day' || kind === 'moment') return String(value);
  }
  const said = (one: unknown) => words?.[String(one)] ?? shownOf(kind, String(one));
  const text = values.map(said).join('、');
  const after = joined ? at(joined.path).map(said).join('、') : '';
  return joined && after ? `${text}${joined.between}${after}` : text;
}

/** An unknown list has no count, not the count zero. */
const parentThere = (row: unknown, path: string): boolean => {
  const [first = ''] = path.split('.');
  return ((row ?? {}) as Record<string, unknown>)[first] != null;
};

/** What the column says where the answer has a gap there: a blank would read as “there is none”. */
export function gapOf(
  { paths }: OrderedColumn,
  gaps: ReadonlyMap<string, 'forbidden' | 'unavailable'>,
  words: GapWords,
): string | null {
  for (const one of paths) {
    const steps = one.split('.');
    for (let length = 1; length <= steps.length; length += 1) {
      const gap = gaps.get(steps.slice(0, length).join('.'));
      if (gap) return words[gap];
    }
  }
  return null;
}
