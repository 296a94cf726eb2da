import { definition } from '@hub/tasks';
import { runSubgraph } from './run-subgraph.ts';

await runSubgraph(definition);
