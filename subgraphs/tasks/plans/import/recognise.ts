import { type AnnexDraft, annexOf, type Mapping, type TaskDraft } from './annex.ts';
import { clean, fold, foldTight } from './characters.ts';
import { letterheadOf } from './letterhead.ts';
import type { Finding, Note, Place, SourceDocument } from './model.ts';
import { atLine, atRow, whole } from './model.ts';
import { unreadable } from './read-text.ts';
import { type SafeguardDraft, type Section, safeguardGaps, safeguardsOf, sectionsOf } from './sections.ts';

export interface BodyClause extends Place {
  marker: string;
  /** The sentence of the body that speaks of the task; null when only the annex names it. */
  quote: string | null;
}

export interface RecognisedTask extends TaskDraft {
  bodyClause: BodyClause | null;
}

export interface CategoryDraft {
  number: number;
  name: string;
  tasks: RecognisedTask[];
  bodyClause: (Place & { marker: string }) | null;
}

export interface PlanDraft {
  format: SourceDocument['format'];
  documentNumber: string | null;
  title: string | null;
  issuer: string | null;
  date: string | null;
  planYear: number | null;
  addressees: string[];
  places: ReturnType<typeof letterheadOf>['places'];
  columns: AnnexDraft['columns'];
  categories: CategoryDraft[];
  safeguards: SafeguardDraft[];
  problems: Finding[];
  notes: Note[];
  rawText: string;
}

/** The annex begins at the line 附件 (附件1), or, without one, at its table. 附件：… in the body only refers to it. */
function annexStart(document: SourceDocument): number {
  const table = document.tables[0];
  const limit = table ? table.line - 1 : document.lines.length;
  for (let index = limit - 1; index >= 0; index -= 1) {
    if (/^附\s*件\s*[0-9一二三四五]*\s*[:：]?$/u.test(fold(document.lines[index] ?? ''))) return index;
  }
  return limit;
}

/** The body ends where it refers to its annex, before the signature of a notice without a page of its own. */
function bodyEnd(document: SourceDocument, annex: number): number {
  for (let index = annex - 1; index >= 0; index -= 1) {
    if (/^附\s*件\s*[0-9]*\s*[:：]\s*\S/u.test(fold(document.lines[index] ?? ''))) return index;
  }
  return annex;
}

