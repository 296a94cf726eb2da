import { chinaDay, type HubContext, refuse, viewerId } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Assignment, assignmentsLoader } from '../assignments/index.ts';
import { type KeyTask, keyTaskLoader } from '../key-tasks/index.ts';
import { monthsBetween } from '../months.ts';
import { quarterOf } from '../periods.ts';
import { rhythmLoader } from '../reporting-rhythms/index.ts';
import { actualOf, countsLoader, reachedPercent, targetsLoader } from '../targets/index.ts';
import {
  countsForLight,
  currentMonth,
  type LightResult,
  lightOf,
  plannedBy,
  type ReportingUnit,
  ruleOn,
} from './light.rules.ts';
import { LightRule } from './light-rule.entity.ts';

interface LedgerRow {
  task: string;
  unit: string;
  role: 'LEAD' | 'CO';
  /** A month or a quarter, and the month with which it ends. */
  period: string;
  month: string;
  percent: number | null;
  /** Day in China on which the first version came. */
  first: string;
}

export interface TaskLights {
  months: LightResult[];
  current: LightResult;
}

const ledgerLoader = (ctx: HubContext) =>
  ctx.loader('progress-ledger', async (taskIds: readonly string[], em) => {
    const rows = await em.execute<LedgerRow[]>(
      `select key_task_id as task, unit_id as unit, role, month, period, percent, to_char(first_submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as first from progress_ledger(?::uuid[])`,
      [`{${taskIds.join(',')}}`],
    );
    const byTask = new Map<string, LedgerRow[]>(taskIds.map((id) => [id, []]));
    for (const row of rows) byTask.get(row.task)?.push(row);
    return byTask;
  });

const rulesOf = (ctx: HubContext): Promise<LightRule[] | null> =>
  ctx
    .loader('light-rules', async (_: readonly 'all'[], em) => new Map([['all' as const, await listRules(em)]]))
    .load('all');

export function listRules(em: SqlEntityManager): Promise<LightRule[]> {
  return em.find(LightRule, {}, { orderBy: { version: 'desc' } });
}

/** The lights of the tasks asked for in one tick, in as many statements as for one task. */
export const lightsLoader = (ctx: HubContext) =>
  ctx.loader('task-lights', async (taskIds: readonly string[]) => {
    const lights = await Promise.all(taskIds.map((id) => lightsOf(ctx, id)));
    return new Map(taskIds.flatMap((id, i) => (lights[i] ? [[id, lights[i]] as const] : [])));
  });

async function lightsOf(ctx: HubContext, taskId: string): Promise<TaskLights | null> {
  const [task, parts, targets, counts, all, rules, rhythm] = await Promise.all([
    keyTaskLoader(ctx).load(taskId),
    assignmentsLoader(ctx).load(taskId),
    targetsLoader(ctx).load(taskId),
    countsLoader(ctx).load(taskId),
    ledgerLoader(ctx).load(taskId),
    rulesOf(ctx),
    rhythmLoader(ctx).load(taskId),
  ]);
  if (!task || !rules || task.state === 'WITHDRAWN') return null;
  const today = chinaDay();
  const rhythmIn = rhythm ?? (() => 'MONTHLY' as const);
  const quarterly = (month: string) => rhythmIn(quarterOf(month)) === 'QUARTERLY';
  const ledger = (all ?? []).filter(({ period }) => countsForLight(period, rhythmIn));
  const countedBy = (month: string | null): number | null => {
    const percents = (targets ?? []).map((target) =>
      reachedPercent({ value: target.value ?? null, comparison: target.comparison }, actualOf(target, counts, month)),
    );
    const known = percents.filter((percent) => percent !== null);
    // A task with several targets is done when all of them are: the one furthest behind speaks.
    return known.length === 0 ? null : Math.min(...known);
  };
  const came = daysOf(ledger);
  const units = unitsOf(parts ?? []);
  /** What was known by the end of a month, or, with null, what is known today. */
  const lightIn = (month: string, known: string | null) =>
    lightOf({
      month,
      today,
      planned: plannedBy(task.schedule, month),
      counted: countedBy(known),
      reported: reportedBy(ledger, known),
      units,
      submittedOn: ({ unitId }) => came.get(month)?.get(unitId) ?? null,
      rule: ruleOn(rules, `${month}-28`),
      quarterly: quarterly(month),
    });
  const span = monthsOf(task);
  if (span.length === 0) return null;
  const months = span.map((month) => lightIn(month, month));
  return { months, current: lightIn(currentMonth(today, span, ruleOn(rules, today), quarterly), null) };
}

