import { clean, foldTight, joinLines, rowNumber } from './characters.ts';
import { type ColumnRole, planColumns } from './columns.ts';
import type { Bilingual, Finding, Note, SourceCell, SourceRow, SourceTable } from './model.ts';
import { atLine, atRow } from './model.ts';
import { deadlineDay, type TargetDraft, targetsInColumn, targetsInText } from './targets.ts';
import { looksLikeUnits, unitsFromColumns, unitsFromOneColumn, unwrapCell } from './units.ts';

export interface ClauseAnchor {
  line: number;
  endLine: number;
  /** The row as printed. */
  quote: string;
}

export interface TaskDraft {
  number: number;
  category: string;
  text: string;
  lead: string;
  leadInferred: boolean;
  coUnits: string[];
  deadline: string | null;
  deadlineDay: string | null;
  targets: TargetDraft[];
  /** Unknown columns: heading → text. */
  other: Record<string, string>;
  clause: ClauseAnchor;
}

export interface Mapping {
  /** What the officer corrected in the preview: column index → meaning. */
  columns?: Readonly<Record<number, ColumnRole>>;
  /** Whole names of units that exist; used to part names that the page's width broke or glued. */
  knownUnits?: readonly string[];
  planYear?: number | null;
}

export interface AnnexDraft {
  columns: { heading: string; role: ColumnRole }[];
  tasks: TaskDraft[];
  problems: Finding[];
  notes: Note[];
}

/** A merged cell printed twice across a page break: 凝神铸魂⏎凝神铸魂 is one name. */
export function categoryName(text: string): string {
  const parts = text
    .split('\n')
    .map((p) => clean(p).replace(/[\s\u3000]+/gu, ''))
    .filter((p) => p !== '');
  const joined = new Set(parts).size === 1 ? (parts[0] ?? '') : parts.join('');
  const half = joined.length / 2;
  return half >= 3 && joined.slice(0, half) === joined.slice(half) ? joined.slice(0, half) : joined;
}

class AnnexReader {
  readonly tasks: TaskDraft[] = [];
  readonly problems: Finding[] = [];
  readonly notes: Note[] = [];
  readonly roles: ColumnRole[];
  readonly headings: string[];
  private readonly known: ReadonlySet<string>;
  private category: string | null = null;
  private categoryStarted = false;
  private previous: number | null = null;
  /** Tasks before the category at hand, where each category counts from 1 again. */
  private base = 0;
  private newCategory = false;
  private readonly mapping: Mapping;

  constructor(table: SourceTable, mapping: Mapping) {
    this.mapping = mapping;
    const plan = planColumns(
      table.header.map((c) => c.text),
      mapping.columns,
    );
    this.roles = plan.roles;
    this.headings = plan.headings;
    this.known = new Set((mapping.knownUnits ?? []).map(foldTight));
  }

  private problem(code: Finding['code'], place: Bilingual, zh: string, en: string): void {
    this.problems.push({ code, place, message: { zh, en } });
  }

  private note(code: Note['code'], place: Bilingual, zh: string, en: string): void {
    this.notes.push({ code, place, message: { zh, en } });
  }

  private column(role: ColumnRole): number {
    return this.roles.indexOf(role);
  }

  read(row: SourceRow, position: number): void {
    if (row.cells.every((c) => clean(c.text) === '')) return;
    if (this.readCategoryRow(row)) return;
    const cells = this.align(row);
    if (cells === null) return;
    const text = (role: ColumnRole): string => cells[this.column(role)]?.text ?? '';
    const named = categoryName(text('category'));
    if (named !== '' && named !== this.category) this.newCategory = this.category !== null;
    const number = this.numberOf(row, text('number'), position);
    this.newCategory = false;
    const category = this.categoryOf(row, text('category'), number);
    const task = joinLines(text('task').split('\n'));
    if (task === '') this.problem('NO_TEXT', atRow(row, number), '任务内容为空', 'the task has no text');
    const units = this.unitsOf(row, text, number);
    if (category === null || task === '' || units === null || number === null) return;
    const deadline = joinLines(text('deadline').split('\n'));
    const other = this.roles
      .map((role, i) => [role, this.headings[i] ?? '', joinLines((cells[i]?.text ?? '').split('\n'))] as const)
      .filter(([role, , value]) => role === 'other' && value !== '')
      .map(([, heading, value]) => [heading, value] as const);
    this.tasks.push({
      number,
      category,
      text: task,
      ...units,
      deadline: deadline === '' ? null : deadline,
      deadlineDay: deadline === '' ? null : deadlineDay(deadline, this.mapping.planYear ?? null),
      targets: uniqueTargets([...targetsInText(task), ...targetsInColumn(text('target'))]),
      other: Object.fromEntries(other),
      clause: { line: row.line, endLine: row.endLine, quote: cells.map((c) => c.text).join('\t') },
    });
  }

