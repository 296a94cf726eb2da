import { defineSlice } from '@hub/kit';
import { PlanDraft, UnitChange } from './plan-draft.entity.ts';
import { PlanDraftResolver } from './plan-draft.resolver.ts';

export { planDraftConsumers } from './plan-draft.consumers.ts';

/** Drafts (草案) of the plan to come, made from the plan in force. */
export const planDrafts = defineSlice({
  name: 'plan-drafts',
  entities: [PlanDraft, UnitChange],
  resolvers: [PlanDraftResolver],
});
