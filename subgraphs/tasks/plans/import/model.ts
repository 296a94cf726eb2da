/** What both readers (.txt and .docx) produce: numbered lines and tables that remember their lines. */

/** Two languages for everything a person reads. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Where in the raw text, by line counted from 1, inclusive. */
export interface Place {
  line: number;
  endLine: number;
}

export interface SourceCell extends Place {
  text: string;
  /** The cell repeats a merged cell above it or to its left. */
  merged: 'above' | 'left' | null;
}

export interface SourceRow extends Place {
  cells: SourceCell[];
}

export interface SourceTable extends Place {
  /** The header's rows already folded into one cell per column. */
  header: SourceCell[];
  rows: SourceRow[];
}

export interface SourceDocument {
  format: 'txt' | 'docx';
  /** Kept whole with the plan: the official text as it was read, before any normalising. */
  rawText: string;
  lines: string[];
  tables: SourceTable[];
  /** Set when the file could not be read at all. */
  faults: Finding[];
}

export type FindingCode =
  | 'UNREADABLE'
  | 'NO_DOCUMENT_NUMBER'
  | 'NO_TITLE'
  | 'NO_ISSUER'
  | 'NO_DATE'
  | 'BAD_DATE'
  | 'NO_TASK_TABLE'
  | 'NO_TASKS'
  | 'ROW_SHORT'
  | 'ROW_LONG'
  | 'NO_CATEGORY'
  | 'NO_TEXT'
  | 'NO_UNIT'
  | 'BAD_UNIT'
  | 'BAD_NUMBER'
  | 'NUMBER_TWICE'
  | 'NUMBER_GAP'
  | 'TABLE_CUT'
  | 'GARBLED'
  | 'CATEGORY_EMPTY'
  | 'SAFEGUARD_GAP'
  | 'BAD_TITLE'
  | 'TOO_LARGE';

export type NoteCode =
  | 'LEAD_BY_ORDER'
  | 'UNKNOWN_COLUMN'
  | 'UNKNOWN_UNIT'
  | 'NUMBERED_BY_ORDER'
  | 'NUMBERED_THROUGH'
  | 'CATEGORY_ALIGNED'
  | 'NO_CATEGORY_COLUMN'
  | 'ISSUER_DIFFERS'
  | 'DATE_FROM_COLOPHON'
  | 'NO_SAFEGUARDS'
  | 'SECTIONS_DIFFER';

/** A problem stops the import; a note asks the officer to look. */
export interface Finding<C extends string = FindingCode> {
  code: C;
  place: Bilingual;
  message: Bilingual;
}
export type Note = Finding<NoteCode>;

export const atLine = (line: number): Bilingual => ({ zh: `第${line}行`, en: `line ${line}` });
export const whole: Bilingual = { zh: '全文', en: 'the whole document' };

export function atRow(row: Place, number: number | string | null): Bilingual {
  const zhNumber = number === null ? '' : `（序号${number}）`;
  const enNumber = number === null ? '' : ` (no. ${number})`;
  return { zh: `附件表格第${row.line}行${zhNumber}`, en: `annex table, line ${row.line}${enNumber}` };
}
