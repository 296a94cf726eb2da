// `npm run bench -- tasks [--years 5]`: the tasks subgraph over years of records. Each question is asked as an officer asks
// it, rights and row-level security included, and beside it the bare SQL that fetches the same rows as their owner.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startPostgres, temporaryDataDir } from '@hub/local';
import { openLoader } from '../../infra/tooling/load.ts';
import { fullVolume, seedYears } from '../../subgraphs/tasks/demo/years.ts';

type Kit = typeof import('@hub/kit/testing');
type Fixture = typeof import('../../subgraphs/tasks/testing.fixture.ts');
type Tasks = typeof import('../../subgraphs/tasks/index.ts');

const TASK = `id number text leadName assignments { id state role unitName } targets { id text value actual }
  light { month colour plannedPercent actualPercent reasons { text } units { unitName daysLate } } lights { month colour }`;

const { values } = parseArgs({
  options: { years: { type: 'string', default: '5' }, rounds: { type: 'string', default: '15' } },
});
const rounds = Number(values.rounds);

/** Median and 95th percentile of a number of rounds, after three to warm up; CPU of this process for one of them. */
async function measure(work: () => Promise<unknown>): Promise<{ median: number; p95: number; cpu: number }> {
  const times: number[] = [];
  let before = process.cpuUsage();
  for (let round = -3; round < rounds; round++) {
    if (round === 0) before = process.cpuUsage();
    const began = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    cpu: (user + system) / 1000 / rounds,
  };
}

const dataDir = temporaryDataDir();
const postgres = await startPostgres({ dataDir, throwaway: true });
process.env.HUB_TEST_ADMIN_URL = postgres.adminUrl;
try {
  await using loader = await openLoader();
  await loader.load('node_modules/reflect-metadata/Reflect.js');
  const { testSubgraph, officer } = await loader.load<Kit>('subgraphs/_kit/testing/index.ts');
  const { definition } = await loader.load<Tasks>('subgraphs/tasks/index.ts');
  const { people, importSample, privilegesOf } = await loader.load<Fixture>('subgraphs/tasks/testing.fixture.ts');
  await using hub = await testSubgraph(definition);
  await importSample(hub);
  const sql = (text: string, parameters: unknown[] = []) => hub.sql(text, parameters);
  const began = performance.now();
  const counts = await seedYears(sql, {
    ...fullVolume,
    years: Number(values.years),
    lastYear: new Date().getFullYear(),
  });
  process.stdout.write(`${JSON.stringify(counts)} in ${((performance.now() - began) / 1000).toFixed(1)} s\n\n`);

  const [plan] = await sql(
    "select id from plan where document_number like '规模演示%' order by year desc, document_number limit 1",
  );
  const [scheme] = await sql("select id from assessment_scheme where code = 'scale-districts'");
  const year = new Date().getFullYear();
  const unit = people.publicity.unitId;
  const head = officer({
    name: 'head',
    unit,
    roles: ['unit-officer', 'unit-leader'],
    privileges: privilegesOf('unit-officer', 'unit-leader'),
  });
  const questions = [
    {
      name: 'plan-board',
      viewer: people.leader,
      query: `query ($id: ID!) { plan(id: $id) { id keyTasks { ${TASK} } } }`,
      variables: { id: plan?.id },
      bare: 'select t.*, (select json_agg(a) from assignment a where a.key_task_id = t.id) as parts, (select json_agg(l) from progress_ledger(array[t.id]) l) as ledger from key_task t where t.plan_id = $1',
      values: [plan?.id],
    },
    {
      name: 'unit-todo',
      viewer: head,
      query: '{ taskTodos { id kind recordId title dueOn keyTask { id number } } }',
      variables: {},
      bare: "select a.id, t.text from assignment a join key_task t on t.id = a.key_task_id where a.unit_id = $1 and a.state in ('ASSIGNED', 'SIGNED') union all select id, title from activity where (unit_id = $1 and state in ('PLANNED', 'HELD')) or (review_unit_id = $1 and state = 'SUBMITTED')",
      values: [unit],
    },
    {
      name: 'assessment-ranking',
      viewer: people.leader,
      query:
        'query ($id: ID!, $year: Int!) { assessmentRanking(schemeId: $id, year: $year) { rows { rank tied assessment { id total countedTotal state grade scheme { id grades { code name } } } } } }',
      variables: { id: scheme?.id, year },
      bare: 'select * from assessment where scheme_id = $1 and year = $2 order by total desc',
      values: [scheme?.id, year],
    },
    {
      name: 'activity-list',
      viewer: head,
      query: '{ activities(first: 25) { totalCount nodes { id title state keyTask { id text } } } }',
      variables: {},
      bare: 'select a.*, t.text, (select count(*) from activity) from activity a join key_task t on t.id = a.key_task_id order by coalesce(a.held_on, a.planned_on) desc limit 25',
      values: [],
    },
  ];
  process.stdout.write('question               median ms    p95 ms    cpu ms   bare SQL ms   statements\n');
  const ratios: string[] = [];
  for (const { name, viewer, query, variables, bare, values: parameters } of questions) {
    const { statements } = await hub.countSql(() => hub.as(viewer).ok(query, variables));
    const ours = await measure(() => hub.as(viewer).ok(query, variables));
    const raw = await measure(() => sql(bare, parameters));
    process.stdout.write(
      `${name.padEnd(20)}${ours.median.toFixed(1).padStart(12)}${ours.p95.toFixed(1).padStart(10)}${ours.cpu.toFixed(1).padStart(10)}${raw.median.toFixed(1).padStart(14)}${String(statements).padStart(13)}\n`,
    );
    ratios.push(`ratio ${name} ${(ours.median / raw.median).toFixed(2)}`);
  }
  process.stdout.write(`\n${ratios.join('\n')}\n`);
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
