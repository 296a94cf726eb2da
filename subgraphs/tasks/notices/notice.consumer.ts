import { type ConsumerDefinition, consumer } from '@hub/kit/facts';
import { tasksFacts } from '../contract/facts.ts';
import { noticesOf } from './notice.rules.ts';
import { give } from './tell.ts';

/** Facts of before are history when a hub of an earlier version begins to tell them; a month's are enough to begin with. */
const FRESH_MS = 30 * 86_400_000;

/**
 * Tells people what happened in this area. It follows the area's own facts, so that who hears of what stands in one
 * place, no verb waits for it, and each fact is told exactly once.
 */
export const noticeConsumer: ConsumerDefinition = consumer({
  source: 'tasks',
  name: 'tasks.notices',
  facts: tasksFacts,
  apply: async (em, fact) => {
    const at = new Date(fact.at);
    if (Date.now() - at.getTime() > FRESH_MS) return;
    for (const told of noticesOf(fact)) await give(em, told, fact.actor, at);
  },
});
