import { addDays, daysBetween, lastDayOf, monthsBetween } from '../months.ts';
import { type DueDays, isQuarter, lastMonthOf, periodDueOn, quarterOf, type Rhythm } from '../periods.ts';

export type LightColour = 'NOT_DUE' | 'UNKNOWN' | 'GREEN' | 'YELLOW' | 'RED';
/** Where the actual figure comes from: verified records counted against the target, or the accepted report. */
export type LightBasis = 'COUNTED' | 'REPORTED';

export interface Thresholds extends DueDays {
  version: number;
  yellowBehind: number;
  redBehind: number;
  yellowLateDays: number;
  redLateDays: number;
  /** Days that a newly assigned unit has for what was due before it was assigned. */
  graceDays: number;
}

/** A unit that reports on the task. */
export interface ReportingUnit {
  unitName: string;
  unitId: string;
  role: 'LEAD' | 'CO';
  /** Day on which the task was given to the unit in the hub. */
  assignedOn: string;
}

/** The same with the day on which its report of the month first came. */
export interface UnitReporting extends ReportingUnit {
  submittedOn: string | null;
}

export interface LightInput {
  month: string;
  today: string;
  /** Percent of the year's work planned by the end of the month; null before the plan begins or after the task ended. */
  planned: number | null;
  /** Percent that verified records make of the task's targets by the end of the month; null without such a target. */
  counted: number | null;
  /** Percent of the lead unit's last accepted report up to this month. */
  reported: number | null;
  units: readonly ReportingUnit[];
  /** The day on which a unit's report of the month first came. */
  submittedOn: (unit: ReportingUnit) => string | null;
  rule: Thresholds;
  /** By the quarter alone: its report speaks for its three months and is late once, with the last of them. */
  quarterly?: boolean;
}

export type LightReason =
  | { code: 'BEHIND'; colour: 'YELLOW' | 'RED'; points: number; threshold: number }
  | { code: 'LATE'; colour: 'YELLOW' | 'RED'; unitName: string; days: number; submitted: boolean; threshold: number }
  | { code: 'NO_FIGURE'; colour: 'UNKNOWN' };

export interface LightResult {
  month: string;
  colour: LightColour;
  ruleVersion: number;
  dueOn: string;
  basis: LightBasis | null;
  planned: number | null;
  actual: number | null;
  behind: number | null;
  reasons: LightReason[];
  /** Made when asked for: a board of years has a hundred times as many units as it shows. */
  units: () => (UnitReporting & { daysLate: number; missing: boolean })[];
}

/** The day on which the report that speaks for a month is due: its own, or that of its quarter. */
export const reportDueOn = (month: string, rule: DueDays, quarterly = false): string =>
  periodDueOn(quarterly ? quarterOf(month) : month, rule);

/** Of the reports that came, those that the light looks at: the quarter's where only quarters are asked for, else the month's. */
export const countsForLight = (period: string, rhythmIn: (quarter: string) => Rhythm): boolean =>
  isQuarter(period) === (rhythmIn(quarterOf(lastMonthOf(period))) === 'QUARTERLY');