const bigrams = (text: string): Set<string> => {
  const plain = foldTight(text).replace(/[\p{P}\p{S}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
};

/** How much of the task's wording the sentence holds, 0 to 1. */
function overlap(task: Set<string>, sentence: string): number {
  if (task.size === 0) return 0;
  const other = bigrams(sentence);
  let shared = 0;
  for (const pair of task) if (other.has(pair)) shared += 1;
  return shared / task.size;
}

/** Under this share the body does not speak of the task: it stands in the annex only. */
const SAME_MATTER = 0.5;

function bodyClauseOf(task: TaskDraft, section: Section | null): BodyClause | null {
  if (!section) return null;
  const wanted = bigrams(task.text);
  let best: { score: number; sentence: string } = { score: 0, sentence: '' };
  for (const sentence of section.text.split(/(?<=[。；;])/u)) {
    const score = overlap(wanted, sentence);
    if (score > best.score) best = { score, sentence: clean(sentence) };
  }
  const quote = best.score >= SAME_MATTER ? best.sentence : null;
  return { marker: section.marker, line: section.line, endLine: section.endLine, quote };
}

function group(tasks: readonly TaskDraft[], sections: readonly Section[]): CategoryDraft[] {
  const categories: CategoryDraft[] = [];
  for (const task of tasks) {
    const name = foldTight(task.category);
    let category = categories.find((c) => foldTight(c.name) === name);
    const section = sections.find((s) => s.level <= 2 && foldTight(s.title) === name) ?? null;
    if (!category) {
      const bodyClause = section && { marker: section.marker, line: section.line, endLine: section.endLine };
      category = { number: categories.length + 1, name: task.category, tasks: [], bodyClause };
      categories.push(category);
    }
    category.tasks.push({ ...task, bodyClause: bodyClauseOf(task, section) });
  }
  return categories;
}

function unknownUnits(tasks: readonly TaskDraft[], known: readonly string[] | undefined): Note[] {
  if (known === undefined) return [];
  const names = new Set(known.map(foldTight));
  return tasks.flatMap((task) =>
    [task.lead, ...task.coUnits]
      .filter((name) => !names.has(foldTight(name)))
      .map((name) => ({
        code: 'UNKNOWN_UNIT' as const,
        place: atRow(task.clause, task.number),
        message: { zh: `“${name}”不在机构名录中`, en: `“${name}” is not in the directory of units` },
      })),
  );
}

/** Replacement characters: the file was cut or went through a wrong encoding; what stood there is lost. */
function garbled(document: SourceDocument): Finding[] {
  const lines = document.lines.flatMap((line, index) => (line.includes('\ufffd') ? [index + 1] : []));
  return lines.slice(0, 5).map((line) => ({
    code: 'GARBLED',
    place: atLine(line),
    message: { zh: '有无法识别的字符，内容可能已损坏', en: 'characters that cannot be read; text may be lost' },
  }));
}

/**
 * The body announces （一）…（五） and the table ends with the third: rows are missing at the end, though each row that is
 * there is whole. A section without tasks in the middle is only worth a look, unless category cells are missing as well.
 */
function emptyCategories(annex: AnnexDraft, sections: readonly Section[]): { problems: Finding[]; notes: Note[] } {
  const named = new Set(annex.tasks.map((task) => foldTight(task.category)));
  const has = (section: Section): boolean => named.has(foldTight(section.title));
  const first = sections.find((section) => section.level === 2 && has(section));
  // Rows that could not be read are reported by themselves; what is empty because of them is not said twice.
  if (!first || annex.problems.length > 0) return { problems: [], notes: [] };
  const begin = sections.findLast((section) => section.level === 1 && section.line < first.line)?.line ?? 0;
  const end =
    sections.find((section) => section.level === 1 && section.line > first.line)?.line ?? Number.POSITIVE_INFINITY;
  const chapter = sections.filter((section) => section.level === 2 && section.line > begin && section.line < end);
  const last = chapter.findLastIndex(has);
  const cellsLost = annex.notes.some((note) => note.code === 'CATEGORY_ALIGNED');
  const found = chapter.flatMap((section, index) => {
    const message = {
      zh: `正文有“${section.title}”，附件表格中没有对应的任务`,
      en: `the body has “${section.title}”, the annex table has no task for it`,
    };
    return has(section) ? [] : [{ index, place: atLine(section.line), message }];
  });
  const lost = found.filter(({ index }) => index > last || cellsLost);
  return {
    problems: lost.map(({ place, message }) => ({ code: 'CATEGORY_EMPTY', place, message })),
    notes: found
      .filter((one) => !lost.includes(one))
      .map(({ place, message }) => ({ code: 'SECTIONS_DIFFER', place, message })),
  };
}

/** A paragraph of an official document has some hundred characters; a line of this length is something else. */
const LONGEST_LINE = 20_000;
const TOO_LONG = {
  zh: '有一行超过两万字，不像一份公文',
  en: 'a line of more than 20,000 characters: no official document',
};

/** The whole reading of a document. Pure: the same document and mapping always give the same draft. */
export function recognise(source: SourceDocument, mapping: Mapping = {}): PlanDraft {
  const document = source.lines.some((line) => line.length > LONGEST_LINE)
    ? unreadable(source.format, TOO_LONG, 'TOO_LARGE')
    : source;
  const annexLine = annexStart(document);
  const head = letterheadOf(document.lines, annexLine);
  const planYear = yearOf(head.documentNumber, head.title, head.date);
  const annex = annexOf(document.tables, { ...mapping, planYear });
  const sections = sectionsOf(document.lines, 0, bodyEnd(document, annexLine));
  const safeguards = safeguardsOf(sections, document.lines);
  const problems: Finding[] = document.faults.length > 0 ? [...document.faults] : [...head.problems];
  const notes: Note[] = [...head.notes, ...annex.notes, ...unknownUnits(annex.tasks, mapping.knownUnits)];
  if (document.faults.length === 0 && document.tables.length === 0) {
    problems.push({
      code: 'NO_TASK_TABLE',
      place: whole,
      message: {
        zh: '未找到重点任务表（表头应有“重点任务”和“责任单位”或“牵头单位”等列）',
        en: 'no table of tasks (its header names the task and the responsible or lead unit)',
      },
    });
  }
  const empty = emptyCategories(annex, sections);
  problems.push(...garbled(document), ...annex.problems, ...empty.problems, ...safeguardGaps(safeguards));
  notes.push(...empty.notes);
  const inferred = annex.tasks.filter((t) => t.leadInferred && t.coUnits.length > 0).length;
  if (inferred > 0) {
    const message = {
      zh: `${inferred}项任务未写明牵头单位，按排列次序取第一个`,
      en: `${inferred} tasks do not say who leads; the first listed unit was taken`,
    };
    notes.push({ code: 'LEAD_BY_ORDER', place: whole, message });
  }
  if (safeguards.length === 0 && document.faults.length === 0) {
    notes.push({ code: 'NO_SAFEGUARDS', place: whole, message: { zh: '未找到保障措施', en: 'no safeguards found' } });
  }
  const { documentNumber, title, issuer, date, addressees, places } = head;
  return {
    format: document.format,
    documentNumber,
    title,
    issuer,
    date,
    planYear,
    addressees,
    places,
    columns: annex.columns,
    categories: group(annex.tasks, sections),
    safeguards,
    problems,
    notes,
    rawText: document.rawText,
  };
}

/** The year of the work: named in the title (2025年工作要点), else that of the document's number or date. */
function yearOf(number: string | null, title: string | null, date: string | null): number | null {
  const text =
    /(20\d{2})\s*年/u.exec(fold(title ?? ''))?.[1] ?? /〔(\d{4})〕/u.exec(number ?? '')?.[1] ?? date?.slice(0, 4);
  return text === undefined ? null : Number(text);
}
