import { chinaDay, type HubContext, hubError, make } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Cell, cell, discloseColumn, sourceOf, toFigure } from '../boards/index.ts';
import { getIndicator, type IndicatorType } from '../indicators/index.ts';
import { District } from '../references.ts';
import { type FigureSourceType, readSources, type SourceReport } from '../sources/index.ts';
import { type DistrictCell, isPlaced, restateSeries } from './restate.rules.ts';
import {
  type ByDistrictArgs,
  DistrictFigureType,
  IndicatorByDistrictType,
  IndicatorTrendType,
  type TrendArgs,
  TrendPointType,
} from './series.type.ts';

const MOST_MONTHS = 60;

interface Filter {
  planId?: string | null;
  keyTaskId?: string | null;
  unitId?: string | null;
  from?: string | null;
  to?: string | null;
}

/** Rollups of one indicator under its definition in force, grouped as asked. */
async function sums<Row>(
  em: SqlEntityManager,
  indicator: IndicatorType,
  group: string,
  filter: Filter,
): Promise<Row[]> {
  return em.execute(
    `select ${group.replace('r.district_code', 'r.district_code as code')}, sum(r.value)::float8 as value, sum(r.records)::int as records
     from rollup r
     where r.code = ? and r.definition_version = ?
       and (?::uuid is null or r.key_task_id in (select id from key_task where plan_id = ?::uuid))
       and (?::uuid is null or r.key_task_id = ?::uuid) and (?::uuid is null or r.unit_id = ?::uuid)
       and (?::text is null or r.month >= ?::text) and (?::text is null or r.month <= ?::text)
     group by ${group}`,
    [
      indicator.code,
      indicator.definition.version,
      ...[filter.planId, filter.keyTaskId, filter.unitId, filter.from, filter.to].flatMap((one) => [
        one ?? null,
        one ?? null,
      ]),
    ],
  );
}

export async function loadTrend(ctx: HubContext, args: TrendArgs): Promise<IndicatorTrendType> {
  const months = monthsBetween(args.from, args.to);
  return ctx.read(async (em) => {
    const now = new Date();
    const indicator = await getIndicator(em, args.code);
    const sources = await readSources(em, now);
    const rows = await sums<{ month: string; value: number; records: number }>(em, indicator, 'r.month', args);
    const known = new Map(rows.map((row) => [row.month, row]));
    const thisMonth = chinaDay(now).slice(0, 7);
    const filter = drillFilter(args);
    return make(IndicatorTrendType, {
      indicator,
      asOf: now,
      source: sourceRow(sources, indicator),
      points: months.map((month) => {
        // A month that has not begun is not a month in which nothing happened.
        const begun = month <= thisMonth;
        const shown: Cell = begun
          ? cell(known.get(month), sourceOf(sources, indicator))
          : { value: null, records: null, state: 'UNKNOWN' };
        return make(TrendPointType, {
          month,
          figure: toFigure(indicator, shown, { ...filter, from: month, to: month }),
        });
      }),
    });
  });
}

export async function loadByDistrict(ctx: HubContext, args: ByDistrictArgs): Promise<IndicatorByDistrictType> {
  const partner = ctx.viewer.kind === 'partner';
  if (partner && (args.from || args.to || args.keyTaskId)) {
    throw hubError.forbidden({
      zh: '伙伴单位只能查询全年、全部任务的分布。',
      en: 'Partners may ask for the whole plan only.',
    });
  }
  return ctx.read(async (em) => {
    const now = new Date();
    const on = args.on ?? chinaDay(now);
    const indicator = await getIndicator(em, args.code);
    const sources = await readSources(em, now);
    const source = sourceOf(sources, indicator);
    const cells = await sums<Omit<DistrictCell, 'code'> & { code: string | null }>(
      em,
      indicator,
      'r.district_code, r.month',
      args,
    );
    const placed = cells.filter((one): one is DistrictCell => one.code !== null && isPlaced(one.code));
    const elsewhere = cells.filter((one) => one.code === null || !isPlaced(one.code));
    const rows = restateSeries(placed, on);
    const unplaced = add(elsewhere);
    const column = [...rows, unplaced].map((sum) => cell(sum, source));
    const whole = cell(add(cells), source);
    const shown = partner ? discloseColumn(column, whole) : { cells: column, total: whole };
    const filter = drillFilter(args);
    const drill = (districts?: string[]) => (partner ? null : { ...filter, ...(districts && { districts }) });
    return make(IndicatorByDistrictType, {
      indicator,
      on,
      asOf: now,
      source: sourceRow(sources, indicator),
      rows: rows.map((row, index) =>
        make(DistrictFigureType, {
          districts: row.districts.map(({ code }) => make(District, { code })),
          names: row.districts.map(({ name }) => name),
          namesEn: row.districts.map(({ nameEn }) => nameEn),
          countedUnder: [...row.codes],
          restated: row.codes.length > row.districts.length || row.districts.length > 1,
          figure: toFigure(indicator, shown.cells[index] as Cell, drill([...row.codes])),
        }),
      ),
      unplaced: toFigure(indicator, shown.cells.at(-1) as Cell, drill([])),
      total: toFigure(indicator, shown.total, drill()),
    });
  });
}

function drillFilter({ planId, keyTaskId, unitId, from, to }: Filter) {
  return {
    ...(planId && { plan: planId }),
    ...(keyTaskId && { task: keyTaskId }),
    ...(unitId && { unit: unitId }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

const add = (cells: readonly { value: number; records: number }[]) => ({
  value: Math.round(cells.reduce((sum, one) => sum + one.value, 0) * 100) / 100,
  records: cells.reduce((sum, one) => sum + one.records, 0),
});

const sourceRow = (sources: SourceReport, { source }: IndicatorType) =>
  sources.list().find((one) => one.source === source) as FigureSourceType;

function monthsBetween(from: string, to: string): string[] {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const count = number(to) - number(from) + 1;
  if (count < 1 || count > MOST_MONTHS) {
    throw hubError.invalid('to', { zh: '时间范围应为1至60个月。', en: 'The period must have 1 to 60 months.' });
  }
  return Array.from({ length: count }, (_, index) => {
    const at = number(from) + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
