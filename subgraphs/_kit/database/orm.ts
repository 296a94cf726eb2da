import { type Migration, Migrator } from '@mikro-orm/migrations';
import { type EntityName, MikroORM } from '@mikro-orm/postgresql';
import { Migration00000000000000_kit } from './base-migration.ts';
import { reclaimDead } from './pool.ts';

export interface OrmOptions {
  readonly url: string;
  readonly entities: readonly EntityName[];
  /** Modules of `import.meta.glob('./migrations/Migration*.ts', { eager: true })`. */
  readonly migrations: Readonly<Record<string, unknown>>;
  /** Most connections at once. */
  readonly pool?: number;
}

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

/** Opens the database of one service. Does not connect until it is first used. */
export function openOrm(options: OrmOptions): MikroORM {
  return new MikroORM({
    clientUrl: options.url,
    // An empty list is refused by the ORM; a service without tables of its own has nothing to open.
    entities: [...options.entities],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    forceUtcTimezone: true,
    // The ORM's own lines are coloured text; what matters reaches our structured log as errors.
    logger: () => undefined,
    pool: { min: 0, max: options.pool ?? 12 },
    driverOptions: {
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      application_name: 'spring-rain-hub',
      onPoolCreated: reclaimDead,
    },
    migrations: {
      migrationsList: migrationList(options.migrations),
      snapshot: false,
      transactional: true,
      allOrNothing: true,
      disableForeignKeys: false,
    },
  });
}

/** Brings the tables up to date. Other processes that migrate at the same moment wait. */
export async function migrate(options: OrmOptions): Promise<void> {
  const orm = openOrm({ ...options, pool: 2 });
  try {
    await orm.em.fork().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(7246003)');
      await orm.migrator.up();
    });
  } finally {
    await orm.close(true);
  }
}

function migrationList(modules: Readonly<Record<string, unknown>>): { name: string; class: MigrationClass }[] {
  const own = Object.values(modules).flatMap((module) =>
    Object.entries(module as Record<string, MigrationClass>).filter(([name]) => name.startsWith('Migration')),
  );
  const names = own.map(([name]) => name).sort();
  const twice = names.find((name, index) => names[index + 1] === name);
  if (twice) throw new Error(`two migrations are called ${twice}`);
  return [
    { name: 'Migration00000000000000_kit', class: Migration00000000000000_kit as MigrationClass },
    ...own.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, migration]) => ({ name, class: migration })),
  ];
}
