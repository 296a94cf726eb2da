import { chineseNumber, clean, fold, foldTight, joinLines } from './characters.ts';
import type { Finding, Note, Place } from './model.ts';
import { atLine, whole } from './model.ts';

export interface Letterhead {
  documentNumber: string | null;
  title: string | null;
  issuer: string | null;
  /** ISO day */
  date: string | null;
  addressees: string[];
  places: Partial<Record<'documentNumber' | 'title' | 'issuer' | 'date' | 'addressees', Place>>;
  problems: Finding[];
  notes: Note[];
}

/** GB/T 9704: agency code, year in 〔〕, number without 第 and without leading zeros. */
const NUMBER = /^(\S{1,24}?)\s*[〔[【({﹝]\s*(20\d{2}|19\d{2})\s*[〕\]】)}﹞]\s*第?\s*0*(\d{1,5})\s*号(?:\s.*)?$/u;
const TITLE_END = /(?:通知|意见|方案|决定|通报|公告|通告|请示|报告|函|办法|要点|计划|规划|纪要|批复|细则|清单)$/u;
const DAY = /^(20\d{2}|19\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
const CHINESE_DAY =
  /^([二〇零一三四五六七八九○Ｏ]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/u;
const ORGANISATION = /(?:协会|学会|委员会|办公室|联合会|局|厅|部|委|院|中心|科协|人民政府|集团|大学|学院|党组)$/u;

/** Line endings of a header: 签发人, 秘密等级 and the like never belong to a name. */
const organisationName = (line: string): string =>
  clean(line)
    .replace(/[\s\u3000]+/gu, '')
    .replace(/文件$/u, '');

function documentNumber(lines: readonly string[], to: number): { value: string; line: number } | null {
  for (let index = 0; index < Math.min(to, 60); index += 1) {
    const match = NUMBER.exec(fold(lines[index] ?? ''));
    if (match && !/[，。《》]/u.test(match[1] ?? '')) {
      return { value: `${match[1]}〔${match[2]}〕${Number(match[3])}号`, line: index + 1 };
    }
  }
  return null;
}

/** A line break in the title is a space where the body writes one there, else nothing. */
function joinTitle(parts: readonly string[], lines: readonly string[], after: number): string {
  const body = lines.slice(after).map(clean).join('\n');
  let title = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    const left = title.slice(-4);
    const right = part.slice(0, 4);
    const spaced = body.includes(`${left} ${right}`) || body.includes(`${left}\u3000${right}`);
    title = spaced ? `${title} ${part}` : joinLines([title, part]);
  }
  return title;
}

function titleOf(
  lines: readonly string[],
  source: readonly string[],
  to: number,
): ({ value: string | null } & Place) | null {
  for (let index = 0; index < Math.min(to, 80); index += 1) {
    const first = clean(lines[index] ?? '');
    if (!/关于/u.test(first) || /[。；：:]/u.test(first.replace(/《[^》]*》?/gu, '')) || first.length > 120) continue;
    const parts: string[] = [];
    for (let next = index; next < Math.min(to, index + 12) && parts.length < 6; next += 1) {
      const text = clean(lines[next] ?? '');
      if (text === '') continue;
      if (/[：:。]$/u.test(text)) break;
      parts.push(text);
      const joined = parts.join('');
      const open = joined.split('《').length - joined.split('》').length;
      if (open <= 0 && TITLE_END.test(joined.replace(/[（(][^）)]*[）)]$/u, ''))) {
        return { value: joinTitle(parts, source, next + 1), line: index + 1, endLine: next + 1 };
      }
    }
    // It begins as a title and opens a 《 that nothing closes: a line of it is lost.
    if (/^(?:.{0,30})关于[^》]*《[^》]*$/u.test(first)) return { value: null, line: index + 1, endLine: index + 1 };
  }
  return bareTitle(lines, to);
}

