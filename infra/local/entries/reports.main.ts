import { definition } from '@hub/reports';
import { runSubgraph } from './run-subgraph.ts';

await runSubgraph(definition);
