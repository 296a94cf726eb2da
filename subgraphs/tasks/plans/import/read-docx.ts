import mammoth from 'mammoth';
import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import { clean, foldTight, rowNumber } from './characters.ts';
import { isTaskHeader } from './columns.ts';
import type { SourceCell, SourceDocument, SourceRow, SourceTable } from './model.ts';
import { documentOfText, unreadable } from './read-text.ts';
import { declaredSize } from './zip.ts';

const MAX_UNPACKED = 64 * 1024 * 1024;

/** A .docx as lines and tables; the raw text has the layout of Word's own text export, so places mean the same. */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const size = declaredSize(bytes);
  if (size === null) {
    return unreadable('docx', { zh: '不是 .docx 文件，或文件已损坏', en: 'not a .docx file, or it is damaged' });
  }
  if (size > MAX_UNPACKED) {
    return unreadable(
      'docx',
      { zh: '解压后过大，不像一份公文', en: 'unpacks to more than an official document holds' },
      'TOO_LARGE',
    );
  }
  let html: string;
  try {
    const options = {
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    };
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch {
    return unreadable('docx', { zh: '.docx 内容已损坏，无法读取', en: 'the .docx is damaged and cannot be read' });
  }
  return documentOfHtml(html);
}

export function documentOfHtml(html: string): SourceDocument {
  const writer = new LineWriter();
  walk(parse(html), writer);
  const inTables = toTables(writer.tables);
  // A document that was pasted as text keeps its table in text form even inside a .docx.
  const tables = inTables.length > 0 ? inTables : documentOfText(writer.lines.join('\n')).tables;
  return { format: 'docx', rawText: writer.lines.join('\n'), lines: writer.lines, tables, faults: [] };
}

type Grid = SourceRow[];

class LineWriter {
  lines: string[] = [];
  tables: Grid[] = [];

  write(text: string): { line: number; endLine: number } {
    const line = this.lines.length + 1;
    this.lines.push(...text.split('\n'));
    return { line, endLine: this.lines.length };
  }
}

const BLOCK = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

function walk(node: HTMLElement, writer: LineWriter): void {
  for (const child of node.childNodes) {
    if (child.nodeType !== NodeType.ELEMENT_NODE) continue;
    const element = child as HTMLElement;
    if (element.tagName === 'TABLE') writer.tables.push(writeTable(element, writer));
    else if (element.tagName === 'OL' || element.tagName === 'UL') writeList(element, writer);
    else if (BLOCK.has(element.tagName)) writer.write(inlineText(element));
    else walk(element, writer);
  }
}

/** Word numbers 1. 2. 3. by itself; the number is part of the official text, so it is written out again. */
function writeList(list: HTMLElement, writer: LineWriter): void {
  const items = list.childNodes.filter((n) => n.nodeType === NodeType.ELEMENT_NODE) as HTMLElement[];
  for (const [index, item] of items.entries()) {
    const nested = item.querySelectorAll('ol, ul');
    const text = inlineText(item, true);
    writer.write(list.tagName === 'OL' ? `${index + 1}.${text}` : text);
    for (const inner of nested) if (inner.parentNode === item) writeList(inner, writer);
  }
}

function inlineText(element: HTMLElement, skipLists = false): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === NodeType.TEXT_NODE) {
      text += decodeEntities(child.rawText);
      continue;
    }
    if (child.nodeType !== NodeType.ELEMENT_NODE) continue;
    const inner = child as HTMLElement;
    if (inner.tagName === 'BR') text += '\n';
    else if (skipLists && (inner.tagName === 'OL' || inner.tagName === 'UL')) continue;
    else text += inlineText(inner, skipLists);
  }
  return text;
}

function decodeEntities(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&');
}

