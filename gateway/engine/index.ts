export type { CallContext, Engine, Generation, Operation, TextResult } from './engine.ts';
export { FederationEngine, type FederationEngineOptions } from './federation-engine.ts';
export { JsonText, stringifyAnswer } from './json-text.ts';
export { apolloPlanner } from './plan/apollo-planner.ts';
export { hivePlanner } from './plan/hive-planner.ts';
export { publicSchema, publicSdl } from './public-schema.ts';
export { rootFields } from './root-fields.ts';
export { readAnswer } from './subgraph-answer.ts';
export { type Bounds, bounded, defaultBounds } from './transports/bounded.ts';
export { AnswerBudget, budgeted } from './transports/budgeted.ts';
export { type HttpOptions, httpTransport } from './transports/http.ts';
export { inProcessTransport, type LocalSubgraph } from './transports/in-process.ts';
export { shared } from './transports/shared.ts';
export {
  type Answer,
  type Call,
  type Transport,
  type TransportCondition,
  type Unreachable,
  UnreachableError,
} from './transports/transport.ts';
