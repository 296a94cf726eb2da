import { type ConsumerDefinition, consumer } from '@hub/kit/facts';
import { mediaFacts } from '@hub/media/contract';
import { talentsFacts } from '@hub/talents/contract';
import { tasksFacts } from '@hub/tasks/contract';
import { volunteersFacts } from '@hub/volunteers/contract';
import { recordState } from './fact-row.rules.ts';
import { applyRecordState } from './fact-row.service.ts';
import { applyKeyTask, applyProgress, applyWithdrawal } from './key-task.service.ts';

/** Name under which this read model keeps its cursors. */
export const READER = 'reports';

/** The read model follows the four areas; each has a cursor of its own, so that one that stands still holds up no other. */
export const consumers: readonly ConsumerDefinition[] = [
  consumer({
    source: 'tasks',
    name: READER,
    facts: tasksFacts,
    async apply(em, fact) {
      if (fact.type === 'tasks.key-task.planned' || fact.type === 'tasks.key-task.amended')
        return applyKeyTask(em, fact);
      if (fact.type === 'tasks.key-task.withdrawn') return applyWithdrawal(em, fact);
      if (fact.type === 'tasks.progress-report.accepted') return applyProgress(em, fact);
      const state = recordState(fact);
      if (state) await applyRecordState(em, state, fact);
    },
  }),
  consumer({
    source: 'volunteers',
    name: READER,
    facts: volunteersFacts,
    async apply(em, fact) {
      const state = recordState(fact);
      if (state) await applyRecordState(em, state, fact);
    },
  }),
  consumer({
    source: 'talents',
    name: READER,
    facts: talentsFacts,
    async apply(em, fact) {
      const state = recordState(fact);
      if (state) await applyRecordState(em, state, fact);
    },
  }),
  consumer({
    source: 'media',
    name: READER,
    facts: mediaFacts,
    async apply(em, fact) {
      const state = recordState(fact);
      if (state) await applyRecordState(em, state, fact);
    },
  }),
];

export const sources = consumers.map(({ source }) => source);