/** The rule in force on a day: of the versions that have begun, the last. */
export function ruleOn<R extends { validFrom: string; version: number }>(rules: readonly R[], day: string): R {
  const begun = rules.filter((rule) => rule.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const rule = begun[0];
  if (!rule) throw new Error(`no light rule is in force on ${day}`);
  return rule;
}

/** Even shares over the months from the plan's first to the task's last. */
export function evenSchedule(fromMonth: string, toMonth: string): Record<string, number> {
  const months = monthsBetween(fromMonth, toMonth < fromMonth ? fromMonth : toMonth);
  return Object.fromEntries(months.map((month, i) => [month, Math.round(((i + 1) / months.length) * 1000) / 10]));
}

/** What is planned by the end of a month: after the last month of the schedule everything. */
export function plannedBy(schedule: Readonly<Record<string, number>>, month: string): number | null {
  const months = Object.keys(schedule).sort();
  const last = months.findLast((m) => m <= month);
  return last === undefined ? null : (schedule[last] ?? null);
}

/** A supervised matter 10 to 30 points behind its plan shows yellow, more shows red (督查督办 practice of other cities). */
function behindReason(behind: number, rule: Thresholds): LightReason | null {
  if (behind > rule.redBehind) return { code: 'BEHIND', colour: 'RED', points: behind, threshold: rule.redBehind };
  if (behind >= rule.yellowBehind)
    return { code: 'BEHIND', colour: 'YELLOW', points: behind, threshold: rule.yellowBehind };
  return null;
}

function lateReason(unitName: string, days: number, submitted: boolean, rule: Thresholds): LightReason | null {
  if (days > rule.redLateDays) {
    return { code: 'LATE', colour: 'RED', unitName, days, submitted, threshold: rule.redLateDays };
  }
  if (days >= rule.yellowLateDays) {
    return { code: 'LATE', colour: 'YELLOW', unitName, days, submitted, threshold: rule.yellowLateDays };
  }
  return null;
}

/**
 * Nobody is late with what they were not yet asked for: a plan that comes into the hub in the middle of its year gives
 * its units some days. What came on paper before that day is measured by the day on which it was due.
 */
export function unitDueOn(
  unit: Pick<UnitReporting, 'assignedOn' | 'submittedOn'>,
  dueOn: string,
  rule: Pick<Thresholds, 'graceDays'>,
): string {
  if (unit.submittedOn !== null && unit.submittedOn < unit.assignedOn) return dueOn;
  const grace = graceEnds(unit.assignedOn, rule.graceDays);
  return grace > dueOn ? grace : dueOn;
}

/** A board asks for fifty units and a dozen months, and nearly always about the same day. */
function graceEnds(assignedOn: string, graceDays: number): string {
  if (assignedOn !== lastGrace.from || graceDays !== lastGrace.days) {
    lastGrace = { from: assignedOn, days: graceDays, end: addDays(assignedOn, graceDays) };
  }
  return lastGrace.end;
}

let lastGrace = { from: '', days: 0, end: '' };

/** A unit's day is never before the day of all: who came by then needs no reckoning, and a board asks this often. */
function daysLate(
  { assignedOn }: ReportingUnit,
  submittedOn: string | null,
  today: string,
  dueOn: string,
  rule: Thresholds,
): number {
  const until = submittedOn ?? today;
  if (until <= dueOn) return 0;
  const due = unitDueOn({ assignedOn, submittedOn }, dueOn, rule);
  return until <= due ? 0 : daysBetween(due, until);
}

/** The light of one task in one month, with every number that made it. */
export function lightOf(input: LightInput): LightResult {
  const { month, today, planned, rule } = input;
  const dueOn = reportDueOn(month, rule, input.quarterly);
  const asked = input.quarterly && lastMonthOf(quarterOf(month)) !== month ? [] : input.units;
  const units = () =>
    asked.map((unit) => {
      const submittedOn = input.submittedOn(unit);
      return {
        ...unit,
        submittedOn,
        missing: submittedOn === null,
        daysLate: daysLate(unit, submittedOn, today, dueOn, rule),
      };
    });
  const actual = input.counted ?? input.reported;
  const basis: LightBasis | null = input.counted !== null ? 'COUNTED' : input.reported !== null ? 'REPORTED' : null;
  const bare = { month, ruleVersion: rule.version, dueOn, basis, planned, actual, units };
  if (planned === null || today <= lastDayOf(month)) {
    return { ...bare, colour: 'NOT_DUE', behind: null, reasons: [] };
  }
  const behind = actual === null ? null : Math.max(0, Math.round((planned - actual) * 10) / 10);
  const reasons: LightReason[] = [];
  for (const unit of asked) {
    const submittedOn = input.submittedOn(unit);
    const days = daysLate(unit, submittedOn, today, dueOn, rule);
    const reason = days === 0 ? null : lateReason(unit.unitName, days, submittedOn !== null, rule);
    if (reason) reasons.push(reason);
  }
  if (behind !== null) reasons.unshift(...[behindReason(behind, rule)].filter((r) => r !== null));
  else reasons.push({ code: 'NO_FIGURE', colour: 'UNKNOWN' });
  return { ...bare, colour: worst(reasons), behind, reasons };
}

const RANK: readonly LightColour[] = ['GREEN', 'UNKNOWN', 'YELLOW', 'RED'];

function worst(reasons: readonly LightReason[]): LightColour {
  return RANK[Math.max(0, ...reasons.map((reason) => RANK.indexOf(reason.colour)))] ?? 'GREEN';
}

/** The month whose light is the task's light today: the last one whose reports were due, within the plan. */
export function currentMonth(
  today: string,
  months: readonly string[],
  rule: DueDays,
  quarterly: (month: string) => boolean = () => false,
): string {
  const due = months.filter((month) => reportDueOn(month, rule, quarterly(month)) <= today);
  return due.at(-1) ?? months[0] ?? today.slice(0, 7);
}

/** One sentence per reason, in both languages, with its numbers. */
export function sentence(reason: LightReason): { zh: string; en: string } {
  switch (reason.code) {
    case 'BEHIND':
      return reason.colour === 'RED'
        ? {
            zh: `落后计划${reason.points}个百分点，超过${reason.threshold}个百分点`,
            en: `${reason.points} points behind plan, more than ${reason.threshold}`,
          }
        : {
            zh: `落后计划${reason.points}个百分点，达到${reason.threshold}个百分点`,
            en: `${reason.points} points behind plan, at least ${reason.threshold}`,
          };
    case 'LATE':
      return reason.submitted
        ? {
            zh: `${reason.unitName}进展迟报${reason.days}天`,
            en: `${reason.unitName} reported ${reason.days} days late`,
          }
        : {
            zh: `${reason.unitName}进展未报，已逾期${reason.days}天`,
            en: `${reason.unitName} has not reported, ${reason.days} days overdue`,
          };
    case 'NO_FIGURE':
      return { zh: '尚无已审核的进展数据', en: 'no accepted figure yet' };
  }
}
