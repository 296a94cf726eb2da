import type { ModuleManifest } from '@hub/frontend-kit/manifest';
import pg from 'pg';
import { checkManifest, digestOf } from './manifest-check.ts';
import { unmetRequirements } from './ranges.ts';
import { refusals } from './refusals.ts';

/** Who acts, as history keeps it. */
export interface Actor {
  id: string;
  name: string;
}

export interface PublishedVersion {
  id: string;
  module: string;
  version: string;
  manifest: ModuleManifest;
  publishedAt: string;
  publishedBy: string;
}

/** What runs: for everyone under 'all', for a unit on trial under its id. */
export interface ActiveVersion extends PublishedVersion {
  scope: string;
  activatedBy: string;
  /** What one roll-back would bring back. */
  previous?: PublishedVersion;
}

export interface HistoryEntry {
  module: string;
  action: 'publish' | 'activate' | 'rollback' | 'withdraw';
  scope: string;
  version: string | null;
  at: string;
  by: string;
  reason: string;
}

interface VersionRow {
  id: string;
  module: string;
  version: string;
  manifest: ModuleManifest;
  published_at: Date;
  published_by_name: string;
}

const versionColumns = 'v.id::text, v.module, v.version, v.manifest, v.published_at, v.published_by_name';

const toVersion = (row: VersionRow): PublishedVersion => ({
  id: row.id,
  module: row.module,
  version: row.version,
  manifest: row.manifest,
  publishedAt: row.published_at.toISOString(),
  publishedBy: row.published_by_name,
});

/** The register of modules: every version with its bytes, and who made which of them the one that runs. */
export class Registry {
  private readonly pool: pg.Pool;
  /** Package → version that the frame of this hub offers. */
  private readonly offered: Record<string, string>;

  constructor(pool: pg.Pool, offered: Record<string, string>) {
    this.pool = pool;
    this.offered = offered;
  }

  /** Registers a version. The same bytes again change nothing; other bytes under a known version are refused. */
  async publish(
    given: unknown,
    files: ReadonlyMap<string, Buffer>,
    by: Actor,
  ): Promise<{ version: PublishedVersion; added: boolean }> {
    const manifest = checkManifest(given, files);
    const digest = digestOf(manifest);
    const unmet = unmetRequirements(manifest.requires, this.offered);
    if (unmet.length > 0) throw refusals.requiresMismatch(unmet);
    return this.locked(manifest.name, async (client) => {
      const known = await this.find(client, manifest.name, manifest.version);
      if (known) {
        if (digestOf(known.manifest) === digest) return { version: known, added: false };
        throw refusals.versionTaken(manifest.version);
      }
      await this.refuseTakenPath(client, manifest);
      await client.query('insert into module (name, owner_unit) values ($1, $2) on conflict do nothing', [
        manifest.name,
        manifest.ownerUnit,
      ]);
      await this.refuseForeignOwner(client, manifest);
      const { rows } = await client.query<{ id: string }>(
        `insert into module_version (module, version, manifest, digest, published_by, published_by_name)
         values ($1, $2, $3, $4, $5, $6) returning id::text`,
        [manifest.name, manifest.version, JSON.stringify(manifest), digest, by.id, by.name],
      );
      for (const [path, bytes] of files) {
        await client.query('insert into module_file (version_id, path, integrity, bytes) values ($1, $2, $3, $4)', [
          rows[0]?.id,
          path,
          manifest.files[path]?.integrity,
          bytes,
        ]);
      }
      return { version: (await this.get(client, manifest.name, manifest.version)) as PublishedVersion, added: true };
    });
  }

