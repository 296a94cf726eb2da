// `npm run seed -- --years 5 [--seed TEXT]`: years of records for the demonstration of DATA_DIR, as many as a city has.
// They go straight into the tables of the tasks subgraph; a database that holds anything but the demonstration is refused.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { checkDemonstration, fullVolume, seedYears } from '../../subgraphs/tasks/demo/years.ts';
import { Fault, isFault } from './fault.ts';
import { startPostgres } from './postgres.ts';

async function seed(): Promise<void> {
  const { values } = parseArgs({
    options: { years: { type: 'string', default: '5' }, seed: { type: 'string', default: fullVolume.seed } },
  });
  const years = Number(values.years);
  if (!Number.isInteger(years) || years < 1 || years > 10) throw new Fault('--years is a number from 1 to 10.');
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  if (process.env.DATABASE_URL) throw new Fault('Years of records are for the embedded database: unset DATABASE_URL.');
  if (!existsSync(join(dataDir, 'marks', 'demo')))
    throw new Fault(`${dataDir} holds no demonstration: start it once with npm start, or set DATA_DIR to its folder.`);
  const postgres = await startPostgres({ dataDir });
  const url = new URL(postgres.adminUrl);
  url.pathname = '/hub_tasks';
  const client = new pg.Client({ connectionString: url.href });
  try {
    await client.connect();
    const sql = async (text: string, parameters: unknown[] = []) => (await client.query(text, parameters)).rows;
    await client.query('begin');
    await checkDemonstration(sql).catch((error: Error) => {
      throw new Fault(error.message);
    });
    const began = performance.now();
    const counts = await seedYears(sql, {
      ...fullVolume,
      years,
      seed: values.seed,
      lastYear: new Date().getFullYear(),
    });
    await client.query('commit');
    for (const [table, count] of Object.entries(counts)) process.stdout.write(`${table.padEnd(20)}${count}\n`);
    process.stdout.write(`${years} years in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

await seed().catch((error) => {
  process.stderr.write(`✗ ${isFault(error) ? error.message : (error.stack ?? error)}\n`);
  process.exitCode = 1;
});
