import { type CellKind, type CellValue } from './cells.ts';
import { contentTypes, declaration, relation, relationships } from './package.ts';
import { cell, columnName, main, type Style, styled, styles, xml } from './xlsx.ts';
import { zip } from './zip.ts';

export interface GridCell {
  readonly value: CellValue;
  readonly kind?: CellKind;
  readonly look?: Style;
}

/** A sheet that people fill in: cells as they are laid out, and lists of what a column may hold. */
export interface Grid {
  readonly sheet: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
  /** How many rows stay in sight. */
  readonly frozen: number;
  readonly allowed?: readonly { readonly column: number; readonly from: number; readonly values: readonly string[] }[];
  /** Name of the sheet with the lists. */
  readonly lists?: string;
}

const head = `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;

function rowXml(cells: readonly GridCell[], row: number): string {
  const written = cells.map(({ value, kind = 'text', look }, index) => {
    const at = `${columnName(index)}${row}`;
    return look ? styled(at, value === null ? '' : String(value), look) : cell(at, kind, value);
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** The last row that a list of allowed values reaches: as many as one file may bring. */
const lastRow = 2_100;

export function grid({ sheet, widths, rows, frozen, allowed = [], lists = 'Lists' }: Grid): AsyncGenerator<Buffer> {
  const cols = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rules = allowed.map(({ column, from, values }, index) => {
    const letter = columnName(index);
    const at = columnName(column);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${at}${from}:${at}${lastRow}"><formula1>'${lists}'!$${letter}$1:$${letter}$${values.length}</formula1></dataValidation>`;
  });
  const first = [
    head,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>`,
    ...rows.map((cells, index) => rowXml(cells, index + 1)),
    '</sheetData>',
    rules.length ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '',
    '</worksheet>',
  ];
  const longest = Math.max(0, ...allowed.map(({ values }) => values.length));
  const second = [
    head,
    '<sheetData>',
    ...Array.from({ length: longest }, (_, row) =>
      rowXml(
        allowed.map(({ values }) => ({ value: values[row] ?? null })),
        row + 1,
      ),
    ),
    '</sheetData></worksheet>',
  ];
  const sheets = [xml(sheet.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)), ...(allowed.length ? [lists] : [])];
  return zip([
    contentTypes([
      ['/xl/workbook.xml', `${main}.sheet.main+xml`],
      ...sheets.map((_, i): [string, string] => [`/xl/worksheets/sheet${i + 1}.xml`, `${main}.worksheet+xml`]),
      ['/xl/styles.xml', `${main}.styles+xml`],
    ]),
    relationships('_rels/.rels', [['officeDocument', 'xl/workbook.xml']]),
    {
      name: 'xl/workbook.xml',
      text: [
        `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets>${sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
      ],
    },
    relationships('xl/_rels/workbook.xml.rels', [
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    { name: 'xl/styles.xml', text: [styles] },
    { name: 'xl/worksheets/sheet1.xml', text: first },
    ...(allowed.length ? [{ name: 'xl/worksheets/sheet2.xml', text: second }] : []),
  ]);
}
