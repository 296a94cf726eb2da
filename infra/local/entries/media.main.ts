import { definition } from '@hub/media';
import { runSubgraph } from './run-subgraph.ts';

await runSubgraph(definition);
