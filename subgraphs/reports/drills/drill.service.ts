import { type Connection, type HubContext, hubError, make, type PageArgs } from '@hub/kit';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Drill, readHandle } from '../drill-handle.ts';
import { getIndicator, listDefinitions } from '../indicators/index.ts';
import { District, KeyTask, OrgUnit, Person } from '../references.ts';
import { CountedRecordRowType, CountedRecordsType, recordClass } from './drill.type.ts';

interface CountedRow {
  record_type: string;
  record_id: string;
  day: string;
  kind: string | null;
  value: string;
  key_task_id: string | null;
  number: number | null;
  person_id: string | null;
  unit_id: string | null;
  district_code: string | null;
  happened_at: Date;
}

/** The rows that a number counted: the same definition and the same filters as the number had. */
function counted(drill: Drill): { sql: string; values: unknown[] } {
  const where: string[] = [];
  const values: unknown[] = [drill.code, drill.version];
  const add = (condition: string, ...given: unknown[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (drill.plan) add('t.plan_id = ?', drill.plan);
  if (drill.task) add('f.key_task_id = ?', drill.task);
  if (drill.unit) add('f.unit_id = ?', drill.unit);
  if (drill.from) add("f.day >= (?::text || '-01')::date", drill.from);
  if (drill.to) add("f.day < (?::text || '-01')::date + interval '1 month'", drill.to);
  if (drill.districts?.length === 0) where.push('f.district_code is null');
  else if (drill.districts) {
    add('f.district_code in (select json_array_elements_text(?::json))', JSON.stringify(drill.districts));
  }
  const sql = `from fact_row f
    join indicator i on i.record_type = f.record_type and i.code = ?
    join indicator_definition d on d.code = i.code and d.version = ?
    left join key_task t on t.id = f.key_task_id
    where f.counted and not coalesce(f.kind = any(d.excluded_kinds), false)${where.map((one) => ` and ${one}`).join('')}`;
  return { sql, values };
}

const VALUE = 'case when i.amount_key is null then 1 else coalesce((f.amounts ->> i.amount_key)::numeric, 0) end';

export async function openDrill(ctx: HubContext, handle: string): Promise<CountedRecordsType> {
  const drill = readHandle(handle);
  return ctx.read(async (em) => {
    const indicator = await getIndicator(em, drill.code);
    const definition = (await listDefinitions(em, drill.code)).find(({ version }) => version === drill.version);
    if (!definition)
      throw hubError.notFound({ zh: '没有这个版本的指标定义。', en: 'There is no such version of the definition.' });
    const { sql, values } = counted(drill);
    const [sum]: { value: string; records: number }[] = await em.execute(
      `select coalesce(sum(${VALUE}), 0)::text as value, count(*)::int as records ${sql}`,
      values,
    );
    return make(CountedRecordsType, {
      indicator,
      definition,
      value: Number(sum?.value ?? 0),
      records: sum?.records ?? 0,
      from: drill.from ?? null,
      to: drill.to ?? null,
      drill: handle,
    });
  });
}

/** One page of the records, newest day first. */
export async function pageOfDrill(
  ctx: HubContext,
  opened: CountedRecordsType,
  page: PageArgs,
): Promise<Connection<CountedRecordRowType>> {
  const { sql, values } = counted(readHandle(opened.drill));
  const after = page.after ? readCursor(page.after) : null;
  const rows = await ctx.read((em) => readPage(em, sql, values, after, page.first + 1));
  const edges = rows.slice(0, page.first).map((row) => ({ cursor: cursorOf(row), node: toRow(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: opened.records,
  };
}

async function readPage(
  em: SqlEntityManager,
  sql: string,
  values: readonly unknown[],
  after: [day: string, id: string] | null,
  limit: number,
): Promise<CountedRow[]> {
  return em.execute(
    `select f.record_type, f.record_id, f.day::text as day, f.kind, ${VALUE}::text as value, f.key_task_id, t.number,
       f.person_id, f.unit_id, f.district_code, f.happened_at
     ${sql}${after ? ' and (f.day, f.record_id) < (?::date, ?::uuid)' : ''}
     order by f.day desc, f.record_id desc limit ?`,
    [...values, ...(after ?? []), limit],
  );
}

const cursorOf = (row: CountedRow) => Buffer.from(`${row.day}|${row.record_id}`).toString('base64url');

function readCursor(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2})\|([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match?.[1] || !match[2]) {
    throw hubError.invalid('after', {
      zh: '游标无效，请从第一页重新读取。',
      en: 'The cursor is not valid; start from the first page.',
    });
  }
  return [match[1], match[2]];
}

function toRow(row: CountedRow): CountedRecordRowType {
  return make(CountedRecordRowType, {
    id: row.record_id,
    recordType: row.record_type,
    record: make(recordClass(row.record_type), { id: row.record_id }),
    day: row.day,
    kind: row.kind,
    value: Number(row.value),
    keyTask: row.key_task_id ? make(KeyTask, { id: row.key_task_id }) : null,
    keyTaskNumber: row.number,
    person: row.person_id ? make(Person, { id: row.person_id }) : null,
    unit: row.unit_id ? make(OrgUnit, { id: row.unit_id }) : null,
    district: row.district_code ? make(District, { code: row.district_code }) : null,
    happenedAt: new Date(row.happened_at),
  });
}