/** A plan sent without a covering notice: the first short line that ends as a kind of document. */
function bareTitle(lines: readonly string[], to: number): ({ value: string | null } & Place) | null {
  for (let index = 0; index < Math.min(to, 40); index += 1) {
    const text = clean(lines[index] ?? '');
    const plain = text.replace(/[（(][^）)]*[）)]$/u, '');
    if (text.length >= 6 && text.length <= 80 && TITLE_END.test(plain) && !/[。；：:，]/u.test(text)) {
      if (text.split('《').length !== text.split('》').length)
        return { value: null, line: index + 1, endLine: index + 1 };
      return { value: text, line: index + 1, endLine: index + 1 };
    }
  }
  return null;
}

interface Day {
  value: string | null;
  text: string;
  line: number;
}

function parseDay(text: string): { value: string | null } | null {
  const plain = foldTight(text).replace(/[○Ｏ]/gu, '〇');
  const arabic = DAY.exec(plain);
  const chinese = arabic ? null : CHINESE_DAY.exec(plain);
  if (!arabic && !chinese) return null;
  const [year, month, day] = arabic
    ? [Number(arabic[1]), Number(arabic[2]), Number(arabic[3])]
    : [chineseNumber(chinese?.[1] ?? ''), chineseNumber(chinese?.[2] ?? ''), chineseNumber(chinese?.[3] ?? '')];
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const valid = date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return { value: valid ? date.toISOString().slice(0, 10) : null };
}

/** The date under the signature (成文日期) counts; the printing date of the colophon stands in for it. */
function dates(lines: readonly string[], to: number): { signed: Day | null; printed: Day | null } {
  let signed: Day | null = null;
  let printed: Day | null = null;
  for (const [index, raw] of lines.entries()) {
    const text = clean(raw);
    const colophon = /([\d０-９]{4}\s*年\s*[\d０-９]{1,2}\s*月\s*[\d０-９]{1,2}\s*日)\s*印发$/u.exec(text);
    const bare = text.replace(/[（(](?:此页无正文|此件.*)[）)]/gu, '');
    const standing = /(\S.*?)?\s{2,}(\S+年\S+日)$/u.exec(bare)?.[2] ?? bare;
    if (colophon) printed ??= { ...(parseDay(colophon[1] ?? '') ?? { value: null }), text, line: index + 1 };
    else if (index < to && signed === null) {
      const day = parseDay(standing);
      if (day) signed = { ...day, text: standing, line: index + 1 };
    }
  }
  return { signed, printed };
}

function issuers(
  lines: readonly string[],
  titleLine: number,
  dateLine: number | null,
): { header: Day[]; signature: Day | null } {
  const header: Day[] = [];
  for (let index = 0; index < Math.min(titleLine, 20); index += 1) {
    const raw = clean(lines[index] ?? '');
    const name = organisationName(raw);
    const standsAlone = /文件$/u.test(raw) || ORGANISATION.test(name);
    if (standsAlone && name.length >= 3 && name.length <= 40 && !/关于|[，。：:、〔]/u.test(name)) {
      if (!header.some((h) => h.value === name)) header.push({ value: name, text: raw, line: index + 1 });
    }
  }
  let signature: Day | null = null;
  if (dateLine !== null) {
    for (let index = dateLine - 1; index >= Math.max(0, dateLine - 5); index -= 1) {
      const text = clean(lines[index] ?? '').replace(/\s{2,}\S+年\S+日$/u, '');
      const name = organisationName(text);
      if (ORGANISATION.test(name) && name.length <= 40 && !/[，。：:]/u.test(name)) {
        signature = { value: name, text, line: index + 1 };
        break;
      }
    }
  }
  return { header, signature };
}

