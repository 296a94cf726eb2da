import { defineSlice } from '@hub/kit';
import { CountedRecord, TaskTarget } from './target.entity.ts';
import { KeyTaskTargetsResolver } from './target.resolver.ts';

export { targetConsumers } from './target.consumers.ts';
export { TaskTarget } from './target.entity.ts';
export { reachedPercent } from './target.rules.ts';
export {
  actualOf,
  countsLoader,
  createTargets,
  setTargets,
  type TargetWords,
  targetsLoader,
} from './target.service.ts';
export { TargetSourceEnum } from './target.type.ts';

/** Targets (量化目标): numbers of the plan, counted from verified records. */
export const targets = defineSlice({
  name: 'targets',
  entities: [TaskTarget, CountedRecord],
  resolvers: [KeyTaskTargetsResolver],
});
