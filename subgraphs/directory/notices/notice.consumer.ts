import { newId } from '@hub/kit';
import { type ConsumerDefinition, consumer } from '@hub/kit/facts';
import { noticeFact } from '@hub/kit/notices';
import { firstLetter, isHistory } from './notice.rules.ts';
import { recipientsOf } from './recipients.ts';

/** Services that tell people something. One that tells nothing yet may stand here: its feed has no such fact. */
const SENDERS = ['tasks', 'talents', 'volunteers', 'media', 'reports'] as const;

/** Puts what services tell into the inboxes of those whom it concerns. */
export const noticeConsumers: readonly ConsumerDefinition[] = SENDERS.map((source) =>
  consumer({
    source,
    name: 'directory.notices',
    facts: [noticeFact(source)],
    apply: async (em, fact) => {
      const { payload } = fact;
      const [givenAt, now] = [new Date(fact.at), new Date()];
      if (isHistory(givenAt, now)) return;
      for (const officerId of await recipientsOf(em, payload)) {
        await em.execute(
          `insert into notice (id, officer_id, source, kind, title_zh, title_en, about, link, urgent, due_on, given_at, letter)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            ...[newId(), officerId, source, payload.kind, payload.title.zh, payload.title.en, payload.about],
            ...[payload.link, payload.urgent, payload.dueOn, fact.at, firstLetter(givenAt, now)],
          ],
        );
      }
    },
  }),
);
