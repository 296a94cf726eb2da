import type { DailyJob } from '@hub/kit';
import { idOfKey } from '@hub/kit/files';

const PATIENCE_MS = 24 * 3_600_000;
const BATCH = 500;

/**
 * Bytes that no row names: a process was killed between the store and the row. Whatever is younger than a day may
 * still get its row.
 */
export const sweepOrphans: DailyJob = {
  name: 'tasks.sweep-orphaned-files',
  async run(em, _today, { files }) {
    if (!files) return 0;
    const before = Date.now() - PATIENCE_MS;
    let swept = 0;
    const look = async (keys: readonly string[]) => {
      const rows = await em.execute<{ id: string }[]>('select id from attachment where id::text = any(?::text[])', [
        `{${keys.map(idOfKey).join(',')}}`,
      ]);
      const named = new Set(rows.map(({ id }) => id));
      for (const key of keys.filter((one) => !named.has(idOfKey(one)))) {
        await files.remove(key);
        swept += 1;
      }
    };
    const batch: string[] = [];
    for await (const { key, at } of files.list('tasks')) {
      if (at.getTime() > before) continue;
      batch.push(key);
      if (batch.length === BATCH) await look(batch.splice(0));
    }
    if (batch.length > 0) await look(batch);
    return swept;
  },
};
