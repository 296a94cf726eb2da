import { departments, districtUnits } from '@hub/directory/contract/reference';
import { demoPlanId } from '../contract/demo.ts';

/** Runs one statement as the owner of the tables. */
export type Sql = (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

export interface Volume {
  /** Years that end with this one. */
  years: number;
  lastYear: number;
  /** Another seed gives other numbers; the same one the same rows, ids included. */
  seed: string;
  plansPerYear: number;
  unitsPerTask: number;
  activitiesPerTask: number;
  indicators: number;
}

/** Two plans of 25 tasks a year, 48 units a task, some 6,600 activities, 60 indicators for some 200 units. */
export const fullVolume = {
  seed: 'spring-rain',
  plansPerYear: 2,
  unitsPerTask: 48,
  activitiesPerTask: 132,
  indicators: 60,
};

const TASKS = 25;
const SOCIETIES = 150;
const MARK = '规模演示';

/** Demonstrations only: every plan is the sample plan or was made here. */
export async function checkDemonstration(sql: Sql): Promise<void> {
  const plans = await sql(`select id, document_number as number from plan where document_number not like '${MARK}%'`);
  const foreign = plans.find(({ id }) => id !== demoPlanId);
  if (foreign)
    throw new Error(`This is no demonstration: it holds the plan ${String(foreign.number)}. Nothing was written.`);
  if (plans.length === 0)
    throw new Error('The sample plan is not there: start the hub with its demonstration first. Nothing was written.');
  const [made] = await sql(`select count(*)::int as n from plan where document_number like '${MARK}%'`);
  if (Number(made?.n) > 0) throw new Error('The years are there already. Nothing was written.');
}

/** A number below `n` drawn by the text, the same at every run. */
const lot = (text: string, n: number): string => `(('x' || substr(md5(${text}), 1, 7))::bit(28)::int % ${n})`;
const idOf = (text: string): string => `md5(${text})::uuid`;

/**
 * Years of records, straight into the tables: through the interface they would take hours. Every row obeys the tables'
 * checks and the life cycles; nothing is told to other services, so reports and targets of others know nothing of them.
 */
export async function seedYears(sql: Sql, volume: Volume): Promise<Record<string, number>> {
  const { seed, years, lastYear, plansPerYear } = volume;
  if (!/^[a-z0-9-]{1,40}$/.test(seed)) throw new Error('A seed is lower-case letters, digits and hyphens.');
  const first = lastYear - years + 1;
  const office = departments.find(({ code }) => code === 'office')?.id ?? '';
  const units = [...departments, ...districtUnits];
  await sql(
    'create temporary table seed_unit (n int primary key, id uuid not null, name text not null, kind text not null)',
  );
  await sql(
    'insert into seed_unit select o, id, name, kind from jsonb_to_recordset($1::jsonb) as u (id uuid, name text, kind text, o int)',
    [JSON.stringify(units.map(({ id, name, kind }, index) => ({ id, name, kind, o: index })))],
  );
  await sql(
    `insert into seed_unit select ${units.length} + i, ${idOf(`'${seed}:society:' || i`)}, '演示学会' || (i + 1), 'society' from generate_series(0, ${SOCIETIES - 1}) i`,
  );
  const all = units.length + SOCIETIES;
  const by = `'officer:' || ${idOf(`'${seed}:officer'`)}`;
  const person = (name: string) => idOf(`'${seed}:person:${name}'`);

  await sql(`create temporary table seed_plan as select y, p, ${idOf(`'${seed}:plan:' || y || ':' || p`)} as id
    from generate_series(${first}, ${lastYear}) y, generate_series(1, ${plansPerYear}) p`);
  await sql(`insert into plan (id, created_by, document_number, title, issuer, issued_on, year, addressees, file_name, format, raw_text, content_hash, columns, notes)
    select id, ${by}, '${MARK}〔' || y || '〕' || p || '号', y || '年度工作方案（规模演示' || p || '）', '演示科协', make_date(y, 1, 2 + p), y, '[]', 'scale.txt', 'txt', '演示', md5(id::text), '[]', '[]'
    from seed_plan`);
  await sql(`insert into plan_category (id, plan_id, number, name) select ${idOf("id::text || ':' || c")}, id, c, '工作类别' || c
    from seed_plan, generate_series(1, 5) c`);
  await sql(`create temporary table seed_task as select y, p, t, id as plan_id, ${idOf("id::text || ':task:' || t")} as id,
      ${lot('id::text || t', 9)} + 1 as lead, ${lot("id::text || 'o' || t", all)} as start
    from seed_plan, generate_series(1, ${TASKS}) t`);
  await sql(`insert into key_task (id, created_by, plan_id, category_id, number, text, lead_unit_id, lead_name, lead_inferred, other, clause, schedule)
    select s.id, ${by}, s.plan_id, ${idOf("s.plan_id::text || ':' || ((s.t - 1) / 5 + 1)")}, s.t, '演示任务' || s.t || '：开展宣讲、培训和科技服务', u.id, u.name, false, '{}',
      jsonb_build_object('line', s.t, 'endLine', s.t, 'text', '演示任务' || s.t),
      (select jsonb_object_agg(s.y || '-' || lpad(m::text, 2, '0'), round(m * 100 / 12.0, 1)) from generate_series(1, 12) m)
    from seed_task s join seed_unit u on u.n = s.lead`);
  await sql(`create temporary table seed_part as
    select s.id as task, s.y, s.p, s.t, u.n, u.id as unit, u.name, u.kind, case when o.i = 0 then 'LEAD' else 'CO' end as role, o.i as ord,
      lead.id as lead_unit, ${idOf("s.id::text || ':part:' || u.n")} as id
    from seed_task s join seed_unit lead on lead.n = s.lead
      cross join lateral (select 0 as i, s.lead as n union all select i, (s.start + i * 5) % ${all} from generate_series(1, ${volume.unitsPerTask - 1}) i) o
      join seed_unit u on u.n = o.n
    where o.i = 0 or o.n <> s.lead`);
  await sql(`insert into assignment (id, created_by, key_task_id, unit_id, unit_name, role, ord, state, assigned_on, signed_at, signed_by)
    select id, ${by}, task, unit, name, role, ord, 'SIGNED', make_date(y, 1, 5), make_date(y, 1, 8), ${person('signer')} from seed_part`);
  // Headquarters report monthly, all others by quarter; of this year only months that are over.
  await sql(`insert into progress_report (id, created_by, key_task_id, unit_id, role, review_unit_id, month, period, percent, text, activity_ids, state,
      submitted_by, submitted_at, first_submitted_at, reviewed_by, reviewed_at)
    select ${idOf("p.id::text || ':' || m")}, ${by}, p.task, p.unit, p.role, case when p.role = 'LEAD' then '${office}'::uuid else p.lead_unit end,
      p.y || '-' || lpad(m::text, 2, '0'), p.y || '-' || lpad(m::text, 2, '0'), least(100, greatest(0, round(m * 100 / 12.0) - ${lot("p.id::text || 'b' || m", 18)})), '按计划推进，完成阶段工作。', '[]', x.state,
      ${person('writer')}, x.came, x.came, case when x.state = 'ACCEPTED' then ${person('reviewer')} end, case when x.state = 'ACCEPTED' then x.came + interval '2 days' end
    from seed_part p cross join generate_series(1, 12) m
      cross join lateral (select make_date(p.y, m, 1) + interval '1 month' + make_interval(days => 1 + ${lot('p.id::text || m', 6)}) as came,
        case when (p.y, m) = (extract(year from current_date - interval '1 month'), extract(month from current_date - interval '1 month'))
          and ${lot("p.id::text || 's' || m", 10)} = 0 then 'SUBMITTED' else 'ACCEPTED' end as state) x
    where (p.kind in ('department', 'affiliated-unit') or m % 3 = 0) and make_date(p.y, m, 1) + interval '1 month' <= current_date`);
  await sql(`insert into activity (id, created_by, key_task_id, title, type, entry, unit_id, review_unit_id, place, planned_on, held_on, minutes, onsite_audience,
      online_views, evidence, state, reported_by, submitted_by, submitted_at, verified_by, verified_at)
    select a.id, ${by}, a.task, '演示活动' || a.i, (array['lecture','forum','training','policy-lecture'])[1 + ${lot("a.id::text || 't'", 4)}],
      (array['campus','institute','enterprise','community','organ'])[1 + ${lot("a.id::text || 'e'", 5)}], a.unit, a.lead_unit, '演示场地', a.day,
      case when a.state not in ('PLANNED', 'CANCELLED') then a.day end, case when a.state not in ('PLANNED', 'CANCELLED') then 90 end,
      case when a.state not in ('PLANNED', 'CANCELLED') then 20 + ${lot("a.id::text || 'n'", 200)} end, case when a.state not in ('PLANNED', 'CANCELLED') then 0 end,
      case when a.state in ('SUBMITTED', 'VERIFIED') then (select jsonb_agg(jsonb_build_object('id', ${idOf('a.id::text || e')}, 'kind', case when e % 2 = 0 then 'PHOTO' else 'SIGN_IN' end,
        'title', '佐证' || e, 'reference', '档案-' || a.i || '-' || e)) from generate_series(1, 5) e) else '[]'::jsonb end,
      a.state, ${person('reporter')}, case when a.state in ('SUBMITTED', 'VERIFIED') then ${person('reporter')} end,
      case when a.state in ('SUBMITTED', 'VERIFIED') then a.day + interval '1 day' end, case when a.state = 'VERIFIED' then ${person('verifier')} end,
      case when a.state = 'VERIFIED' then a.day + interval '4 days' end
    from (select ${idOf("s.id::text || ':act:' || i")} as id, s.id as task, i, p.unit, p.lead_unit, d.day,
        case when d.day > current_date then 'PLANNED' when ${lot("s.id::text || 'c' || i", 40)} = 0 then 'CANCELLED'
          when d.day > current_date - 60 and ${lot("s.id::text || 's' || i", 3)} = 0 then (array['HELD', 'SUBMITTED'])[1 + ${lot("s.id::text || 'h' || i", 2)}]
          else 'VERIFIED' end as state
      from seed_task s cross join generate_series(1, ${volume.activitiesPerTask}) i
        cross join lateral (select make_date(s.y, 1, 10) + ${lot("s.id::text || 'd' || i", 350)} as day) d
        cross join lateral (select (s.start + (1 + (i % ${volume.unitsPerTask - 1})) * 5) % ${all} as n) pick
        join seed_part p on p.task = s.id and p.n = pick.n) a`);
  await seedAssessments(sql, volume, { by, person, office, first });
  for (const table of [
    'plan',
    'key_task',
    'assignment',
    'progress_report',
    'activity',
    'assessment',
    'assessment_score',
  ])
    await sql(`analyze ${table}`);
  const counts: Record<string, number> = {};
  for (const table of [
    'plan',
    'key_task',
    'assignment',
    'progress_report',
    'activity',
    'assessment',
    'assessment_score',
  ])
    counts[table] = Number((await sql(`select count(*)::int as n from ${table}`))[0]?.n);
  for (const table of ['seed_part', 'seed_task', 'seed_plan', 'seed_unit']) await sql(`drop table ${table}`);
  return counts;
}

interface Names {
  by: string;
  person: (name: string) => string;
  office: string;
  first: number;
}

/** One scheme for each kind of unit; years gone by are signed off, this one has its feedback. */
async function seedAssessments(sql: Sql, volume: Volume, { by, person, office, first }: Names): Promise<void> {
  const { seed, indicators, lastYear } = volume;
  const list = Array.from({ length: indicators }, (_, i) => {
    const counted = i % 6 === 0;
    const weight = Math.floor(200 / indicators) / 2 + (i < 200 - indicators * Math.floor(200 / indicators) ? 0.5 : 0);
    return {
      ...{ code: `item-${i + 1}`, name: `演示指标${i + 1}`, nameEn: `Item ${i + 1}`, weight, standard: '演示评分标准' },
      ...(counted ? { source: 'VERIFIED_ACTIVITIES', full: 20 } : { source: 'REVIEW', full: null }),
    };
  });
  const grades = [
    { code: 'EXCELLENT', name: '优秀', nameEn: 'Excellent', from: 90 },
    { code: 'GOOD', name: '良好', nameEn: 'Good', from: 75 },
    { code: 'PASS', name: '合格', nameEn: 'Pass', from: 0 },
  ];
  await sql(
    `create temporary table seed_scheme as select s.subject, s.code, ${idOf(`'${seed}:scheme:' || s.code`)} as id
      from (values ('DEPARTMENTS', 'scale-departments'), ('DISTRICTS', 'scale-districts'), ('SOCIETIES', 'scale-societies')) s (subject, code)`,
  );
  await sql(
    `insert into assessment_scheme (id, created_by, code, edition, name, subject, unit_id, indicators, grades, appeal_days, basis, state, issued_at, issued_by)
      select id, ${by}, code, 1, '规模演示考核（' || code || '）', subject, '${office}', $1::jsonb, $2::jsonb, 5, '演示依据', 'ISSUED', make_date(${first}, 1, 5), ${person('reviewer')}
      from seed_scheme`,
    [JSON.stringify(list), JSON.stringify(grades)],
  );
  await sql(`insert into assessment (id, created_by, scheme_id, scheme_code, year, unit_id, review_unit_id, self_due_on, state, submitted_by, submitted_at, reviewed_by, reviewed_at, appeal_until, counted_on)
    select ${idOf("s.id::text || ':' || y || ':' || u.n")}, ${by}, s.id, s.code, y, u.id, '${office}', make_date(y, 12, 10), 'FEEDBACK', ${person('writer')}, make_date(y, 12, 9),
      ${person('reviewer')}, make_date(y, 12, 18), make_date(y, 12, 25), least(make_date(y, 12, 31), current_date)
    from seed_scheme s join seed_unit u on s.subject = case u.kind when 'society' then 'SOCIETIES' when 'district-association' then 'DISTRICTS' else 'DEPARTMENTS' end
      cross join generate_series(${first}, ${lastYear}) y where u.id <> '${office}'`);
  await sql(`insert into assessment_score (id, created_by, assessment_id, unit_id, review_unit_id, indicator, weight, counted, self_score, self_text, evidence, counted_value, numerator,
      counted_score, review_score, review_reason)
    select ${idOf("a.id::text || ':' || i.code")}, ${by}, a.id, a.unit_id, a.review_unit_id, i.code, i.weight, i.source <> 'REVIEW',
      case when i.source = 'REVIEW' then i.weight end, case when i.source = 'REVIEW' then '已完成' end, '[]',
      case when i.source <> 'REVIEW' then held.n end, case when i.source <> 'REVIEW' then held.n end,
      case when i.source <> 'REVIEW' then round(i.weight * least(1, held.n / i."full") * 100) / 100 end,
      case when i.source = 'REVIEW' then round((i.weight * (100 - ${lot('a.id::text || i.code', 30)}))::numeric / 100, 2) end,
      case when i.source = 'REVIEW' then '按材料评分' end
    from assessment a join seed_scheme s on s.id = a.scheme_id
      cross join lateral jsonb_to_recordset((select indicators from assessment_scheme where id = s.id)) as i (code text, weight double precision, source text, "full" double precision)
      left join lateral (select count(*)::int as n from activity v where v.unit_id = a.unit_id and v.state = 'VERIFIED'
        and v.held_on between make_date(a.year, 1, 1) and a.counted_on) held on true`);
  await sql(`update assessment a set total = s.total, counted_total = s.counted, self_total = s.own
    from (select assessment_id, round(sum(coalesce(counted_score, review_score))::numeric, 2) as total, round(sum(counted_score)::numeric, 2) as counted,
      round(sum(coalesce(counted_score, self_score))::numeric, 2) as own from assessment_score group by 1) s
    where s.assessment_id = a.id and a.scheme_id in (select id from seed_scheme)`);
  await sql(`update assessment set state = 'FINAL', grade = case when total >= 90 then 'EXCELLENT' when total >= 75 then 'GOOD' else 'PASS' end,
      finalised_by = ${person('decider')}, finalised_at = make_date(year, 12, 28) + interval '10 hours'
    where year < ${lastYear} and scheme_id in (select id from seed_scheme)`);
  await sql('drop table seed_scheme');
}
