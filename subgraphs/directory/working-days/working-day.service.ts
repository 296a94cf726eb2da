import { ConflictError, type HubContext, hubError, make, refuse, viewerId, type Words } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { workingYearImported } from '../contract/facts.ts';
import {
  addWorkingDays,
  type Calendar,
  calendarOf,
  dayKind,
  isWorkingDay,
  nextDay,
  publishedCalendar,
  yearOf,
} from '../contract/working-days.ts';
import { readNotice } from './notice.rules.ts';
import { SpecialDayRow, WorkingYearRow } from './working-day.entity.ts';
import type { ImportWorkingYearInput } from './working-day.input.ts';
import { type GivenDay, LONGEST_PERIOD, type YearFault, yearFault } from './working-day.rules.ts';
import {
  NoticeProblemType,
  ReadNoticeType,
  SpecialDayType,
  WorkingDay,
  WorkingDeadline,
  WorkingYear,
} from './working-day.type.ts';

/** Two statements, whatever the question: a year has some forty special days. */
export async function readCalendar(em: SqlEntityManager): Promise<Calendar> {
  const years = await em.find(WorkingYearRow, {});
  const days = Map.groupBy(await em.find(SpecialDayRow, {}), (row) => row.year);
  return calendarOf(years.map(({ year }) => ({ year, days: days.get(year) ?? [] })));
}

export function calendar(ctx: HubContext): Promise<Calendar> {
  return ctx
    .loader<'calendar', Calendar>('calendar', async (_, em) => new Map([['calendar', await readCalendar(em)]]))
    .load('calendar')
    .then((found) => found ?? publishedCalendar);
}

export async function workingDay(ctx: HubContext, day: string): Promise<WorkingDay> {
  const known = await calendar(ctx);
  return make(WorkingDay, {
    day,
    working: isWorkingDay(day, known),
    kind: dayKind(day, known),
    name: known.special(day)?.name ?? null,
    announced: known.announced(yearOf(day)),
  });
}

export async function workingDeadline(ctx: HubContext, from: string, workingDays: number): Promise<WorkingDeadline> {
  if (workingDays < 0 || workingDays > LONGEST_PERIOD) {
    throw hubError.invalid('workingDays', {
      zh: `工作日数应在 0 到 ${LONGEST_PERIOD} 之间。`,
      en: `From 0 to ${LONGEST_PERIOD} working days.`,
    });
  }
  const known = await calendar(ctx);
  const day = addWorkingDays(from, workingDays, known);
  return make(WorkingDeadline, {
    from,
    workingDays,
    day,
    announced: known.announced(yearOf(from)) && known.announced(yearOf(day)),
  });
}

export async function workingYear(ctx: HubContext, year: number): Promise<WorkingYear> {
  if (year < 2000 || year > 2100)
    throw hubError.invalid('year', { zh: '年度应在 2000 到 2100 之间。', en: 'A year from 2000 to 2100.' });
  const known = await calendar(ctx);
  const row = await ctx.read((em) => em.findOne(WorkingYearRow, { year }));
  const days: SpecialDayType[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = nextDay(day)) {
    const special = known.special(day);
    if (special) days.push(make(SpecialDayType, { day, kind: special.kind, name: special.name }));
  }
  return make(WorkingYear, {
    year,
    announced: known.announced(year),
    documentNumber: row?.documentNumber ?? null,
    days,
    version: row?.version ?? null,
  });
}

/** Longer texts are no notice of a year; reading them would only keep others waiting. */
const LONGEST_NOTICE = 20_000;

export function readWorkingYearNotice(year: number, text: string): ReadNoticeType {
  if (text.length > LONGEST_NOTICE) throw hubError.invalid('text', { zh: '文本过长。', en: 'The text is too long.' });
  const read = readNotice(text, year);
  return make(ReadNoticeType, {
    documentNumber: read.documentNumber,
    days: read.days.map((day) => make(SpecialDayType, { ...day })),
    problems: read.problems.map(({ place, zh, en }) => make(NoticeProblemType, { place, message: en, messageZh: zh })),
  });
}

const faultWords: Record<YearFault['kind'], (fault: never) => Words> = {
  OTHER_YEAR: ({ day }: { day: string }) => ({ zh: `${day} 不在该年度。`, en: `${day} is not in that year.` }),
  TWICE: ({ day }: { day: string }) => ({ zh: `${day} 重复。`, en: `${day} is named twice.` }),
  MAKE_UP_ON_WEEKDAY: ({ day }: { day: string }) => ({
    zh: `${day} 不是周末，无须调休。`,
    en: `${day} is no weekend day.`,
  }),
  TOO_FEW: ({ holidays }: { holidays: number }) => ({
    zh: `只有 ${holidays} 天放假，安排不完整。`,
    en: `Only ${holidays} holidays: the notice is not whole.`,
  }),
};

/** The State Council's notice of a year, entered or uploaded; an amended notice takes the place of the first. */
export async function importWorkingYear(ctx: HubContext, input: ImportWorkingYearInput): Promise<WorkingYear> {
  const days: GivenDay[] = input.days.map(({ day, kind, name }) => ({ day, kind, name: name.trim() }));
  const fault = yearFault(input.year, days);
  if (fault) refuse(fault.kind, faultWords[fault.kind](fault as never), { field: 'days', details: fault });
  await ctx.write(async (em) => {
    const row = await em.findOne(WorkingYearRow, { year: input.year });
    if (row && (await isSame(em, row, input, days))) return;
    if (row && row.version !== input.version)
      throw new ConflictError(row.version, { documentNumber: row.documentNumber });
    await keep(ctx, em, row, input, days);
    await writeFact(em, workingYearImported, {
      keys: { year: String(input.year) },
      payload: { year: input.year, documentNumber: input.documentNumber, days },
    });
  });
  return workingYear(ctx, input.year);
}

async function isSame(
  em: SqlEntityManager,
  row: WorkingYearRow,
  input: ImportWorkingYearInput,
  days: readonly GivenDay[],
): Promise<boolean> {
  if (row.documentNumber !== input.documentNumber) return false;
  const held = await em.find(SpecialDayRow, { year: row.year }, { orderBy: { day: 'asc' } });
  const text = (list: readonly GivenDay[]) =>
    [...list]
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ day, kind, name }) => `${day} ${kind} ${name}`)
      .join();
  return text(held) === text(days);
}

async function keep(
  ctx: HubContext,
  em: SqlEntityManager,
  row: WorkingYearRow | null,
  input: ImportWorkingYearInput,
  days: readonly GivenDay[],
): Promise<void> {
  const importedBy = viewerId(ctx.viewer);
  if (row) Object.assign(row, { documentNumber: input.documentNumber, importedBy, importedAt: new Date() });
  else em.persist(em.create(WorkingYearRow, { year: input.year, documentNumber: input.documentNumber, importedBy }));
  await em.flush();
  await em.nativeDelete(SpecialDayRow, { year: input.year });
  for (const day of days) em.persist(em.create(SpecialDayRow, { ...day, year: input.year }));
  await em.flush();
}
