import { definition } from '@hub/directory';
import { runSubgraph } from './run-subgraph.ts';

await runSubgraph(definition);