function cellText(element: HTMLElement): string {
  const parts: string[] = [];
  for (const block of element.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6')) parts.push(clean(inlineText(block)));
  const text = parts.length > 0 ? parts.filter((p) => p !== '').join('\n') : clean(inlineText(element));
  // Automatic row numbers: the cell holds a list item without text.
  return text === '' && element.querySelector('ol') ? '#' : text;
}

const span = (element: HTMLElement, name: string): number => {
  const value = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
};

/** Lays the cells out on a grid; merged cells are repeated and marked, so that each row is complete. */
function writeTable(table: HTMLElement, writer: LineWriter): Grid {
  const grid: Grid = [];
  const below = new Map<number, { cell: SourceCell; rows: number }>();
  const rows = table.querySelectorAll('tr').filter((row) => row.closest('table') === table);
  for (const [index, tr] of rows.entries()) {
    writer.write('');
    const cells: SourceCell[] = [];
    const fill = (): void => {
      for (let held = below.get(cells.length); held && held.rows > 0; held = below.get(cells.length)) {
        const { line } = writer.write('\t');
        held.rows -= 1;
        cells.push({ ...held.cell, line, endLine: line, merged: 'above' });
      }
    };
    for (const td of tr.childNodes.filter((n) => /^T[DH]$/u.test((n as HTMLElement).tagName ?? '')) as HTMLElement[]) {
      fill();
      const raw = cellText(td);
      const text = raw === '#' ? String(index) : raw;
      const place = writer.write(`\t${text}`);
      const rowspan = span(td, 'rowspan');
      for (let offset = 0; offset < Math.min(span(td, 'colspan'), 64); offset += 1) {
        const cell: SourceCell = { text, ...place, merged: offset === 0 ? null : 'left' };
        if (rowspan > 1) below.set(cells.length, { cell, rows: rowspan - 1 });
        cells.push(cell);
      }
    }
    fill();
    if (cells.length > 0) grid.push({ cells, line: cells[0]?.line ?? 1, endLine: writer.lines.length });
  }
  return grid;
}

/** A table cut in two at a page break goes on without a header: same width, and its first row is numbered. */
function toTables(grids: readonly Grid[]): SourceTable[] {
  const tables: SourceTable[] = [];
  for (const grid of grids) {
    const table = toTable(grid);
    const before = tables.at(-1);
    const first = grid[0]?.cells;
    if (table) tables.push(table);
    else if (before && first && first.length === before.header.length && rowNumber(first[0]?.text ?? '') !== null) {
      before.rows.push(...grid);
      before.endLine = grid.at(-1)?.endLine ?? before.endLine;
    }
  }
  return tables;
}

/** The header may take two rows (责任单位 over 牵头 and 配合): the lower heading names the column. */
function toTable(grid: Grid): SourceTable | null {
  for (let top = 0; top < Math.min(grid.length, 6); top += 1) {
    const first = grid[top];
    const second = grid[top + 1];
    if (!first) break;
    const joined = second && isSecondHeader(first, second) ? mergeHeaders(first, second) : null;
    const header = joined ?? first.cells;
    if (!isTaskHeader(header.map((c) => c.text))) continue;
    const body = grid.slice(top + (joined ? 2 : 1)).filter((row) => !repeats(row, header));
    return { line: first.line, endLine: grid.at(-1)?.endLine ?? first.endLine, header, rows: body };
  }
  return null;
}

function isSecondHeader(first: SourceRow, second: SourceRow): boolean {
  const lower = second.cells.filter((c) => c.merged !== 'above');
  return (
    lower.length > 0 &&
    lower.length < second.cells.length &&
    first.cells.some((c) => c.merged === 'left') &&
    lower.every((c) => c.text.length <= 12)
  );
}

const mergeHeaders = (first: SourceRow, second: SourceRow): SourceCell[] =>
  second.cells.map((lower, i) => (lower.merged === 'above' ? (first.cells[i] ?? lower) : lower));

const repeats = (row: SourceRow, header: readonly SourceCell[]): boolean =>
  row.cells.filter((c, i) => c.text !== '' && foldTight(c.text) === foldTight(header[i]?.text ?? '')).length >= 2;
