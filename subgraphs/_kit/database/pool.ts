import type { Pool, PoolClient } from 'pg';

/**
 * Gives back the place of a connection that died while it was lent out. The query builder under the ORM releases a
 * transaction's connection only after its rollback succeeded, which it cannot on a dead one: without this, every
 * transaction cut off by a restart of PostgreSQL would take one place of the pool for good.
 */
export function reclaimDead(pool: Pool): void {
  const lent = new Set<PoolClient>();
  pool.on('connect', (client) => {
    client.on('end', () => {
      if (!lent.delete(client)) return;
      const release = client.release;
      // Whoever still holds it may release it once more; that must not be an error.
      client.release = () => undefined;
      release.call(client, true);
    });
  });
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => lent.delete(client as PoolClient));
}
