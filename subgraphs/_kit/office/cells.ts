/** What a cell of a file holds. A day is `2026-11-27`, a moment an instant; both are shown as in China. */
export type CellKind = 'text' | 'number' | 'day' | 'moment';
export type CellValue = string | number | null;

/** Columns of a table in a file: heading, what its cells are, and how many Latin letters wide it should be. */
export interface FileColumn {
  readonly title: string;
  readonly kind: CellKind;
  readonly width: number;
}

export interface FileHead {
  readonly title: string;
  /** Lines below the title: the filters in words, as of when, who made the file. */
  readonly notes: readonly string[];
}

const hour = 3_600_000;
const china = 8 * hour;
const epoch = Date.UTC(1899, 11, 30);

/** Days since Excel's day zero, as a clock in China shows them; null when it is no day or instant. */
export function serialOf(kind: 'day' | 'moment', value: string): number | null {
  const at = kind === 'day' ? Date.parse(`${value.slice(0, 10)}T00:00:00Z`) : Date.parse(value) + china;
  // Before March 1900 Excel counts a day that never was.
  return Number.isNaN(at) || at < Date.UTC(1900, 2, 1) ? null : (at - epoch) / (24 * hour);
}

/** The same cell where only text can stand: a table in a document. */
export function shownOf(kind: CellKind, value: CellValue): string {
  if (value === null) return '';
  if (kind === 'moment' && !Number.isNaN(Date.parse(String(value)))) {
    const clock = new Date(Date.parse(String(value)) + china).toISOString();
    return `${clock.slice(0, 10)} ${clock.slice(11, 16)}`;
  }
  return String(value);
}

/** How many Latin letters wide a text is: a Chinese one counts for two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) as number) > 0x2e7f ? 2 : 1), 0);
