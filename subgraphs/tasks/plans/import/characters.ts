/**
 * Official documents mix full-width and half-width forms, ideographic spaces and, when they were copied out of a
 * PDF, Kangxi radicals that only look like characters. `fold` brings these to one form **for comparing**; what is
 * stored keeps the document's own punctuation, because quoting an official text means quoting it as printed.
 */

const RADICALS = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const SPACES = /[\u00a0\u2000-\u200a\u3000\t]/gu;

/** Same length not promised. For comparing only. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Folded and without any space: how names and headers are compared. */
export function foldTight(text: string): string {
  return fold(text).replace(/\s+/gu, '');
}

/** The text to keep: radicals and invisible characters repaired, the line's ends trimmed, punctuation untouched. */
export function clean(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(RADICALS, (c) => c.normalize('NFKC'))
    .replace(SPACES, (c) => (c === '\u3000' ? c : ' '))
    .trim();
}

/** Is a space between these two neighbours a word space (Latin), or did the page's width put it there? */
function needsSpace(left: string, right: string): boolean {
  return /[A-Za-z0-9]$/u.test(left) && /^[A-Za-z0-9]/u.test(right);
}

/** Joins the lines of one paragraph or cell: Chinese needs no space at a line break. */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines.map(clean)) {
    if (line === '') continue;
    joined += joined !== '' && needsSpace(joined, line) ? ` ${line}` : line;
  }
  return joined;
}

const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 三十二 → 32, 百 → 100, 一千二百 → 1200, 二〇二四 → 2024; null when it is not a number. */
export function chineseNumber(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千万]+$/u.test(text)) return null;
  if (!/[十百千万]/u.test(text)) return Number([...text].map((c) => DIGIT[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of text) {
    const unit = UNIT[c];
    if (c === '万') {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * 10_000;
      section = 0;
      digit = null;
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else {
      digit = DIGIT[c] ?? 0;
    }
  }
  return total + section + (digit ?? 0);
}

/** The number of a table row: 7, ７, 7., 7、, （7）, ⑦, 七. Null for anything else. */
export function rowNumber(text: string): number | null {
  const bare = foldTight(text).replace(/^[（(]|[）)]$|[.．。、,:：]$/gu, '');
  if (/^\d{1,4}$/u.test(bare)) return Number(bare);
  return bare.length > 0 && bare.length <= 4 ? chineseNumber(bare) : null;
}
