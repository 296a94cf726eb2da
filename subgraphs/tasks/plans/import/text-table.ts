import { clean, foldTight, rowNumber } from './characters.ts';
import { columnRole, isTaskHeader } from './columns.ts';
import type { SourceCell, SourceRow, SourceTable } from './model.ts';

/**
 * A table saved as text. Word's export puts every cell on a line of its own behind a tab and parts the rows by an
 * empty line; a cell that holds a line break continues on lines without the tab; a merged cell is a lone tab.
 * Other programs write a row per line with tabs or bars. Both forms are read here.
 */
const INDENT = /^(?:\t|\u3000{2,}| {2,})/u;
const COLOPHON = /印发[\s\u3000]*$|^[\s\u3000]*(?:抄送|抄报|主题词|联系人|印数)\s*[:：]/u;

const cell = (text: string, line: number, endLine = line): SourceCell => ({ text, line, endLine, merged: null });

function splitRow(line: string): string[] | null {
  const bars = line.includes('|') || line.includes('｜');
  if (!bars && !/\S\t/u.test(line)) return null;
  const trimmed = bars ? line.replace(/^\s*[|｜]|[|｜]\s*$/gu, '') : line.replace(/^\t(?=\S)/u, '');
  return trimmed.split(bars ? /[|｜]/u : /\t/u);
}

interface Header {
  cells: SourceCell[];
  next: number;
  form: 'row-per-line' | 'cell-per-line';
  indented: boolean;
}

/** Finds the first header at or after a line index. */
function findHeader(lines: readonly string[], from: number): Header | null {
  for (let index = from; index < lines.length; index += 1) {
    const inRow = splitRow(lines[index] ?? '');
    if (inRow && inRow.length >= 2 && isTaskHeader(inRow)) {
      const cells = inRow.map((text) => cell(clean(text), index + 1));
      return { cells, next: index + 1, form: 'row-per-line', indented: false };
    }
    if (clean(lines[index] ?? '') === '' || columnRole(lines[index] ?? '') === 'other') continue;
    const header = cellHeader(lines, index);
    if (header) return header;
  }
  return null;
}

function cellHeader(lines: readonly string[], start: number): Header | null {
  const indented = INDENT.test(lines[start] ?? '');
  const cells: SourceCell[] = [];
  let index = start;
  for (; index < lines.length && cells.length < 16; index += 1) {
    const line = lines[index] ?? '';
    const text = clean(line);
    if (text === '') {
      if (indented && cells.length >= 3 && isTaskHeader(cells.map((c) => c.text))) break;
      continue;
    }
    const wrapped = indented && !INDENT.test(line) && cells.length > 0;
    if (wrapped && index > 0 && clean(lines[index - 1] ?? '') !== '') {
      const last = cells.at(-1);
      if (last) Object.assign(last, { text: last.text + text, endLine: index + 1 });
      continue;
    }
    if (rowNumber(text) !== null || text.length > 16 || /[。；！？]/u.test(text)) break;
    // One header is written one way: 重点任务清单 above an indented header is the table's title, not its first column.
    if (indented !== INDENT.test(line)) break;
    cells.push(cell(text, index + 1));
  }
  const numberAt = cells.findIndex((c) => columnRole(c.text) === 'number');
  if (cells.length < 2 || numberAt > 0 || !isTaskHeader(cells.map((c) => c.text))) return null;
  return { cells, next: index, form: 'cell-per-line', indented };
}

function rowsPerLine(lines: readonly string[], header: Header): { rows: SourceRow[]; next: number } {
  const rows: SourceRow[] = [];
  let index = header.next;
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^[\s|｜:\-—=+]*$/u.test(line)) continue;
    const parts = splitRow(line);
    const last = rows.at(-1);
    if (parts) {
      rows.push({ line: index + 1, endLine: index + 1, cells: parts.map((text) => cell(clean(text), index + 1)) });
    } else if (last && !COLOPHON.test(line) && clean(lines[index - 1] ?? '') !== '') {
      const lastCell = last.cells.at(-1);
      if (lastCell) Object.assign(lastCell, { text: `${lastCell.text}\n${clean(line)}`, endLine: index + 1 });
      last.endLine = index + 1;
    } else {
      break;
    }
  }
  return { rows, next: index };
}

function cellsPerLine(lines: readonly string[], header: Header): { rows: SourceRow[]; next: number } {
  const width = header.cells.length;
  const numbered = columnRole(header.cells[0]?.text ?? '') === 'number';
  const rows: SourceRow[] = [];
  let expected = 1;
  let index = header.next;
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const text = clean(line);
    const afterGap = clean(lines[index - 1] ?? '') === '' && !/^\t/u.test(lines[index - 1] ?? '');
    const row = rows.at(-1);
    const full = row !== undefined && row.cells.length >= width;
    if (COLOPHON.test(line) && (row === undefined || afterGap)) break;
    if (full && text !== '' && header.cells.some((c) => foldTight(c.text) === foldTight(text))) continue;
    const starts = header.indented ? INDENT.test(line) : text !== '';
    if (starts) {
      const number = rowNumber(text);
      const opens = numbered
        ? number !== null && (row === undefined || full || afterGap || (!header.indented && number === expected))
        : row === undefined || full;
      if (opens) {
        rows.push({ line: index + 1, endLine: index + 1, cells: [cell(text, index + 1)] });
        expected = (number ?? expected) + 1;
      } else if (row === undefined) {
        break;
      } else if (full && !header.indented) {
        if (afterGap) break;
        extend(row, text, index + 1);
      } else {
        row.cells.push(cell(text, index + 1));
        row.endLine = index + 1;
      }
    } else if (text !== '') {
      // Unindented text after an empty line belongs to the row only while the row still lacks cells.
      if (row === undefined || (full && afterGap)) break;
      extend(row, text, index + 1);
    }
  }
  return { rows, next: index };
}

function extend(row: SourceRow, text: string, line: number): void {
  const last = row.cells.at(-1);
  if (last) Object.assign(last, { text: last.text === '' ? text : `${last.text}\n${text}`, endLine: line });
  row.endLine = line;
}

/** The page break repeats the header: 序号 类别 … again in the middle of the table. */
function isRepeatedHeader(row: SourceRow, header: readonly SourceCell[]): boolean {
  const same = row.cells.filter((c, i) => c.text !== '' && foldTight(c.text) === foldTight(header[i]?.text ?? ''));
  return same.length >= 2;
}

export function textTables(lines: readonly string[]): SourceTable[] {
  const tables: SourceTable[] = [];
  for (let from = 0; from < lines.length; ) {
    const header = findHeader(lines, from);
    if (header === null) break;
    const { rows, next } = header.form === 'row-per-line' ? rowsPerLine(lines, header) : cellsPerLine(lines, header);
    const kept = rows.filter((row) => !isRepeatedHeader(row, header.cells));
    const line = header.cells[0]?.line ?? header.next;
    tables.push({ line, endLine: kept.at(-1)?.endLine ?? header.next, header: header.cells, rows: kept });
    from = Math.max(next, header.next);
  }
  return tables;
}
