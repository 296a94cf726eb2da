import pg from 'pg';

// Forward only: a step that has run anywhere is never edited, the next one is added below it.
const steps: readonly { name: string; sql: string }[] = [
  {
    name: '001-registry',
    sql: `
      create table module (
        name text primary key,
        owner_unit text not null,
        created_at timestamptz not null default now()
      );
      create table module_version (
        id bigint generated always as identity primary key,
        module text not null references module (name),
        version text not null,
        manifest jsonb not null,
        -- Over all files: the same version never stands for other bytes.
        digest text not null,
        published_at timestamptz not null default now(),
        published_by text not null,
        published_by_name text not null,
        unique (module, version)
      );
      create table module_file (
        version_id bigint not null references module_version (id),
        path text not null,
        integrity text not null,
        bytes bytea not null,
        primary key (version_id, path)
      );
      -- Who made which version the one that runs, when and why. What runs is the latest row of a scope.
      create table module_activation (
        id bigint generated always as identity primary key,
        module text not null references module (name),
        -- 'all', or the unit that sees a version before everyone else.
        scope text not null,
        -- null: the unit's trial has ended.
        version_id bigint references module_version (id),
        replaces_id bigint references module_version (id),
        action text not null check (action in ('activate', 'rollback', 'withdraw')),
        at timestamptz not null default now(),
        by_id text not null,
        by_name text not null,
        reason text not null
      );
      create index on module_activation (module, scope, id desc);
      create table module_failure (
        module text not null references module (name),
        version text not null,
        kind text not null,
        day date not null default current_date,
        seen integer not null default 1,
        last_at timestamptz not null default now(),
        last_detail text not null,
        primary key (module, version, kind, day)
      );
    `,
  },
];

/** History and files are only ever added: the service's own role can neither alter nor remove them. */
const rights = (role: string) => `
  revoke update, delete, truncate on module, module_version, module_file, module_activation, host_migration from ${role};
  grant select, insert on module, module_version, module_file, module_activation to ${role};
  grant select, insert, update on module_failure to ${role};
`;

export async function migrateHost(migratorUrl: string, appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(7246090)');
    await client.query(
      'create table if not exists host_migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from host_migration');
    const done = new Set(rows.map((row) => row.name));
    for (const step of steps) {
      if (done.has(step.name)) continue;
      await client.query(step.sql);
      await client.query('insert into host_migration (name) values ($1)', [step.name]);
    }
    const appRole = decodeURIComponent(new URL(appUrl).username);
    await client.query(rights(client.escapeIdentifier(appRole)));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