  /** 一、以理论铸魂 written across the whole width of the table. */
  private readCategoryRow(row: SourceRow): boolean {
    const texts = [...new Set(row.cells.map((c) => clean(c.text)).filter((t) => t !== ''))];
    const only = texts[0];
    if (texts.length !== 1 || only === undefined || rowNumber(only) !== null) return false;
    const spans = row.cells.length > 1 && row.cells.slice(1).every((c) => c.merged === 'left');
    const marked = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/u.test(only);
    if (!spans && !(marked && only.length <= 30)) return false;
    this.category = categoryName(
      only.replace(/^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/u, ''),
    );
    this.newCategory = this.categoryStarted;
    this.categoryStarted = true;
    return true;
  }

  /** A text editor that trims lines loses the blank cell of a merged category; its place is known by shape. */
  private align(row: SourceRow): SourceCell[] | null {
    const width = this.roles.length;
    const number = rowNumber(row.cells[0]?.text ?? '');
    if (row.cells.length === width) return row.cells;
    const at = this.column('category');
    const unitsAt = Math.max(this.column('units'), this.column('lead'));
    if (row.cells.length === width - 1 && at >= 0 && this.category !== null) {
      const filled = [...row.cells];
      filled.splice(at, 0, { text: '', line: row.line, endLine: row.line, merged: null });
      // 5 · 凝神铸魂 · 宣传文化部 lacks its text, not its category: a task is a sentence.
      const sentence = clean(filled[this.column('task')]?.text ?? '');
      if (looksLikeUnits(filled[unitsAt]?.text ?? '') && (sentence.length >= 12 || /[，。、；]/u.test(sentence))) {
        this.note(
          'CATEGORY_ALIGNED',
          atRow(row, number),
          '缺少类别单元格，按上一行的类别处理',
          'the category cell is missing; the category above was taken',
        );
        return filled;
      }
    }
    const trailing = row.cells.slice(width);
    if (row.cells.length > width && trailing.every((c) => clean(c.text) === '')) return row.cells.slice(0, width);
    if (row.cells.length < width && this.onlyOptionalMissing(row.cells.length)) return row.cells;
    const short = row.cells.length < width;
    this.problem(
      short ? 'ROW_SHORT' : 'ROW_LONG',
      atRow(row, number),
      `应有${width}列，实有${row.cells.length}列`,
      `${width} columns expected, ${row.cells.length} found`,
    );
    // The number of a broken row is still spent, so that the rows after it are not reported as well.
    if (number !== null) this.previous = number;
    return null;
  }

  private onlyOptionalMissing(present: number): boolean {
    return this.roles
      .slice(present)
      .every((role) => role === 'other' || role === 'deadline' || role === 'target' || role === 'co');
  }

  private numberOf(row: SourceRow, text: string, position: number): number | null {
    if (this.column('number') < 0) {
      if (position === 0)
        this.note(
          'NUMBERED_BY_ORDER',
          atRow(row, null),
          '表格没有序号列，按顺序编号',
          'no number column: numbered by order',
        );
      return this.advance(row, this.tasks.length + 1);
    }
    const number = rowNumber(text);
    if (number === 1 && this.newCategory && (this.previous ?? 0) > 0) {
      if (this.base === 0) {
        this.note(
          'NUMBERED_THROUGH',
          atRow(row, number),
          '各类别分别编号，已改为连续编号',
          'each category counts from 1; the tasks were numbered through',
        );
      }
      this.base = this.previous ?? 0;
    }
    if (number !== null && number > 0) return this.advance(row, number + this.base);
    const shown = clean(text) === '' ? '空' : clean(text).slice(0, 20);
    this.problem(
      'BAD_NUMBER',
      atRow(row, null),
      `序号“${shown}”不是数字`,
      `“${clean(text).slice(0, 20)}” is not a row number`,
    );
    this.previous = (this.previous ?? 0) + 1;
    return null;
  }

  private advance(row: SourceRow, number: number): number {
    const expected = (this.previous ?? 0) + 1;
    if (number < expected) {
      this.problem(
        'NUMBER_TWICE',
        atRow(row, number),
        `序号${number}重复或次序颠倒`,
        `number ${number} comes twice or out of order`,
      );
    } else if (number > expected) {
      const missing = number - 1 === expected ? `${expected}` : `${expected}–${number - 1}`;
      this.problem('NUMBER_GAP', atRow(row, number), `缺少序号${missing}`, `number ${missing} is missing before it`);
    }
    this.previous = Math.max(number, this.previous ?? 0);
    return number;
  }

