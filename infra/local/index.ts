export { Fault, isFault } from './fault.ts';
export { type Postgres, type PostgresOptions, startPostgres } from './postgres.ts';
export { type LaunchedHub, type LaunchOptions, launchHub, removeDataDir, temporaryDataDir } from './testing.ts';
