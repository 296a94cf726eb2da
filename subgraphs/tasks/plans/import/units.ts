import { clean, foldTight } from './characters.ts';

export interface UnitsDraft {
  lead: string | null;
  /** True when the document does not say who leads and the first listed unit was taken. */
  leadInferred: boolean;
  coUnits: string[];
}

const SEPARATOR = /[、，,；;/／|｜\n\r]/u;
const OPEN = '（(〔【《“';
const CLOSE = '）)〕】》”';

/** Splits a list of units; a separator inside brackets belongs to the name: 各市级学会（协会、研究会）. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const c of text) {
    if (OPEN.includes(c)) depth += 1;
    if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATOR.test(c)) {
      names.push(name);
      name = '';
    } else {
      name += c;
    }
  }
  names.push(name);
  return names.map(unitName).filter((n) => n !== '');
}

/** One spelling per unit: no spaces (names are wrapped and padded in table cells), no trailing full stop or 等. */
function unitName(text: string): string {
  return clean(text)
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ\u2e80-\u2fdf]/gu, (c) => c.normalize('NFKC'))
    .replace(/^(?:和|与|及|以及)(?=.{3,})/u, '')
    .replace(/[。.]+$/u, '')
    .replace(/等$/u, '');
}

/** A cell wrapped by the page: 市院士工作服务⏎中心 is one name, 宣传文化部⏎组织人事部 are two. */
export function unwrapCell(lines: readonly string[], known: ReadonlySet<string>): string {
  let joined = '';
  for (const line of lines.map(clean)) {
    if (line === '') continue;
    if (joined === '') joined = line;
    else if (SEPARATOR.test(joined.at(-1) ?? '') || SEPARATOR.test(line[0] ?? '')) joined += line;
    else if (endsName(joined, line, known)) joined += `、${line}`;
    else joined += line;
  }
  return joined;
}

function endsName(left: string, right: string, known: ReadonlySet<string>): boolean {
  const last = splitNames(left).at(-1) ?? '';
  const first = splitNames(right)[0] ?? '';
  if (known.has(foldTight(last + first))) return false;
  if (known.has(foldTight(last)) && known.has(foldTight(first))) return true;
  return UNIT_ENDING.test(last) && UNIT_ENDING.test(first) && first.length >= 3;
}

const UNIT_ENDING =
  /(?:部|室|办公室|办|处|局|委|委员会|中心|馆|院|所|会|科协|学会|协会|研究会|单位|部门|部室|公司|大学|学校|学院|报社|基地|园区|区|县|集团|党委|支部|团队|分会)(?:[（(].*[）)])?$/u;

/** By shape only: a name that ends like an organisation and is no sentence. */
export function looksLikeUnits(text: string): boolean {
  const names = splitNames(text.replace(LABEL, '、'));
  return names.length > 0 && names.every((n) => n.length <= 30 && !/[。！？]/u.test(n) && UNIT_ENDING.test(n));
}

const LABEL =
  /(牵头单位|牵头部门|牵头部室|责任单位|主办单位|主责单位|牵头|配合单位|配合部门|配合部室|协办单位|协同单位|参与单位|参加单位|配合|协办)[:：]/gu;
const MARKED_LEAD = /[（(](?:牵头|主办|主责|牵头单位|牵头部门)[）)]$/u;
const MARKED_CO = /[（(](?:配合|协办|参与|协同|参加)[）)]$/u;

/** Several names glued without a separator are told apart only when every piece is a known unit, whole. */
function unglue(name: string, known: ReadonlySet<string>): string[] {
  if (known.size === 0 || known.has(foldTight(name))) return [name];
  const folded = foldTight(name);
  const ordered = [...known].sort((a, b) => b.length - a.length);
  const pieces: string[] = [];
  let rest = folded;
  while (rest !== '') {
    const piece = ordered.find((unit) => rest.startsWith(unit));
    if (piece === undefined) return [name];
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}

const unique = (names: string[]): string[] => [...new Map(names.map((n) => [foldTight(n), n])).values()];

function names(text: string, known: ReadonlySet<string>): string[] {
  return unique(splitNames(text).flatMap((name) => unglue(name, known)));
}

/** One column for all units: the order decides, unless the cell itself says who leads. */
export function unitsFromOneColumn(text: string, known: ReadonlySet<string> = new Set()): UnitsDraft {
  const labelled = byLabels(text, known);
  if (labelled) return labelled;
  const said = /^(.+?)(?:牵头|主办)[，,；;、]\s*(.+?)(?:配合|协办|参与|参加)?[。]?$/u.exec(clean(text));
  if (said) {
    const leads = names(said[1] ?? '', known);
    return fromLists(leads, names(said[2] ?? '', known));
  }
  const all = names(text, known);
  const leads = all.filter((n) => MARKED_LEAD.test(n)).map((n) => n.replace(MARKED_LEAD, ''));
  const rest = all.filter((n) => !MARKED_LEAD.test(n)).map((n) => n.replace(MARKED_CO, ''));
  if (leads.length > 0) return fromLists(leads, rest);
  return { lead: all[0]?.replace(MARKED_CO, '') ?? null, leadInferred: true, coUnits: rest.slice(1) };
}

function byLabels(text: string, known: ReadonlySet<string>): UnitsDraft | null {
  const marks = [...text.matchAll(LABEL)];
  if (marks.length === 0) return null;
  const leads: string[] = names(text.slice(0, marks[0]?.index ?? 0), known);
  const co: string[] = [];
  for (const [index, mark] of marks.entries()) {
    const part = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
    (/配合|协办|协同|参与|参加/u.test(mark[0]) ? co : leads).push(...names(part, known));
  }
  if (leads.length === 0) return null;
  return fromLists(leads, co);
}

function fromLists(leads: string[], co: string[]): UnitsDraft {
  const [lead = null, ...further] = unique(leads);
  // Two units under one heading 牵头单位: the hub holds one lead, so the first is taken and marked as inferred.
  const rest = unique([...further, ...co]).filter((n) => lead === null || foldTight(n) !== foldTight(lead));
  return { lead, leadInferred: further.length > 0, coUnits: rest };
}

/** Separate columns say who leads, so nothing is inferred. */
export function unitsFromColumns(leadText: string, coText: string, known: ReadonlySet<string> = new Set()): UnitsDraft {
  return fromLists(
    names(leadText, known),
    names(coText, known).filter((n) => !/^[—\-/无]+$/u.test(n)),
  );
}
