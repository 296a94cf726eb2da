export type { CallContext, Engine, Generation, Operation } from './engine.ts';
export { HiveEngine, type HiveEngineOptions } from './hive-engine.ts';
export { publicSchema, publicSdl } from './public-schema.ts';
export { rootFields } from './root-fields.ts';
export { type HttpOptions, httpTransport } from './transports/http.ts';
export { inProcessTransport, type LocalSubgraph } from './transports/in-process.ts';
export { type Answer, type Call, type Transport, type Unreachable, UnreachableError } from './transports/transport.ts';
