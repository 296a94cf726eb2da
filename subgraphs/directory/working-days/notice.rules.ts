import type { Words } from '@hub/kit';
import { nextDay } from '../contract/working-days.ts';
import type { GivenDay } from './working-day.rules.ts';

export interface NoticeProblem extends Words {
  /** The words of the notice that it is about. */
  readonly place: string;
}

export interface ReadNotice {
  readonly documentNumber: string | null;
  readonly days: readonly GivenDay[];
  readonly problems: readonly NoticeProblem[];
}

const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\((?:周|星期)([一二三四五六日天])\))?`;
const HEADING = /^[一二三四五六七八九十]+、([^:、,。]{2,12}):/;
const OFF = new RegExp(`${DAY}(?:[至到-]${DAY})?(?:补休、|补休,)?放假`, 'g');
const WORKED = new RegExp(`((?:${DAY}[、,和及]?)+)(?:均)?上班`, 'g');
const WEEKDAYS = '日一二三四五六';

/**
 * Reads the yearly notice on holidays as it is published: one numbered paragraph a holiday, with the days off and the
 * weekend days worked for them. A weekday in brackets that does not fit its date is a slip that must be looked at.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const problems: NoticeProblem[] = [];
  const days = new Map<string, GivenDay>();
  let holiday: string | null = null;
  for (const raw of text.normalize('NFKC').split(/[\n。]/)) {
    const sentence = raw.replace(/\s+/g, '');
    const heading = HEADING.exec(sentence);
    if (heading) holiday = heading[1] as string;
    if (!holiday) continue;
    for (const day of daysOf(sentence, year, problems)) days.set(day.day, { ...day, name: holiday });
  }
  if (days.size === 0) {
    problems.push({ place: text.slice(0, 40), zh: '没有读到放假安排。', en: 'No holiday was found in the text.' });
  }
  const inYear = [...days.values()].filter((day) => day.day.startsWith(`${year}-`));
  return {
    documentNumber: /[一-鿿]{2,8}[〔[(]\d{4}[〕\])]\d+号/.exec(text.normalize('NFKC').replace(/\s+/g, ''))?.[0] ?? null,
    days: inYear.sort((a, b) => (a.day < b.day ? -1 : 1)),
    problems,
  };
}

function daysOf(sentence: string, year: number, problems: NoticeProblem[]): Omit<GivenDay, 'name'>[] {
  const found: Omit<GivenDay, 'name'>[] = [];
  for (const match of sentence.matchAll(OFF)) {
    const first = dayOf(match.slice(1, 5), year, null, match[0], problems);
    const last = match[7] ? dayOf(match.slice(5, 9), year, first, match[0], problems) : first;
    if (!first || !last) continue;
    if (last < first) {
      problems.push({ place: match[0], zh: '放假的最后一天早于第一天。', en: 'The last day off is before the first.' });
      continue;
    }
    for (let day = first; day <= last; day = nextDay(day)) found.push({ day, kind: 'HOLIDAY' });
  }
  for (const match of sentence.matchAll(WORKED)) {
    let before: string | null = null;
    for (const one of (match[1] as string).matchAll(new RegExp(DAY, 'g'))) {
      before = dayOf(one.slice(1, 5), year, before, one[0], problems);
      if (before) found.push({ day: before, kind: 'MAKE_UP' });
    }
  }
  return found;
}

/** `3日` alone continues the month of the day before it. */
function dayOf(
  parts: readonly (string | undefined)[],
  year: number,
  before: string | null,
  place: string,
  problems: NoticeProblem[],
): string | null {
  const [givenYear, givenMonth, givenDay, weekday] = parts;
  const month = givenMonth ?? before?.slice(5, 7);
  if (!month || !givenDay) {
    problems.push({ place, zh: '日期没有月份。', en: 'A date without a month.' });
    return null;
  }
  const day = `${givenYear ?? before?.slice(0, 4) ?? year}-${month.padStart(2, '0')}-${givenDay.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    problems.push({ place, zh: `没有 ${day} 这一天。`, en: `There is no ${day}.` });
    return null;
  }
  const fits = WEEKDAYS[date.getUTCDay()] as string;
  if (weekday && weekday.replace('天', '日') !== fits) {
    problems.push({
      place,
      zh: `${day} 是周${fits}，不是周${weekday}。`,
      en: `The weekday in brackets does not fit ${day}.`,
    });
  }
  return day;
}
