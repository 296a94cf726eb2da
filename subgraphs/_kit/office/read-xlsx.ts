import { UnreadableFile, unzip } from './unzip.ts';
import { attribute, tags, unescaped } from './xml-tags.ts';

/** A cell as it was typed. A formula's text is the value that Excel kept of it. */
export interface ReadCell {
  readonly text: string;
  readonly number: number | null;
  /** For a number that is shown as a date: `2026-03-05`. */
  readonly day: string | null;
  readonly formula: boolean;
}

export interface ReadRow {
  /** As the row is numbered in the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly (ReadCell | undefined)[];
}

// The built-in formats that show a date (ECMA-376, 18.8.30), those of Chinese editions included.
const dateFormat = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const dateCode = (code: string) => /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const mostBytes = 40 * 1024 * 1024;
const mostColumns = 60;

/** Rows of the first sheet that is shown. Merged cells all hold what the first of them holds. */
export function readXlsx(file: Buffer, mostRows: number): ReadRow[] {
  const part = unzip(file, mostBytes);
  const text = (name: string) => {
    const found = part(name)?.toString('utf8') ?? '';
    // No entity of a file's own is ever expanded.
    if (/<!DOCTYPE|<!ENTITY/i.test(found)) throw new UnreadableFile('NOT_A_WORKBOOK');
    return found;
  };
  const book = text('xl/workbook.xml');
  const place = placeOfFirstSheet(book, text('xl/_rels/workbook.xml.rels'));
  if (!place) throw new UnreadableFile('NOT_A_WORKBOOK');
  const from1904 = /<(?:\w+:)?workbookPr\b[^>]*date1904="(?:1|true)"/.test(book);
  const context = {
    strings: stringsOf(text('xl/sharedStrings.xml')),
    dates: dateStyles(text('xl/styles.xml')),
    from1904,
  };
  return rowsOf(text(place), context, mostRows);
}

function placeOfFirstSheet(book: string, relations: string): string | null {
  let wanted: string | null = null;
  for (const { name, attrs, close } of tags(book)) {
    if (name !== 'sheet' || close || /hidden/i.test(attribute(attrs, 'state') ?? '')) continue;
    wanted = attribute(attrs, 'r:id') ?? /\b\w+:id="([^"]*)"/.exec(attrs)?.[1] ?? null;
    break;
  }
  for (const { name, attrs } of tags(relations)) {
    if (name !== 'Relationship' || attribute(attrs, 'Id') !== wanted) continue;
    const target = attribute(attrs, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return null;
}

function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let [current, phonetic] = ['', false];
  for (const { name, close, text } of tags(xml)) {
    if (name === 'rPh') phonetic = !close;
    else if (name === 't' && !close && !phonetic) current += text;
    else if (name === 'si' && close) {
      strings.push(unescaped(current));
      current = '';
    } else if (name === 'si') current = '';
  }
  return strings;
}

function dateStyles(xml: string): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let within = false;
  for (const { name, attrs, close } of tags(xml)) {
    if (name === 'numFmt' && !close)
      codes.set(Number(attribute(attrs, 'numFmtId')), unescaped(attribute(attrs, 'formatCode') ?? ''));
    else if (name === 'cellXfs') within = !close;
    else if (name === 'xf' && !close && within) {
      const id = Number(attribute(attrs, 'numFmtId') ?? 0);
      styles.push(dateFormat(id) || dateCode(codes.get(id) ?? ''));
    }
  }
  return styles;
}

/** The day of a serial, as Excel shows it. */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 61 || days > 80_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface Context {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

function rowsOf(xml: string, context: Context, mostRows: number): ReadRow[] {
  const rows = new Map<number, (ReadCell | undefined)[]>();
  const merged: string[] = [];
  let cells: (ReadCell | undefined)[] = [];
  let [at, column] = [0, -1];
  let open: { type: string; style: number; value: string; formula: boolean } | null = null;
  const finish = () => {
    if (open && column < mostColumns) {
      const read = cellOf(open, context);
      if (read) cells[column] = read;
    }
    open = null;
  };
  for (const { name, attrs, close, empty, text } of tags(xml)) {
    if (name === 'row' && !close) {
      at = Number(attribute(attrs, 'r') ?? at + 1);
      cells = [];
      column = -1;
      rows.set(at, cells);
    } else if (name === 'c' && !close) {
      const reference = attribute(attrs, 'r');
      column = reference ? columnOf(reference) : column + 1;
      open = {
        type: attribute(attrs, 't') ?? 'n',
        style: Number(attribute(attrs, 's') ?? 0),
        value: '',
        formula: false,
      };
      if (empty) finish();
    } else if (name === 'c') finish();
    else if ((name === 'v' || name === 't') && !close && open) open.value += text;
    else if (name === 'f' && open) open.formula = true;
    else if (name === 'mergeCell' && !close) merged.push(attribute(attrs, 'ref') ?? '');
    else if (name === 'row' && [...rows.values()].filter(holds).length > mostRows)
      throw new UnreadableFile('TOO_MANY_ROWS');
  }
  spread(rows, merged, mostRows);
  return [...rows]
    .filter(([, row]) => holds(row))
    .sort(([a], [b]) => a - b)
    .map(([row, held]) => ({ row, cells: held }));
}

const holds = (row: readonly (ReadCell | undefined)[]) => row.some((cell) => cell && cell.text.trim() !== '');

function cellOf(
  open: { type: string; style: number; value: string; formula: boolean },
  context: Context,
): ReadCell | null {
  const { type, value, formula } = open;
  const raw = unescaped(value);
  if (type === 's') return { text: context.strings[Number(raw)] ?? '', number: null, day: null, formula };
  if (type === 'd') return { text: raw, number: null, day: raw.slice(0, 10), formula };
  if (type === 'b') return { text: raw === '1' ? 'TRUE' : 'FALSE', number: null, day: null, formula };
  if (type !== 'n') return { text: raw, number: null, day: null, formula };
  if (raw === '') return formula ? { text: '', number: null, day: null, formula } : null;
  const number = Number(raw);
  const day = context.dates[open.style] ? dayOfSerial(number, context.from1904) : null;
  return { text: day ?? String(number), number: Number.isFinite(number) ? number : null, day, formula };
}

function spread(rows: Map<number, (ReadCell | undefined)[]>, merged: readonly string[], mostRows: number): void {
  for (const reference of merged.slice(0, mostRows)) {
    const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
    const first = rows.get(Number(top))?.[columnOf(left)];
    if (!first) continue;
    for (let row = Number(top); row <= Math.min(Number(bottom), Number(top) + mostRows); row += 1) {
      const cells = rows.get(row);
      for (let column = columnOf(left); cells && column <= Math.min(columnOf(right), mostColumns - 1); column += 1)
        cells[column] = first;
    }
  }
}
