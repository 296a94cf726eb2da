import { chineseNumber, clean } from './characters.ts';

export interface TargetDraft {
  /** The words of the document. */
  text: string;
  /** Null when the document names a goal without a number. */
  value: number | null;
  unit: string | null;
  comparison: 'AT_LEAST' | 'EXACTLY' | 'AT_MOST';
}

const MEASURE =
  '(?:万人次|人次|场次|场|期|篇|条|部|件|个百分点|个|名|人|次|所|家|项|支|批次|小时|学时|册|集|处|对|届|门|份|本|%|％)';
const NUMBER = '(?:[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?万?|[一二两三四五六七八九十百千万]+)';
const BEFORE = '(?:不少于|不低于|不小于|至少|达到|达|超过|力争|突破|完成|≥|>=)';
const WITH_COMPARATOR = new RegExp(`${BEFORE}\\s*(${NUMBER})\\s*余?\\s*(${MEASURE})`, 'gu');
const WITH_ABOVE = new RegExp(`(${NUMBER})\\s*余?\\s*(${MEASURE})\\s*(?:以上|及以上)`, 'gu');
const AT_MOST = new RegExp(`(?:不超过|不多于|至多|≤|<=)\\s*(${NUMBER})\\s*(${MEASURE})`, 'gu');
const ARABIC = new RegExp(
  `(?<![第0-9０-９〔.．])([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?万?)\\s*余?\\s*(${MEASURE})`,
  'gu',
);
/** 百场宣讲 and 二十场 are targets: a Chinese number from ten upwards right before a measure of activities. */
const ROUND =
  /(?<![第一二两三四五六七八九十百千万])([一二两三四五六七八九十百千万]{2,8}|[十百千万])余?(场次|场|期|篇|次|人次|名|件|部)/gu;
const LISTED = new RegExp(`(${NUMBER})\\s*余?\\s*(${MEASURE})`, 'gu');

/** “千名院士·千场科普” and 《百部经典》 are names of campaigns; a number in quotation marks is never a target. */
function blankQuoted(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》|「[^」]*」|『[^』]*』|"[^"]*"|〈[^〉]*〉/gu, (q) => '□'.repeat(q.length));
}

/** 千名院士·千场科普 or 百名专家下基层行动: the number belongs to a name, also without quotation marks. */
function partOfName(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - 8), start)}${text.slice(end, end + 8)}`;
  if (/[·•・]/u.test(around)) return true;
  return /^[^，。；、！？,;]{0,10}(?:行动|工程|计划)/u.test(text.slice(end));
}

export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/,/gu, '');
  const match = /^(\d+(?:\.\d+)?)(万?)$/u.exec(plain);
  if (match) return Number(match[1]) * (match[2] === '万' ? 10_000 : 1);
  return chineseNumber(plain);
}

interface Hit extends TargetDraft {
  start: number;
  end: number;
}

function collect(
  text: string,
  pattern: RegExp,
  comparison: TargetDraft['comparison'],
  into: Hit[],
  names: boolean,
): void {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (into.some((hit) => start < hit.end && end > hit.start)) continue;
    if (names && partOfName(text, start, end)) continue;
    const value = numberOf(match[1] ?? '');
    if (value === null || value === 0) continue;
    into.push({ text: match[0], value, unit: (match[2] ?? '').normalize('NFKC'), comparison, start, end });
  }
}

const strip = (hits: Hit[], original: string): TargetDraft[] =>
  hits
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, value, unit, comparison }) => ({
      text: clean(original.slice(start, end)),
      value,
      unit,
      comparison,
    }));

/** No task is longer; searching on would only cost time. */
const LONGEST = 3000;

/** Targets inside a task's own sentence: only what reads as a quantity to reach. */
export function targetsInText(text: string): TargetDraft[] {
  if (text.length > LONGEST) return [];
  const visible = blankQuoted(text);
  const hits: Hit[] = [];
  collect(visible, AT_MOST, 'AT_MOST', hits, false);
  collect(visible, WITH_COMPARATOR, 'AT_LEAST', hits, false);
  collect(visible, WITH_ABOVE, 'AT_LEAST', hits, false);
  collect(visible, ARABIC, 'EXACTLY', hits, true);
  collect(visible, ROUND, 'EXACTLY', hits, true);
  return strip(hits, text);
}

/** A column headed 目标 states targets by definition, so every counted thing in it is one; the rest stays words. */
export function targetsInColumn(text: string): TargetDraft[] {
  const targets: TargetDraft[] = [];
  for (const part of text.slice(0, LONGEST).split(/[；;。\n]+/u)) {
    const words = clean(part);
    if (words === '' || /^[—\-/无]+$/u.test(words)) continue;
    const visible = blankQuoted(words);
    const hits: Hit[] = [];
    collect(visible, AT_MOST, 'AT_MOST', hits, false);
    collect(visible, WITH_COMPARATOR, 'AT_LEAST', hits, false);
    collect(visible, WITH_ABOVE, 'AT_LEAST', hits, false);
    collect(visible, LISTED, 'EXACTLY', hits, false);
    if (hits.length === 0) targets.push({ text: words, value: null, unit: null, comparison: 'EXACTLY' });
    else targets.push(...strip(hits, words));
  }
  return targets;
}

/** 2024年6月底前, 6月30日前, 2025-09-30, 上半年, 第三季度, 全年 → the last day meant; null when no day can be told. */
export function deadlineDay(text: string, planYear: number | null): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const year = Number(/(20\d{2})[年\-./]/u.exec(plain)?.[1] ?? planYear ?? Number.NaN);
  if (!Number.isInteger(year)) return null;
  const lastDay = (month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
  const iso = (month: number, day: number): string | null =>
    month >= 1 && month <= 12 && day >= 1 && day <= lastDay(month)
      ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      : null;
  const full = /(?:20\d{2}[年\-./])?(\d{1,2})[月\-./](\d{1,2})日?/u.exec(plain.replace(/^20\d{2}[年\-./]/u, ''));
  if (full) return iso(Number(full[1]), Number(full[2]));
  const months = [...plain.matchAll(/(\d{1,2})月/gu)];
  const last = months.at(-1);
  if (last) {
    const month = Number(last[1]);
    const tail = plain.slice(last.index + last[0].length);
    if (/^上旬/u.test(tail)) return iso(month, 10);
    if (/^中旬/u.test(tail)) return iso(month, 20);
    return iso(month, month >= 1 && month <= 12 ? lastDay(month) : 0);
  }
  const quarter = /(?:第?([一二三四1-4])季度)/u.exec(plain)?.[1];
  if (quarter)
    return iso(
      (chineseNumber(quarter) ?? Number(quarter)) * 3,
      lastDay((chineseNumber(quarter) ?? Number(quarter)) * 3),
    );
  if (/上半年/u.test(plain)) return iso(6, 30);
  if (/下半年|全年|年底|年末|年内|^20\d{2}年(?:前|内)?$/u.test(plain)) return iso(12, 31);
  return null;
}
