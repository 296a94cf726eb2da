import { definition } from '@hub/talents';
import { runSubgraph } from './run-subgraph.ts';

await runSubgraph(definition);
