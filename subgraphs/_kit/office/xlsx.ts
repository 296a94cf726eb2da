import { type CellKind, type CellValue, type FileColumn, type FileHead, serialOf } from './cells.ts';
import { contentTypes, declaration, relation, relationships } from './package.ts';
import { zip } from './zip.ts';

// XML has no way to write these; `_x0041_` is how Excel writes a letter it cannot, so a text that looks so is escaped.
const unwritable = /[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const xml = (text: string): string =>
  text
    .replace(unwritable, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .replace(/[&<>"]/g, (letter) => escapes[letter] as string);
const cellText = (text: string): string => xml(text).replace(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1');

// Excel's own limit for one cell.
const mostLetters = 32_767;

/** A, B … Z, AA … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

// Places in cellXfs of the styles below.
const style = {
  title: 1,
  note: 2,
  heading: 3,
  text: 4,
  quoted: 5,
  number: 6,
  day: 7,
  moment: 8,
  wrong: 9,
  hint: 10,
} as const;
export type Style = keyof typeof style;

/** A text in this style. */
export const styled = (at: string, value: string, look: Style): string => text(at, value, style[look]);

export const styles = `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><sz val="10"/><color rgb="FF595959"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F7"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFDE2E0"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="11"><xf/><xf fontId="1" applyFont="1"/><xf fontId="2" applyFont="1"/><xf fontId="3" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf borderId="1" numFmtId="49" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf borderId="1" numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf><xf borderId="1" numFmtId="164" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf borderId="1" numFmtId="165" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf borderId="1" fillId="3" numFmtId="49" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="2" borderId="1" numFmtId="49" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/**
 * A text never becomes a formula: it is an inline string, its format is text, and one that begins as a formula does
 * carries Excel's own mark of a quoted text, so that it stays one when somebody edits the cell.
 */
export function cell(at: string, kind: CellKind, value: CellValue): string {
  if (value === null || value === '') return `<c r="${at}" s="${style.text}"/>`;
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value))
    return `<c r="${at}" s="${style.number}"><v>${value}</v></c>`;
  if ((kind === 'day' || kind === 'moment') && typeof value === 'string') {
    const serial = serialOf(kind, value);
    if (serial !== null) return `<c r="${at}" s="${style[kind]}"><v>${serial}</v></c>`;
  }
  return text(at, String(value), /^[=+\-@\t\r]/.test(String(value)) ? style.quoted : style.text);
}

const text = (at: string, value: string, s: number): string => {
  const whole = value.length > mostLetters ? `${value.slice(0, mostLetters - 1)}…` : value;
  return `<c r="${at}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${cellText(whole)}</t></is></c>`;
};

export interface Workbook extends FileHead {
  readonly sheet: string;
  readonly columns: readonly FileColumn[];
  /** In pieces, as they come. */
  readonly rows: AsyncIterable<readonly (readonly CellValue[])[]>;
  /** A line below the last row, known only when the last row is. */
  readonly foot?: () => string | null;
}

async function* sheet({ title, notes, columns, rows, foot }: Workbook): AsyncGenerator<string> {
  const heading = notes.length + 2;
  const cols = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  yield `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
  yield `<row r="1" ht="26" customHeight="1">${text('A1', title, style.title)}</row>`;
  for (const [index, note] of notes.entries())
    yield `<row r="${index + 2}">${text(`A${index + 2}`, note, style.note)}</row>`;
  const names = columns.map((_, index) => columnName(index));
  yield `<row r="${heading}" ht="22" customHeight="1">${columns.map((column, i) => text(`${names[i]}${heading}`, column.title, style.heading)).join('')}</row>`;
  let at = heading;
  for await (const piece of rows) {
    let out = '';
    for (const row of piece) {
      at += 1;
      out += `<row r="${at}">${columns.map(({ kind }, i) => cell(`${names[i]}${at}`, kind, row[i] ?? null)).join('')}</row>`;
    }
    yield out;
  }
  const last = foot?.();
  if (last) yield `<row r="${at + 2}">${text(`A${at + 2}`, last, style.note)}</row>`;
  yield `</sheetData><autoFilter ref="A${heading}:${names.at(-1)}${at}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>`;
}

export const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** One sheet: title, notes, a frozen row of headings that is printed on every page, then the rows as they come. */
export function xlsx(book: Workbook): AsyncGenerator<Buffer> {
  const name = xml(book.sheet.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)) || 'Sheet';
  const row = book.notes.length + 2;
  return zip([
    contentTypes([
      ['/xl/workbook.xml', `${main}.sheet.main+xml`],
      ['/xl/worksheets/sheet1.xml', `${main}.worksheet+xml`],
      ['/xl/styles.xml', `${main}.styles+xml`],
    ]),
    relationships('_rels/.rels', [['officeDocument', 'xl/workbook.xml']]),
    {
      name: 'xl/workbook.xml',
      text: [
        `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${row}:$${row}</definedName></definedNames></workbook>`,
      ],
    },
    relationships('xl/_rels/workbook.xml.rels', [
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    { name: 'xl/styles.xml', text: [styles] },
    { name: 'xl/worksheets/sheet1.xml', text: sheet(book) },
  ]);
}
