import { definition } from '@hub/volunteers';
import { runSubgraph } from './run-subgraph.ts';

await runSubgraph(definition);
