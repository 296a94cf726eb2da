export { Fault, isFault } from './fault.ts';
export { type Postgres, type PostgresOptions, startPostgres } from './postgres.ts';