/** From the first month of the schedule to the end of that year, or of the schedule if it runs on. */
function monthsOf(task: KeyTask): string[] {
  const planned = Object.keys(task.schedule).sort();
  const first = planned[0];
  if (first === undefined) return [];
  const december = `${first.slice(0, 4)}-12`;
  const last = planned.at(-1) ?? december;
  return monthsBetween(first, last > december ? last : december);
}

/** The lead unit's word counts for the whole task; co-units report on their own part. */
function reportedBy(ledger: readonly LedgerRow[], month: string | null): number | null {
  const accepted = ledger.filter(
    (row) => row.role === 'LEAD' && row.percent !== null && (month === null || row.month <= month),
  );
  return accepted.sort((a, b) => (a.month < b.month ? 1 : -1))[0]?.percent ?? null;
}

/** By month, the day on which each unit first reported on it. Looked up for every unit and month, so it is made once. */
function daysOf(ledger: readonly LedgerRow[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const months = new Map<string, Map<string, string>>();
  for (const { unit, month, first } of ledger) {
    const days = months.get(month) ?? new Map<string, string>();
    months.set(month, days.set(unit, first));
  }
  return months;
}

const unitsOf = (parts: readonly Assignment[]): ReportingUnit[] =>
  parts.flatMap(({ unitId, unitName, role, assignedOn }) => (unitId ? [{ unitId, unitName, role, assignedOn }] : []));

export interface LightRuleValues {
  validFrom: string;
  yellowBehind: number;
  redBehind: number;
  reportDueDay: number;
  quarterDueWorkingDay: number;
  remindBefore: number[];
  yellowLateDays: number;
  redLateDays: number;
  graceDays: number;
  basisZh: string;
  basisEn: string;
}

/** Thresholds are never changed in place: a new version begins on a day to come. */
export async function setLightRule(ctx: HubContext, values: LightRuleValues): Promise<LightRule> {
  if (values.validFrom <= chinaDay()) {
    refuse(
      'NOT_IN_FUTURE',
      {
        zh: '新规则须从明天或以后生效，以往的灯不因此改变。',
        en: 'A new rule begins tomorrow or later; lights of the past do not change.',
      },
      { field: 'validFrom' },
    );
  }
  if (values.redBehind <= values.yellowBehind || values.redLateDays <= values.yellowLateDays) {
    refuse(
      'RED_BELOW_YELLOW',
      { zh: '红灯阈值须高于黄灯阈值。', en: 'The red threshold is above the yellow one.' },
      { field: 'redBehind' },
    );
  }
  const version = await ctx.write(async (em) => {
    await em.execute('select pg_advisory_xact_lock(7246201)');
    const [last] = await listRules(em);
    if (last && last.validFrom >= values.validFrom) {
      refuse(
        'RULE_BEGINS_LATER',
        { zh: `已有自${last.validFrom}起生效的规则。`, en: `A rule from ${last.validFrom} stands already.` },
        { field: 'validFrom' },
      );
    }
    const row = em.create(LightRule, { ...values, version: (last?.version ?? 0) + 1, setBy: viewerId(ctx.viewer) });
    await em.flush();
    return row.version;
  });
  return ctx.read((em) => em.findOneOrFail(LightRule, { version }));
}