  /** Makes a version the one that runs. For all, it also ends the units' trials of this module. */
  async activate(module: string, version: string, scope: string, by: Actor, reason: string): Promise<void> {
    await this.locked(module, async (client) => {
      const wanted = await this.get(client, module, version);
      const unmet = unmetRequirements(wanted.manifest.requires, this.offered);
      if (unmet.length > 0) throw refusals.requiresMismatch(unmet);
      await this.refuseTakenPath(client, wanted.manifest);
      const current = await this.currentId(client, module, scope);
      if (current === wanted.id) return;
      await this.record(client, {
        module,
        scope,
        versionId: wanted.id,
        replacesId: current,
        action: 'activate',
        by,
        reason,
      });
      if (scope === 'all') await this.endTrials(client, module, by, reason);
    });
  }

  /** One action: the version before comes back, or a unit's trial ends. Returns what runs now. */
  async rollback(module: string, scope: string, by: Actor, reason: string): Promise<string | null> {
    return this.locked(module, async (client) => {
      const current = await this.currentId(client, module, scope);
      if (scope !== 'all') {
        if (!current) throw refusals.noTrial();
        await this.record(client, {
          module,
          scope,
          versionId: null,
          replacesId: current,
          action: 'withdraw',
          by,
          reason,
        });
        return null;
      }
      const target = current ? await this.before(client, module, current) : null;
      if (!target) throw refusals.nothingBefore();
      await this.record(client, {
        module,
        scope,
        versionId: target,
        replacesId: current,
        action: 'rollback',
        by,
        reason,
      });
      const { rows } = await client.query<{ version: string }>('select version from module_version where id = $1', [
        target,
      ]);
      return rows[0]?.version ?? null;
    });
  }

  async active(): Promise<ActiveVersion[]> {
    const { rows } = await this.pool.query<VersionRow & { scope: string; by_id: string; before_id: string | null }>(
      `select a.scope, a.by_id, ${versionColumns},
              (select b.replaces_id::text from module_activation b
                where b.module = a.module and b.scope = a.scope and b.version_id = a.version_id and b.action = 'activate'
                order by b.id desc limit 1) as before_id
         from (select distinct on (module, scope) * from module_activation order by module, scope, id desc) a
         join module_version v on v.id = a.version_id
        order by a.module, a.scope`,
    );
    const versions = new Map((await this.versions()).map((version) => [version.id, version]));
    return rows.map((row) => {
      const previous = row.before_id ? versions.get(row.before_id) : undefined;
      return { ...toVersion(row), scope: row.scope, activatedBy: row.by_id, ...(previous ? { previous } : {}) };
    });
  }

  async versions(): Promise<PublishedVersion[]> {
    const { rows } = await this.pool.query<VersionRow>(
      `select ${versionColumns} from module_version v order by v.module, v.id desc`,
    );
    return rows.map(toVersion);
  }

