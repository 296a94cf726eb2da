import { type Calendar, isWorkingDay, publishedCalendar } from '@hub/directory/contract/working-days';
import { addDays } from '../months.ts';
import type { TaskInForce, UnitInForce } from '../plans/index.ts';

export type DraftNoteCode =
  | 'UNIT_RENAMED'
  | 'UNIT_SUCCEEDED'
  | 'UNIT_SPLIT'
  | 'UNIT_ENDED'
  | 'DAY_MOVED'
  | 'YEAR_CHANGED';

/** What the office should look at, because the draft does not say what last year's text said. */
export interface DraftNote {
  code: DraftNoteCode;
  from: string;
  to: string;
}

/** A task as it would stand in the plan to come; what was reached is not copied. */
export interface DraftTask extends TaskInForce {
  notes: DraftNote[];
}

/** What the directory last said of a unit that changed. */
export interface UnitNow {
  name: string;
  /** First day on which it no longer exists. */
  endsOn: string | null;
  successorIds: readonly string[];
}

/** Every year written in figures that is the old one or the one before or after moves on by one: 2026年 → 2027年. */
export const inNextYear = (text: string, year: number): string =>
  text.replace(/(?<!\d)(20\d{2})(?!\d)/gu, (found) =>
    Math.abs(Number(found) - year) <= 1 ? String(Number(found) + 1) : found,
  );

/** The same day a year later, or the last working day before it where offices do not work: a term is never lengthened. */
export function dayNextYear(day: string, calendar: Calendar = publishedCalendar): string {
  const year = Number(day.slice(0, 4)) + 1;
  const same = `${year}${day.slice(4)}`;
  // 29 February.
  let at =
    Number.isNaN(Date.parse(same)) || new Date(same).toISOString().slice(0, 10) !== same ? `${year}-02-28` : same;
  while (!isWorkingDay(at, calendar)) at = addDays(at, -1);
  return at;
}

/** Who answers for a unit's work on a day: itself, or whoever came after it, however many steps that takes. */
export function successorsOf(unitId: string, day: string, units: ReadonlyMap<string, UnitNow>): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const walk = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const unit = units.get(id);
    if (!unit?.endsOn || unit.endsOn > day) found.push(id);
    else for (const next of unit.successorIds) walk(next);
  };
  walk(unitId);
  return found;
}

function unitsNextYear(
  unit: UnitInForce,
  day: string,
  units: ReadonlyMap<string, UnitNow>,
  nameOf: (id: string) => string,
) {
  const { unitId, name } = unit;
  if (unitId === null) return { units: [unit], note: null };
  const ids = successorsOf(unitId, day, units);
  const named = (id: string): UnitInForce => ({ unitId: id, name: units.get(id)?.name ?? nameOf(id) });
  if (ids.length === 0) {
    return { units: [{ unitId: null, name }], note: { code: 'UNIT_ENDED' as const, from: name, to: '' } };
  }
  const now = ids.map((id) => (id === unitId && !units.has(id) ? unit : named(id)));
  const to = now.map((one) => one.name).join('、');
  if (ids.length > 1) return { units: now, note: { code: 'UNIT_SPLIT' as const, from: name, to } };
  if (ids[0] !== unitId) return { units: now, note: { code: 'UNIT_SUCCEEDED' as const, from: name, to } };
  return { units: now, note: to === name ? null : { code: 'UNIT_RENAMED' as const, from: name, to } };
}

export interface Drafting {
  /** Of the plan that it is drafted from. */
  year: number;
  tasks: readonly TaskInForce[];
  units: ReadonlyMap<string, UnitNow>;
  nameOf: (unitId: string) => string;
  calendar?: Calendar;
}

/** Next year's tasks from this year's: units by who answers for them then, days moved, targets as asked, nothing reached. */
export function draftTasks({ year, tasks, units, nameOf, calendar = publishedCalendar }: Drafting): DraftTask[] {
  const day = `${year + 1}-01-01`;
  return tasks.map((task, index) => {
    const notes: DraftNote[] = [];
    const note = (one: DraftNote | null) => {
      if (one && !notes.some(({ code, from }) => code === one.code && from === one.from)) notes.push(one);
    };
    const moved = <Text extends string | null>(text: Text): Text => {
      if (text === null) return text;
      const to = inNextYear(text, year);
      if (to !== text) note({ code: 'YEAR_CHANGED', from: text, to });
      return to as Text;
    };
    const lead = unitsNextYear(task.lead, day, units, nameOf);
    const co = task.co.map((unit) => unitsNextYear(unit, day, units, nameOf));
    for (const one of [lead, ...co]) note(one.note);
    const [first, ...others] = lead.units;
    const all = [...others, ...co.flatMap((one) => one.units)];
    const taken = new Set([keyOf(first ?? task.lead)]);
    const coUnits = all.filter((unit) => !taken.has(keyOf(unit)) && taken.add(keyOf(unit)));
    const dueOn = task.dueOn === null ? null : dayNextYear(task.dueOn, calendar);
    if (task.dueOn !== null && dueOn?.slice(4) !== task.dueOn.slice(4)) {
      note({ code: 'DAY_MOVED', from: task.dueOn, to: dueOn as string });
    }
    return {
      number: index + 1,
      category: moved(task.category),
      text: moved(task.text),
      lead: first ?? task.lead,
      co: coUnits,
      targets: task.targets.map(moved),
      deadline: moved(task.deadline),
      dueOn,
      notes,
    };
  });
}

const keyOf = ({ unitId, name }: UnitInForce): string => unitId ?? name;

/** Whether a plan is what became of a draft: of its year, and by and large of its title. */
export const tightTitle = (title: string): string =>
  (/《(.+)》/u.exec(title)?.[1] ?? title).normalize('NFKC').replace(/[\s\p{P}]/gu, '');
