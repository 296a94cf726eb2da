import { openOrm } from '@hub/kit/database';
import { testDatabase } from '@hub/kit/testing';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { allDefinitions } from '../federation/definitions.ts';

const definitions = await allDefinitions();

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  'tables of %s',
  (name, definition) => {
    const entities = definition.slices.flatMap((slice) => slice.entities ?? []);
    const { migrations } = definition;

    it('have the columns that the entities have', async () => {
      const database = await testDatabase(name, { entities, migrations });
      const orm = openOrm({ url: database.migratorUrl, entities, migrations });
      try {
        const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: true, dropTables: false });
        // Checks, indexes and policies are written by hand in migrations; columns are what an entity cannot do without.
        const missing = sql
          .split(/;\s*\n/)
          .filter((line) => /^create table|add column|drop column|(set|drop) not null/i.test(line.trim()));
        expect(missing).toEqual([]);
      } finally {
        await orm.close(true);
        await database.drop();
      }
    });

    it('force row-level security wherever an officer could read rows, and belong to no login that serves requests', async () => {
      const database = await testDatabase(name, { entities, migrations });
      const owner = new pg.Client({ connectionString: database.migratorUrl });
      await owner.connect();
      try {
        const { rows } = await owner.query(`
        select c.relname as table, c.relrowsecurity and (c.relforcerowsecurity or c.relname = 'idempotency') as secured, r.rolname as owner
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
        where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
        // Of the kit: the fact flow and the read log are not reached by the API, the ORM keeps its list of migrations.
        const ofTheKit = ['outbox_fact', 'inbox_fact', 'fact_cursor', 'dead_fact', 'read_log', 'mikro_orm_migrations'];
        expect(rows.filter((row) => !row.secured && !ofTheKit.includes(row.table)).map((row) => row.table)).toEqual([]);
        expect(new Set(rows.map((row) => row.owner))).toEqual(new Set([`hub_${name}_migrator`]));
      } finally {
        await owner.end();
        await database.drop();
      }
    });

    it('show nothing to a login whose settings are unset', async () => {
      const database = await testDatabase(name, { entities, migrations });
      const app = new pg.Client({ connectionString: database.appUrl });
      await app.connect();
      try {
        const { rows: tables } = await app.query(
          "select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relrowsecurity and relkind = 'r'",
        );
        expect(tables.length).toBeGreaterThan(1);
        for (const table of tables) {
          const { rows } = await app.query(`select count(*)::int as count from ${table.name}`);
          expect([table.name, rows[0].count]).toEqual([table.name, 0]);
        }
      } finally {
        await app.end();
        await database.drop();
      }
    });
  },
);
