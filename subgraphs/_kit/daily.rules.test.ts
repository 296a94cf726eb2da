import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { describe, expect, it } from 'vitest';
import { runDaily } from './daily.ts';
import { silentLogger } from './service/index.ts';

/** Takes the place of a database: what a job does there is told by the job itself. */
const em = () =>
  ({
    transactional: (work: (tx: unknown) => Promise<number>) => work({ execute: async () => [] }),
  }) as unknown as SqlEntityManager;

describe('daily jobs', () => {
  it('run at the start, again when asked, one after the other, and one that fails holds up no other', async () => {
    const ran: string[] = [];
    const errors: object[] = [];
    const log = { ...silentLogger, error: (fields: object) => void errors.push(fields) };
    const jobs = runDaily(
      [
        { name: 'broken', run: async () => Promise.reject(new Error('no such table')) },
        {
          name: 'sound',
          run: async (_em, today) => {
            ran.push(`${today} begins`);
            await new Promise((resolve) => setTimeout(resolve, 5));
            ran.push(`${today} ends`);
            return 2;
          },
        },
      ],
      { em, log },
    );
    const [first, second] = await Promise.all([jobs.now('2026-06-01'), jobs.now('2026-06-02')]);
    expect([first, second]).toEqual([
      { broken: 0, sound: 2 },
      { broken: 0, sound: 2 },
    ]);
    expect(ran.slice(2)).toEqual(['2026-06-01 begins', '2026-06-01 ends', '2026-06-02 begins', '2026-06-02 ends']);
    expect(ran[0]).toMatch(/^\d{4}-\d{2}-\d{2} begins$/);
    expect(errors[0]).toMatchObject({ job: 'broken', error: 'no such table' });
    await jobs.stop();
    expect(ran).toHaveLength(6);
  });
});
