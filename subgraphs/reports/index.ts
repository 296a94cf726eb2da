import { defineSubgraph } from '@hub/kit';
import { boardsSlice } from './boards/index.ts';
import { reportsPrivileges } from './contract/privileges.ts';
import { drillsSlice } from './drills/index.ts';
import { consumers, factRowsSlice } from './fact-rows/index.ts';
import { indicatorsSlice } from './indicators/index.ts';
import { stubs } from './references.ts';
import { reportRunsSlice } from './report-runs/index.ts';
import { seriesSlice } from './series/index.ts';
import { sourcesSlice } from './sources/index.ts';

/** Reports (统计报告): a read model over what the other areas state as facts. */
export const definition = defineSubgraph({
  name: 'reports',
  slices: [indicatorsSlice, factRowsSlice, sourcesSlice, boardsSlice, drillsSlice, seriesSlice, reportRunsSlice],
  stubs,
  migrations: import.meta.glob('./migrations/Migration*.ts', { eager: true }),
  privileges: reportsPrivileges,
  consumers,
});
