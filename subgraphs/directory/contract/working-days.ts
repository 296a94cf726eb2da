/**
 * Working days (工作日) in China. Legal deadlines such as a public notice of five working days count days on which
 * offices work: not weekends and holidays, but also the weekend days that the State Council's yearly notice makes
 * working days (调休). Import it by its own path: the calendar behind it is of no use to most of those who need a code.
 */
import chineseDays from 'chinese-days';

export type DayKind = 'WORKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP';

export interface SpecialDay {
  readonly kind: 'HOLIDAY' | 'MAKE_UP';
  readonly name: string;
}

export interface Calendar {
  /** Whether the notice for the year is known. Without it only weekends are, and a deadline may still move. */
  announced(year: number): boolean;
  special(day: string): SpecialDay | null;
}

/** The calendar that the well-kept package carries: from 2004 to the last year announced when it was published. */
export const publishedCalendar: Calendar = {
  announced: (year) => chineseDays.getHolidaysInRange(`${year}-01-02`, `${year}-12-30`, false).length > 0,
  special(day) {
    const { name, work } = chineseDays.getDayDetail(day);
    // Holidays are named "New Year's Day,元旦,1"; every other day by its weekday alone.
    const chinese = name.split(',')[1];
    return chinese ? { kind: work ? 'MAKE_UP' : 'HOLIDAY', name: chinese } : null;
  },
};

export interface YearOfDays {
  readonly year: number;
  readonly days: readonly (SpecialDay & { readonly day: string })[];
}

/** Years that were imported from their notice stand in the place of the package's, each as a whole. */
export function calendarOf(years: readonly YearOfDays[], behind: Calendar = publishedCalendar): Calendar {
  const imported = new Map(years.map(({ year, days }) => [year, new Map(days.map((entry) => [entry.day, entry]))]));
  return {
    announced: (year) => imported.has(year) || behind.announced(year),
    special(day) {
      const year = imported.get(yearOf(day));
      return year ? (year.get(day) ?? null) : behind.special(day);
    },
  };
}

export function dayKind(day: string, calendar: Calendar = publishedCalendar): DayKind {
  return calendar.special(day)?.kind ?? (isWeekend(day) ? 'WEEKEND' : 'WORKDAY');
}

export function isWorkingDay(day: string, calendar: Calendar = publishedCalendar): boolean {
  const kind = dayKind(day, calendar);
  return kind === 'WORKDAY' || kind === 'MAKE_UP';
}

/**
 * The day on which a period of so many working days ends. The day on which it starts is not counted, as with legal
 * periods (Civil Code, art. 201).
 */
export function addWorkingDays(from: string, count: number, calendar: Calendar = publishedCalendar): string {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `today` up to and with `day`: 0 on the day itself, negative for those that went by since. */
export function workingDaysUntil(day: string, today: string, calendar: Calendar = publishedCalendar): number {
  const [from, to] = [today, day].sort() as [string, string];
  let count = 0;
  for (let at = from; at < to; ) {
    at = nextDay(at);
    if (isWorkingDay(at, calendar)) count += 1;
  }
  return day < today ? -count || 0 : count;
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
