import { shownColour } from '../lights/light-words.ts';

export type Colour = 'red' | 'yellow' | 'green' | 'grey';

/** What the board needs to know of a task to count, filter and group it. */
export interface BoardRow {
  id: string;
  number: number;
  category: { id: string; number: number; name: string };
  light?: { colour: string; override?: { colour: string } | null | undefined } | null | undefined;
  assignments: readonly { state: string; unit?: { id: string } | null | undefined }[];
}

export interface BoardFilter {
  /** red, yellow, green, grey; empty: all. */
  light: string;
  /** Only tasks that one of the officer's units leads or takes part in. */
  mine: boolean;
  /** Only tasks that a unit has still to sign for. */
  unsigned: boolean;
}

/** What is not red, yellow or green is not rated: no figure yet, or not due. */
export function colourOf(row: Pick<BoardRow, 'light'>): Colour {
  const name = shownColour(row.light)?.toLowerCase();
  return name === 'red' || name === 'yellow' || name === 'green' ? name : 'grey';
}

export const isMine = (row: BoardRow, units: readonly string[]): boolean =>
  row.assignments.some(({ unit }) => !!unit && units.includes(unit.id));

export const isUnsigned = (row: BoardRow): boolean => row.assignments.some(({ state }) => state === 'ASSIGNED');

export function shown(row: BoardRow, filter: BoardFilter, units: readonly string[]): boolean {
  return (
    (!filter.light || colourOf(row) === filter.light) &&
    (!filter.mine || isMine(row, units)) &&
    (!filter.unsigned || isUnsigned(row))
  );
}

/** Counts of the whole plan: a filter does not change what the numbers above it say. */
export function countsOf(rows: readonly BoardRow[], units: readonly string[]) {
  const counts = { red: 0, yellow: 0, green: 0, grey: 0, mine: 0, unsigned: 0 };
  for (const row of rows) {
    counts[colourOf(row)] += 1;
    if (isMine(row, units)) counts.mine += 1;
    if (isUnsigned(row)) counts.unsigned += 1;
  }
  return counts;
}

/** In the plan's order; a category without a row that is shown is left out. */
export function byCategory<Row extends BoardRow>(
  rows: readonly Row[],
): { category: BoardRow['category']; rows: Row[] }[] {
  const groups = new Map<string, { category: BoardRow['category']; rows: Row[] }>();
  for (const row of [...rows].sort((a, b) => a.number - b.number)) {
    const group = groups.get(row.category.id) ?? { category: row.category, rows: [] as Row[] };
    group.rows.push(row);
    groups.set(row.category.id, group);
  }
  return [...groups.values()].sort((a, b) => a.category.number - b.category.number);
}

export interface Target {
  text: string;
  value?: number | null | undefined;
  unit?: string | null | undefined;
  actual?: number | null | undefined;
  percent?: number | null | undefined;
}

/** Of several targets the one furthest behind speaks for the task, as it does for its light. */
export function leadingTarget<T extends Target>(targets: readonly T[]): T | null {
  const counted = targets.filter(({ value, actual }) => typeof value === 'number' && typeof actual === 'number');
  return counted.sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0))[0] ?? null;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一、用理论学习强根基 */
export const categoryLabel = ({ number, name }: { number: number; name: string }): string =>
  `${numerals[number - 1] ?? number}、${name}`;
