import { type ConsumerDefinition, consumer } from '@hub/kit/facts';
import { giveNotice } from '@hub/kit/notices';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { noticeGiven, tasksFacts } from '../contract/facts.ts';
import { noticesOf } from './notice.rules.ts';

/** Facts of before are history when a hub of an earlier version begins to tell them; a month's are enough to begin with. */
const FRESH_MS = 30 * 86_400_000;

/** `officer:<id>` as the outbox has it. */
const officerOf = (actor: string | null): string | null =>
  actor?.startsWith('officer:') ? actor.slice('officer:'.length) : null;

/**
 * Tells people what happened in this area. It follows the area's own facts, so that who hears of what stands in one
 * place, no verb waits for it, and each fact is told exactly once.
 */
export const noticeConsumer: ConsumerDefinition = consumer({
  source: 'tasks',
  name: 'tasks.notices',
  facts: tasksFacts,
  apply: async (em, fact) => {
    if (Date.now() - new Date(fact.at).getTime() > FRESH_MS) return;
    for (const { keyTaskId, about, holders, officerIds = [], urgent = false, dueOn = null, ...told } of noticesOf(
      fact,
    )) {
      await giveNotice(
        em,
        noticeGiven,
        {
          ...told,
          about: about?.slice(0, 400) ?? (keyTaskId ? await taskLine(em, keyTaskId) : null),
          urgent,
          dueOn,
          to: { officerIds, holders },
          byOfficerId: officerOf(fact.actor),
        },
        new Date(fact.at),
      );
    }
  },
});

async function taskLine(em: SqlEntityManager, keyTaskId: string): Promise<string | null> {
  const [task] = await em.execute<{ number: number; text: string }[]>(
    'select number, text from key_task where id = ?',
    [keyTaskId],
  );
  return task ? `${task.number}. ${task.text}`.slice(0, 400) : null;
}