  async owner(module: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ owner_unit: string }>('select owner_unit from module where name = $1', [
      module,
    ]);
    return rows[0]?.owner_unit ?? null;
  }

  async filesOf(versionId: string): Promise<Map<string, Buffer>> {
    const { rows } = await this.pool.query<{ path: string; bytes: Buffer }>(
      'select path, bytes from module_file where version_id = $1',
      [versionId],
    );
    return new Map(rows.map((row) => [row.path, row.bytes]));
  }

  async history(limit = 200): Promise<HistoryEntry[]> {
    const { rows } = await this.pool.query<Omit<HistoryEntry, 'at'> & { at: Date }>(
      `select a.module, a.action, a.scope, v.version, a.at, a.by_name as by, a.reason
         from module_activation a left join module_version v on v.id = a.version_id
       union all
       select module, 'publish', 'all', version, published_at, published_by_name, '' from module_version
       order by at desc limit $1`,
      [limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** Told by pages: a version that failed in front of an officer. Counted by day, the last words kept. */
  async recordFailure(module: string, version: string, kind: string, detail: string): Promise<void> {
    await this.pool.query(
      `insert into module_failure (module, version, kind, last_detail)
       select $1, $2, $3, $4 where exists (select from module_version where module = $1 and version = $2)
       on conflict (module, version, kind, day) do update set seen = module_failure.seen + 1, last_at = now(), last_detail = excluded.last_detail`,
      [module, version, kind, detail.slice(0, 500)],
    );
  }

  async failures(): Promise<
    { module: string; version: string; kind: string; seen: number; lastAt: string; lastDetail: string }[]
  > {
    const { rows } = await this.pool.query(
      `select module, version, kind, seen, to_char(last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastAt", last_detail as "lastDetail"
         from module_failure where day > current_date - 14 order by last_at desc limit 200`,
    );
    return rows;
  }

  private async locked<T>(module: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select pg_advisory_xact_lock(hashtext('module'), hashtext($1))`, [module]);
      const result = await work(client);
      await client.query(`select pg_notify('host_registry', $1)`, [module]);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private async find(client: pg.PoolClient, module: string, version: string): Promise<PublishedVersion | null> {
    const { rows } = await client.query<VersionRow>(
      `select ${versionColumns} from module_version v where module = $1 and version = $2`,
      [module, version],
    );
    return rows[0] ? toVersion(rows[0]) : null;
  }

  private async get(client: pg.PoolClient, module: string, version: string): Promise<PublishedVersion> {
    const found = await this.find(client, module, version);
    if (!found) throw refusals.noVersion(module, version);
    return found;
  }

  private async currentId(client: pg.PoolClient, module: string, scope: string): Promise<string | null> {
    const { rows } = await client.query<{ version_id: string | null }>(
      'select version_id::text from module_activation where module = $1 and scope = $2 order by id desc limit 1',
      [module, scope],
    );
    return rows[0]?.version_id ?? null;
  }

  private async before(client: pg.PoolClient, module: string, versionId: string): Promise<string | null> {
    const { rows } = await client.query<{ replaces_id: string | null }>(
      `select replaces_id::text from module_activation
        where module = $1 and scope = 'all' and version_id = $2 and action = 'activate' order by id desc limit 1`,
      [module, versionId],
    );
    return rows[0]?.replaces_id ?? null;
  }

  private async endTrials(client: pg.PoolClient, module: string, by: Actor, reason: string): Promise<void> {
    const { rows } = await client.query<{ scope: string }>(
      `select distinct scope from module_activation where module = $1 and scope <> 'all'`,
      [module],
    );
    for (const { scope } of rows) {
      const current = await this.currentId(client, module, scope);
      if (current)
        await this.record(client, {
          module,
          scope,
          versionId: null,
          replacesId: current,
          action: 'withdraw',
          by,
          reason,
        });
    }
  }

  private async record(
    client: pg.PoolClient,
    row: {
      module: string;
      scope: string;
      versionId: string | null;
      replacesId: string | null;
      action: string;
      by: Actor;
      reason: string;
    },
  ): Promise<void> {
    await client.query(
      `insert into module_activation (module, scope, version_id, replaces_id, action, by_id, by_name, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.module, row.scope, row.versionId, row.replacesId, row.action, row.by.id, row.by.name, row.reason],
    );
  }

  private async refuseTakenPath(client: pg.PoolClient, manifest: ModuleManifest): Promise<void> {
    const { rows } = await client.query<{ module: string }>(
      `select a.module from (select distinct on (module, scope) * from module_activation order by module, scope, id desc) a
         join module_version v on v.id = a.version_id
        where a.module <> $1 and v.manifest ->> 'basePath' = $2 limit 1`,
      [manifest.name, manifest.basePath],
    );
    if (rows[0]) throw refusals.pathTaken(manifest.basePath, rows[0].module);
  }

  private async refuseForeignOwner(client: pg.PoolClient, manifest: ModuleManifest): Promise<void> {
    const { rows } = await client.query<{ owner_unit: string }>('select owner_unit from module where name = $1', [
      manifest.name,
    ]);
    if (rows[0]?.owner_unit !== manifest.ownerUnit) {
      throw refusals.foreignOwner(manifest.name, rows[0]?.owner_unit ?? '');
    }
  }
}
