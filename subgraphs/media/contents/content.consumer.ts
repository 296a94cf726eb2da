import { consumer } from '@hub/kit/facts';
import { honourRevoked } from '@hub/talents/contract';
import { Content } from './content.entity.ts';

/**
 * An honour was revoked: what is published about that person asks to be looked at. A person decides whether it is
 * withdrawn, since the text may speak of something else.
 */
export const revokedHonours = consumer({
  source: 'talents',
  name: 'media',
  facts: [honourRevoked],
  apply: async (em, fact) => {
    await em.nativeUpdate(
      Content,
      { personId: fact.payload.personId, state: 'PUBLISHED' },
      { attention: 'HONOUR_REVOKED', updatedAt: new Date() },
    );
  },
});
