import { refuse } from '../errors.ts';
import { type ReadCell, type ReadRow, readXlsx, UnreadableFile } from '../office/index.ts';
import type { Words } from '../viewer.ts';
import { textOf } from './cells.ts';
import type { SheetColumn } from './noun.ts';

export const mostRows = 2_000;
export const mostBytes = 5 * 1024 * 1024;

/** Heading of the column that an error file brings along; it is no part of what is imported. */
export const errorTitle: Words = { zh: '错误说明', en: 'Errors' };

export interface SheetTable {
  readonly headings: readonly string[];
  /** Which column of the description stands in which column of the sheet. */
  readonly places: ReadonlyMap<string, number>;
  readonly rows: readonly ReadRow[];
}

const faults: Record<UnreadableFile['code'], Words> = {
  NOT_A_WORKBOOK: { zh: '不是 .xlsx 工作簿，或文件已损坏。', en: 'This is no .xlsx workbook, or it is damaged.' },
  ENCRYPTED: { zh: '工作簿设有密码，请取消密码后再上传。', en: 'The workbook has a password; take it off first.' },
  TOO_LARGE: { zh: '文件过大：不超过 5 MB，解压后不超过 40 MB。', en: 'Too large: up to 5 MB, 40 MB unpacked.' },
  TOO_MANY_ROWS: { zh: `最多 ${mostRows} 行，请分成几个文件。`, en: `At most ${mostRows} rows; split the file.` },
};

const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u3000*＊]/gu, '');

/** The rows below the headings, without what the template itself wrote there. */
export function tableOf<Lists>(file: Buffer, columns: readonly SheetColumn<Lists>[], lists: Lists): SheetTable {
  const all = readAll(file);
  const named = new Map(columns.flatMap(({ field, title }) => [title.zh, title.en].map((one) => [plain(one), field])));
  const fieldsIn = ({ cells }: ReadRow) =>
    cells.map((cell) => named.get(plain(cell?.text ?? ''))).filter((field) => field !== undefined);
  const headings = all.slice(0, 20).find((row) => new Set(fieldsIn(row)).size >= Math.min(2, columns.length));
  if (!headings) {
    refuse('NO_HEADINGS', {
      zh: `没有找到表头。请使用模板，表头含“${columns.map(({ title }) => title.zh).join('”“')}”。`,
      en: `No headings were found. Use the template: ${columns.map(({ title }) => title.en).join(', ')}.`,
    });
  }
  const places = new Map<string, number>();
  for (const [index, cell] of headings.cells.entries()) {
    const field = named.get(plain(cell?.text ?? ''));
    if (field && !places.has(field)) places.set(field, index);
  }
  const missing = columns.filter(({ field, required }) => required && !places.has(field));
  if (missing.length) {
    refuse('COLUMN_MISSING', {
      zh: `缺少必填列：${missing.map(({ title }) => title.zh).join('、')}。`,
      en: `Required columns are missing: ${missing.map(({ title }) => title.en).join(', ')}.`,
    });
  }
  // The hints and the example of the template are told by their words: whoever changed the example means a row.
  const own = (row: ReadRow) =>
    columns.every(({ field, hint, example }) => {
      const said = textOf(row.cells[places.get(field) ?? -1]) ?? '';
      return said === hint.zh || said === hint.en || said === example(lists);
    });
  const rows = all.filter((row) => row.row > headings.row && !own(row));
  if (rows.length > mostRows) refuse('TOO_MANY_ROWS', faults.TOO_MANY_ROWS);
  if (rows.length === 0) refuse('NO_ROWS', { zh: '表头下面没有数据行。', en: 'There is no row below the headings.' });
  return { headings: headings.cells.map((cell: ReadCell | undefined) => textOf(cell) ?? ''), places, rows };
}

function readAll(file: Buffer): ReadRow[] {
  if (file.length > mostBytes) refuse('TOO_LARGE', faults.TOO_LARGE);
  try {
    return readXlsx(file, mostRows + 40);
  } catch (error) {
    if (error instanceof UnreadableFile) refuse(error.code, faults[error.code]);
    throw error;
  }
}
