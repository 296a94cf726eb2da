// `npm run migration -- tasks [--all]`: the DDL that is between the entities of a subgraph and its migrations, to be copied into
// a new migration. Nothing is written: a migration is a text that somebody has read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../local/postgres.ts';
import { namesFrom, openLoader } from './load.ts';

interface Definition {
  name: string;
  slices: { entities?: unknown[] }[];
  migrations: Record<string, unknown>;
}

interface Orm {
  schema: { getUpdateSchemaSQL(options: object): Promise<string> };
  close(force: boolean): Promise<void>;
}

interface Database {
  provision(adminUrl: string, name: string, secret: string): Promise<{ migratorUrl: string }>;
  migrate(options: object): Promise<void>;
  openOrm(options: object): Orm;
}

async function differences(name: string, adminUrl: string): Promise<string> {
  await using loader = await openLoader();
  const { definition } = await loader.load<{ definition: Definition }>(`subgraphs/${name}/index.ts`);
  const database = await loader.load<Database>('subgraphs/_kit/database/index.ts');
  const { migratorUrl } = await database.provision(
    adminUrl,
    `hub_${name}`,
    'only for looking at a throw-away database',
  );
  const entities = definition.slices.flatMap((slice) => slice.entities ?? []);
  const options = { url: migratorUrl, entities, migrations: definition.migrations };
  await database.migrate(options);
  const orm = database.openOrm(options);
  try {
    // Tables of the kit and objects that only a migration knows (policies, triggers) are not for the diff to drop.
    const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: true, dropTables: false });
    return (all ? sql : onlyShape(sql)).trim();
  } finally {
    await orm.close(true);
  }
}

/**
 * Checks, indexes, defaults and `text` are written by hand in the migrations and unknown to the entities; what an entity
 * may not do without is its tables and columns.
 */
function onlyShape(sql: string): string {
  const shape =
    /^create table|^alter table \S+ (add|drop) column|^alter table \S+ add (?!constraint)|(set|drop) not null/i;
  return sql
    .split(/;\n+|;$/)
    .filter((statement) => shape.test(statement.trim()))
    .map((statement) => `${statement.trim()};`)
    .join('\n');
}

const all = process.argv.includes('--all');
const names = process.argv.slice(2).filter((arg) => arg !== '--all');
if (names.length === 0) {
  process.stderr.write('Which subgraph? npm run migration -- tasks\n');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'hub-migration-'));
const server = await startPostgres({ dataDir: folder, throwaway: true });
try {
  for (const name of namesFrom(names)) {
    const sql = await differences(name, server.adminUrl);
    process.stdout.write(sql ? `-- ${name}\n${sql}\n` : `-- ${name}: entities and migrations agree\n`);
  }
} catch (error) {
  process.stderr.write(`✗ ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
