import type { Engine } from '../index.ts';
import { FederationEngine, type FederationEngineOptions } from '../index.ts';
import { HiveEngine } from '../testing/hive-engine.ts';

type EngineClass = new (options: Pick<FederationEngineOptions, 'transports' | 'onUnreachable'>) => Engine;

/** The engines that every case runs on. The oracle is there to check what the cases expect. */
export const engines = { oracle: HiveEngine, ours: FederationEngine } satisfies Record<string, EngineClass>;
