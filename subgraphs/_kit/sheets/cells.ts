import { dayOfSerial, type ReadCell } from '../office/index.ts';
import type { Words } from '../viewer.ts';
import { nearest } from './nearest.ts';

/** What is wrong with one cell. */
export class CellFault extends Error {
  readonly code: string;
  readonly words: Words;
  /** What was probably meant. */
  readonly suggestion: string | null;
  constructor(code: string, words: Words, suggestion: string | null = null) {
    super(code);
    this.code = code;
    this.words = words;
    this.suggestion = suggestion;
  }
}

/** Without the blanks around it that a sheet keeps, those of Chinese input included; null when nothing is left. */
export const textOf = (cell: ReadCell | undefined): string | null =>
  cell?.text.replace(/^[\s\u3000\u00a0\u200b]+|[\s\u3000\u00a0\u200b]+$/gu, '') || null;

/** The same for what is no free text: full-width digits and letters become plain ones, blanks within are gone. */
export const plainOf = (cell: ReadCell | undefined): string | null =>
  textOf(cell)
    ?.normalize('NFKC')
    .replace(/[\s\u3000]/gu, '') || null;

const noDay = () =>
  new CellFault('NOT_A_DAY', {
    zh: '不是日期，请写成 2026-03-05 或 2026年3月5日。',
    en: 'This is no date; write 2026-03-05.',
  });

/** A day, whether the sheet holds a date, its serial or a text. */
export function dayOf(cell: ReadCell | undefined): string | null {
  if (cell?.day) return cell.day;
  const plain = plainOf(cell);
  if (!plain) return null;
  if (cell?.number != null && plain.length < 6) {
    const day = dayOfSerial(cell.number);
    if (day && day >= '2000-01-01' && day < '2100-01-01') return day;
    throw noDay();
  }
  const [, year, month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = year ? new Date(`${day}T00:00:00Z`) : null;
  if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) throw noDay();
  return day;
}

/** A whole number; thousands may be grouped. */
export function wholeOf(cell: ReadCell | undefined): number | null {
  const plain = plainOf(cell)?.replace(/(?<=\d),(?=\d{3})/g, '');
  if (!plain) return null;
  if (!/^-?\d{1,12}(\.0+)?$/.test(plain)) {
    throw new CellFault('NOT_A_NUMBER', { zh: '不是整数。', en: 'This is no whole number.' });
  }
  return Number(plain);
}

/** What a name stands for; an unknown one is answered with the nearest known. */
export function oneOf<T>(cell: ReadCell | undefined, known: ReadonlyMap<string, T>, what: Words): T | null {
  const name = textOf(cell);
  if (!name) return null;
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u3000]/gu, '');
  const wanted = plain(name);
  const exact = known.get(name);
  if (exact !== undefined) return exact;
  for (const [one, value] of known) if (plain(one) === wanted) return value;
  const close = nearest(wanted, [...known.keys()]);
  throw new CellFault(
    'UNKNOWN_NAME',
    {
      zh: `没有${what.zh}“${name}”${close ? `，是否为“${close}”？` : '。'}`,
      en: `There is no ${what.en} “${name}”${close ? `; is it “${close}”?` : '.'}`,
    },
    close,
  );
}
