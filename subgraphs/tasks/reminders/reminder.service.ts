import { isWorkingDay } from '@hub/directory/contract/working-days';
import { chinaDay, type DailyJob, type HubContext, hubError, newId, viewerId } from '@hub/kit';
import { writeFact } from '@hub/kit/facts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { signDueOn } from '../assignments/index.ts';
import { reminderGiven } from '../contract/reminder-facts.ts';
import { listRules, ruleOn, unitDueOn } from '../lights/index.ts';
import { addMonths, daysBetween, monthOf } from '../months.ts';
import { lastFullQuarter, lastMonthOf, periodDueOn, quarterOf } from '../periods.ts';
import { OWED, type OwedRow, UNSIGNED } from './owed.sql.ts';
import { Reminder, type ReminderSubject } from './reminder.entity.ts';
import { byHandOn, stageOn } from './reminder.rules.ts';

interface Given {
  subjectType: ReminderSubject;
  task: string;
  unit: string;
  period: string | null;
  dueOn: string;
  stage: string;
}

/** Notes reminders that were not given yet, and tells each; of two that come at once one is kept. */
async function give(
  em: SqlEntityManager,
  all: readonly Given[],
  today: string,
  by: { name: string; id: string | null },
) {
  let count = 0;
  for (const { subjectType, task, unit, period, dueOn, stage } of all) {
    const id = newId();
    const overdue = dueOn < today;
    const rows = await em.execute<{ id: string }[]>(
      `insert into reminder (id, version, created_by, subject_type, key_task_id, unit_id, period, due_on, overdue, stage, given_on, given_by)
       values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [id, by.name, subjectType, task, unit, period, dueOn, overdue, stage, today, by.id],
    );
    if (rows.length === 0) continue;
    count += 1;
    await writeFact(em, reminderGiven, {
      keys: { reminder: id, keyTask: task, unit },
      payload: {
        reminderId: id,
        subjectType: subjectType === 'ASSIGNMENT' ? 'assignment' : 'progress-report',
        keyTaskId: task,
        unitId: unit,
        ...(period ? { period } : {}),
        dueOn,
        overdue,
        byHand: by.id !== null,
      },
    });
  }
  return count;
}

/** Who owes a report of a period, with the day that holds for each: nobody is late with what was not yet asked of them. */
export async function owedReports(em: SqlEntityManager, period: string, today: string) {
  const month = lastMonthOf(period);
  const rule = ruleOn(await listRules(em), `${month}-28`);
  const dueOn = periodDueOn(period, rule);
  const rows = await em.execute<OwedRow[]>(OWED, [period, month]);
  return rows.map((row) => {
    const due = unitDueOn({ assignedOn: row.assignedOn, submittedOn: row.firstOn }, dueOn, rule);
    const until = row.firstOn ?? today;
    return { ...row, dueOn: due, daysLate: until > due ? daysBetween(due, until) : 0 };
  });
}

const isMissing = ({ state }: OwedRow) => state !== 'SUBMITTED' && state !== 'ACCEPTED';

/** On each working day, of what is due soon or overdue; once a stage, so that a second look changes nothing. */
export const giveReminders: DailyJob = {
  name: 'give-reminders',
  async run(em, today) {
    if (!isWorkingDay(today)) return 0;
    const { remindBefore } = ruleOn(await listRules(em), today);
    const month = monthOf(today);
    // What fell due before that was reminded of then; the lights go on telling it.
    const periods = [addMonths(month, -1), month, lastFullQuarter(month), quarterOf(month)];
    const due: Given[] = [];
    const add = (given: Omit<Given, 'stage'>) => {
      const stage = stageOn(today, given.dueOn, remindBefore);
      if (stage) due.push({ ...given, stage });
    };
    for (const period of periods) {
      for (const row of (await owedReports(em, period, today)).filter(isMissing)) {
        add({ subjectType: 'PROGRESS_REPORT', task: row.task, unit: row.unit, period, dueOn: row.dueOn });
      }
    }
    const unsigned = await em.execute<{ task: string; unit: string; assignedOn: string }[]>(UNSIGNED, [
      Number(today.slice(0, 4)),
    ]);
    for (const { task, unit, assignedOn } of unsigned) {
      add({ subjectType: 'ASSIGNMENT', task, unit, period: null, dueOn: signDueOn(assignedOn) });
    }
    return give(em, due, today, { name: 'service:tasks', id: null });
  },
};

export interface RemindValues {
  period: string;
  keyTaskId?: string | null | undefined;
  unitId?: string | null | undefined;
}

/** 催办 by the office: all missing units of a period, or those of one task or one unit; each once a day. */
export async function remindMissing(
  ctx: HubContext,
  values: RemindValues,
): Promise<{ reminded: number; already: number }> {
  const viewer = ctx.viewer;
  if (viewer.kind !== 'officer') throw hubError.forbidden();
  const today = chinaDay();
  return ctx.write(async (em) => {
    const missing = (await owedReports(em, values.period, today)).filter(
      (row) =>
        isMissing(row) &&
        (!values.keyTaskId || row.task === values.keyTaskId) &&
        (!values.unitId || row.unit === values.unitId),
    );
    const given = missing.map(({ task, unit, dueOn }) => ({
      subjectType: 'PROGRESS_REPORT' as const,
      task,
      unit,
      period: values.period,
      dueOn,
      stage: byHandOn(today),
    }));
    const reminded = await give(em, given, today, { name: viewerId(viewer), id: viewer.id });
    return { reminded, already: missing.length - reminded };
  });
}

/** Who has not reported on a period or did so late, with the last reminder. */
export async function reportingGaps(ctx: HubContext, period: string) {
  const today = chinaDay();
  return ctx.read(async (em) => {
    const rows = (await owedReports(em, period, today)).filter((row) => isMissing(row) || row.daysLate > 0);
    const reminders = await em.find(
      Reminder,
      { period, subjectType: 'PROGRESS_REPORT' },
      { orderBy: { givenOn: 'asc' } },
    );
    const last = new Map(reminders.map(({ keyTaskId, unitId, givenOn }) => [`${keyTaskId} ${unitId}`, givenOn]));
    return rows.map((row) => ({ ...row, remindedOn: last.get(`${row.task} ${row.unit}`) ?? null }));
  });
}

export const remindersLoader = (ctx: HubContext) =>
  ctx.loader('reminders', async (taskIds: readonly string[], em) => {
    const rows = await em.find(Reminder, { keyTaskId: { $in: [...taskIds] } }, { orderBy: { createdAt: 'desc' } });
    return new Map(taskIds.map((id) => [id, rows.filter((row) => row.keyTaskId === id)]));
  });
