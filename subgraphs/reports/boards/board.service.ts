import { chinaDay, type HubContext, hubError, make } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type IndicatorType, listIndicators } from '../indicators/index.ts';
import { KeyTask, OrgUnit, Plan } from '../references.ts';
import { readSources, type SourceReport } from '../sources/index.ts';
import { type PlanBoardArgs, PlanBoardRowType, PlanBoardType, ReportCoverageType } from './board.type.ts';
import { dueMonth } from './coverage.rules.ts';
import { type Cell, cell, discloseColumn } from './figure.rules.ts';
import { toFigure } from './figure.type.ts';

interface TaskRow {
  id: string;
  plan_id: string;
  plan_year: number;
  document_number: string;
  number: number;
  text: string;
  category_number: number;
  category_name: string;
  lead_unit_id: string | null;
  lead_name: string;
  co_unit_ids: string[];
  reported: string[] | null;
}

export interface Sum {
  value: number;
  records: number;
}

/** The board of one plan: a handful of queries, whatever the number of tasks. Null when there is no such plan. */
export async function loadBoard(ctx: HubContext, args: PlanBoardArgs): Promise<PlanBoardType | null> {
  if (ctx.viewer.kind === 'partner' && (args.from || args.to)) {
    // Two periods that differ by a month would give away the small cells of that month.
    throw hubError.forbidden({ zh: '伙伴单位只能查询全年合计。', en: 'Partners may ask for the whole plan only.' });
  }
  return ctx.read(async (em) => {
    const now = new Date();
    const month = dueMonth(chinaDay(now));
    const tasks = await listTasks(em, args.planId ?? null, month);
    const first = tasks[0];
    if (!first) return null;
    const columns = (await listIndicators(em)).filter((indicator) => indicator.onBoard);
    const sources = await readSources(em, now);
    const sums = await sumByTask(
      em,
      tasks.map((task) => task.id),
      columns,
      args,
    );
    const grid = columns.map((column) => columnOf(column, tasks, sums, sources, ctx.viewer.kind === 'partner'));
    const filter = { ...(args.from && { from: args.from }), ...(args.to && { to: args.to }) };
    const drills = ctx.viewer.kind === 'officer';
    return make(PlanBoardType, {
      planId: first.plan_id,
      plan: make(Plan, { id: first.plan_id }),
      planYear: first.plan_year,
      documentNumber: first.document_number,
      asOf: now,
      complete: sources.list().every((source) => source.freshness === 'CURRENT'),
      columns,
      totals: columns.map((column, index) =>
        toFigure(column, grid[index]?.total as Cell, drills ? { plan: first.plan_id, ...filter } : null),
      ),
      sources: sources.list(),
      coverage: coverage(month, tasks),
      allRows: tasks.map((task, row) =>
        make(PlanBoardRowType, {
          id: task.id,
          number: task.number,
          text: task.text,
          categoryNumber: task.category_number,
          categoryName: task.category_name,
          leadName: task.lead_name,
          leadUnit: task.lead_unit_id ? make(OrgUnit, { id: task.lead_unit_id }) : null,
          keyTask: make(KeyTask, { id: task.id }),
          figures: columns.map((column, index) =>
            toFigure(column, grid[index]?.cells[row] as Cell, drills ? { task: task.id, ...filter } : null),
          ),
          coverage: coverage(month, [task]),
        }),
      ),
    });
  });
}

/** Tasks of the plan with the units whose report of the month was accepted. */
async function listTasks(em: SqlEntityManager, planId: string | null, month: string): Promise<TaskRow[]> {
  return em.execute(
    `select t.*, (select array_agg(p.unit_id) from progress_row p where p.key_task_id = t.id and p.month = ?) as reported
     from key_task t
     where not t.withdrawn and t.plan_id = coalesce(?::uuid, (select plan_id from key_task order by plan_year desc, plan_id desc limit 1))
     order by t.number, t.id`,
    [month, planId],
  );
}

/** Sums under the definitions in force, by `task:code`. */
export async function sumByTask(
  em: SqlEntityManager,
  taskIds: readonly string[],
  columns: readonly IndicatorType[],
  period: { from?: string | null; to?: string | null },
): Promise<Map<string, Sum>> {
  const rows: { id: string; code: string; value: string; records: number }[] = await em.execute(
    `select r.key_task_id as id, r.code, sum(r.value)::text as value, sum(r.records)::int as records
     from rollup r join indicator_definition d on d.code = r.code and d.version = r.definition_version and d.valid_to is null
     where r.key_task_id = any(?::uuid[]) and r.code = any(?::text[])
       and (?::text is null or r.month >= ?::text) and (?::text is null or r.month <= ?::text)
     group by r.key_task_id, r.code`,
    [
      `{${taskIds.join(',')}}`,
      `{${columns.map(({ code }) => code).join(',')}}`,
      period.from ?? null,
      period.from ?? null,
      period.to ?? null,
      period.to ?? null,
    ],
  );
  return new Map(rows.map((row) => [`${row.id}:${row.code}`, { value: Number(row.value), records: row.records }]));
}

function columnOf(
  column: IndicatorType,
  tasks: readonly TaskRow[],
  sums: ReadonlyMap<string, Sum>,
  sources: SourceReport,
  partner: boolean,
): { cells: Cell[]; total: Cell } {
  const source = sourceOf(sources, column);
  const parts = tasks.map((task) => sums.get(`${task.id}:${column.code}`));
  const total = parts.reduce<Sum>(
    (sum, part) => ({ value: sum.value + (part?.value ?? 0), records: sum.records + (part?.records ?? 0) }),
    { value: 0, records: 0 },
  );
  const shown = {
    cells: parts.map((part) => cell(part, source)),
    total: cell({ ...total, value: round(total.value) }, source),
  };
  return partner ? discloseColumn(shown.cells, shown.total) : shown;
}

export const sourceOf = (sources: SourceReport, { source }: IndicatorType) => ({
  neverRead: sources.neverRead(source),
  current: sources.freshness(source) === 'CURRENT',
});

/** Sums of hundredths come back as floating point. */
const round = (value: number) => Math.round(value * 100) / 100;

/** Each unit counts once for each of its tasks; units that the directory does not know cannot report. */
function coverage(month: string, tasks: readonly TaskRow[]): ReportCoverageType {
  const late = new Set<string>();
  let expected = 0;
  let reported = 0;
  for (const task of tasks) {
    const units = new Set([...(task.lead_unit_id ? [task.lead_unit_id] : []), ...task.co_unit_ids]);
    for (const unit of units) {
      expected += 1;
      if (task.reported?.includes(unit)) reported += 1;
      else late.add(unit);
    }
  }
  return make(ReportCoverageType, {
    month,
    expected,
    reported,
    late: [...late].sort().map((id) => make(OrgUnit, { id })),
  });
}
