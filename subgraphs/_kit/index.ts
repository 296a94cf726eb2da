import 'reflect-metadata';

export * from './connection.ts';
export { type ClearRead, HubContext } from './context.ts';
export { defineSlice, defineSubgraph, type Slice, type SubgraphDefinition } from './definition.ts';
export * from './entities.ts';
export * from './errors.ts';
export { createHandler, type HandlerRequest, type HandlerResponse } from './handler.ts';
export { mask } from './mask.ts';
export { definePrivileges, type Privilege } from './privileges.ts';
export { entityStub, type Reference, reference, rowLevelSecurity } from './references.ts';
export { asResult, Conflict, make, Refusal, resultUnion } from './results.ts';
export { Allow, Classified, type Classification, type DataClass, holds, type Rule, rule } from './rights.ts';
export { chinaDay, DateTime, JSONValue, LocalDate } from './scalars.ts';
export { buildSchema } from './schema.ts';
export { rowPolicy } from './database/policy.ts';
export { createLogger, type Logger, type Readiness, silentLogger } from './service/index.ts';
export { buildSubgraphSdl, type RunningSubgraph, startSubgraph, type SubgraphOptions } from './subgraph.ts';
export * from './viewer.ts';