  private categoryOf(row: SourceRow, text: string, number: number | null): string | null {
    if (this.column('category') < 0 && !this.categoryStarted) {
      this.categoryStarted = true;
      this.category = '重点任务';
      this.note(
        'NO_CATEGORY_COLUMN',
        atRow(row, number),
        '表格没有类别列，全部任务归入“重点任务”',
        'no category column: all tasks are put in one category',
      );
    }
    const name = categoryName(text);
    if (name !== '') this.category = name;
    if (this.category === null) {
      this.problem('NO_CATEGORY', atRow(row, number), '第一行没有类别', 'the first row has no category');
    }
    return this.category;
  }

  private unitsOf(
    row: SourceRow,
    text: (role: ColumnRole) => string,
    number: number | null,
  ): Pick<TaskDraft, 'lead' | 'leadInferred' | 'coUnits'> | null {
    const cell = (role: ColumnRole): string => unwrapCell(text(role).split('\n'), this.known);
    const explicit = this.column('lead') >= 0;
    const co = [cell('co'), explicit ? cell('units') : ''].filter((t) => t !== '').join('、');
    const draft = explicit
      ? unitsFromColumns(cell('lead'), co, this.known)
      : unitsFromOneColumn(cell('units'), this.known);
    const coUnits = explicit ? draft.coUnits : [...draft.coUnits, ...unitsFromColumns('', co, this.known).coUnits];
    if (draft.lead === null || /^[—\-/无]+$/u.test(draft.lead)) {
      this.problem('NO_UNIT', atRow(row, number), '责任单位为空', 'no responsible unit');
      return null;
    }
    const bad = [draft.lead, ...coUnits].find(
      (name) =>
        name.length > 40 || /[。！？\ufffd]|\d{3,}/u.test(name) || !/\p{Script=Han}.*\p{Script=Han}/u.test(name),
    );
    if (bad !== undefined) {
      const shown = bad.slice(0, 20);
      this.problem('BAD_UNIT', atRow(row, number), `“${shown}”不像单位名称`, `“${shown}” is not the name of a unit`);
      return null;
    }
    return { lead: draft.lead, leadInferred: draft.leadInferred, coUnits };
  }
}

function uniqueTargets(targets: TargetDraft[]): TargetDraft[] {
  return [...new Map(targets.map((t) => [`${t.value}|${t.unit}|${t.value === null ? t.text : ''}`, t])).values()];
}

export function annexOf(tables: readonly SourceTable[], mapping: Mapping = {}): AnnexDraft {
  const draft: AnnexDraft = { columns: [], tasks: [], problems: [], notes: [] };
  // Several task tables in one document (附件1, 附件2): the first is the plan's unless a later one is longer.
  const table = tables.reduce<SourceTable | null>(
    (best, t) => (best === null || t.rows.length > best.rows.length ? t : best),
    null,
  );
  if (table === null) return draft;
  const reader = new AnnexReader(table, mapping);
  draft.columns = reader.roles.map((role, i) => ({ heading: reader.headings[i] ?? '', role }));
  for (const [position, row] of table.rows.entries()) reader.read(row, position);
  draft.tasks = reader.tasks;
  draft.problems.push(...reader.problems);
  draft.notes.push(...reader.notes);
  const last = table.rows.at(-1);
  if (last && last.cells.length < reader.roles.length && draft.problems.some((p) => p.code === 'ROW_SHORT')) {
    draft.problems.push({
      code: 'TABLE_CUT',
      place: atLine(last.endLine),
      message: {
        zh: '表格在最后一行中断，文件可能不完整',
        en: 'the table breaks off in its last row; the file may be incomplete',
      },
    });
  }
  for (const { heading, role } of draft.columns) {
    if (role !== 'other' || heading === '') continue;
    const message = { zh: `“${heading}”列未识别，按文字保留`, en: `column “${heading}” is not known; kept as text` };
    draft.notes.push({ code: 'UNKNOWN_COLUMN', place: atRow(table, null), message });
  }
  if (table.rows.length === 0) {
    draft.problems.push({
      code: 'NO_TASKS',
      place: atRow(table, null),
      message: { zh: '表格只有表头，没有任务', en: 'the table has a header and no tasks' },
    });
  }
  return draft;
}