/** 各区县科协、两江新区科协，各市级学会（协会、研究会）： → names; brackets keep their inner separators. */
function addresseesOf(lines: readonly string[], from: number, to: number): { names: string[]; place: Place } | null {
  for (let index = from; index < Math.min(to, from + 12); index += 1) {
    const text = clean(lines[index] ?? '');
    if (!/[：:]$/u.test(text) || /^附件/u.test(text)) continue;
    const names: string[] = [];
    let depth = 0;
    let name = '';
    for (const c of text.slice(0, -1)) {
      depth += c === '（' || c === '(' ? 1 : c === '）' || c === ')' ? -1 : 0;
      if (depth <= 0 && /[、，,；;]/u.test(c)) {
        names.push(clean(name));
        name = '';
      } else name += c;
    }
    names.push(clean(name));
    return { names: names.filter((n) => n !== ''), place: { line: index + 1, endLine: index + 1 } };
  }
  return null;
}

/** Nothing in a letterhead is longer than its list of addressees; longer lines are text and are not searched. */
const LONGEST = 600;

/** Number, title, issuer, date and addressees. `to` is the first line of the annex. */
export function letterheadOf(source: readonly string[], to: number): Letterhead {
  const lines = source.map((line) => (line.length > LONGEST ? '' : line));
  const head: Letterhead = {
    documentNumber: null,
    title: null,
    issuer: null,
    date: null,
    addressees: [],
    places: {},
    problems: [],
    notes: [],
  };
  const missing = (code: Finding['code'], zh: string, en: string): void => {
    head.problems.push({ code, place: whole, message: { zh, en } });
  };
  const at = (line: number): Place => ({ line, endLine: line });

  const number = documentNumber(lines, to);
  if (number) [head.documentNumber, head.places.documentNumber] = [number.value, at(number.line)];
  else missing('NO_DOCUMENT_NUMBER', '未找到发文字号（形如“〔2024〕10号”）', 'no document number such as 〔2024〕10号');

  const title = titleOf(lines, source, to);
  if (title?.value) [head.title, head.places.title] = [title.value, { line: title.line, endLine: title.endLine }];
  else if (title) {
    const message = { zh: '标题不完整，书名号没有成对', en: 'the title is not whole: its 《 》 are not paired' };
    head.problems.push({ code: 'BAD_TITLE', place: atLine(title.line), message });
  } else missing('NO_TITLE', '未找到标题（形如“关于……的通知”）', 'no title such as 关于…的通知');

  const { signed, printed } = dates(lines, to);
  const day = signed ?? printed;
  if (day === null) missing('NO_DATE', '未找到成文日期', 'no date under the signature');
  else if (day.value === null) {
    const message = { zh: `日期“${day.text}”不存在`, en: `“${day.text}” is not a day of the calendar` };
    head.problems.push({ code: 'BAD_DATE', place: atLine(day.line), message });
  } else {
    [head.date, head.places.date] = [day.value, at(day.line)];
    if (signed === null) {
      const message = {
        zh: '没有成文日期，采用印发日期',
        en: 'no date under the signature; the printing date was taken',
      };
      head.notes.push({ code: 'DATE_FROM_COLOPHON', place: atLine(day.line), message });
    }
  }

  const { header, signature } = issuers(lines, title ? title.line - 1 : 20, signed?.line ?? null);
  const issuer = header.length > 0 ? header.map((h) => h.value).join('、') : (signature?.value ?? null);
  const issuerLine = header[0]?.line ?? signature?.line;
  if (issuer !== null && issuerLine !== undefined) [head.issuer, head.places.issuer] = [issuer, at(issuerLine)];
  else
    missing('NO_ISSUER', '未找到发文机关（版头或署名）', 'no issuing body, neither in the header nor as a signature');
  if (header.length === 1 && signature && signature.value !== header[0]?.value) {
    const message = {
      zh: `版头为“${header[0]?.value}”，署名为“${signature.value}”`,
      en: `the header says ${header[0]?.value}, the signature ${signature.value}`,
    };
    head.notes.push({ code: 'ISSUER_DIFFERS', place: atLine(signature.line), message });
  }

  const addressees = addresseesOf(lines, title ? title.endLine : 0, to);
  if (addressees) [head.addressees, head.places.addressees] = [addressees.names, addressees.place];
  return head;
}
