import type { Words } from '@hub/runtime';
import type { ApprovalNeed } from '../gql/graphql.ts';

export const approvalNeeds: Record<ApprovalNeed, Words> = {
  NONE: { zh: '无须报备', en: 'None' },
  BEFORE_ANNOUNCING: { zh: '发布前须获批准', en: 'Before it is announced' },
  BEFORE_HOLDING: { zh: '举办前须获批准', en: 'Before it is held' },
};
